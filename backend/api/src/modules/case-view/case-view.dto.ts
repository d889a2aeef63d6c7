// SPDX-License-Identifier: EUPL-1.2
import { AidRoomResponse, MachineGroundResponse, QuotaCheckResponse } from './case-checks.dto';
import {
  CalculationResponse,
  LocalizedTextResponse,
  RefusalResponse,
  TraceStepResponse,
} from '../../platform/http/common.dto';
import { GrantChangeResponse, GrantNoticeResponse } from './case-changes.dto';
import { ObligationResponse } from '../delivery/delivery.dto';
import { ScoredSheetResponse, ScoreSheetResponse } from './case-scores.dto';
import { CaseTermsResponse } from './case-terms.dto';
import { DocumentResponse } from '../documents/documents.dto';
import { AppealResponse, ObjectionResponse } from '../objections/objection-responses.dto';
import { PaymentResponse, SanctionsResponse } from '../payments/payments.dto';
import { ViewsResponse } from '../views/views.dto';

export class NamedResponse {
  id: string;
  name: string;
}

/** Who the applicant is today; after a merger with the names that it had before, the last one first. */
export class ApplicantResponse extends NamedResponse {
  formerNames: string[];
}

export class PageResponse {
  pageKey: string;
  revision: number;
  savedAt: string;
  answers: Record<string, unknown>;
}

export class SubmissionResponse {
  seq: number;
  submittedAt: string;
  submittedByName: string;
  answers: Record<string, unknown>;
  calculation: CalculationResponse;
  sha256: string;
  receiptDocumentId: string | null;
}

export class MissingItemResponse {
  kind: string;
  key: string;
  text: string;
}

export class CompletionRequestResponse {
  id: string;
  items: MissingItemResponse[];
  explanation: string;
  invitedOn: string;
  dueOn: string;
  daysLeft: number | null;
  answeredOn: string | null;
}

export class DueDateResponse {
  dueOn: string;
  daysLeft: number;
  suspended: boolean;
  trace: TraceStepResponse[];
}

export class ChecklistAnswerResponse {
  itemKey: string;
  result: string;
  reason: string;
  answeredByName: string;
  answeredAt: string;
}

export class AdviceResponse {
  id: string;
  kind: string;
  amountCents: number;
  grounds: string[];
  reason: string;
  viewsCode: string | null;
  advisedByName: string;
  advisedAt: string;
  returnReason: string | null;
}

export class DecisionResponse {
  id: string;
  kind: string;
  decidedOn: string;
  notifiedOn: string | null;
  objectionDueOn: string | null;
  amountCents: number;
  grounds: string[];
  reason: string;
  letterDocumentId: string | null;
  channel: string;
  decidedByName: string | null;
  /** A decision on objection took its place. */
  replaced: boolean;
  /** The score sheet on which it rests; empty where none was asked. */
  score: ScoredSheetResponse | null;
}

export class FinalAccountResponse {
  answers: Record<string, unknown>;
  documentIds: string[];
  receivedOn: string;
  decisionDueOn: string;
  calculation: CalculationResponse;
  quotas: QuotaCheckResponse[];
}

export class DeterminationProposalResponse {
  amountCents: number;
  reason: string;
  exOfficio: boolean;
  proposedByName: string;
  returnReason: string | null;
  /** What is done with an opinion of the accountant that is not unqualified. */
  opinionReply: string | null;
}

/** What the last progress report said, to hold the final account against; only for staff. */
export class LastProgressResponse {
  /** Homes that were placed, by kind. */
  placed: Record<string, number>;
  spentCents: number | null;
  periodEndsOn: string;
}

/** The sample in which a grant took part; a municipality sees it when the grant was drawn. */
export class GrantSampleResponse {
  id: string;
  drawn: boolean;
  askedOn: string | null;
  dueOn: string | null;
}

export class GrantResponse {
  id: string;
  state: string;
  version: number;
  grantedCents: number;
  determinedCents: number | null;
  paidCents: number;
  receivedCents: number;
  grantedOn: string;
  notifiedOn: string | null;
  determinationDueOn: string | null;
  obligations: ObligationResponse[];
  payments: PaymentResponse[];
  finalAccount: FinalAccountResponse | null;
  /** What an ex officio determination would give; only for staff. */
  exOfficioCalculation: CalculationResponse | null;
  proposal: DeterminationProposalResponse | null;
  sanctions: SanctionsResponse | null;
  /** Claimed back, received or not. */
  claimedCents: number;
  /** What the subsidy is for since it was amended; null when that never changed. */
  activity: string | null;
  changes: GrantChangeResponse[];
  notices: GrantNoticeResponse[];
  sample: GrantSampleResponse | null;
  lastProgress: LastProgressResponse | null;
}

/** A step that the lifecycle knows: whether this person may take it now, and if not, why. */
export class AllowedActionResponse {
  thing: string;
  subjectId: string;
  action: string;
  allowed: boolean;
  refusal: RefusalResponse | null;
}

export class CaseResponse {
  id: string;
  number: string;
  projectName: string;
  state: string;
  version: number;
  organisation: ApplicantResponse;
  schemeVersionId: string;
  schemeKey: string;
  schemeName: LocalizedTextResponse;
  typeKey: string;
  typeName: LocalizedTextResponse;
  createdAt: string;
  receivedAt: string | null;
  receivedOn: string | null;
  completeOn: string | null;
  decisionDue: DueDateResponse | null;
  terms: CaseTermsResponse;
  targetDueOn: string | null;
  windowClosesAt: string;
  assignee: NamedResponse | null;
  requestedCents: number | null;
  minimumCents: number | null;
  /** The case whose refusal this one follows (Awb 4:6). */
  repeatOf: string | null;
  /** Whether the organisation already said how it wants to be reached (Awb 2:8). */
  electronicMessages: boolean | null;
  pages: PageResponse[];
  calculation: CalculationResponse;
  submissions: SubmissionResponse[];
  documents: DocumentResponse[];
  completionRequests: CompletionRequestResponse[];
  /** What was asked and said before decisions. */
  views: ViewsResponse[];
  checklist: ChecklistAnswerResponse[];
  scoreSheet: ScoreSheetResponse | null;
  machineGrounds: MachineGroundResponse[];
  /** Null where the subsidy is no aid with a ceiling. */
  aidRoom: AidRoomResponse | null;
  advices: AdviceResponse[];
  conflicts: NamedResponse[];
  decisions: DecisionResponse[];
  grant: GrantResponse | null;
  objections: ObjectionResponse[];
  appeals: AppealResponse[];
  /** What is left of the ceiling for this type, for staff. */
  leftCents: number | null;
  allowedActions: AllowedActionResponse[];
}
