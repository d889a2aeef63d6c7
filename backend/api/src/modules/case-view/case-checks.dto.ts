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
