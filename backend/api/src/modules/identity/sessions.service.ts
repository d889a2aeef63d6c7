// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import passport from 'passport';
import { localDateOf } from '#domain';
import { type Actor, anonymous } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { Clock } from '../../platform/clock';
import type { Config } from '../../platform/config';
import { notFound, RefusedError } from '../../platform/refused.error';
import { Limits } from '../../platform/security/limits';
import { CONFIG } from '../../platform/tokens';
import { demoAccounts, demoPassword } from './demo-accounts';
import { type Identity, Members } from './members';
import { passwordMatches } from './passwords';
import type {
  DemoAccountsResponse,
  OrganisationChoiceRequest,
  SessionResponse,
  SignInRequest,
  StepUpRequest,
} from './sessions.dto';

const stepUpMs = 15 * 60 * 1000;

declare module 'express-session' {
  interface SessionData {
    personId?: string;
    organisationId?: string;
    csrfToken?: string;
    steppedUpUntil?: string;
  }
}

/** Signing in and out, and what the session knows. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly members: Members,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async current(actor: Actor, request: Request): Promise<SessionResponse> {
    const identity = actor.personId ? await this.members.identityOf(actor.personId) : undefined;
    return this.answer(actor, request, identity);
  }

  /** @throws RefusedError SIGN_IN_FAILED, TOO_MANY_ATTEMPTS */
  async signIn(request: Request, body: SignInRequest): Promise<SessionResponse> {
    const account = body.email.trim().toLowerCase();
    const address = request.ip ?? '';
    await this.limits.beforeSignIn(account, address);
    const personId = await authenticate(request);
    await this.limits.goodSignIn(account, address);
    await new Promise<void>((resolve, reject) => {
      request.session.regenerate((error?: Error | null) => (error ? reject(error) : resolve()));
    });
    request.session.personId = personId;
    request.session.csrfToken = randomBytes(32).toString('base64url');
    request.session.steppedUpUntil = new Date(Date.now() + stepUpMs).toISOString();
    const actor = (await this.members.actorFor(personId)) ?? anonymous;
    if (actor.organisationId) request.session.organisationId = actor.organisationId;
    await this.audit.write({ actor, operation: 'sessions.signIn', result: 'done', objectId: personId });
    return this.current(actor, request);
  }

  async signOut(request: Request): Promise<void> {
    await new Promise<void>((resolve) => request.session.destroy(() => resolve()));
  }

  /** @throws RefusedError SIGN_IN_FAILED */
  async stepUp(actor: Actor, request: Request, body: StepUpRequest): Promise<SessionResponse> {
    const identity = await this.members.identityOf(actor.personId ?? '');
    if (!identity) throw new RefusedError({ code: 'NOT_SIGNED_IN' });
    await this.limits.beforeSignIn(identity.email, request.ip ?? '');
    const person = await this.members.byEmail(identity.email);
    if (!person || !(await passwordMatches(body.password, person.passwordHash))) {
      throw new RefusedError({ code: 'SIGN_IN_FAILED' });
    }
    await this.limits.goodSignIn(identity.email, request.ip ?? '');
    request.session.steppedUpUntil = new Date(Date.now() + stepUpMs).toISOString();
    return this.answer(actor, request, identity);
  }

  /** @throws RefusedError NOT_FOUND when the caller is no member there */
  async choose(actor: Actor, request: Request, body: OrganisationChoiceRequest): Promise<SessionResponse> {
    const identity = await this.members.identityOf(actor.personId ?? '');
    if (!identity?.seats.some((seat) => seat.organisationId === body.organisationId)) throw notFound();
    request.session.organisationId = body.organisationId;
    const chosen = (await this.members.actorFor(identity.personId, body.organisationId)) ?? actor;
    return this.answer(chosen, request, identity);
  }

  demoAccounts(): DemoAccountsResponse {
    if (!this.config.demo) throw notFound();
    return {
      password: demoPassword,
      accounts: demoAccounts.map(({ email, name, organisation, description }) => ({
        email,
        name,
        organisation:
          organisation === 'province'
            ? 'provincie Zuid-Holland'
            : 'gemeente ' + (organisation === 'GM0546' ? 'Leiden' : 'Dordrecht'),
        description,
      })),
    };
  }

  private answer(actor: Actor, request: Request, identity: Identity | undefined): SessionResponse {
    const today = localDateOf(this.clock.at(new Date()));
    const seats = identity?.seats ?? [];
    const organisations = seats.map((seat) => ({
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
      ...(identity && request.session.csrfToken ? { csrfToken: request.session.csrfToken } : {}),
      ...(identity && request.session.steppedUpUntil ? { steppedUpUntil: request.session.steppedUpUntil } : {}),
      demo: this.config.demo,
      ...(this.config.demo && this.config.mailboxUrl ? { mailboxUrl: this.config.mailboxUrl } : {}),
      today,
    };
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
