// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { SampleMinutes } from '#domain';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { AuditExports } from './audit-exports';
import { AuditQueries } from './audit.queries';
import {
  AuditFilter,
  AuditQuery,
  AuditResponse,
  PopulationQuery,
  PopulationResponse,
  SampleListQuery,
  SampleListResponse,
  SampleRequest,
  SampleResponse,
} from './auditing.dto';
import { PopulationsQueries } from './populations.queries';
import { SamplesService } from './samples.service';

const auditor = forRoles('auditor');

@ApiTags('auditing')
@Controller()
export class AuditingController {
  constructor(
    private readonly log: AuditQueries,
    private readonly exports: AuditExports,
    private readonly populations: PopulationsQueries,
    private readonly samples: SamplesService,
  ) {}

  /** Who tried, did or read what, newest first. */
  @Get('audit-entries')
  @Allow(auditor)
  entries(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditResponse> {
    return this.log.list(actor, query);
  }

  /** What was found as CSV for a Dutch spreadsheet; at most 50,000 lines. */
  @Get('audit-entries.csv')
  @Allow(auditor)
  @ApiProduces('text/csv')
  csv(@CurrentActor() actor: Actor, @Query() query: AuditFilter, @Res() response: Response): Promise<void> {
    return this.exports.csv(actor, query, response);
  }

  /** What was found with its place in the chain of hashes, for `audit:verify`; at most 50,000 lines. */
  @Get('audit-entries.jsonl')
  @Allow(auditor)
  @ApiProduces('application/x-ndjson')
  jsonl(@CurrentActor() actor: Actor, @Query() query: AuditFilter, @Res() response: Response): Promise<void> {
    return this.exports.jsonl(actor, query, response);
  }

  /** Everything of one kind in a period, with totals that are held against the ledger. */
  @Get('audit-populations')
  @Allow(auditor)
  population(@CurrentActor() actor: Actor, @Query() query: PopulationQuery): Promise<PopulationResponse> {
    return this.populations.list(actor, query);
  }

  /** Samples, the newest first. */
  @Get('audit-samples')
  @Allow(auditor)
  list(@CurrentActor() actor: Actor, @Query() query: SampleListQuery): Promise<SampleListResponse> {
    return this.samples.list(actor, query);
  }

  /** Draws a sample and keeps it. */
  @Post('audit-samples')
  @Allow(auditor)
  draw(@CurrentActor() actor: Actor, @Body() body: SampleRequest): Promise<SampleResponse> {
    return this.samples.draw(actor, body);
  }

  @Get('audit-samples/:id')
  @Allow(auditor)
  sample(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<SampleResponse> {
    return this.samples.show(actor, id);
  }

  /** The minutes, with which anybody can draw the sample again. */
  @Get('audit-samples/:id/minutes')
  @Allow(auditor)
  @ApiProduces('application/json')
  async minutes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Record<string, unknown>> {
    const minutes: SampleMinutes = await this.samples.minutes(actor, id);
    response.attachment(`steekproef-${id}.json`).type('application/json');
    return { ...minutes };
  }
}
