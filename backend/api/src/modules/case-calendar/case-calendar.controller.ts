// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Header, Param, ParseUUIDPipe, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, signedIn } from '../../platform/security/policy';
import { CalendarQuery } from './case-calendar.dto';
import { CaseCalendar } from './case-calendar.service';

@ApiTags('applications')
@Controller('applications')
export class CaseCalendarController {
  constructor(private readonly calendar: CaseCalendar) {}

  /** The dates of a case as a calendar file (RFC 5545). */
  @Get(':id/calendar')
  @Allow(signedIn)
  @ApiProduces('text/calendar')
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { language = 'nl' }: CalendarQuery,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const { name, text } = await this.calendar.of(actor, id, language);
    response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
    return new StreamableFile(Buffer.from(text, 'utf8'));
  }
}
