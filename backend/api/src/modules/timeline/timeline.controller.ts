// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, signedIn } from '../../platform/security/policy';
import { TimelineResponse } from './timeline.dto';
import { TimelineQueries } from './timeline.queries';

@ApiTags('applications')
@Controller('applications/:id/events')
export class TimelineController {
  constructor(private readonly queries: TimelineQueries) {}

  /** What happened in a case, as far as the caller may know it; oldest first. */
  @Get()
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TimelineResponse> {
    return this.queries.list(actor, id);
  }
}
