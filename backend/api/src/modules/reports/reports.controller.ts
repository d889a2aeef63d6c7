// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { CaseExports } from './case-exports';
import {
  CaseReportResponse,
  EventLogQuery,
  EventLogResponse,
  ReportQuery,
  WaterfallQuery,
  WaterfallResponse,
} from './reports.dto';
import { LevelExports } from './level-exports';
import { LogQueries } from './log.queries';
import { ReportsQueries } from './reports.queries';

const readers = forRoles('finance', 'administrator', 'auditor', 'decider');

@ApiTags('reports')
@Controller()
export class ReportsController {
  constructor(
    private readonly reports: ReportsQueries,
    private readonly exports: CaseExports,
    private readonly levelExports: LevelExports,
    private readonly logs: LogQueries,
  ) {}

  /** Per node of the budget: ceiling, reserved, granted, paid, determined, released, left. */
  @Get('waterfalls')
  @Allow(readers)
  waterfall(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<WaterfallResponse> {
    return this.reports.waterfall(actor, query);
  }

  /** The same as CSV: a line for each level; overrun, held money, activities and penalties each on a line of their own. */
  @Get('waterfalls.csv')
  @Allow(readers)
  @ApiProduces('text/csv')
  levels(@CurrentActor() actor: Actor, @Query() query: WaterfallQuery, @Res() response: Response): Promise<void> {
    return this.levelExports.csv(actor, query, response);
  }

  /** The cases behind a node. */
  @Get('case-reports')
  @Allow(readers)
  cases(@CurrentActor() actor: Actor, @Query() query: ReportQuery): Promise<CaseReportResponse> {
    return this.reports.cases(actor, query);
  }

  /** The same as CSV for a Dutch spreadsheet: semicolon, decimal comma, byte order mark. */
  @Get('case-reports.csv')
  @Allow(readers)
  @ApiProduces('text/csv')
  csv(@CurrentActor() actor: Actor, @Query() query: ReportQuery, @Res() response: Response): Promise<void> {
    return this.exports.csv(actor, query, response);
  }

  /** The same as a workbook with real numbers and dates. */
  @Get('case-reports.xlsx')
  @Allow(readers)
  @ApiProduces('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  xlsx(@CurrentActor() actor: Actor, @Query() query: ReportQuery, @Res() response: Response): Promise<void> {
    return this.exports.xlsx(actor, query, response);
  }

  /** All events of all cases, newest first. */
  @Get('case-events')
  @Allow(forRoles('auditor', 'administrator'))
  events(@CurrentActor() actor: Actor, @Query() query: EventLogQuery): Promise<EventLogResponse> {
    return this.logs.events(actor, query);
  }
}
