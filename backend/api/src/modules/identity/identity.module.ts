// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { SessionsController } from './sessions.controller';
import { OrganisationsQueries } from './organisations.queries';
import { SessionsService } from './sessions.service';

@Module({
  controllers: [SessionsController],
  providers: [OrganisationsQueries, SessionsService],
  exports: [OrganisationsQueries, SessionsService],
})
export class IdentityModule {}
