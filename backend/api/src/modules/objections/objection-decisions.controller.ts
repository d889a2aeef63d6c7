// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forTransition, StepUp } from '../../platform/security/policy';
import { ObjectionAdviceService } from './advice.service';
import { DecideObjectionService } from './decide-objection.service';
import { ObjectionPreviewResponse } from './objection-responses.dto';
import { ObjectionAdviceRequest, ObjectionDecisionRequest, ReasonedStepRequest } from './objections.dto';

const anyOutcome = forTransition('objection', 'declareInadmissible', 'declareUnfounded', 'uphold', 'upholdPartly');

@ApiTags('objections')
@Controller('objections/:id')
export class ObjectionDecisionsController {
  constructor(
    private readonly advices: ObjectionAdviceService,
    private readonly deciding: DecideObjectionService,
  ) {}

  /** Advises on the objection. */
  @Post('advices')
  @Allow(forTransition('objection', 'advise'))
  advise(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObjectionAdviceRequest,
  ): Promise<CommandResponse> {
    return this.advices.advise(actor, id, body);
  }

  /** Sends the advice back. */
  @Post('advice-returns')
  @Allow(forTransition('objection', 'returnAdvice'))
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonedStepRequest,
  ): Promise<CommandResponse> {
    return this.advices.sendBack(actor, id, body);
  }

  /** Shows what the decision would do, and takes it all back. */
  @Post('decision-previews')
  @Allow(anyOutcome)
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObjectionDecisionRequest,
  ): Promise<ObjectionPreviewResponse> {
    return this.deciding.preview(actor, id, body);
  }

  /** Takes the decision on the objection. */
  @Post('decisions')
  @Allow(anyOutcome)
  @StepUp()
  take(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObjectionDecisionRequest,
  ): Promise<CommandResponse> {
    return this.deciding.take(actor, id, body);
  }
}
