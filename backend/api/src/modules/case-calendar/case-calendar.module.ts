// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { TermsModule } from '../terms/terms.module';
import { CaseCalendarController } from './case-calendar.controller';
import { CaseCalendar } from './case-calendar.service';

@Module({ imports: [TermsModule], controllers: [CaseCalendarController], providers: [CaseCalendar] })
export class CaseCalendarModule {}
