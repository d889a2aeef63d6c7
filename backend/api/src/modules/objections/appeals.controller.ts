// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forTransition } from '../../platform/security/policy';
import { AppealsService } from './appeals.service';
import {
  AppealOutcomeRequest,
  CourtFileRequestRequest,
  ObjectionStepRequest,
  ReasonedStepRequest,
} from './objections.dto';

@ApiTags('appeals')
@Controller('appeals/:id')
export class AppealsController {
  constructor(private readonly appeals: AppealsService) {}

  /** The court asked for the file. */
  @Post('file-requests')
  @Allow(forTransition('appeal', 'requestFile'))
  requestFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CourtFileRequestRequest,
  ): Promise<CommandResponse> {
    return this.appeals.requestFile(actor, id, body);
  }

  /** The file went to the court. */
  @Post('files')
  @Allow(forTransition('appeal', 'sendFile'))
  sendFile(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObjectionStepRequest,
  ): Promise<CommandResponse> {
    return this.appeals.sendFile(actor, id, body);
  }

  /** Records what the court decided. */
  @Post('outcomes')
  @Allow(forTransition('appeal', 'recordOutcome', 'orderNewDecision'))
  recordOutcome(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AppealOutcomeRequest,
  ): Promise<CommandResponse> {
    return this.appeals.recordOutcome(actor, id, body);
  }

  /** The new decision that the court wanted was taken. */
  @Post('new-decisions')
  @Allow(forTransition('appeal', 'recordNewDecision'))
  recordNewDecision(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonedStepRequest,
  ): Promise<CommandResponse> {
    return this.appeals.recordNewDecision(actor, id, body);
  }

  /** The appeal was taken back. */
  @Post('withdrawals')
  @Allow(forTransition('appeal', 'withdraw'))
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonedStepRequest,
  ): Promise<CommandResponse> {
    return this.appeals.withdraw(actor, id, body);
  }
}
