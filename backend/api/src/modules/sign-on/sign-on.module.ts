// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PeopleModule } from '../people/people.module';
import { BreakGlassAlarms } from './break-glass.service';
import { SessionsEndedElsewhere } from './ended-elsewhere.service';
import { FirstSignIn } from './first-sign-in.service';
import { KnownPeople } from './known-person.service';
import { Providers } from './providers.service';
import { SignOnController } from './sign-on.controller';
import { SignOnService } from './sign-on.service';

/** Signing in elsewhere: staff at the province, organisations by a broker. */
@Module({
  imports: [IdentityModule, NotificationsModule, PeopleModule],
  controllers: [SignOnController],
  providers: [BreakGlassAlarms, FirstSignIn, KnownPeople, Providers, SessionsEndedElsewhere, SignOnService],
})
export class SignOnModule {}
