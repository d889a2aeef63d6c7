// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { TermsModule } from '../terms/terms.module';
import { CaseCalendarController } from './case-calendar.controller';
import { CaseCalendar } from './case-calendar.service';
import { PersonCalendarController } from './person-calendar.controller';
import { PersonCalendar } from './person-calendar.service';

@Module({
  imports: [TermsModule],
  controllers: [CaseCalendarController, PersonCalendarController],
  providers: [CaseCalendar, PersonCalendar],
})
export class CaseCalendarModule {}
