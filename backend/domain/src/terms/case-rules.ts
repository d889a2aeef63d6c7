// SPDX-License-Identifier: EUPL-1.2
import type { LegalBasis } from '../schemes/definition';
import type { HolidayCalendar } from './holidays';
import type { TermLength } from './length';
import type { PenaltyRules } from './penalty-rules';

/** What the scheme and the installation say about the terms of a case. */
export interface CaseTermRules {
  readonly legal: Pick<LegalBasis, 'title42' | 'title42Article' | 'termsExtended'>;
  /** The legal decision term; absent where no rule sets one (Awb 4:13(2)). */
  readonly decision?: {
    readonly weeks: number;
    readonly from: 'receipt' | 'closing';
    readonly article: string;
    /** Whether, and for how long, the scheme lets the authority adjourn; once. */
    readonly adjournment?: { readonly length: TermLength; readonly article: string };
  };
  /** Within how many weeks after a request the subsidy is determined; absent where the province does so by itself. */
  readonly determination?: { readonly weeks: number; readonly article: string };
  /** The service promise beside the legal term. */
  readonly targetWeeks?: number;
  /** How many days an applicant has to complete when an invitation names no term. */
  readonly cureDays: number;
  readonly calendar: HolidayCalendar;
  readonly penalty: PenaltyRules;
}
