// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import passport from 'passport';
import { type Actor, anonymous } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { RefusedError } from '../../platform/refused.error';
import { Limits } from '../../platform/security/limits';
import { CONFIG } from '../../platform/tokens';
import { type Identity, Members } from './members';
import { passwordMatches } from './passwords';
import { SecondFactorService } from './second-factor.service';
import { isOfProvince, SessionAnswers } from './session-answers';
import { freshFromNow, newToken, SessionEntry, startOver } from './session-entry';
import { needsProvider } from './signed-in-by';
import type { SessionResponse, SignInRequest, StepUpRequest } from './sessions.dto';

/** Signing in: a password, for the province a code of an app as well, and the same again before weighty acts. */
@Injectable()
export class SignInService {
  constructor(
    private readonly members: Members,
    private readonly factors: SecondFactorService,
    private readonly answers: SessionAnswers,
    private readonly limits: Limits,
    private readonly entry: SessionEntry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws RefusedError SIGN_IN_FAILED, USE_SINGLE_SIGN_ON, TOO_MANY_ATTEMPTS */
  async signIn(request: Request, body: SignInRequest): Promise<SessionResponse> {
    const account = body.email.trim().toLowerCase();
    const address = request.ip ?? '';
    await this.limits.beforeSignIn(account, address);
    const personId = await authenticate(request);
    await this.limits.goodSignIn(account, address);
    const identity = await this.members.identityIn('account', personId);
    if (!identity) await this.refuseSideDoor(personId);
    const step = await this.factors.stepFor(personId, isOfProvince(identity));
    if (!step) return this.entry.enter(request, personId, 'sessions.signIn');
    await startOver(request);
    request.session.pendingPersonId = personId;
    request.session.csrfToken = newToken();
    return this.answers.of(anonymous, request, undefined);
  }

  /** The second step: a code of the app or from paper. @throws RefusedError CODE_WRONG, NOT_SIGNED_IN, TOO_MANY_ATTEMPTS */
  async code(request: Request, code: string): Promise<SessionResponse> {
    const identity = await this.pending(request);
    await this.useCode(request, identity, code);
    return this.entry.enter(request, identity.personId, 'sessions.signIn');
  }

  /** Somebody whose password was good and who still owes the second step. @throws RefusedError NOT_SIGNED_IN */
  async pending({ session }: Request): Promise<Identity> {
    const { pendingPersonId } = session;
    const identity = pendingPersonId ? await this.members.identityIn('account', pendingPersonId) : undefined;
    if (!identity) throw new RefusedError({ code: 'NOT_SIGNED_IN' });
    return identity;
  }

  /** Shows again that it is you. @throws RefusedError SIGN_IN_FAILED, CODE_WRONG, TOO_MANY_ATTEMPTS */
  async stepUp(actor: Actor, request: Request, { password, code }: StepUpRequest): Promise<SessionResponse> {
    if (request.session.signIn) throw new RefusedError({ code: 'USE_SINGLE_SIGN_ON' });
    const identity = await this.members.identityIn('account', actor.personId ?? '');
    if (!identity) throw new RefusedError({ code: 'NOT_SIGNED_IN' });
    const step = await this.factors.stepFor(identity.personId, isOfProvince(identity));
    if (step === 'code') await this.useCode(request, identity, code ?? '');
    else await this.usePassword(request, identity, password ?? '');
    request.session.steppedUpUntil = freshFromNow();
    return this.answers.of(actor, request, identity);
  }

  /** The password was good, but this person signs in elsewhere. */
  private async refuseSideDoor(personId: string): Promise<void> {
    const identity = await this.members.identityOf(personId);
    if (identity && needsProvider(identity, this.config.signOn)) {
      throw new RefusedError({ code: 'USE_SINGLE_SIGN_ON' });
    }
  }

  private async useCode(request: Request, { personId, email }: Identity, code: string): Promise<void> {
    const address = request.ip ?? '';
    await this.limits.beforeSignIn(email, address);
    await this.factors.use(personId, code);
    await this.limits.goodSignIn(email, address);
  }

  private async usePassword(request: Request, { email }: Identity, password: string): Promise<void> {
    const address = request.ip ?? '';
    await this.limits.beforeSignIn(email, address);
    const person = await this.members.byEmail(email);
    if (!person || !(await passwordMatches(password, person.passwordHash))) {
      throw new RefusedError({ code: 'SIGN_IN_FAILED' });
    }
    await this.limits.goodSignIn(email, address);
  }
}

/** Runs the passport strategy for local accounts; the session is ours. */
function authenticate(request: Request): Promise<string> {
  return new Promise((resolve, reject) => {
    const done = (error: unknown, user?: { personId: string } | false): void => {
      if (user) resolve(user.personId);
      else reject(error instanceof Error ? error : new RefusedError({ code: 'SIGN_IN_FAILED' }));
    };
    const strategy = passport.authenticate('local', { session: false }, done) as (
      request: Request,
      response: undefined,
      next: (error: unknown) => void,
    ) => void;
    strategy(request, undefined, done);
  });
}
