// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { freshMinutes, freshUntil } from '#domain';
import { anonymous } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { Clock } from '../../platform/clock';
import type { Config } from '../../platform/config';
import { CONFIG } from '../../platform/tokens';
import { type Identity, Members } from './members';
import { SessionAnswers } from './session-answers';
import type { SessionResponse } from './sessions.dto';
import type { SignIn } from './sign-on.entities';
import { isBreakGlass, type ProviderSignIn } from './signed-in-by';

/** Told before somebody gets in with the sealed account; who cannot be told keeps the door shut. */
export type BreakGlassAlarm = (identity: Identity) => Promise<void>;

export const newToken = (): string => randomBytes(32).toString('base64url');

/** Until when a password or code of this moment is fresh. */
export const freshFromNow = (): string => new Date(Date.now() + freshMinutes * 60_000).toISOString();

/** The one way into a session, whatever the proof was. */
@Injectable()
export class SessionEntry {
  private readonly alarms: BreakGlassAlarm[] = [];

  constructor(
    private readonly members: Members,
    private readonly answers: SessionAnswers,
    private readonly audit: AuditLog,
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Later modules tell people of it. */
  onBreakGlass(alarm: BreakGlassAlarm): void {
    this.alarms.push(alarm);
  }

  /** A session of its own begins, with another id than before. */
  async enter(request: Request, personId: string, operation: string): Promise<SessionResponse> {
    const identity = await this.members.identityIn('account', personId);
    const sealed = identity !== undefined && isBreakGlass(identity, this.config.signOn);
    if (sealed) for (const alarm of this.alarms) await alarm(identity);
    await startOver(request);
    request.session.steppedUpUntil = freshFromNow();
    const withCode = identity?.seats.some(({ kind }) => kind === 'province');
    await this.keep(personId, { how: sealed ? 'break_glass' : withCode ? 'code' : 'password' });
    return this.begin(request, personId, sealed ? 'sessions.breakGlass' : operation, null);
  }

  /** The same for who comes back from a provider. It is fresh from the moment of the proof there. */
  async enterBy(request: Request, personId: string, signIn: ProviderSignIn): Promise<SessionResponse> {
    await startOver(request);
    request.session.signIn = signIn;
    await this.freshen(request, personId, signIn);
    return this.begin(request, personId, 'sessions.signIn', `${signIn.group} ${signIn.level}`);
  }

  /** Somebody proved again at the provider that it is them. */
  async freshen(request: Request, personId: string, signIn: ProviderSignIn): Promise<void> {
    const authenticatedAt = signIn.authenticatedAt ? new Date(signIn.authenticatedAt) : null;
    const until = freshUntil(authenticatedAt, new Date());
    request.session.signIn = signIn;
    if (until) request.session.steppedUpUntil = until.toISOString();
    const { issuer, acr, level } = signIn;
    await this.keep(personId, { how: 'provider', issuer, acr, level, authenticatedAt });
  }

  private async begin(
    request: Request,
    personId: string,
    operation: string,
    reason: string | null,
  ): Promise<SessionResponse> {
    const { session } = request;
    session.personId = personId;
    session.csrfToken = newToken();
    session.browser = (request.get('user-agent') ?? '').slice(0, 200);
    const by = session.signIn ?? 'account';
    const actor = (await this.members.actorFor(personId, session.signIn?.organisationId, by)) ?? anonymous;
    if (actor.organisationId) session.organisationId = actor.organisationId;
    await this.audit.write({ actor, operation, result: 'done', objectId: personId, reason });
    return this.answers.current(actor, request);
  }

  private async keep(personId: string, row: Pick<SignIn, 'how'> & Partial<SignIn>): Promise<void> {
    await this.dataSource.query(
      `insert into sign_in (person_id, at, how, issuer, acr, level, authenticated_at)
       values ($1, transaction_timestamp() + $2 * interval '1 millisecond', $3, $4, $5, $6, $7)`,
      [
        personId,
        this.clock.offsetMs,
        row.how,
        row.issuer ?? null,
        row.acr ?? null,
        row.level ?? null,
        row.authenticatedAt ?? null,
      ],
    );
  }
}

/** Another id, and nothing of what was in the session. */
export function startOver(request: Request): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    request.session.regenerate((error?: Error | null) => (error ? reject(error) : resolve()));
  });
}

/** Ends the session of this browser; who is told so, is signed out. */
export function endSession(request: Request): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    request.session.destroy((error?: Error | null) => (error ? reject(error) : resolve()));
  });
}
