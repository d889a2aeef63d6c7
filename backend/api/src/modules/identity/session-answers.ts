// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { localDateOf } from '#domain';
import type { Actor } from '../../platform/actor';
import { Clock } from '../../platform/clock';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import { type Identity, Members } from './members';
import { SecondFactorService } from './second-factor.service';
import type { SessionResponse } from './sessions.dto';
import { isBreakGlass, type ProviderSignIn, signedInBy, waysIn } from './signed-in-by';

declare module 'express-session' {
  interface SessionData {
    personId?: string;
    organisationId?: string;
    csrfToken?: string;
    steppedUpUntil?: string;
    browser?: string;
    /** The password was good; the second step is still to come. */
    pendingPersonId?: string;
    /** How somebody got in by a provider; absent for an account of the house. */
    signIn?: ProviderSignIn;
    /** Encrypted: the secret of an app that was not confirmed yet. */
    enrolling?: string;
  }
}

/** What a browser is told about its session. */
@Injectable()
export class SessionAnswers {
  constructor(
    private readonly members: Members,
    private readonly factors: SecondFactorService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async current(actor: Actor, request: Request): Promise<SessionResponse> {
    const identity = actor.personId
      ? await this.members.identityIn(signedInBy(request.session), actor.personId)
      : undefined;
    return this.of(actor, request, identity);
  }

  async of(actor: Actor, request: Request, identity: Identity | undefined): Promise<SessionResponse> {
    const { csrfToken, steppedUpUntil, signIn } = request.session;
    const organisations = (identity?.seats ?? []).map((seat) => ({
      id: seat.organisationId,
      name: seat.organisationName,
      kind: seat.kind,
    }));
    const organisation = organisations.find(({ id }) => id === actor.organisationId);
    return {
      signedIn: identity !== undefined,
      ...(identity ? { person: { id: identity.personId, name: identity.name, email: identity.email } } : {}),
      ...(organisation ? { organisation } : {}),
      organisations,
      roles: [...actor.roles],
      ...(csrfToken ? { csrfToken } : {}),
      ...(identity && steppedUpUntil ? { steppedUpUntil } : {}),
      ...(await this.secondStep(request, identity)),
      ...(identity && signIn ? this.providerOf(signIn) : {}),
      ...(identity && !signIn && isBreakGlass(identity, this.config.signOn) ? { breakGlass: true } : {}),
      signInWith: waysIn(this.config.signOn),
      demo: this.config.demo,
      ...(this.config.demo && this.config.mailboxUrl ? { mailboxUrl: this.config.mailboxUrl } : {}),
      today: localDateOf(this.clock.at(new Date())),
    };
  }

  private providerOf({ group, level }: ProviderSignIn): Pick<SessionResponse, 'provider' | 'stepUpWith'> {
    return {
      provider: { group, name: this.config.signOn.providers[group]?.name ?? '', level },
      stepUpWith: 'provider',
    };
  }

  private async secondStep(
    { session }: Request,
    identity: Identity | undefined,
  ): Promise<Pick<SessionResponse, 'secondStep' | 'stepUpWith' | 'demoCode'>> {
    const personId = identity?.personId ?? session.pendingPersonId;
    if (!personId || session.signIn) return {};
    const person = identity ?? (await this.members.identityIn('account', personId));
    const step = await this.factors.stepFor(personId, isOfProvince(person));
    const demoCode = step === 'code' ? await this.factors.demoCode(personId) : undefined;
    return {
      ...(identity ? { stepUpWith: step === 'code' ? ('code' as const) : ('password' as const) } : {}),
      ...(!identity && step ? { secondStep: step } : {}),
      ...(demoCode ? { demoCode } : {}),
    };
  }
}

/** Whether somebody may act for the province. */
export function isOfProvince(identity: Identity | undefined): boolean {
  return identity?.seats.some(({ kind }) => kind === 'province') ?? false;
}
