// SPDX-License-Identifier: EUPL-1.2
import { Module } from '@nestjs/common';
import { DecisionsController } from './decisions.controller';
import { PostalController } from './postal.controller';
import { DecideService } from './decide.service';
import { NotifyService } from './notify.service';

@Module({
  controllers: [DecisionsController, PostalController],
  providers: [DecideService, NotifyService],
  exports: [DecideService, NotifyService],
})
export class DecisionsModule {}
