// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition } from '../../platform/security/policy';
import { ChangeDecisionRequest, ChangeProposalRequest, ChangeWishesRequest } from '../amendments/amendments.dto';
import { ChangeEffectResponse, ChangePreviewResponse, ChangeProposalPreviewResponse } from './change-previews.dto';
import { ChangePreviews } from './change-previews.service';

@ApiTags('deadlines')
@Controller()
export class ChangePreviewsController {
  constructor(private readonly previews: ChangePreviews) {}

  /** Shows a municipality what its request would change, before it asks. */
  @Post('grants/:id/change-request-previews')
  @Allow(forRoles('fill', 'submit'))
  @HttpCode(200)
  ofWishes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeWishesRequest,
  ): Promise<ChangeEffectResponse> {
    return this.previews.ofWishes(actor, id, body);
  }

  /** Shows what a proposal would do, before it is proposed. */
  @Post('grants/:id/change-proposal-previews')
  @Allow(forTransition('change', 'propose'))
  @HttpCode(200)
  ofProposal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeProposalRequest,
  ): Promise<ChangeProposalPreviewResponse> {
    return this.previews.ofProposal(actor, id, body);
  }

  /** Shows what the decision would do. */
  @Post('grant-changes/:id/previews')
  @Allow(forTransition('change', 'make', 'refuse'))
  @HttpCode(200)
  ofDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeDecisionRequest,
  ): Promise<ChangePreviewResponse> {
    return this.previews.ofDecision(actor, id, body);
  }
}
