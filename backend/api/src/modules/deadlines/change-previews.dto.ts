// SPDX-License-Identifier: EUPL-1.2
import { DatedLineResponse, LedgerEffectResponse } from '../decisions/decisions.dto';
import { GrantEffectResponse } from './effects.dto';

/** What a change would do to a grant: nothing of it has happened. Amounts in cents. */
export class ChangeEffectResponse extends GrantEffectResponse {
  beforeCents: number;
  afterCents: number;
  /** What becomes payable back. */
  claimCents: number;
  /** Orders that are taken back because the amount changes under them. */
  cancelledCents: number;
}

/** What a proposal would do once it is decided, for the province. */
export class ChangeProposalPreviewResponse extends ChangeEffectResponse {
  newState: string;
  ledger: LedgerEffectResponse[];
}

/** What a decision about a change would do, with its letter. */
export class ChangePreviewResponse extends ChangeProposalPreviewResponse {
  /** All advances that are still to come after the change. */
  advances: DatedLineResponse[];
  objectionDueOn: string;
  mandateLine: string;
  /** The letter as PDF, base64. */
  letterPdf: string;
}
