// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../platform/actor';
import { CurrentActor } from '../../platform/http/current-actor';
import { Allow, everyone, signedIn, StepUp } from '../../platform/security/policy';
import { EnrolmentService } from './enrolment.service';
import { CodeRequest, EnrolmentResponse, RecoveryCodesResponse, SessionListResponse } from './second-factor.dto';
import { SecondFactorService } from './second-factor.service';
import { SessionsService } from './sessions.service';
import { SessionResponse } from './sessions.dto';
import { SignInService } from './sign-in.service';

@ApiTags('sessions')
@Controller('sessions')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly signIn: SignInService,
    private readonly sessions: SessionsService,
    private readonly enrolments: EnrolmentService,
  ) {}

  /** The second step of signing in: a code of the app, or one from paper. */
  @Post('current/codes')
  @Allow(everyone)
  @HttpCode(200)
  code(@Req() request: Request, @Body() { code }: CodeRequest): Promise<SessionResponse> {
    return this.signIn.code(request, code);
  }

  /** Begins to set up an app that makes codes: for who signs in for the first time, and for who changes telephone. */
  @Post('current/enrolments')
  @Allow(everyone)
  @HttpCode(200)
  enrol(@CurrentActor() actor: Actor, @Req() request: Request): Promise<EnrolmentResponse> {
    return this.enrolments.begin(actor, request);
  }

  /** Confirms the app with its first code. The answer has the codes for on paper; with them the first sign-in is done. */
  @Post('current/enrolments/confirmations')
  @Allow(everyone)
  @HttpCode(200)
  async confirm(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() { code }: CodeRequest,
  ): Promise<RecoveryCodesResponse> {
    const codes = await this.enrolments.confirm(actor, request, code);
    return { codes };
  }

  /** New codes for on paper; the old ones no longer work. */
  @Post('current/recovery-codes')
  @Allow(signedIn)
  @StepUp()
  @HttpCode(200)
  async recoveryCodes(@CurrentActor() actor: Actor): Promise<RecoveryCodesResponse> {
    return { codes: await this.factors.renewPaper(actor.personId ?? '') };
  }

  /** In which browsers the caller is signed in. */
  @Get()
  @Allow(signedIn)
  list(@CurrentActor() actor: Actor, @Req() request: Request): Promise<SessionListResponse> {
    return this.sessions.list(actor, request);
  }

  /** Signs out one of them. */
  @Delete(':id')
  @Allow(signedIn)
  @StepUp()
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }
}
