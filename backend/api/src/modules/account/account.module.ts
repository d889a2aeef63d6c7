// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/identity.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { PeopleModule } from '../people/people.module';
import { AccountController } from './account.controller';
import { AddressChanges } from './address-changes.service';
import { Corrections } from './corrections.service';
import { OwnPassword } from './own-password.service';
import { PersonalData } from './personal-data.service';

@Module({
  imports: [IdentityModule, NotificationsModule, PeopleModule],
  controllers: [AccountController],
  providers: [AddressChanges, Corrections, OwnPassword, PersonalData],
})
export class AccountModule {}
