// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, StepUp } from '../../platform/security/policy';
import { MandateRegisterQueries } from './mandate-register.queries';
import { MandateRegister } from './mandate-register.service';
import {
  MandateEndRequest,
  MandateEntryRequest,
  MandateHolderListResponse,
  MandateListQuery,
  MandateListResponse,
} from './mandates.dto';

@ApiTags('mandates')
@Controller()
export class MandatesController {
  constructor(
    private readonly queries: MandateRegisterQueries,
    private readonly register: MandateRegister,
  ) {}

  /** The register: all of it, or what is in force on a day. */
  @Get('mandates')
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: MandateListQuery): Promise<MandateListResponse> {
    return this.queries.list(actor, query);
  }

  /** To whom power can be given. */
  @Get('mandate-holders')
  @Allow(forRoles('administrator'))
  holders(@CurrentActor() actor: Actor): Promise<MandateHolderListResponse> {
    return this.queries.holders(actor);
  }

  /** Adds an entry. */
  @Post('mandates')
  @Allow(forRoles('administrator'))
  @StepUp()
  enter(@CurrentActor() actor: Actor, @Body() body: MandateEntryRequest): Promise<CommandResponse> {
    return this.register.enter(actor, body);
  }

  /** Ends an entry. */
  @Post('mandates/:id/endings')
  @Allow(forRoles('administrator'))
  @StepUp()
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: MandateEndRequest,
  ): Promise<CommandResponse> {
    return this.register.end(actor, id, body);
  }
}
