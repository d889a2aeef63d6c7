// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DocumentsModule } from '../documents/documents.module';
import { DeadlinesService } from './deadlines.service';
import { DeliveryController } from './delivery.controller';
import { DeliveryListeners } from './delivery.listeners';
import { DeliveryQueries } from './delivery.queries';
import { ViewsModule } from '../views/views.module';
import { ExtensionAsking } from './extension-asking';
import { ExtensionCorrecting } from './extension-correcting';
import { ExtensionDoubts } from './extension-doubts.service';
import { ExtensionTaking } from './extension-taking';
import { ExtensionWriting } from './extension-writing';
import { ExtensionsController } from './extensions.controller';
import { ExtensionsService } from './extensions.service';
import { FinalReportService } from './final-report.service';
import { GrantsService } from './grants.service';
import { ObligationFiles } from './obligation-files';
import { ObligationsService } from './obligations.service';
import { RecipientNoticesController } from './recipient-notices.controller';
import { RecipientNotices } from './recipient-notices.service';
import { ReopenedObligations } from './reopened-obligations';

@Module({
  imports: [ApplicationsModule, DecisionsModule, DocumentsModule, ViewsModule],
  controllers: [DeliveryController, ExtensionsController, RecipientNoticesController],
  providers: [
    DeadlinesService,
    DeliveryListeners,
    DeliveryQueries,
    ExtensionAsking,
    ExtensionCorrecting,
    ExtensionDoubts,
    ExtensionTaking,
    ExtensionWriting,
    ExtensionsService,
    FinalReportService,
    GrantsService,
    ObligationFiles,
    ObligationsService,
    RecipientNotices,
    ReopenedObligations,
  ],
  exports: [
    DeadlinesService,
    DeliveryQueries,
    ExtensionAsking,
    ExtensionCorrecting,
    ExtensionTaking,
    ExtensionsService,
    FinalReportService,
    GrantsService,
    ObligationFiles,
    ObligationsService,
    RecipientNotices,
    ReopenedObligations,
  ],
})
export class DeliveryModule {}
