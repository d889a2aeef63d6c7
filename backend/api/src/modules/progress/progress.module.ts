// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { ApplicationsModule } from '../applications/applications.module';
import { DecisionsModule } from '../decisions/decisions.module';
import { DeliveryModule } from '../delivery/delivery.module';
import { DocumentsModule } from '../documents/documents.module';
import { ProgressController } from './progress.controller';
import { ProgressFiles } from './progress-files';
import { ProgressFilling } from './progress-filling.service';
import { ProgressListQueries } from './progress-list.queries';
import { ProgressPhotos } from './progress-photos.service';
import { ProgressQueries } from './progress.queries';
import { ProgressReviews } from './progress-reviews.service';

@Module({
  imports: [ApplicationsModule, DecisionsModule, DeliveryModule, DocumentsModule],
  controllers: [ProgressController],
  providers: [ProgressFiles, ProgressFilling, ProgressListQueries, ProgressPhotos, ProgressQueries, ProgressReviews],
  exports: [ProgressQueries],
})
export class ProgressModule {}
