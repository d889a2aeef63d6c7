// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition, signedIn } from '../../platform/security/policy';
import { VisitReports } from './visit-reports.service';
import {
  VisitCancellationRequest,
  VisitListResponse,
  VisitMoveRequest,
  VisitReportRequest,
  VisitRequest,
  VisitStepRequest,
  VisitTaskStepRequest,
} from './visits.dto';
import { VisitsQueries } from './visits.queries';
import { Visits } from './visits.service';

@ApiTags('visits')
@Controller()
export class VisitsController {
  constructor(
    private readonly visits: Visits,
    private readonly reports: VisitReports,
    private readonly queries: VisitsQueries,
  ) {}

  /** The visits to a project; a municipality sees what was found once that is published. */
  @Get('grants/:id/visits')
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<VisitListResponse> {
    return this.queries.list(actor, id);
  }

  /** Plans a visit and announces it. */
  @Post('grants/:id/visits')
  @Allow(forRoles('assessor'))
  plan(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitRequest,
  ): Promise<CommandResponse> {
    return this.visits.plan(actor, id, body);
  }

  /** Moves a visit to another day or hour. */
  @Post('visits/:id/moves')
  @Allow(forTransition('visit', 'move'))
  move(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitMoveRequest,
  ): Promise<CommandResponse> {
    return this.visits.move(actor, id, body);
  }

  /** A visit does not take place. */
  @Post('visits/:id/cancellations')
  @Allow(forTransition('visit', 'cancel'))
  cancel(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitCancellationRequest,
  ): Promise<CommandResponse> {
    return this.visits.cancel(actor, id, body);
  }

  /** Reports what was seen; as long as it is not published, once more. */
  @Post('visits/:id/reports')
  @Allow(forTransition('visit', 'report'))
  report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitReportRequest,
  ): Promise<CommandResponse> {
    return this.reports.report(actor, id, body);
  }

  /** Shows the report to the municipality. */
  @Post('visits/:id/publications')
  @Allow(forTransition('visit', 'publish'))
  publish(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitStepRequest,
  ): Promise<CommandResponse> {
    return this.reports.publish(actor, id, body);
  }

  /** A task that came of the visit is done. */
  @Post('visits/:id/task-completions')
  @Allow(forRoles('assessor'))
  done(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: VisitTaskStepRequest,
  ): Promise<CommandResponse> {
    return this.reports.done(actor, id, body);
  }
}
