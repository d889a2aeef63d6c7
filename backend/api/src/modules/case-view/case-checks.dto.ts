// SPDX-License-Identifier: EUPL-1.2
import { LocalizedTextResponse } from '../../platform/http/common.dto';

/** A refusal ground that the answers themselves show, or leave undecided. */
export class MachineGroundResponse {
  key: string;
  /** `yes`, or `undecided`. */
  applies: string;
  /** Whether a subsidy must be refused on it, or may be. */
  mandatory: boolean;
  /** Why it is undecided. */
  reason: string | null;
  /** The numbers of other cases because of which it applies, or may apply. */
  cases: string[];
}

/** De-minimis aid over three years of who has the advantage, without this case, in cents. */
export class AidRoomResponse {
  /** Aid of others, as declared; null where it was not declared. */
  declaredCents: number | null;
  /** What the province granted. */
  grantedCents: number;
  ceilingCents: number;
  leftCents: number;
  article: string;
  /** Somebody else than the applicant, as the application names it. */
  beneficiary: string | null;
  /** Whether the province may have granted this beneficiary more, in cases that the reader cannot see. */
  partial: boolean;
}

/** A quota of an obligation, held against the final account. */
export class QuotaCheckResponse {
  key: string;
  text: LocalizedTextResponse;
  article: string;
  percentage: number;
  /** `yes`, `no` or `undecided`. */
  met: string;
  whole: number | null;
  part: number | null;
  /** What was met elsewhere. */
  elsewhere: number | null;
}
