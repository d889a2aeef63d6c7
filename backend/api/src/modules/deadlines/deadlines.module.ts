// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DocumentsModule } from '../documents/documents.module';
import { AmendmentsModule } from '../amendments/amendments.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { EarlyWarningModule } from '../early-warning/early-warning.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { ArmingListeners } from './arming.listeners';
import { Arming } from './arming.service';
import { ContinuingEnds } from './continuing-ends.service';
import { DeadlineSweep } from './deadline-sweep';
import { DeadlinesController } from './deadlines.controller';
import { ExtensionPreviewsController } from './extension-previews.controller';
import { ChangePreviewsController } from './change-previews.controller';
import { ChangePreviews } from './change-previews.service';
import { GrantEffects } from './grant-effects.service';
import { ExtensionPreviews } from './extension-previews.service';
import { DeadlinesQueries } from './deadlines.queries';
import { MorningDigests } from './morning-digests.service';
import { Retries } from './retries.service';
import { WarningLetters } from './warning-letters';
import { Warnings } from './warnings.service';

@Module({
  imports: [
    AmendmentsModule,
    ApplicationsModule,
    DecisionsModule,
    DeliveryModule,
    DocumentsModule,
    EarlyWarningModule,
    NotificationsModule,
  ],
  controllers: [ChangePreviewsController, DeadlinesController, ExtensionPreviewsController],
  providers: [
    Arming,
    ArmingListeners,
    ChangePreviews,
    GrantEffects,
    ExtensionPreviews,
    ContinuingEnds,
    DeadlineSweep,
    DeadlinesQueries,
    MorningDigests,
    Retries,
    WarningLetters,
    Warnings,
  ],
  exports: [Arming, DeadlineSweep, MorningDigests],
})
export class DeadlinesModule {}
