// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { CaseViewController } from './case-view.controller';
import { CaseViewQueries } from './case-view.queries';

@Module({
  controllers: [CaseViewController],
  providers: [CaseViewQueries],
  exports: [CaseViewQueries],
})
export class CaseViewModule {}
