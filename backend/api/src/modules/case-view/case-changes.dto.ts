// SPDX-License-Identifier: EUPL-1.2
import { TraceStepResponse } from '../../platform/http/common.dto';

export class ChangedDateResponse {
  key: string;
  dueOn: string;
}

/** A change of a grant: asked, proposed and decided. Amounts in cents. */
export class GrantChangeResponse {
  id: string;
  version: number;
  state: string;
  /** Whether the municipality asked for it. */
  requested: boolean;
  wantedAmountCents: number | null;
  wantedActivity: string | null;
  wantedDates: ChangedDateResponse[];
  requestReason: string;
  documentIds: string[];
  askedAt: string;
  askedByName: string;
  kind: string | null;
  ground: string | null;
  refusal: boolean;
  amountCents: number | null;
  activity: string | null;
  dates: ChangedDateResponse[];
  reason: string;
  viewsCode: string | null;
  proposedByName: string | null;
  returnReason: string | null;
  beforeCents: number | null;
  decisionId: string | null;
  notifiedOn: string | null;
  /** Since when a decision on objection took its place. */
  revokedOn: string | null;
}

/** A reminder with a second term, or a suspension of payment; the letter has the same id. */
export class GrantNoticeResponse {
  id: string;
  kind: string;
  noticeOn: string;
  dueOn: string;
  endedOn: string | null;
  running: boolean;
  reason: string;
  trace: TraceStepResponse[];
}
