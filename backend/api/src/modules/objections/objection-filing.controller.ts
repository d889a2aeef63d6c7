// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles } from '../../platform/security/policy';
import { AppealRegistration } from './appeal-registration.service';
import { FilingService } from './filing.service';
import { AppealRequest, LateAppealRequest, ObjectionRequest, PaperObjectionRequest } from './objections.dto';

@ApiTags('objections')
@Controller('applications/:id')
export class ObjectionFilingController {
  constructor(
    private readonly filing: FilingService,
    private readonly appeals: AppealRegistration,
  ) {}

  /** The municipality objects against a decision. */
  @Post('objections')
  @Allow(forRoles('submit'))
  file(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ObjectionRequest,
  ): Promise<CommandResponse> {
    return this.filing.file(actor, id, body);
  }

  /** Staff enters an objection that came on paper or by e-mail. */
  @Post('paper-objections')
  @Allow(forRoles('assessor'))
  enter(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: PaperObjectionRequest,
  ): Promise<CommandResponse> {
    return this.filing.enter(actor, id, body);
  }

  /** Registers an appeal before the court. */
  @Post('appeals')
  @Allow(forRoles('assessor'))
  appeal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AppealRequest,
  ): Promise<CommandResponse> {
    return this.appeals.register(actor, id, body);
  }

  /** Registers an appeal because no decision came in time. */
  @Post('late-appeals')
  @Allow(forRoles('assessor'))
  lateAppeal(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: LateAppealRequest,
  ): Promise<CommandResponse> {
    return this.appeals.registerLate(actor, id, body);
  }
}
