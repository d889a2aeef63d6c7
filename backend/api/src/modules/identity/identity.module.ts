// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { LocalStrategy } from './local.strategy';
import { Members } from './members';
import { OrganisationsQueries } from './organisations.queries';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';

@Module({
  imports: [PassportModule],
  controllers: [SessionsController],
  providers: [LocalStrategy, Members, OrganisationsQueries, SessionsService],
  exports: [Members],
})
export class IdentityModule {}
