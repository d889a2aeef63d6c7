// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, signedIn, StepUp } from '../../platform/security/policy';
import {
  CaseInterestResponse,
  InterestDeterminationPreviewResponse,
  InterestDeterminationRequest,
  LateInterestQuery,
  LateInterestListResponse,
  InterestProposalRequest,
  InterestReasonRequest,
} from './interest.dto';
import { InterestDeciding } from './interest-deciding.service';
import { InterestProposing } from './interest-proposing.service';
import { InterestQueries } from './interest.queries';

@ApiTags('statutory-interest')
@Controller()
export class InterestController {
  constructor(
    private readonly queries: InterestQueries,
    private readonly proposing: InterestProposing,
    private readonly deciding: InterestDeciding,
  ) {}

  /** The payments of a case that came too late, with the interest over them. A municipality sees what was determined. */
  @Get('applications/:id/statutory-interest')
  @Allow(signedIn)
  ofCase(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CaseInterestResponse> {
    return this.queries.ofCase(actor, id);
  }

  /** The late payments of all cases. */
  @Get('statutory-interest')
  @Allow(forRoles('decider', 'finance', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: LateInterestQuery): Promise<LateInterestListResponse> {
    return this.queries.list(actor, query);
  }

  /** Proposes the interest that follows from the days of a late payment. */
  @Post('applications/:id/interest-proposals')
  @Allow(forRoles('finance'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterestProposalRequest,
  ): Promise<CommandResponse> {
    return this.proposing.propose(actor, id, body);
  }

  /** Sends the proposal back. */
  @Post('statutory-interest/:id/proposal-returns')
  @Allow(forTransition('interest', 'sendBack'))
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterestReasonRequest,
  ): Promise<CommandResponse> {
    return this.proposing.sendBack(actor, id, body);
  }

  /** Shows the letter and takes it all back. */
  @Post('statutory-interest/:id/determination-previews')
  @Allow(forTransition('interest', 'determine'))
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterestDeterminationRequest,
  ): Promise<InterestDeterminationPreviewResponse> {
    return this.deciding.preview(actor, id, body);
  }

  /** Determines it by decision; never by the person who proposed it. */
  @Post('statutory-interest/:id/determinations')
  @Allow(forTransition('interest', 'determine'))
  @StepUp()
  determine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: InterestDeterminationRequest,
  ): Promise<CommandResponse> {
    return this.deciding.determine(actor, id, body);
  }
}
