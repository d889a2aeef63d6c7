// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { EarlyWarningResponse } from './early-warnings.dto';
import { EarlyWarningsQueries } from './early-warnings.queries';

@ApiTags('portfolio')
@Controller()
export class EarlyWarningsController {
  constructor(private readonly queries: EarlyWarningsQueries) {}

  /** Why a granted project asks attention now. For the province: a municipality sees its own dates and what is left. */
  @Get('applications/:id/early-warning')
  @Allow(forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor'))
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<EarlyWarningResponse> {
    return this.queries.show(actor, id);
  }
}
