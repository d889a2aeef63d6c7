// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, signedIn } from '../../platform/security/policy';
import { MethodsQueries } from './methods.queries';
import {
  MethodsQuery,
  MethodsResponse,
  QueueListQuery,
  QueueListResponse,
  QueueQuery,
  QueueResponse,
  QueueStandingResponse,
} from './queues.dto';
import { QueuesQueries } from './queues.queries';

const readers = forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor');

@ApiTags('queues')
@Controller()
export class QueuesController {
  constructor(
    private readonly queues: QueuesQueries,
    private readonly comparisons: MethodsQueries,
  ) {}

  /** The ceilings with a queue. */
  @Get('queues')
  @Allow(readers)
  list(@CurrentActor() actor: Actor, @Query() query: QueueListQuery): Promise<QueueListResponse> {
    return this.queues.list(actor, query);
  }

  /** One queue: each place and why, the day on which the money runs out, and what raising the ceiling would do. */
  @Get('queues/:id')
  @Allow(readers)
  queue(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: QueueQuery,
  ): Promise<QueueResponse> {
    return this.queues.queue(actor, id, query);
  }

  /** The four methods of allocation side by side on one queue as it is: sums, what is not spent, and every region. */
  @Get('queues/:id/methods')
  @Allow(readers)
  methods(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: MethodsQuery,
  ): Promise<MethodsResponse> {
    return this.comparisons.methods(actor, id, query);
  }

  /** Where an application stands in its queue at this moment: an indication, no promise. */
  @Get('applications/:id/queue-standing')
  @Allow(signedIn)
  standing(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<QueueStandingResponse> {
    return this.queues.standing(actor, id);
  }
}
