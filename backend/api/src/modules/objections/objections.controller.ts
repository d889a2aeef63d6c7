// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition } from '../../platform/security/policy';
import { HandlingService } from './handling.service';
import { HearingService } from './hearing.service';
import {
  AdjournmentRequest,
  CommitteeAdviceRequest,
  CommitteeRequest,
  CureRequest,
  DefectNoticeRequest,
  DelayRequest,
  HearingReportRequest,
  HearingRequest,
  HearingWaiverRequest,
  ReasonedStepRequest,
} from './objections.dto';

@ApiTags('objections')
@Controller('objections/:id')
export class ObjectionsController {
  constructor(
    private readonly handling: HandlingService,
    private readonly hearings: HearingService,
  ) {}

  /** Asks the objector to mend a defect. */
  @Post('defect-notices')
  @Allow(forTransition('objection', 'notifyDefect'))
  notifyDefect(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DefectNoticeRequest,
  ): Promise<CommandResponse> {
    return this.handling.notifyDefect(actor, id, body);
  }

  /** Mends a defect. */
  @Post('cures')
  @Allow(forTransition('objection', 'cure'))
  cure(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CureRequest,
  ): Promise<CommandResponse> {
    return this.handling.cure(actor, id, body);
  }

  /** Being late is not held against the objector. */
  @Post('excuses')
  @Allow(forRoles('assessor'))
  excuse(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonedStepRequest,
  ): Promise<CommandResponse> {
    return this.handling.excuse(actor, id, body);
  }

  /** Takes the objection back. */
  @Post('withdrawals')
  @Allow(forTransition('objection', 'withdraw'))
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReasonedStepRequest,
  ): Promise<CommandResponse> {
    return this.handling.withdraw(actor, id, body);
  }

  /** Appoints an advisory committee. */
  @Post('committees')
  @Allow(forTransition('objection', 'appointCommittee'))
  appointCommittee(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CommitteeRequest,
  ): Promise<CommandResponse> {
    return this.hearings.appointCommittee(actor, id, body);
  }

  /** Records the advice of the committee. */
  @Post('committee-advices')
  @Allow(forTransition('objection', 'recordCommitteeAdvice'))
  recordCommitteeAdvice(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CommitteeAdviceRequest,
  ): Promise<CommandResponse> {
    return this.hearings.recordCommitteeAdvice(actor, id, body);
  }

  /** Plans a hearing and invites the objector. */
  @Post('hearings')
  @Allow(forTransition('objection', 'planHearing'))
  plan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HearingRequest,
  ): Promise<CommandResponse> {
    return this.hearings.plan(actor, id, body);
  }

  /** Leaves out the hearing, for one of the reasons of the law. */
  @Post('hearing-waivers')
  @Allow(forTransition('objection', 'waiveHearing'))
  waive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HearingWaiverRequest,
  ): Promise<CommandResponse> {
    return this.hearings.waive(actor, id, body);
  }

  /** Records that the objector was heard, with the report. */
  @Post('hearing-reports')
  @Allow(forTransition('objection', 'recordHearing'))
  record(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: HearingReportRequest,
  ): Promise<CommandResponse> {
    return this.hearings.record(actor, id, body);
  }

  /** Adjourns the decision, once. */
  @Post('adjournments')
  @Allow(forTransition('objection_term', 'adjourn'))
  adjourn(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AdjournmentRequest,
  ): Promise<CommandResponse> {
    return this.hearings.adjourn(actor, id, body);
  }

  /** Further delay with the consent of the objector. */
  @Post('delays')
  @Allow(forTransition('objection_term', 'agreeDelay'))
  delay(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DelayRequest,
  ): Promise<CommandResponse> {
    return this.hearings.delay(actor, id, body);
  }
}
