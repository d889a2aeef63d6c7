// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { TermsModule } from '../terms/terms.module';
import { ReceiptsController } from './receipts.controller';
import { ReceiptsListener } from './receipts.listener';

@Module({ imports: [TermsModule], controllers: [ReceiptsController], providers: [ReceiptsListener] })
export class ReceiptsModule {}
