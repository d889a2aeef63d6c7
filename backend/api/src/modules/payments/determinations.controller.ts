// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forTransition, StepUp } from '../../platform/security/policy';
import { DetermineService } from './determine.service';
import { FinalAccountService } from './final-account.service';
import {
  DeterminationPreviewResponse,
  DeterminationProposalRequest,
  DeterminationRequest,
  DeterminationRequestRequest,
  DeterminationReturnRequest,
  SanctionsRequest,
} from './payments.dto';
import { SanctionsService } from './sanctions.service';

@ApiTags('determinations')
@Controller('grants/:id')
export class DeterminationsController {
  constructor(
    private readonly accounts: FinalAccountService,
    private readonly determinations: DetermineService,
    private readonly sanctions: SanctionsService,
  ) {}

  /** The municipality asks for the final amount. */
  @Post('determination-requests')
  @Allow(forTransition('grant', 'requestDetermination'))
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeterminationRequestRequest,
  ): Promise<CommandResponse> {
    return this.accounts.ask(actor, id, body);
  }

  /** An assessor records the duties that were not met: the cuts of the scheme follow. */
  @Post('sanctions')
  @Allow(forTransition('grant', 'proposeDetermination'))
  sanction(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SanctionsRequest,
  ): Promise<CommandResponse> {
    return this.sanctions.record(actor, id, body);
  }

  /** An assessor proposes the final amount. */
  @Post('determination-proposals')
  @Allow(forTransition('grant', 'proposeDetermination'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeterminationProposalRequest,
  ): Promise<CommandResponse> {
    return this.accounts.propose(actor, id, body);
  }

  /** A decider sends the proposal back. */
  @Post('determination-returns')
  @Allow(forTransition('grant', 'returnProposal'))
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeterminationReturnRequest,
  ): Promise<CommandResponse> {
    return this.accounts.sendBack(actor, id, body);
  }

  /** Shows what the determination would do. */
  @Post('determination-previews')
  @Allow(forTransition('grant', 'determine'))
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeterminationRequest,
  ): Promise<DeterminationPreviewResponse> {
    return this.determinations.preview(actor, id, body);
  }

  /** Determines the subsidy. */
  @Post('determinations')
  @Allow(forTransition('grant', 'determine'))
  @StepUp()
  determine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DeterminationRequest,
  ): Promise<CommandResponse> {
    return this.determinations.determine(actor, id, body);
  }
}
