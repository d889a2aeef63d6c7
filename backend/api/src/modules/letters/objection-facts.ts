// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate, ObjectionOutcome } from '#domain';
import type { AdvanceFact, AmountFact, GroundFact, LetterCase, ObligationFact } from './letter-facts';

/** What every letter about an objection knows of it. */
interface AboutObjection extends LetterCase {
  readonly receivedOn: LocalDate;
}

interface ObjectionReceivedFacts extends AboutObjection {
  readonly kind: 'objection_received';
  readonly contestedKind: string;
  readonly contestedOn: LocalDate;
  readonly decideBy: LocalDate;
  readonly late: boolean;
  readonly withGrounds: boolean;
}

interface ObjectionDefectFacts extends AboutObjection {
  readonly kind: 'objection_defect';
  readonly missing: readonly string[];
  readonly cureDueOn: LocalDate;
}

interface ObjectionHearingFacts extends AboutObjection {
  readonly kind: 'objection_hearing';
  readonly hearingOn: LocalDate;
  readonly place: string;
  readonly papersUntil: LocalDate;
  readonly fileOpenFrom: LocalDate;
}

interface ObjectionAdjournedFacts extends AboutObjection {
  readonly kind: 'objection_adjourned';
  readonly reason: string;
  readonly decideBy: LocalDate;
}

interface ObjectionFacts extends AboutObjection {
  readonly kind: 'objection';
  readonly contestedKind: string;
  readonly contestedOn: LocalDate;
  readonly outcome: ObjectionOutcome;
  readonly reason: string;
  /** The judgment after which is decided anew, or which is carried out. */
  readonly judgment?: {
    readonly court: string;
    readonly courtNumber: string;
    readonly decidedOn: LocalDate;
    readonly provides: boolean;
    /** Whether the court annulled the contested decision itself, after a direct appeal (Awb 7:1a). */
    readonly direct: boolean;
  };
  /** Why coming late was excused. */
  readonly excuse?: string;
  readonly heardOn?: LocalDate;
  /** Why nobody was heard: the part of Awb 7:3. */
  readonly waiverSource?: string;
  readonly committeeAdvice?: string;
  readonly deviationReason?: string;
  readonly costs: { readonly asked: boolean; readonly cents: number };
  readonly about: 'grant' | 'change' | 'determination' | 'penalty' | 'interest' | 'none';
  /** What the decision brings about, in sentences; absent in letters of before. */
  readonly effects?: readonly string[];
  readonly newDates?: readonly { readonly text: string; readonly article: string; readonly dueOn: LocalDate }[];
  readonly penaltyRows?: readonly {
    readonly days: number;
    readonly centsPerDay: number;
    readonly amountCents: number;
  }[];
  /** What stays claimed, to be paid back by a day. */
  readonly claimCents?: number;
  readonly repayBy?: LocalDate;
  /** What the contested decision gave, and what is given in all now. */
  readonly ownCents: number;
  readonly totalCents: number;
  readonly overrunCents: number;
  readonly rows: readonly AmountFact[];
  readonly amountArticle: string;
  readonly obligations: readonly ObligationFact[];
  readonly advances: readonly AdvanceFact[];
  readonly bankAccount?: string;
  /** What a grant says beside its obligations; absent in letters of before. */
  readonly clauses?: readonly GroundFact[];
  /** The last day for an appeal to the court. */
  readonly objectionDueOn: LocalDate;
}

/** The letters about an objection. */
export type AnyObjectionFacts =
  ObjectionReceivedFacts | ObjectionDefectFacts | ObjectionHearingFacts | ObjectionAdjournedFacts | ObjectionFacts;
