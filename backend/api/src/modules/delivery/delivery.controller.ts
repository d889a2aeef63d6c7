// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forTransition, signedIn } from '../../platform/security/policy';
import { DeliveryQueries } from './delivery.queries';
import {
  ObligationListQuery,
  ObligationListResponse,
  ObligationReportRequest,
  ReportReviewRequest,
} from './delivery.dto';
import { ObligationsService } from './obligations.service';

@ApiTags('delivery')
@Controller()
export class DeliveryController {
  constructor(
    private readonly queries: DeliveryQueries,
    private readonly obligations: ObligationsService,
  ) {}

  /** What has to be done and by when, first the date that falls first. */
  @Get('obligations')
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Query() query: ObligationListQuery): Promise<ObligationListResponse> {
    return this.queries.list(actor, query);
  }

  /** The municipality says that it is done. */
  @Post('obligations/:id/reports')
  @Allow(forTransition('obligation', 'report'))
  report(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObligationReportRequest,
  ): Promise<CommandResponse> {
    return this.obligations.report(actor, id, body);
  }

  /** The province accepts a report or sends it back. */
  @Post('obligations/:id/report-reviews')
  @Allow(forTransition('obligation', 'accept', 'sendBack'))
  review(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ReportReviewRequest,
  ): Promise<CommandResponse> {
    return this.obligations.review(actor, id, body);
  }
}
