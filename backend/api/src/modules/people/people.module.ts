// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { IdentityModule } from '../identity/identity.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { HandOver } from './hand-over.service';
import { Invitations } from './invitations.service';
import { OrganisationsService } from './organisations.service';
import { PasswordLinksController } from './password-links.controller';
import { PasswordLinks } from './password-links.service';
import { PeopleController } from './people.controller';
import { PeopleQueries } from './people.queries';
import { PeopleService } from './people.service';

@Module({
  imports: [ApplicationsModule, IdentityModule, NotificationsModule],
  controllers: [PeopleController, PasswordLinksController],
  providers: [HandOver, Invitations, OrganisationsService, PasswordLinks, PeopleQueries, PeopleService],
  exports: [PasswordLinks],
})
export class PeopleModule {}
