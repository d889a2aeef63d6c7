// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, StepUp } from '../../platform/security/policy';
import {
  ChangeCommandRequest,
  ChangeDecisionRequest,
  ChangeProposalRequest,
  ChangeRequestRequest,
  ChangeReturnRequest,
} from './amendments.dto';
import { ChangeDecisionsService } from './change-decisions.service';
import { ChangeProposalsService } from './change-proposals.service';
import { ChangeRequestsService } from './change-requests.service';

@ApiTags('amendments')
@Controller()
export class AmendmentsController {
  constructor(
    private readonly requests: ChangeRequestsService,
    private readonly proposals: ChangeProposalsService,
    private readonly decisions: ChangeDecisionsService,
  ) {}

  /** The municipality asks to change its grant. */
  @Post('grants/:id/change-requests')
  @Allow(forRoles('submit'))
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeRequestRequest,
  ): Promise<CommandResponse> {
    return this.requests.ask(actor, id, body);
  }

  /** Takes a request, or a change that the province began, back before it was proposed. */
  @Post('grant-changes/:id/retractions')
  @Allow(forTransition('change', 'retract'))
  retract(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeCommandRequest,
  ): Promise<CommandResponse> {
    return this.requests.retract(actor, id, body);
  }

  /** An assessor proposes to amend or withdraw, or to refuse what was asked. */
  @Post('grants/:id/change-proposals')
  @Allow(forTransition('change', 'propose'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeProposalRequest,
  ): Promise<CommandResponse> {
    return this.proposals.propose(actor, id, body);
  }

  /** A decider sends the proposal back. */
  @Post('grant-changes/:id/returns')
  @Allow(forTransition('change', 'sendBack'))
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeReturnRequest,
  ): Promise<CommandResponse> {
    return this.proposals.sendBack(actor, id, body);
  }

  /** Decides on the proposal: makes the change, or refuses what was asked. */
  @Post('grant-changes/:id/decisions')
  @Allow(forTransition('change', 'make', 'refuse'))
  @StepUp()
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeDecisionRequest,
  ): Promise<CommandResponse> {
    return this.decisions.decide(actor, id, body);
  }
}
