// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../platform/actor';
import { CommandResponse } from '../../platform/http/common.dto';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, forRoles, forTransition } from '../../platform/security/policy';
import {
  ExtensionCorrectionRequest,
  ExtensionDecisionRequest,
  ExtensionDoubtRequest,
  ExtensionRequestRequest,
  GrantExtensionDecisionRequest,
  GrantExtensionRequest,
} from './extensions.dto';
import { ExtensionDoubts } from './extension-doubts.service';
import { ExtensionsService } from './extensions.service';

@ApiTags('delivery')
@Controller()
export class ExtensionsController {
  constructor(
    private readonly extensions: ExtensionsService,
    private readonly doubts: ExtensionDoubts,
  ) {}

  /** Asks for more time. */
  @Post('obligations/:id/extension-requests')
  @Allow(forRoles('fill', 'submit'))
  ask(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionRequestRequest,
  ): Promise<CommandResponse> {
    return this.extensions.ask(actor, id, body);
  }

  /** Asks for more time for several obligations at once. */
  @Post('grants/:id/extension-requests')
  @Allow(forRoles('fill', 'submit'))
  askSeveral(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GrantExtensionRequest,
  ): Promise<CommandResponse> {
    return this.extensions.askSeveral(actor, id, body);
  }

  /** Grants or refuses more time. */
  @Post('extension-requests/:id/decisions')
  @Allow(forTransition('extension', 'grant', 'refuse'))
  decide(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionDecisionRequest,
  ): Promise<CommandResponse> {
    return this.extensions.decide(actor, id, body);
  }

  /** Grants or refuses more time for several obligations of a grant. */
  @Post('grants/:id/extension-decisions')
  @Allow(forTransition('extension', 'grant', 'refuse'))
  decideSeveral(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: GrantExtensionDecisionRequest,
  ): Promise<CommandResponse> {
    return this.extensions.decideSeveral(actor, id, body);
  }

  /** Asks a colleague to correct a decision about more time. */
  @Post('extension-requests/:id/doubts')
  @Allow(forTransition('extension', 'correct', 'takeBack'))
  doubt(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionDoubtRequest,
  ): Promise<CommandResponse> {
    return this.doubts.doubt(actor, id, body);
  }

  /** Leaves a decision about more time as it is, after a colleague asked to correct it. */
  @Post('extension-requests/:id/upholdings')
  @Allow(forTransition('extension', 'correct', 'takeBack'))
  uphold(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionDoubtRequest,
  ): Promise<CommandResponse> {
    return this.doubts.uphold(actor, id, body);
  }

  /** Corrects a decision about more time. */
  @Post('extension-requests/:id/corrections')
  @Allow(forTransition('extension', 'correct', 'takeBack'))
  correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ExtensionCorrectionRequest,
  ): Promise<CommandResponse> {
    return this.extensions.correct(actor, id, body);
  }
}
