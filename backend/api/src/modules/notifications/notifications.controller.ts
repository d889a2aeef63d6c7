// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { MailSampleListResponse, MessageListResponse, MessageResponse } from './notifications.dto';
import { MailSamples } from './mail-samples';
import { MessagesService } from './messages.service';

const municipal = forRoles('read', 'fill', 'submit', 'manage');

@ApiTags('messages')
@Controller()
export class NotificationsController {
  constructor(
    private readonly messages: MessagesService,
    private readonly samples: MailSamples,
  ) {}

  /** The messages for the organisation of the caller, newest first. */
  @Get('messages')
  @Allow(municipal)
  list(@CurrentActor() actor: Actor): Promise<MessageListResponse> {
    return this.messages.list(actor);
  }

  /** Records that a message was opened (Awb 2:25). */
  @Post('messages/:id/readings')
  @Allow(municipal)
  @HttpCode(200)
  read(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<MessageResponse> {
    return this.messages.read(actor, id);
  }

  /** Letters on paper that wait to be sent. */
  @Get('postal-letters')
  @Allow(forRoles('assessor', 'decider', 'administrator'))
  postal(@CurrentActor() actor: Actor): Promise<MessageListResponse> {
    return this.messages.postal(actor);
  }

  /** All mails of the product, filled with an example. */
  @Get('mail-samples')
  @Allow(forRoles('administrator'))
  mails(): MailSampleListResponse {
    return this.samples.list();
  }

  /** One mail as it would arrive. */
  @Get('mail-samples/:name')
  @Allow(forRoles('administrator'))
  @ApiProduces('text/html')
  mail(@Param('name') name: string, @Res() response: Response): void {
    this.samples.show(name, response);
  }
}
