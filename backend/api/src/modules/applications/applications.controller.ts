// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, signedIn } from '../../platform/security/policy';
import {
  ApplicationListQuery,
  ApplicationListResponse,
  SavedPageResponse,
  SavePageRequest,
  StartApplicationRequest,
  SubmitApplicationRequest,
  SupplementRequest,
  WithdrawApplicationRequest,
} from './applications.dto';
import { ApplicationsQueries } from './applications.queries';
import { DraftService } from './draft.service';
import { SubmitService } from './submit.service';

@ApiTags('applications')
@Controller('applications')
export class ApplicationsController {
  constructor(
    private readonly queries: ApplicationsQueries,
    private readonly drafts: DraftService,
    private readonly submissions: SubmitService,
  ) {}

  /** The cases that the caller may see, newest change first. */
  @Get()
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Query() query: ApplicationListQuery): Promise<ApplicationListResponse> {
    return this.queries.list(actor, query);
  }

  /** Starts a draft for the organisation of the caller. */
  @Post()
  @Allow(forRoles('fill', 'submit'))
  start(@CurrentActor() actor: Actor, @Body() body: StartApplicationRequest): Promise<CommandResponse> {
    return this.drafts.start(actor, body);
  }

  /** Saves the answers of one page of a draft, or of a case that waits for completion. */
  @Put(':id/pages/:pageKey')
  @Allow(forRoles('fill', 'submit'))
  savePage(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('pageKey') pageKey: string,
    @Body() body: SavePageRequest,
  ): Promise<SavedPageResponse> {
    return this.drafts.savePage(actor, id, pageKey, body);
  }

  /** Throws a draft away. */
  @Post(':id/discards')
  @Allow(forTransition('application', 'discard'))
  @HttpCode(200)
  discard(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WithdrawApplicationRequest,
  ): Promise<CommandResponse> {
    return this.drafts.discard(actor, id, body);
  }

  /** Sends the application to the province. */
  @Post(':id/submissions')
  @Allow(forTransition('application', 'submit'))
  submit(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SubmitApplicationRequest,
  ): Promise<CommandResponse> {
    return this.submissions.submit(actor, id, body);
  }

  /** Sends what was missing. */
  @Post(':id/supplements')
  @Allow(forTransition('application', 'supplement'))
  supplement(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: SupplementRequest,
  ): Promise<CommandResponse> {
    return this.submissions.supplement(actor, id, body);
  }

  /** Takes an application back before the decision. */
  @Post(':id/withdrawals')
  @Allow(forTransition('application', 'withdraw'))
  withdraw(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: WithdrawApplicationRequest,
  ): Promise<CommandResponse> {
    return this.submissions.withdraw(actor, id, body);
  }
}
