// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition } from '../../platform/security/policy';
import {
  ExtensionCorrectionRequest,
  ExtensionWishesRequest,
  GrantExtensionDecisionRequest,
} from '../delivery/extensions.dto';
import { ExtensionDecisionPreviewResponse, GrantEffectResponse } from './effects.dto';
import { ExtensionPreviews } from './extension-previews.service';

@ApiTags('deadlines')
@Controller()
export class ExtensionPreviewsController {
  constructor(private readonly previews: ExtensionPreviews) {}

  /** Shows a municipality which of its days would move, before it asks. */
  @Post('grants/:id/extension-request-previews')
  @Allow(forRoles('fill', 'submit'))
  @HttpCode(200)
  ofWishes(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionWishesRequest,
  ): Promise<GrantEffectResponse> {
    return this.previews.ofWishes(actor, id, body);
  }

  /** Shows what the answers would do, before they are given. */
  @Post('grants/:id/extension-decision-previews')
  @Allow(forTransition('extension', 'grant', 'refuse'))
  @HttpCode(200)
  ofDecisions(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GrantExtensionDecisionRequest,
  ): Promise<ExtensionDecisionPreviewResponse> {
    return this.previews.ofDecisions(actor, id, body);
  }

  /** Shows what a correction would do. */
  @Post('extension-requests/:id/correction-previews')
  @Allow(forTransition('extension', 'correct', 'takeBack'))
  @HttpCode(200)
  ofCorrection(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionCorrectionRequest,
  ): Promise<ExtensionDecisionPreviewResponse> {
    return this.previews.ofCorrection(actor, id, body);
  }
}
