// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../platform/actor';
import type { Config } from '../../platform/config';
import { RefusedError } from '../../platform/refused.error';
import { CONFIG } from '../../platform/tokens';
import { type Identity, Members } from './members';
import { seal, unseal } from './secret-box';
import type { EnrolmentResponse } from './second-factor.dto';
import { SecondFactorService } from './second-factor.service';
import { SessionEntry } from './session-entry';
import { SignInService } from './sign-in.service';

/** Setting up an app that makes codes: at the first sign-in, and for who changes telephone. */
@Injectable()
export class EnrolmentService {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly signIn: SignInService,
    private readonly members: Members,
    private readonly entry: SessionEntry,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The secret waits in the session, encrypted, until the first good code. @throws RefusedError NOT_SIGNED_IN, STEP_UP_REQUIRED */
  async begin(actor: Actor, request: Request): Promise<EnrolmentResponse> {
    const identity = await this.who(actor, request);
    const enrolment = this.factors.begin(identity.email);
    request.session.enrolling = seal(this.config.dataKey, request.sessionID, enrolment.secret);
    return enrolment;
  }

  /** Answers the codes for on paper; the session is a new one after it. @throws RefusedError CODE_WRONG and those of `begin` */
  async confirm(actor: Actor, request: Request, code: string): Promise<string[]> {
    const identity = await this.who(actor, request);
    const { enrolling } = request.session;
    if (!enrolling) throw new RefusedError({ code: 'CODE_WRONG' });
    const secret = unseal(this.config.dataKey, request.sessionID, enrolling);
    const codes = await this.factors.confirm(identity.personId, secret, code);
    await this.entry.enter(request, identity.personId, 'sessions.enrol');
    return codes;
  }

  /** Who owes the second step and has no app yet; or who is signed in and showed just now that it is them. */
  private async who(actor: Actor, request: Request): Promise<Identity> {
    // An app belongs to a password; who signs in elsewhere has neither.
    if (request.session.signIn) throw new RefusedError({ code: 'USE_SINGLE_SIGN_ON' });
    const identity = actor.personId ? await this.members.identityIn('account', actor.personId) : undefined;
    if (!identity) {
      const pending = await this.signIn.pending(request);
      const step = await this.factors.stepFor(pending.personId, true);
      if (step === 'code') throw new RefusedError({ code: 'NOT_SIGNED_IN' });
      return pending;
    }
    const { steppedUpUntil } = request.session;
    if (!steppedUpUntil || Date.parse(steppedUpUntil) < Date.now()) {
      throw new RefusedError({ code: 'STEP_UP_REQUIRED' });
    }
    return identity;
  }
}
