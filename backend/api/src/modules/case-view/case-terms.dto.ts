// SPDX-License-Identifier: EUPL-1.2
import { LocalizedTextResponse, TraceStepResponse } from '../../platform/http/common.dto';

/** A term of the case: until when, whether it still matters, and why that day. */
export class CaseTermResponse {
  /** For instance `decision`, `cure` or `objection`. */
  kind: string;
  /** Which of several of its kind. */
  key: string | null;
  dueOn: string;
  daysLeft: number;
  /** The day on which what it was for was done, or could no longer be done. */
  settledOn: string | null;
  trace: TraceStepResponse[];
  /** The same in plain words, a sentence a step. */
  plain: LocalizedTextResponse[];
}

/** A time in which the decision term stands still, besides invitations to complete. */
export class SuspensionResponse {
  id: string;
  ground: string;
  from: string;
  until: string | null;
  endedOn: string | null;
  state: string;
  reference: string;
  explanation: string;
}

/** What a message of delay would do if it were sent today. */
export class DelayOutlookResponse {
  effect: string;
  source: string;
  dueOn: string;
  newDueOn: string | null;
  namesDay: boolean;
  text: LocalizedTextResponse;
}

/** What was done to the terms of a case, and the terms themselves. */
export class CaseTermsResponse {
  items: CaseTermResponse[];
  suspensions: SuspensionResponse[];
  /** Only for staff who work on the case. */
  delayOutlook: DelayOutlookResponse | null;
}
