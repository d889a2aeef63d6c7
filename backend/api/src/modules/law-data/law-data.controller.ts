// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, everyone, forRoles, StepUp } from '../../platform/security/policy';
import {
  HolidaySetRequest,
  InterestSetRequest,
  LawDataFileRequest,
  LawDataFileResponse,
  LawDataReplacedResponse,
  LawDataResponse,
  LawDataVersionListResponse,
  LawDataVersionQuery,
  PenaltySetRequest,
} from './law-data.dto';
import { readLawDataFile } from './law-data-file';
import { LawDataPublishing } from './law-data-publishing.service';
import { LawDataQueries } from './law-data.queries';

@ApiTags('law-data')
@Controller('law-data')
export class LawDataController {
  constructor(
    private readonly queries: LawDataQueries,
    private readonly publishing: LawDataPublishing,
  ) {}

  /** The days by decree, the penalty amounts and the statutory interest in force. */
  @Get()
  @Allow(everyone)
  now(@CurrentActor() actor: Actor): Promise<LawDataResponse> {
    return this.queries.now(actor);
  }

  /** Every set of one kind that was ever in force, newest first. */
  @Get('versions')
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor'))
  versions(@CurrentActor() actor: Actor, @Query() query: LawDataVersionQuery): Promise<LawDataVersionListResponse> {
    return this.queries.versions(actor, query);
  }

  /** Reads and checks a file; nothing is replaced by it. */
  @Post('file-readings')
  @HttpCode(200)
  @Allow(forRoles('administrator'))
  read(@Body() { text }: LawDataFileRequest): LawDataFileResponse {
    return readLawDataFile(text);
  }

  /** Replaces the days by decree. Open cases are counted anew. */
  @Post('holiday-sets')
  @Allow(forRoles('administrator'))
  @StepUp()
  holidays(@CurrentActor() actor: Actor, @Body() body: HolidaySetRequest): Promise<LawDataReplacedResponse> {
    return this.publishing.holidays(actor, body);
  }

  /** Replaces the amounts of the penalty for a late decision. */
  @Post('penalty-sets')
  @Allow(forRoles('administrator'))
  @StepUp()
  penalty(@CurrentActor() actor: Actor, @Body() body: PenaltySetRequest): Promise<LawDataReplacedResponse> {
    return this.publishing.penalty(actor, body);
  }

  /** Replaces the statutory interest. */
  @Post('interest-sets')
  @Allow(forRoles('administrator'))
  @StepUp()
  interest(@CurrentActor() actor: Actor, @Body() body: InterestSetRequest): Promise<LawDataReplacedResponse> {
    return this.publishing.interest(actor, body);
  }
}
