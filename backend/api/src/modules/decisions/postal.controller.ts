// SPDX-License-Identifier: EUPL-1.2
import { Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { NotifyService } from './notify.service';

@ApiTags('messages')
@Controller('postal-letters')
export class PostalController {
  constructor(private readonly notify: NotifyService) {}

  /** Makes the letter with the date of today and records that it was sent today. */
  @Post(':id/dispatches')
  @Allow(forRoles('assessor', 'decider', 'administrator'))
  dispatch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<CommandResponse> {
    return this.notify.dispatch(actor, id);
  }
}
