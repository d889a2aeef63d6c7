// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { EnrolmentService } from './enrolment.service';
import { LocalStrategy } from './local.strategy';
import { Members } from './members';
import { OrganisationsQueries } from './organisations.queries';
import { SecondFactorController } from './second-factor.controller';
import { SecondFactorService } from './second-factor.service';
import { SessionAnswers } from './session-answers';
import { SessionEntry } from './session-entry';
import { SessionsController } from './sessions.controller';
import { SessionsService } from './sessions.service';
import { SignInService } from './sign-in.service';

@Module({
  imports: [PassportModule],
  controllers: [SessionsController, SecondFactorController],
  providers: [
    EnrolmentService,
    LocalStrategy,
    Members,
    OrganisationsQueries,
    SecondFactorService,
    SessionAnswers,
    SessionEntry,
    SessionsService,
    SignInService,
  ],
  exports: [Members, SecondFactorService, SessionAnswers, SessionEntry],
})
export class IdentityModule {}
