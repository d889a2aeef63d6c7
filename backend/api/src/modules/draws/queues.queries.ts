// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Actor, systemActor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import { categoryOf, dayOf, drawGroupsOf, drawsOf, forecastOf, placesOf, waitingSums } from './queue-places';
import { queueAccounts, queuedOf, queueRows } from './queue-rows';
import type { QueueListQuery, QueueListResponse, QueueQuery, QueueResponse, QueueStandingResponse } from './queues.dto';

const noPlace = { place: null, waiting: 0, settled: false, day: null, outcome: 'unknown' } as const;

/** The queues as they stand. */
@Injectable()
export class QueuesQueries {
  constructor(private readonly work: Work) {}

  /** A page of the ceilings with a queue, by code. */
  list(actor: Actor, { cursor, limit = 50 }: QueueListQuery): Promise<QueueListResponse> {
    return this.work.read(actor, async (reader) => {
      const size = Math.min(limit, 100);
      const accounts = await queueAccounts(reader, { after: cursor ?? '', limit: size + 1 });
      const page = accounts.slice(0, size);
      const sums = await waitingSums(
        reader,
        page.map(({ id }) => id),
      );
      return {
        items: page.map((account) => ({
          accountId: account.id,
          name: account.name,
          schemeKey: account.scheme_key,
          waiting: sums.get(account.id)?.waiting ?? 0,
          askedCents: sums.get(account.id)?.asked ?? 0,
          leftCents: account.left_cents,
        })),
        nextCursor: accounts.length > size ? (page.at(-1)?.code ?? null) : null,
      };
    });
  }

  /** One queue: each place and why, and what would change if the ceiling were raised. @throws RefusedError NOT_FOUND */
  queue(actor: Actor, accountId: string, { raiseCents = 0, cursor, limit = 100 }: QueueQuery): Promise<QueueResponse> {
    return this.work.read(actor, async (reader) => {
      const [account] = await queueAccounts(reader, { id: accountId });
      if (!account) throw notFound();
      const rows = await queueRows(reader, account);
      const queued = queuedOf(rows);
      const now = forecastOf(reader, account, queued, 0);
      const raised = forecastOf(reader, account, queued, raiseCents);
      const start = cursor === undefined ? 0 : now.places.findIndex(({ id }) => id === cursor) + 1;
      const size = Math.min(limit, 200);
      const page = now.places.slice(start, start + size);
      const groups = drawGroupsOf(account, now, rows);
      return {
        accountId,
        code: account.code,
        name: account.name,
        schemeKey: account.scheme_key,
        method: account.allocation.method,
        partialGrant: account.allocation.partialGrant,
        ceilingCents: account.ceiling_cents,
        heldCents: account.held_cents,
        overrunCents: account.overrun_cents,
        grantedCents: account.granted_cents,
        leftCents: account.left_cents,
        askedCents: now.askedCents,
        exhaustedOn: dayOf(account, now.exhaustedBy),
        exhaustedCategory: now.exhaustedBy === undefined ? null : categoryOf(account, Number(now.exhaustedBy)),
        raisedExhaustedOn: dayOf(account, raised.exhaustedBy),
        raiseCents,
        waiting: rows.length,
        places: placesOf(reader, { account, rows, queued, now, raised }, page),
        nextCursor: start + size < now.places.length ? (page.at(-1)?.id ?? null) : null,
        drawDays: groups.flatMap(({ day }) => day ?? []),
        drawGroups: groups,
        draws: await drawsOf(reader, account),
      };
    });
  }

  /** Where an application stands at this moment, for who applied: nothing of the others is told but how many they are. */
  async standing(actor: Actor, applicationId: string): Promise<QueueStandingResponse> {
    const scope = visibleTo(actor, 'a', 2);
    const [own] = await this.work.read(actor, (reader) =>
      reader.query<{ account_id: string }>(`select a.account_id from application a where a.id = $1 and ${scope.sql}`, [
        applicationId,
        ...scope.parameters,
      ]),
    );
    if (!own) throw notFound();
    return this.work.read(systemActor, async (reader) => {
      const [account] = await queueAccounts(reader, { id: own.account_id });
      if (!account) return noPlace;
      const rows = await queueRows(reader, account);
      const found = forecastOf(reader, account, queuedOf(rows), 0).places.find(({ id }) => id === applicationId);
      if (!found) return noPlace;
      const { place, settled, outcome } = found;
      const day = rows.find(({ id }) => id === applicationId)?.day ?? null;
      return { place: place ?? null, waiting: rows.length, settled, day, outcome };
    });
  }
}
