// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, StepUp } from '../../platform/security/policy';
import { MergerListQuery, MergerListResponse, MergerRequest } from './mergers.dto';
import { MergersQueries } from './mergers.queries';
import { MergersService } from './mergers.service';

@ApiTags('mergers')
@Controller('mergers')
export class MergersController {
  constructor(
    private readonly queries: MergersQueries,
    private readonly mergers: MergersService,
  ) {}

  /** Mergers with what they take along, the newest first. */
  @Get()
  @Allow(forRoles('administrator', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: MergerListQuery): Promise<MergerListResponse> {
    return this.queries.list(actor, query);
  }

  /** Proposes a merger: who goes into whom, and from which day. */
  @Post()
  @Allow(forRoles('administrator'))
  @StepUp()
  propose(@CurrentActor() actor: Actor, @Body() body: MergerRequest): Promise<CommandResponse> {
    return this.mergers.propose(actor, body);
  }

  /** Carries a merger out that somebody else proposed. */
  @Post(':id/confirmations')
  @Allow(forRoles('administrator'))
  @StepUp()
  confirm(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CommandResponse> {
    return this.mergers.confirm(actor, id);
  }

  /** Takes a proposal back. */
  @Post(':id/retractions')
  @Allow(forRoles('administrator'))
  @StepUp()
  retract(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CommandResponse> {
    return this.mergers.retract(actor, id);
  }
}
