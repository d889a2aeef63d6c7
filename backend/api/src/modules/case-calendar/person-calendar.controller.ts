// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, signedIn } from '../../platform/security/policy';
import { CalendarQuery, MonthQuery, MonthResponse } from './case-calendar.dto';
import { PersonCalendar } from './person-calendar.service';

@ApiTags('calendar')
@Controller('calendar')
export class PersonCalendarController {
  constructor(private readonly calendar: PersonCalendar) {}

  /** The days of one month: of the own municipality, or of the cases that the caller handles. */
  @Get()
  @Allow(signedIn)
  month(@CurrentActor() actor: Actor, @Query() { month }: MonthQuery): Promise<MonthResponse> {
    return this.calendar.month(actor, month);
  }

  /** The same from today on, as a calendar file (RFC 5545). */
  @Get('file')
  @Allow(signedIn)
  @ApiProduces('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  async file(
    @CurrentActor() actor: Actor,
    @Query() { language = 'nl' }: CalendarQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const text = await this.calendar.file(actor, language);
    response.setHeader('Content-Disposition', 'attachment; filename="flexloket.ics"');
    return new StreamableFile(Buffer.from(text, 'utf8'));
  }
}
