// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { type Session, type SessionData, Store } from 'express-session';
import type { DataSource } from 'typeorm';

const hashOf = (id: string): string => createHash('sha256').update(id).digest('hex');
const absoluteLimitMs = 12 * 60 * 60 * 1000;
const idleLimitMs = 60 * 60 * 1000;

const insert = `
  insert into web_session (id_hash, person_id, data, created_at, expires_at)
  values ($1, $2, $3, now(), now() + make_interval(secs => $4))
  on conflict (id_hash) do update set person_id = excluded.person_id, data = excluded.data, expires_at = excluded.expires_at`;

/** Sessions in PostgreSQL; the id itself is never stored, only its hash. Idle and absolute limits. */
export class HashingStore extends Store {
  /** Sessions that are in the database: one that was ended meanwhile is not brought back by writing it. */
  private readonly known = new WeakSet<object>();

  constructor(private readonly dataSource: DataSource) {
    super();
  }

  override get(id: string, done: (error: unknown, session?: SessionData | null) => void): void {
    this.dataSource
      .query(
        `select data from web_session where id_hash = $1 and expires_at > now()
            and created_at > now() - make_interval(secs => $2)`,
        [hashOf(id), absoluteLimitMs / 1000],
      )
      .then((rows: { data: SessionData }[]) => done(null, rows[0]?.data ?? null))
      .catch(done);
  }

  override createSession(request: Request, session: SessionData): Session & SessionData {
    const read = super.createSession(request, session);
    this.known.add(read);
    return read;
  }

  override set(id: string, session: SessionData & { personId?: string }, done?: (error?: unknown) => void): void {
    const statement = this.known.has(session)
      ? `update web_session set person_id = $2, data = $3, expires_at = now() + make_interval(secs => $4) where id_hash = $1`
      : insert;
    this.dataSource
      .query(statement, [hashOf(id), session.personId ?? null, JSON.stringify(session), idleLimitMs / 1000])
      .then(() => {
        // What is there now is only ever changed by this object, so that writing it late brings nothing back.
        this.known.add(session);
        done?.();
      })
      .catch((error: unknown) => done?.(error));
  }

  override touch(id: string, _session: SessionData, done?: () => void): void {
    this.dataSource
      .query('update web_session set expires_at = now() + make_interval(secs => $2) where id_hash = $1', [
        hashOf(id),
        idleLimitMs / 1000,
      ])
      .then(() => done?.())
      .catch(() => done?.());
  }

  override destroy(id: string, done?: (error?: unknown) => void): void {
    this.dataSource
      .query('delete from web_session where id_hash = $1', [hashOf(id)])
      .then(() => done?.())
      .catch((error: unknown) => done?.(error));
  }
}
