// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, QueryFailedError } from 'typeorm';
import { localDateOf, type LocalDate } from '#domain';
import type { Actor } from '../actor';
import { Clock } from '../clock';
import { Outbox } from '../outbox/outbox';
import { RefusedError } from '../refused.error';
import { requestContext } from '../request-context';
import { type EventListener, Tx } from './tx';

/** The questions of one reader: SQL inside a short transaction that carries who asks. */
export interface Reader {
  readonly actor: Actor;
  readonly now: Date;
  readonly today: LocalDate;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** The unit of work: one use case, one transaction, one trail of events, one outbox. */
@Injectable()
export class Work {
  private readonly listeners: EventListener[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Later modules listen to what earlier ones record. */
  listen(listener: EventListener): void {
    this.listeners.push(listener);
  }

  /**
   * Runs a use case. The answer is stored under the browser's key when the request has one, so that a repeated
   * request gets the first answer. A deadlock or serialisation failure is tried once more from the start.
   */
  async run<T>(actor: Actor, useCase: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.once(actor, useCase);
    } catch (error) {
      if (!isTransient(error)) throw error;
      return this.once(actor, useCase);
    }
  }

  /** Answers a question; nothing can be written. */
  async read<T>(actor: Actor, question: (reader: Reader) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      await manager.query('set transaction read only');
      await setContext(manager, actor);
      const now = await this.legalNow(manager);
      return question({
        actor,
        now,
        today: localDateOf(now),
        query: (sql, parameters = []) => manager.query(sql, [...parameters]),
      });
    });
  }

  /** Runs a use case to see what it would do, and takes everything back. */
  async preview<T>(actor: Actor, useCase: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.takenBack(actor, useCase);
    } catch (error) {
      if (!isTransient(error)) throw error;
      return this.takenBack(actor, useCase);
    }
  }

  private async takenBack<T>(actor: Actor, useCase: (tx: Tx) => Promise<T>): Promise<T> {
    const rollback = new Rollback<T>();
    try {
      await this.dataSource.transaction(async (manager) => {
        rollback.value = await within(await this.begin(manager, actor, () => Promise.resolve()), useCase);
        throw rollback;
      });
    } catch (error) {
      if (error !== rollback) throw error;
    }
    return rollback.value as T;
  }

  private once<T>(actor: Actor, useCase: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (manager) => {
      const tx = await this.begin(manager, actor, (m, queue, data) => this.outbox.send(m, queue, data));
      const claimed = await this.claimKey(tx);
      if (claimed && 'response' in claimed) return claimed.response as T;
      const answer = await within(tx, useCase);
      if (claimed) {
        await tx.query('update idempotency_key set response = $3 where person_id = $1 and key = $2', [
          actor.personId,
          claimed.key,
          JSON.stringify(answer ?? null),
        ]);
      }
      return answer;
    });
  }

  private async begin(manager: EntityManager, actor: Actor, send: ConstructorParameters<typeof Tx>[6]): Promise<Tx> {
    await setContext(manager, actor);
    const now = await this.legalNow(manager);
    const arrived = requestContext.getStore()?.arrivedAt;
    const arrivedAt = arrived ? this.clock.at(arrived) : now;
    return new Tx(manager, actor, now, localDateOf(now), arrivedAt, this.listeners, send);
  }

  private async claimKey(tx: Tx): Promise<{ key: string } | { response: unknown } | undefined> {
    const idempotency = requestContext.getStore()?.idempotency;
    if (!idempotency || !tx.actor.personId) return undefined;
    const parts = [idempotency.requestHash, tx.actor.organisationId, ...idempotency.files];
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
    const inserted = await tx.query<{ key: string }>(
      `insert into idempotency_key (person_id, key, request_hash, at) values ($1, $2, $3, $4)
       on conflict do nothing returning key`,
      [tx.actor.personId, idempotency.key, hash, tx.now],
    );
    if (inserted.length > 0) return { key: idempotency.key };
    const [earlier] = await tx.query<{ request_hash: string; response: unknown }>(
      'select request_hash, response from idempotency_key where person_id = $1 and key = $2',
      [tx.actor.personId, idempotency.key],
    );
    if (!earlier || earlier.request_hash !== hash) throw new RefusedError({ code: 'IDEMPOTENCY_KEY_REUSED' });
    return { response: earlier.response };
  }

  /** Database time, once per transaction, moved by the offset of a demonstration. */
  private async legalNow(manager: EntityManager): Promise<Date> {
    const rows: { now: Date }[] = await manager.query('select transaction_timestamp() as now');
    return this.clock.at(rows[0]?.now ?? new Date());
  }
}

/** A refusal takes along under which scheme it was given. */
async function within<T>(tx: Tx, useCase: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await useCase(tx);
  } catch (error) {
    if (error instanceof RefusedError && tx.under !== undefined) error.under ??= tx.under;
    throw error;
  }
}

class Rollback<T> extends Error {
  value: T | undefined;
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const code = (error.driverError as { code?: string }).code;
  return code === '40P01' || code === '40001';
}

/** Tells the database who acts, for the length of this transaction. */
export async function setContext(manager: EntityManager, actor: Actor): Promise<void> {
  await manager.query(
    `select set_config('app.person_id', $1, true), set_config('app.organisation_id', $2, true),
            set_config('app.organisation_kind', $3, true)`,
    [actor.personId ?? '', actor.organisationId ?? '', actor.organisationKind ?? ''],
  );
}
