// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { mayGrantNow, type Queued, queueForecast, type QueueForecast, type Refusal } from '#domain';
import { type Actor, systemActor } from '../../platform/actor';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { type Reader, Work } from '../../platform/work/work';
import { type QueueAccount, queueAccounts, queuedOf, type QueueRow, queueRows } from './queue-rows';
import type { QueueListResponse, QueuePlaceResponse, QueueResponse, QueueStandingResponse } from './queues.dto';

const noPlace = { place: null, waiting: 0, settled: false, day: null, outcome: 'unknown' } as const;

/** The queues as they stand. */
@Injectable()
export class QueuesQueries {
  constructor(private readonly work: Work) {}

  /** Every ceiling with a queue. */
  list(actor: Actor): Promise<QueueListResponse> {
    return this.work.read(actor, async (reader) => {
      const items: QueueListResponse['items'] = [];
      for (const account of await queueAccounts(reader)) {
        const rows = await queueRows(reader, account.id, false);
        items.push({
          accountId: account.id,
          name: account.name,
          schemeKey: account.scheme_key,
          waiting: rows.length,
          askedCents: rows.reduce((sum, row) => sum + (row.requested_cents ?? 0), 0),
          leftCents: account.left_cents,
        });
      }
      return { items };
    });
  }

  /** One queue: each place and why, and what would change if the ceiling were raised. @throws RefusedError NOT_FOUND */
  queue(actor: Actor, accountId: string, raiseCents = 0): Promise<QueueResponse> {
    return this.work.read(actor, async (reader) => {
      const [account] = await queueAccounts(reader, accountId);
      if (!account) throw notFound();
      const rows = await queueRows(reader, accountId, account.allocation.method === 'ranked_categories');
      const queued = queuedOf(rows, account.allocation);
      const now = forecastOf(reader, account, queued, 0);
      const raised = forecastOf(reader, account, queued, raiseCents);
      const daysToDraw = now.places.filter(({ outcome, settled }) => outcome === 'lots' && settled);
      return {
        accountId,
        code: account.code,
        name: account.name,
        schemeKey: account.scheme_key,
        method: account.allocation.method,
        partialGrant: account.allocation.partialGrant,
        ceilingCents: account.ceiling_cents,
        overrunCents: account.overrun_cents,
        grantedCents: account.granted_cents,
        leftCents: account.left_cents,
        askedCents: now.askedCents,
        exhaustedOn: dayOf(account, now.exhaustedBy),
        raisedExhaustedOn: dayOf(account, raised.exhaustedBy),
        raiseCents,
        places: now.places.map((place) => ({
          ...rowOf(rows, place.id),
          place: place.place ?? null,
          settled: place.settled,
          lot: queued.find(({ id }) => id === place.id)?.lotRank ?? null,
          outcome: place.outcome,
          amountCents: place.amountCents,
          raisedOutcome: raised.places.find(({ id }) => id === place.id)?.outcome ?? 'unknown',
          raisedCents: raised.places.find(({ id }) => id === place.id)?.amountCents ?? 0,
          ...waiting(refusalFor(reader, account, queued, place.id, place.amountCents)),
        })),
        drawDays:
          account.allocation.method === 'ranked_categories' ? [] : [...new Set(daysToDraw.map(({ group }) => group))],
        draws: await drawsOf(reader, accountId),
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
      const [account] = await queueAccounts(reader, own.account_id);
      if (!account) return noPlace;
      const rows = await queueRows(reader, account.id, account.allocation.method === 'ranked_categories');
      const found = forecastOf(reader, account, queuedOf(rows, account.allocation), 0).places.find(
        ({ id }) => id === applicationId,
      );
      if (!found) return noPlace;
      const { place, settled, outcome } = found;
      const day = rows.find(({ id }) => id === applicationId)?.day ?? null;
      return { place: place ?? null, waiting: rows.length, settled, day, outcome };
    });
  }
}

function forecastOf(reader: Reader, account: QueueAccount, queued: Queued[], raiseCents: number): QueueForecast {
  const { method, firstDay, partialGrant } = account.allocation;
  const leftCents = account.left_cents + raiseCents;
  return queueForecast({ method, firstDay, leftCents, today: reader.today, partialAllowed: partialGrant, queued });
}

/** What the grant of one place would be told by the queue now. */
function refusalFor(
  reader: Reader,
  { allocation, left_cents: leftCents }: QueueAccount,
  queued: readonly Queued[],
  id: string,
  amountCents: number,
): Refusal | undefined {
  const own = queued.find((one) => one.id === id);
  if (!own?.completeOn) return undefined;
  return mayGrantNow({
    ...own,
    method: allocation.method,
    firstDay: allocation.firstDay,
    today: reader.today,
    leftCents,
    amountCents: amountCents || own.amountCents,
    completeOn: own.completeOn,
    others: queued.filter((one) => one.id !== id),
  });
}

function waiting(refusal: Refusal | undefined): Pick<QueuePlaceResponse, 'waitsBecause' | 'waitsFor'> {
  const waitsFor = refusal?.details?.['waitsFor'];
  return { waitsBecause: refusal?.code ?? null, waitsFor: Array.isArray(waitsFor) ? waitsFor.map(String) : [] };
}

function dayOf({ allocation }: QueueAccount, group: string | undefined): string | null {
  return allocation.method === 'ranked_categories' ? null : (group ?? null);
}

function rowOf(rows: readonly QueueRow[], id: string) {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error('a place without a case');
  return {
    applicationId: row.id,
    number: row.number,
    organisationName: row.organisation_name,
    projectName: row.project_name,
    state: row.state,
    receivedOn: row.received_on,
    completeOn: row.complete_on,
    day: row.day,
    requestedCents: row.requested_cents ?? 0,
    minimumCents: row.minimum_cents,
  };
}

function drawsOf(reader: Reader, accountId: string): Promise<QueueResponse['draws']> {
  return reader.query(
    `select e.data ->> 'drawId' as "drawId", e.data ->> 'day' as day, e.data ->> 'seed' as seed,
            max((e.data ->> 'participants')::int) as participants
       from case_event e join application a on a.id = e.case_id
      where e.type = 'LotsDrawn' and a.account_id = $1
      group by 1, 2, 3 order by 2 desc limit 20`,
    [accountId],
  );
}
