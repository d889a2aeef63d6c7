// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, StepUp } from '../../platform/security/policy';
import { OutageDecisionRequest, OutageListQuery, OutageListResponse, OutageRequest } from './outages.dto';
import { OutagesQueries } from './outages.queries';
import { OutagesService } from './outages.service';

@ApiTags('outages')
@Controller()
export class OutagesController {
  constructor(
    private readonly outages: OutagesService,
    private readonly queries: OutagesQueries,
  ) {}

  /** The log of outages, with the terms that each touched. */
  @Get('outages')
  @Allow(forRoles('assessor', 'decider', 'administrator', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: OutageListQuery): Promise<OutageListResponse> {
    return this.queries.list(actor, query);
  }

  /** Records an outage that is over; the terms that it touched are proposed for extension. */
  @Post('outages')
  @Allow(forRoles('administrator'))
  @StepUp()
  record(@CurrentActor() actor: Actor, @Body() body: OutageRequest): Promise<CommandResponse> {
    return this.outages.record(actor, body);
  }

  /** Decides whether a term that an outage touched runs on. */
  @Post('outage-proposals/:id/decisions')
  @Allow(forRoles('decider', 'administrator'))
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: OutageDecisionRequest,
  ): Promise<CommandResponse> {
    return this.outages.decide(actor, id, body);
  }
}
