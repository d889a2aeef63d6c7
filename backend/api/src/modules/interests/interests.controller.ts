// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, StepUp } from '../../platform/security/policy';
import { InterestEndingRequest, InterestListQuery, InterestListResponse, InterestRequest } from './interests.dto';
import { InterestsQueries } from './interests.queries';
import { InterestsService } from './interests.service';

@ApiTags('interests')
@Controller('interests')
export class InterestsController {
  constructor(
    private readonly queries: InterestsQueries,
    private readonly interests: InterestsService,
  ) {}

  /** Interests in municipalities: one's own; for administrators and auditors everybody's. */
  @Get()
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: InterestListQuery): Promise<InterestListResponse> {
    return this.queries.list(actor, query);
  }

  /** Says that the caller has an interest in everything of a municipality and stays away from its cases. */
  @Post()
  @Allow(forRoles('assessor', 'decider', 'finance'))
  declare(@CurrentActor() actor: Actor, @Body() body: InterestRequest): Promise<CommandResponse> {
    return this.interests.declare(actor, body);
  }

  /** Ends the interest of somebody else. */
  @Post(':id/endings')
  @Allow(forRoles('administrator'))
  @StepUp()
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterestEndingRequest,
  ): Promise<CommandResponse> {
    return this.interests.end(actor, id, body);
  }
}
