// SPDX-License-Identifier: EUPL-1.2
import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { PortfolioExports } from './portfolio-exports';
import { PortfolioProjectsQueries } from './portfolio-projects.queries';
import { PortfolioProjectsQuery, PortfolioProjectsResponse, PortfolioQuery, PortfolioResponse } from './portfolio.dto';
import { PortfolioQueries } from './portfolio.queries';

const readers = forRoles('assessor', 'decider', 'finance', 'administrator', 'auditor');

@ApiTags('portfolio')
@Controller()
export class PortfolioController {
  constructor(
    private readonly sums: PortfolioQueries,
    private readonly projects: PortfolioProjectsQueries,
    private readonly exports: PortfolioExports,
  ) {}

  /** Homes and money per scheme, region, municipality and quarter, and which municipalities never started. */
  @Get('portfolio')
  @Allow(readers)
  portfolio(@CurrentActor() actor: Actor, @Query() query: PortfolioQuery): Promise<PortfolioResponse> {
    return this.sums.portfolio(actor, query);
  }

  /** The projects behind the figures: those that ask most attention first. */
  @Get('portfolio-projects')
  @Allow(readers)
  list(@CurrentActor() actor: Actor, @Query() query: PortfolioProjectsQuery): Promise<PortfolioProjectsResponse> {
    return this.projects.list(actor, query);
  }

  /** The same as CSV: all projects of the filter. */
  @Get('portfolio-projects.csv')
  @Allow(readers)
  @ApiProduces('text/csv')
  csv(@CurrentActor() actor: Actor, @Query() query: PortfolioQuery, @Res() response: Response): Promise<void> {
    return this.exports.csv(actor, query, response);
  }
}
