// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import {
  DeadlineStepListQuery,
  DeadlineStepListResponse,
  DeadlineStepRetryResponse,
  DeadlineSummaryResponse,
} from './deadlines.dto';
import { DeadlinesQueries } from './deadlines.queries';
import { Retries } from './retries.service';

@ApiTags('deadlines')
@Controller()
export class DeadlinesController {
  constructor(
    private readonly queries: DeadlinesQueries,
    private readonly retries: Retries,
  ) {}

  /** How many steps come, are late, failed or were taken. */
  @Get('deadline-summary')
  @Allow(forRoles('administrator', 'auditor'))
  summary(@CurrentActor() actor: Actor): Promise<DeadlineSummaryResponse> {
    return this.queries.summary(actor);
  }

  /** The steps of all deadlines: warnings, escalations and what the law does by itself. */
  @Get('deadline-steps')
  @Allow(forRoles('administrator', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: DeadlineStepListQuery): Promise<DeadlineStepListResponse> {
    return this.queries.list(actor, query);
  }

  /** Sets a step again that failed; it is taken within a minute. */
  @Post('deadline-steps/:id/retries')
  @Allow(forRoles('administrator'))
  @HttpCode(200)
  retry(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeadlineStepRetryResponse> {
    return this.retries.retry(actor, id);
  }
}
