// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { DeviationListResponse, DeviationRequest, DeviationWithdrawalRequest } from './deviation.dto';
import { DeviationsService } from './deviations.service';

@ApiTags('assessment')
@Controller()
export class DeviationsController {
  constructor(private readonly deviations: DeviationsService) {}

  /** From what can be deviated in a case, and what is proposed. */
  @Get('applications/:id/deviations')
  @Allow(forRoles('assessor', 'decider', 'auditor', 'administrator', 'finance'))
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<DeviationListResponse> {
    return this.deviations.list(actor, id);
  }

  /** Proposes to deviate from a rule under the hardship clause. */
  @Post('applications/:id/deviations')
  @Allow(forRoles('assessor'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeviationRequest,
  ): Promise<CommandResponse> {
    return this.deviations.propose(actor, id, body);
  }

  /** Takes a proposal to deviate back. */
  @Post('deviations/:id/withdrawals')
  @Allow(forRoles('assessor'))
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeviationWithdrawalRequest,
  ): Promise<CommandResponse> {
    return this.deviations.withdraw(actor, id, body);
  }
}
