// SPDX-License-Identifier: EUPL-1.2
import { LocalizedTextResponse, TraceStepResponse } from '../../platform/http/common.dto';
import { DatedLineResponse, LedgerEffectResponse } from '../decisions/decisions.dto';

/** One thing that a decision on an objection brings about, in a sentence, with the article behind it. */
export class ObjectionEffectResponse {
  key: string;
  /** Null where the article does not apply under the scheme. */
  source: string | null;
  text: LocalizedTextResponse;
}

/** What upholding an objection does, for the people of the province, before anybody advises. */
export class UpholdingResponse {
  matter: string;
  text: LocalizedTextResponse;
  source: string | null;
  ownCents: number;
  /** Null where the rule of the scheme reckons it. */
  mostCents: number | null;
  /** Whether an amount can go up. */
  aboutMoney: boolean;
  /** Months more that were given and asked; null where the objection is not about more time. */
  ownMonths: number | null;
  askedMonths: number | null;
  /** Whether new last days can be set. */
  datesMaySet: boolean;
  /** A later decision took the place of the contested one. */
  overtaken: boolean;
}

/** What a decision on an objection would do: nothing of it has happened. */
export class ObjectionPreviewResponse {
  newState: string;
  applicationState: string;
  grantState: string | null;
  /** All that happens, in sentences; never empty. */
  effects: ObjectionEffectResponse[];
  /** Granted or determined in all. */
  amountCents: number;
  /** What the contested decision gave. */
  ownCents: number;
  /** What is booked beyond the ceiling first, because it was there when the contested decision was taken. */
  overrunCents: number;
  /** What was left when the contested decision was taken. */
  leftThenCents: number;
  ledger: LedgerEffectResponse[];
  obligations: DatedLineResponse[];
  advances: DatedLineResponse[];
  appealDueOn: string;
  mandateLine: string;
  /** The letter as PDF, base64. */
  letterPdf: string;
}

/** A new last day for an obligation. */
export class UpheldDateResponse {
  key: string;
  dueOn: string;
}

export class ObjectionAdviceResponse {
  outcome: string;
  amountCents: number;
  costsCents: number;
  months: number | null;
  dates: UpheldDateResponse[];
  reason: string;
  deviationReason: string;
  advisedByName: string;
  returnReason: string | null;
}

/** One objection with its progress; a municipality sees no advice, and the outcome once it was notified. */
/** A warning with the article behind it. */
export class HearingWarningResponse {
  source: string;
  nl: string;
  en: string;
}

export class ObjectionResponse {
  id: string;
  decisionId: string;
  decisionKind: string;
  state: string;
  termState: string;
  version: number;
  channel: string;
  receivedOn: string;
  postedOn: string | null;
  grounds: string;
  documentIds: string[];
  costsAsked: boolean;
  verdict: string;
  filing: TraceStepResponse;
  excuse: string | null;
  defect: string | null;
  defectDueOn: string | null;
  defectCuredOn: string | null;
  committee: string | null;
  committeeOutcome: string | null;
  committeeAdvice: string | null;
  hearingOn: string | null;
  hearingPlace: string | null;
  hearingWaiver: string | null;
  hearingReport: string | null;
  papersUntil: string | null;
  fileOpenFrom: string | null;
  /** What is wrong with the day of the hearing; for staff. */
  hearingWarning: HearingWarningResponse | null;
  decisionDueOn: string;
  daysLeft: number | null;
  trace: TraceStepResponse[];
  outcome: string | null;
  answeredById: string | null;
  /** What the contested decision gave, and what the rule of the scheme gives at most; for staff. */
  ownCents: number;
  /** What upholding does; for staff, as long as it is not decided. */
  upholding: UpholdingResponse | null;
  advice: ObjectionAdviceResponse | null;
}

export class AppealResponse {
  id: string;
  /** Nothing when the appeal is about a decision that did not come in time. */
  decisionId: string | null;
  /** On what no decision came in time: decision, determination or objection. */
  lateAbout: string | null;
  lateSubjectId: string | null;
  state: string;
  version: number;
  court: string;
  courtNumber: string;
  registeredOn: string;
  fileRequestedOn: string | null;
  fileDueOn: string | null;
  daysLeft: number | null;
  fileSentOn: string | null;
  fileDocumentId: string | null;
  decidedOn: string | null;
  outcome: string | null;
  newDecisionDueOn: string | null;
  /** The amount with which the court itself provided, in cents. */
  providesCents: number | null;
  /** The decision taken anew, or that carries the judgment out. */
  newDecisionId: string | null;
}
