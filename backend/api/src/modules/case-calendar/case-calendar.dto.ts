// SPDX-License-Identifier: EUPL-1.2
import { IsIn, IsOptional, Matches } from 'class-validator';
import { LocalizedTextResponse } from '../../platform/http/common.dto';

export class CalendarQuery {
  @IsOptional() @IsIn(['nl', 'en']) language?: 'nl' | 'en';
}

export class MonthQuery {
  /** A month as `YYYY-MM`; this month when it is not named. */
  @IsOptional() @Matches(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/) month?: string;
}

/** A day of one case for somebody. */
export class CalendarDayResponse {
  applicationId: string;
  applicationNumber: string;
  projectName: string;
  organisationName: string;
  day: string;
  text: LocalizedTextResponse;
  /** Whether the municipality has to act, or the province. */
  side: string;
}

export class MonthResponse {
  month: string;
  today: string;
  days: CalendarDayResponse[];
  /** Whether there is more in this month than is shown. */
  more: boolean;
}
