// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forTransition, StepUp } from '../../platform/security/policy';
import { DecideService } from './decide.service';
import { DecisionPreviewResponse, DecisionRequest } from './decisions.dto';

const anyDecision = forTransition('application', 'grant', 'grantPartly', 'refuse', 'notProcess');

@ApiTags('decisions')
@Controller('applications/:id')
export class DecisionsController {
  constructor(private readonly decide: DecideService) {}

  /** Shows the letter, the new state, the dates and the effect on the ceiling, and takes it all back. */
  @Post('decision-previews')
  @Allow(anyDecision)
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecisionRequest,
  ): Promise<DecisionPreviewResponse> {
    return this.decide.preview(actor, id, body);
  }

  /** Takes the decision. */
  @Post('decisions')
  @Allow(anyDecision)
  @StepUp()
  take(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DecisionRequest,
  ): Promise<CommandResponse> {
    return this.decide.take(actor, id, body);
  }
}
