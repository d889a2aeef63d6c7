// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, StepUp } from '../../platform/security/policy';
import { DrawMinutesResponse, DrawRequest } from './draws.dto';
import { DrawsQueries } from './draws.queries';
import { DrawsService } from './draws.service';

@ApiTags('draws')
@Controller()
export class DrawsController {
  constructor(
    private readonly draws: DrawsService,
    private readonly queries: DrawsQueries,
  ) {}

  /** Draws lots among the applications that were complete on one day, when they do not fit in the ceiling together. */
  @Post('draws')
  @Allow(forRoles('administrator'))
  @StepUp()
  draw(@CurrentActor() actor: Actor, @Body() body: DrawRequest): Promise<DrawMinutesResponse> {
    return this.draws.draw(actor, body);
  }

  /** The minutes of a draw, as `npm run draw:verify` reads them. */
  @Get('draws/:id')
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor'))
  minutes(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DrawMinutesResponse> {
    return this.queries.minutes(actor, id);
  }
}
