// SPDX-License-Identifier: EUPL-1.2
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import type { Actor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { CurrentActor } from '../../platform/http/current-actor';
import { RefusedError } from '../../platform/refused.error';
import { Allow, everyone, signedIn, StepUp } from '../../platform/security/policy';
import { CONFIG } from '../../platform/tokens';
import { type Identity, Members } from './members';
import { seal, unseal } from './secret-box';
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
    private readonly members: Members,
    @Inject(CONFIG) private readonly config: Config,
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
  async enrol(@CurrentActor() actor: Actor, @Req() request: Request): Promise<EnrolmentResponse> {
    const identity = await this.enrolling(actor, request);
    const enrolment = this.factors.begin(identity.email);
    request.session.enrolling = seal(this.config.dataKey, request.sessionID, enrolment.secret);
    return enrolment;
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
    const identity = await this.enrolling(actor, request);
    const { enrolling } = request.session;
    if (!enrolling) throw new RefusedError({ code: 'CODE_WRONG' });
    const secret = unseal(this.config.dataKey, request.sessionID, enrolling);
    const codes = await this.factors.confirm(identity.personId, secret, code);
    delete request.session.enrolling;
    await this.signIn.enter(request, identity.personId, 'sessions.enrol');
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
  @HttpCode(204)
  end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<void> {
    return this.sessions.end(actor, id);
  }

  /** Who owes the second step and has no app yet; or who is signed in and showed just now that it is them. */
  private async enrolling(actor: Actor, request: Request): Promise<Identity> {
    const identity = actor.personId ? await this.members.identityOf(actor.personId) : undefined;
    if (!identity) {
      const pending = await this.signIn.pending(request);
      if ((await this.factors.stepFor(pending.personId, true)) === 'code')
        throw new RefusedError({ code: 'NOT_SIGNED_IN' });
      return pending;
    }
    const { steppedUpUntil } = request.session;
    if (!steppedUpUntil || Date.parse(steppedUpUntil) < Date.now())
      throw new RefusedError({ code: 'STEP_UP_REQUIRED' });
    return identity;
  }
}
