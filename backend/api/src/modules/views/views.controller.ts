// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, signedIn } from '../../platform/security/policy';
import { AnswerViews } from './answer.service';
import { InviteViews } from './invite.service';
import {
  ViewsAnswerRequest,
  ViewsClosureRequest,
  ViewsInvitationRequest,
  ViewsListResponse,
  ViewsReportRequest,
  ViewsWaiverRequest,
} from './views.dto';
import { ViewsQueries } from './views.queries';

@ApiTags('views')
@Controller()
export class ViewsController {
  constructor(
    private readonly queries: ViewsQueries,
    private readonly invitations: InviteViews,
    private readonly answers: AnswerViews,
  ) {}

  /** What was asked and said before decisions in a case. */
  @Get('applications/:id/views')
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ViewsListResponse> {
    return this.queries.list(actor, id);
  }

  /** Asks the municipality or a third party for its views. */
  @Post('applications/:id/views-invitations')
  @Allow(forRoles('assessor'))
  invite(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ViewsInvitationRequest,
  ): Promise<CommandResponse> {
    return this.invitations.invite(actor, id, body);
  }

  /** The municipality states its views. */
  @Post('views-invitations/:id/answers')
  @Allow(forTransition('views', 'answer'))
  answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ViewsAnswerRequest,
  ): Promise<CommandResponse> {
    return this.answers.answer(actor, id, body);
  }

  /** Staff write down views that were spoken or came by post. */
  @Post('views-invitations/:id/reports')
  @Allow(forTransition('views', 'record'))
  report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ViewsReportRequest,
  ): Promise<CommandResponse> {
    return this.answers.report(actor, id, body);
  }

  /** No views will come. */
  @Post('views-invitations/:id/waivers')
  @Allow(forTransition('views', 'waive'))
  waive(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ViewsWaiverRequest,
  ): Promise<CommandResponse> {
    return this.answers.waive(actor, id, body);
  }

  /** Closes an invitation of which the term passed. */
  @Post('views-invitations/:id/closures')
  @Allow(forTransition('views', 'expire'))
  expire(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ViewsClosureRequest,
  ): Promise<CommandResponse> {
    return this.answers.expire(actor, id, body);
  }
}
