// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { HolidayCalendar, LocalDate, PenaltyRules } from '#domain';
import { type Asker, LawDataService } from '../law-data/law-data.service';

/** What the law says of days and amounts of a penalty. */
export interface PenaltyLawNow {
  readonly rules: PenaltyRules;
  readonly calendar: HolidayCalendar;
}

/** The dated amounts and the holidays, as the installation has them. */
@Injectable()
export class PenaltyLaw {
  constructor(private readonly lawData: LawDataService) {}

  /** The rules that hold for a notice of default received on a day. */
  async on(asker: Asker, noticeOn: LocalDate): Promise<PenaltyLawNow> {
    return {
      rules: await this.lawData.penaltyRules(asker, noticeOn),
      calendar: await this.lawData.calendar(asker),
    };
  }
}
