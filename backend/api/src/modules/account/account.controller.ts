// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, everyone, forRoles, signedIn, StepUp } from '../../platform/security/policy';
import {
  AddressChangeUseRequest,
  AddressChangeUseResponse,
  CorrectionRequest,
  CorrectionResponse,
  EndedSessionsResponse,
  PasswordChangeRequest,
} from './account.dto';
import { AddressChanges } from './address-changes.service';
import { Corrections } from './corrections.service';
import { OwnPassword } from './own-password.service';
import { PersonalData } from './personal-data.service';
import { PersonalDataResponse } from './personal-data.dto';

@ApiTags('account')
@Controller()
export class AccountController {
  constructor(
    private readonly data: PersonalData,
    private readonly corrections: Corrections,
    private readonly addresses: AddressChanges,
    private readonly password: OwnPassword,
  ) {}

  /** All that is kept about the caller (AVG 15); the asking stands in the log. */
  @Get('account/data')
  @Allow(signedIn)
  own(@CurrentActor() actor: Actor): Promise<PersonalDataResponse> {
    return this.data.own(actor);
  }

  /** Puts the own name or e-mail address right (AVG 16). The address counts once the link that goes there was opened. */
  @Post('account/corrections')
  @Allow(signedIn)
  @StepUp()
  @HttpCode(200)
  correct(@CurrentActor() actor: Actor, @Body() body: CorrectionRequest): Promise<CorrectionResponse> {
    return this.corrections.own(actor, body);
  }

  /** The own name and address, and an address that waits for its link to be opened. */
  @Get('account/corrections')
  @Allow(signedIn)
  corrected(@CurrentActor() actor: Actor): Promise<CorrectionResponse> {
    return this.corrections.current(actor);
  }

  /** Stops a change of the own address that was not confirmed yet. */
  @Post('account/address-withdrawals')
  @Allow(signedIn)
  @HttpCode(200)
  withdraw(@CurrentActor() actor: Actor): Promise<CorrectionResponse> {
    return this.corrections.withdraw(actor);
  }

  /** Changes the own password on the present one; all other sessions end. */
  @Post('account/password-changes')
  @Allow(signedIn)
  @HttpCode(200)
  changePassword(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() body: PasswordChangeRequest,
  ): Promise<EndedSessionsResponse> {
    return this.password.change(actor, request, body);
  }

  /** Ends all sessions of the caller save this one. */
  @Post('account/session-endings')
  @Allow(signedIn)
  @StepUp()
  @HttpCode(200)
  endOthers(@CurrentActor() actor: Actor, @Req() request: Request): Promise<EndedSessionsResponse> {
    return this.password.endOthers(actor, request);
  }

  /** Confirms an e-mail address by the link that went to it. */
  @Post('address-changes/uses')
  @Allow(everyone)
  @HttpCode(200)
  use(@Req() request: Request, @Body() { token }: AddressChangeUseRequest): Promise<AddressChangeUseResponse> {
    return this.addresses.use(request.ip ?? '', token);
  }

  /** All that is kept about somebody who asked for it (AVG 15). */
  @Get('organisations/:id/people/:personId/data')
  @Allow(forRoles('administrator'))
  @StepUp()
  dataOf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<PersonalDataResponse> {
    return this.data.for(actor, id, personId);
  }

  /** Puts the name or address of somebody right who asked for it (AVG 16). */
  @Post('organisations/:id/people/:personId/corrections')
  @Allow(forRoles('manage', 'administrator'))
  @StepUp()
  @HttpCode(200)
  correctFor(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
    @Body() body: CorrectionRequest,
  ): Promise<CorrectionResponse> {
    return this.corrections.for(actor, id, personId, body);
  }

  /** Signs somebody out everywhere. */
  @Post('organisations/:id/people/:personId/session-endings')
  @Allow(forRoles('manage', 'administrator'))
  @StepUp()
  @HttpCode(200)
  endSessionsOf(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('personId', ParseUUIDPipe) personId: string,
  ): Promise<EndedSessionsResponse> {
    return this.corrections.endSessionsOf(actor, id, personId);
  }
}
