// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import type { Config } from '../../platform/config';
import { notFound } from '../../platform/refused.error';
import { CONFIG } from '../../platform/tokens';
import { demoAccounts, demoPassword } from './demo-accounts';
import { Members } from './members';
import type { SessionListResponse } from './second-factor.dto';
import { SessionAnswers } from './session-answers';
import { endSession } from './session-entry';
import { signedInBy } from './signed-in-by';
import type { DemoAccountsResponse, OrganisationChoiceRequest, SessionResponse } from './sessions.dto';

interface SessionRow {
  readonly id: string;
  readonly created_at: Date;
  readonly seen_at: Date;
  readonly browser: string | null;
}

/** The sessions of somebody: this one and the others, and where they act. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly members: Members,
    private readonly answers: SessionAnswers,
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  current(actor: Actor, request: Request): Promise<SessionResponse> {
    return this.answers.current(actor, request);
  }

  async signOut(request: Request): Promise<void> {
    await endSession(request);
  }

  /** Every browser in which the caller is signed in, the last used first. */
  async list(actor: Actor, request: Request): Promise<SessionListResponse> {
    const rows: SessionRow[] = await this.dataSource.query(
      `select id_hash as id, created_at, expires_at - interval '1 hour' as seen_at, data ->> 'browser' as browser
         from web_session where person_id = $1 and expires_at > now() order by expires_at desc, created_at desc, id_hash`,
      [actor.personId],
    );
    const own = createHash('sha256').update(request.sessionID).digest('hex');
    return {
      items: rows.map(({ id, created_at, seen_at, browser }) => ({
        id,
        createdAt: created_at.toISOString(),
        lastSeenAt: seen_at.toISOString(),
        browser: browser ?? '',
        current: id === own,
      })),
    };
  }

  /** Ends one of them at once. @throws RefusedError NOT_FOUND when it is not one of the caller */
  async end(actor: Actor, id: string): Promise<void> {
    const [, ended]: [unknown, number] = await this.dataSource.query(
      'delete from web_session where person_id = $1 and id_hash = $2',
      [actor.personId, id],
    );
    if (ended === 0) throw notFound();
    await this.audit.write({ actor, operation: 'sessions.end', result: 'done', objectId: actor.personId });
  }

  /** @throws RefusedError NOT_FOUND when the caller is no member there */
  async choose(actor: Actor, request: Request, body: OrganisationChoiceRequest): Promise<SessionResponse> {
    const by = signedInBy(request.session);
    const identity = await this.members.identityIn(by, actor.personId ?? '');
    if (!identity?.seats.some((seat) => seat.organisationId === body.organisationId)) throw notFound();
    request.session.organisationId = body.organisationId;
    const chosen = (await this.members.actorFor(identity.personId, body.organisationId, by)) ?? actor;
    return this.answers.of(chosen, request, identity);
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
}
