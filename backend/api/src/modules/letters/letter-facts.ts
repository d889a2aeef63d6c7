// SPDX-License-Identifier: EUPL-1.2
import type { LegalBasis, LocalDate, ObligationRule, ScoredSheet } from '#domain';
import type { ChangeFacts, GrantNoticeFacts } from './change-facts';
import type {
  DateMovedFacts,
  DeadlineWarningFacts,
  PenaltyLetterFacts,
  TermNoticeFacts,
  VisitAnnouncedFacts,
} from './late-facts';
import type { InterestLetterFacts } from './interest-facts';
import type { LetterKind, LetterRecipient } from './letter-data';
import type { AnyObjectionFacts } from './objection-facts';

/** Who signs: somebody with a mandate under a function, or the authority itself. */
export interface LetterSigner {
  readonly functionTitle?: string;
  readonly name?: string;
}

/** What every letter rests on. `date` is the day on which the letter becomes accessible or is posted. */
export interface LetterCase {
  readonly legal: LegalBasis;
  readonly typeName: string;
  readonly caseNumber: string;
  readonly projectName: string;
  readonly recipient: LetterRecipient;
  readonly signer: LetterSigner;
  readonly date: LocalDate;
  /** Where a notice of objection goes to by post. */
  readonly objectionAddress: string;
  /** What was done with the views that were asked for (Awb 4:7, 4:8). */
  readonly views?: readonly string[];
}

export interface AmountFact {
  readonly text: string;
  readonly article: string;
  readonly amountCents: number;
  readonly quantity?: number;
  readonly unitCents?: number;
}

export interface GroundFact {
  readonly text: string;
  readonly article: string;
}

export interface ObligationFact {
  readonly key: string;
  readonly text: string;
  readonly article: string;
  /** Known when it counts from this letter; otherwise the rule is put in words. */
  readonly dueOn?: LocalDate;
  readonly due: ObligationRule['due'];
  readonly kind: ObligationRule['kind'];
}

export interface AdvanceFact {
  readonly text: string;
  readonly article: string;
  readonly amountCents: number;
  readonly percentage: number;
  /** `grant`, or the key of the obligation that must be met first. */
  readonly on: string;
}

/** What the letter of a scored application tells of the score. */
interface ScoredFacts {
  readonly score?: ScoredSheet;
}

export interface GrantFacts extends LetterCase, ScoredFacts {
  readonly kind: 'grant' | 'partial_grant';
  readonly receivedOn: LocalDate;
  readonly requestedCents: number;
  readonly grantedCents: number;
  /** What the money is for (Awb 4:30). */
  readonly activity: string;
  readonly rows: readonly AmountFact[];
  /** The article under which the amount is reckoned. */
  readonly amountArticle: string;
  readonly reason?: string;
  readonly grounds: readonly GroundFact[];
  /** Rules from which was deviated under the hardship clause, with the reasons. */
  readonly deviations?: readonly { readonly text: string; readonly article: string; readonly reason: string }[];
  /** Less is granted because no more was left (Awb 4:25(2)). */
  readonly ceiling?: boolean;
  /** It goes beyond the ceiling, because there was room on this day (Awb 4:25(3)). */
  readonly overrun?: { readonly on: LocalDate; readonly why: 'late' | 'resumed' };
  readonly obligations: readonly ObligationFact[];
  readonly advances: readonly AdvanceFact[];
  readonly bankAccount?: string;
  readonly determination: {
    readonly mode: 'ex_officio' | 'on_request';
    readonly withinWeeks: number;
    readonly article: string;
  };
  /** What the scheme says beside the obligations: state aid, the budget, the account, what is reported. */
  readonly clauses?: readonly GroundFact[];
  readonly passages: readonly string[];
  readonly objectionDueOn: LocalDate;
}

export interface RefusalFacts extends LetterCase, ScoredFacts {
  readonly kind: 'refusal';
  readonly receivedOn: LocalDate;
  readonly grounds: readonly GroundFact[];
  readonly reason?: string;
  /** The refusal rests on the ceiling (Awb 4:25). */
  readonly ceiling?: boolean;
  /** The refusal refers to this earlier one (Awb 4:6(2)); `stated`: the applicant named something new. */
  readonly earlier?: { readonly number: string; readonly refusedOn: LocalDate; readonly stated: boolean };
  readonly passages: readonly string[];
  readonly objectionDueOn: LocalDate;
}

export interface NotProcessedFacts extends LetterCase {
  readonly kind: 'not_processed';
  readonly receivedOn: LocalDate;
  readonly invitedOn: LocalDate;
  readonly cureDueOn: LocalDate;
  readonly missing: readonly string[];
  readonly reason?: string;
  readonly objectionDueOn: LocalDate;
}

export interface CompletionRequestFacts extends LetterCase {
  readonly kind: 'completion_request';
  readonly receivedOn: LocalDate;
  readonly missing: readonly string[];
  readonly explanation?: string;
  readonly cureDueOn: LocalDate;
  /** Applications are ranked by the day on which the last needed item arrives. */
  readonly rankedByCompleteness: boolean;
}

export interface ViewsInvitationFacts extends LetterCase {
  readonly kind: 'views_invitation';
  readonly of: 'applicant' | 'third_party';
  readonly applicantName: string;
  /** What is intended, and on which facts. */
  readonly about: string;
  readonly viewsDueOn: LocalDate;
}

export interface LotsDrawnFacts extends LetterCase {
  readonly kind: 'lots_drawn';
  /** The day on which the participants were complete; or their category, in words. */
  readonly day?: LocalDate;
  readonly category?: string;
  readonly drawnOn: LocalDate;
  readonly place: number;
  readonly participants: number;
  readonly seed: string;
  readonly lot: string;
  readonly witness: string;
  /** The article of the scheme on the allocation. */
  readonly article?: string;
}

export interface DeterminationFacts extends LetterCase {
  readonly kind: 'determination';
  readonly grantedOn: LocalDate;
  readonly grantedCents: number;
  readonly determinedCents: number;
  readonly paidCents: number;
  readonly exOfficio: boolean;
  readonly rows: readonly AmountFact[];
  readonly article: string;
  /** Why less is determined than was reckoned (Awb 4:46(2)). */
  readonly ground?: string;
  /** What the final account says of the quotas. */
  readonly quotas?: readonly GroundFact[];
  /** What was asked and heard before less was determined. */
  readonly views?: readonly string[];
  readonly reason?: string;
  readonly bankAccount?: string;
  /** The last day to pay back, when this letter also orders the recovery. */
  readonly repayBy?: LocalDate;
  readonly passages: readonly string[];
  readonly objectionDueOn: LocalDate;
}

export interface RecoveryFacts extends LetterCase {
  readonly kind: 'recovery';
  readonly determinedOn: LocalDate;
  readonly determinedCents: number;
  readonly paidCents: number;
  readonly repayBy: LocalDate;
  readonly objectionDueOn: LocalDate;
}

export interface ExtensionFacts extends LetterCase {
  readonly kind: 'extension_granted' | 'extension_refused';
  readonly askedOn: LocalDate;
  readonly obligation: { readonly text: string; readonly article: string };
  readonly askedMonths?: number;
  /** How much time is given. */
  readonly months?: number;
  readonly dueOn: LocalDate;
  readonly newDueOn?: LocalDate;
  readonly reason?: string;
  /** What is corrected, where this decision takes the place of an earlier one. */
  readonly correction?: {
    readonly decidedOn: LocalDate;
    readonly beforeMonths: number;
    readonly ground: { readonly text: string; readonly article?: string };
    /** The day that the recipient keeps for a reasonable term. */
    readonly keptUntil?: LocalDate;
    readonly views: readonly string[];
  };
  readonly objectionDueOn: LocalDate;
}

export interface ReceiptLetterFacts extends LetterCase {
  readonly kind: 'receipt';
  readonly receivedOn: LocalDate;
  readonly targetOn: LocalDate;
  readonly decideBy: LocalDate;
}

export type LetterFacts =
  | AnyObjectionFacts
  | GrantFacts
  | RefusalFacts
  | NotProcessedFacts
  | CompletionRequestFacts
  | LotsDrawnFacts
  | TermNoticeFacts
  | DateMovedFacts
  | DeadlineWarningFacts
  | VisitAnnouncedFacts
  | ViewsInvitationFacts
  | DeterminationFacts
  | RecoveryFacts
  | ExtensionFacts
  | ChangeFacts
  | GrantNoticeFacts
  | ReceiptLetterFacts
  | PenaltyLetterFacts
  | InterestLetterFacts;

/** The facts of one kind of letter. */
export type FactsOf<Kind extends LetterKind> = Extract<LetterFacts, { kind: Kind }>;
