// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, signedIn } from '../../platform/security/policy';
import { NoticeSeenRequest, RecipientNoticeListResponse, RecipientNoticeRequest } from './recipient-notices.dto';
import { RecipientNotices } from './recipient-notices.service';

@ApiTags('delivery')
@Controller()
export class RecipientNoticesController {
  constructor(private readonly notices: RecipientNotices) {}

  /** What the recipient has to tell by itself, and what it told, newest first. */
  @Get('grants/:id/recipient-notices')
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RecipientNoticeListResponse> {
    return this.notices.list(actor, id);
  }

  /** The municipality tells that works started, that something changes or is delayed, or that other money came. */
  @Post('grants/:id/recipient-notices')
  @Allow(forRoles('fill', 'submit'))
  tell(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RecipientNoticeRequest,
  ): Promise<CommandResponse> {
    return this.notices.tell(actor, id, body);
  }

  /** An assessor has seen what was told. */
  @Post('recipient-notices/:id/readings')
  @Allow(forRoles('assessor'))
  see(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: NoticeSeenRequest,
  ): Promise<CommandResponse> {
    return this.notices.see(actor, id, body);
  }
}
