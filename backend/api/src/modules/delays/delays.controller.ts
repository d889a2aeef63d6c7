// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forTransition } from '../../platform/security/policy';
import { DelayNoticesService } from './delay-notices.service';
import { DelayNoticeRequest, TermSuspensionEndingRequest, TermSuspensionRequest } from './delays.dto';
import { SuspensionsService } from './suspensions.service';

@ApiTags('terms')
@Controller()
export class DelaysController {
  constructor(
    private readonly suspensions: SuspensionsService,
    private readonly notices: DelayNoticesService,
  ) {}

  /** Lets the decision term stand still. */
  @Post('applications/:id/suspensions')
  @Allow(forTransition('suspension', 'start'))
  suspend(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TermSuspensionRequest,
  ): Promise<CommandResponse> {
    return this.suspensions.start(actor, id, body);
  }

  /** Lets the decision term run again. */
  @Post('suspensions/:id/endings')
  @Allow(forTransition('suspension', 'end'))
  end(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: TermSuspensionEndingRequest,
  ): Promise<CommandResponse> {
    return this.suspensions.end(actor, id, body);
  }

  /** Announces that the decision will be later. */
  @Post('applications/:id/delay-notices')
  @Allow(forTransition('delay_notice', 'announce'))
  announce(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: DelayNoticeRequest,
  ): Promise<CommandResponse> {
    return this.notices.announce(actor, id, body);
  }
}
