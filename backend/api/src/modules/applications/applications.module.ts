// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { BudgetModule } from '../budget/budget.module';
import { DocumentsModule } from '../documents/documents.module';
import { LawDataModule } from '../law-data/law-data.module';
import { NotificationsModule } from '../notifications/notifications.module';
import { SchemesModule } from '../schemes/schemes.module';
import { TermsModule } from '../terms/terms.module';
import { ApplicationForms } from './application-forms.service';
import { ApplicationsController } from './applications.controller';
import { ApplicationsQueries } from './applications.queries';
import { CaseFiles } from './case-files.service';
import { CaseLetters } from './case-letters.service';
import { DraftService } from './draft.service';
import { ReceiptService } from './receipt.service';
import { RepeatController } from './repeat.controller';
import { RepeatApplications } from './repeat.service';
import { SubmissionRecords } from './submission-records.service';
import { SubmitService } from './submit.service';
import { VersionMovesController } from './version-moves.controller';
import { VersionMoves } from './version-moves.service';

@Module({
  imports: [BudgetModule, DocumentsModule, LawDataModule, NotificationsModule, SchemesModule, TermsModule],
  controllers: [ApplicationsController, RepeatController, VersionMovesController],
  providers: [
    ApplicationForms,
    ApplicationsQueries,
    CaseFiles,
    CaseLetters,
    DraftService,
    ReceiptService,
    RepeatApplications,
    SubmissionRecords,
    SubmitService,
    VersionMoves,
  ],
  exports: [
    ApplicationForms,
    ApplicationsQueries,
    CaseFiles,
    CaseLetters,
    DraftService,
    ReceiptService,
    RepeatApplications,
    SubmissionRecords,
    SubmitService,
  ],
})
export class ApplicationsModule {}
