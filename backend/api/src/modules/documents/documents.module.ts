// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller';
import { DocumentsService } from './documents.service';
import { DownloadsService } from './downloads.service';
import { FileStorage } from './file-storage';

@Module({
  controllers: [DocumentsController],
  providers: [DocumentsService, DownloadsService, FileStorage],
  exports: [DocumentsService],
})
export class DocumentsModule {}
