// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, signedIn } from '../../platform/security/policy';
import { RepeatLinkRequest, RepeatResponse } from './repeat.dto';
import { RepeatApplications } from './repeat.service';

@ApiTags('applications')
@Controller('applications/:id')
export class RepeatController {
  constructor(private readonly repeats: RepeatApplications) {}

  /** What a case repeats, and what repeats it. */
  @Get('repeats')
  @Allow(signedIn)
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<RepeatResponse> {
    return this.repeats.show(actor, id);
  }

  /** Links a case to the refusal that it repeats, with the new facts. */
  @Post('repeat-links')
  @Allow(forRoles('fill', 'submit', 'assessor'))
  link(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RepeatLinkRequest,
  ): Promise<CommandResponse> {
    return this.repeats.link(actor, id, body);
  }
}
