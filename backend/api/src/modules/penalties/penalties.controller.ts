// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, signedIn, StepUp } from '../../platform/security/policy';
import { JudgingService } from './judging.service';
import { NoticesService } from './notices.service';
import {
  CasePenaltiesResponse,
  DefaultNoticeEntryRequest,
  DefaultNoticeRequest,
  NoticeJudgementRequest,
  PenaltyDeterminationPreviewResponse,
  PenaltyDeterminationRequest,
  PenaltyListQuery,
  PenaltyListResponse,
  PenaltyReasonRequest,
} from './penalties.dto';
import { PenaltiesQueries } from './penalties.queries';
import { PenaltyDeciding } from './penalty-deciding.service';

@ApiTags('penalties')
@Controller()
export class PenaltiesController {
  constructor(
    private readonly queries: PenaltiesQueries,
    private readonly notices: NoticesService,
    private readonly judging: JudgingService,
    private readonly deciding: PenaltyDeciding,
  ) {}

  /** What still has to be decided in a case and by when, and every notice of default with its counter of today. */
  @Get('applications/:id/penalties')
  @Allow(signedIn)
  ofCase(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CasePenaltiesResponse> {
    return this.queries.ofCase(actor, id);
  }

  /** The penalties of all cases. */
  @Get('penalties')
  @Allow(forRoles('assessor', 'decider', 'finance', 'auditor'))
  list(@CurrentActor() actor: Actor, @Query() query: PenaltyListQuery): Promise<PenaltyListResponse> {
    return this.queries.list(actor, query);
  }

  /** The municipality gives the province notice of default. */
  @Post('applications/:id/default-notices')
  @Allow(forRoles('submit'))
  send(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DefaultNoticeRequest,
  ): Promise<CommandResponse> {
    return this.notices.send(actor, id, body);
  }

  /** Staff enters a notice of default that came by post or e-mail. */
  @Post('applications/:id/received-default-notices')
  @Allow(forRoles('assessor'))
  enter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DefaultNoticeEntryRequest,
  ): Promise<CommandResponse> {
    return this.notices.enter(actor, id, body);
  }

  /** The notice counts, or nothing is owed for a reason of 4:17(6). */
  @Post('penalties/:id/judgements')
  @Allow(forTransition('penalty', 'accept', 'deny'))
  judge(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NoticeJudgementRequest,
  ): Promise<CommandResponse> {
    return this.judging.judge(actor, id, body);
  }

  /** Proposes what is owed. */
  @Post('penalties/:id/proposals')
  @Allow(forTransition('penalty', 'propose'))
  propose(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PenaltyReasonRequest,
  ): Promise<CommandResponse> {
    return this.judging.propose(actor, id, body);
  }

  /** Sends the proposal back. */
  @Post('penalties/:id/proposal-returns')
  @Allow(forTransition('penalty', 'sendBack'))
  sendBack(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PenaltyReasonRequest,
  ): Promise<CommandResponse> {
    return this.judging.sendBack(actor, id, body);
  }

  /** Shows the letter and takes it all back. */
  @Post('penalties/:id/determination-previews')
  @Allow(forTransition('penalty', 'determine'))
  @HttpCode(200)
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PenaltyDeterminationRequest,
  ): Promise<PenaltyDeterminationPreviewResponse> {
    return this.deciding.preview(actor, id, body);
  }

  /** Determines the penalty, or that none is owed. */
  @Post('penalties/:id/determinations')
  @Allow(forTransition('penalty', 'determine'))
  @StepUp()
  determine(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PenaltyDeterminationRequest,
  ): Promise<CommandResponse> {
    return this.deciding.determine(actor, id, body);
  }
}
