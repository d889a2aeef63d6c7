// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { SchemesController } from './schemes.controller';
import { SchemesQueries } from './schemes.queries';

@Module({
  controllers: [SchemesController],
  providers: [SchemesQueries],
  exports: [SchemesQueries],
})
export class SchemesModule {}
