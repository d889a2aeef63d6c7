// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { RecalculatedCaseListResponse, RecalculatedCaseQuery } from './recalculation.dto';
import { RecalculatedCases } from './recalculated-cases.service';

@ApiTags('law-data')
@Controller('recalculated-cases')
export class RecalculationController {
  constructor(private readonly list: RecalculatedCases) {}

  /** The cases that have other dates under a new calendar, or by a budget that was adopted. */
  @Get()
  @Allow(forRoles('assessor', 'decider', 'administrator', 'auditor'))
  cases(@CurrentActor() actor: Actor, @Query() query: RecalculatedCaseQuery): Promise<RecalculatedCaseListResponse> {
    return this.list.list(actor, query);
  }

  /** Says that somebody has looked at the case. */
  @Post(':causeId/cases/:id/reviews')
  @Allow(forRoles('assessor', 'administrator'))
  review(
    @CurrentActor() actor: Actor,
    @Param('causeId', ParseUUIDPipe) causeId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<CommandResponse> {
    return this.list.review(actor, causeId, id);
  }
}
