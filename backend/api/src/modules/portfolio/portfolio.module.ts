// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PortfolioController } from './portfolio.controller';
import { PortfolioExports } from './portfolio-exports';
import { PortfolioProjectsQueries } from './portfolio-projects.queries';
import { PortfolioQueries } from './portfolio.queries';

@Module({
  controllers: [PortfolioController],
  providers: [PortfolioExports, PortfolioProjectsQueries, PortfolioQueries],
})
export class PortfolioModule {}
