// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { localDateTimeToInstant } from '#domain';
import { AppModule } from '../../src/app.module';
import { seedFoundation } from '../../src/demo/foundation';
import { Members } from '../../src/modules/identity/members';
import { SchemesService } from '../../src/modules/schemes/schemes.service';
import { systemActor } from '../../src/platform/actor';
import { Work } from '../../src/platform/work/work';
import type { TestApp } from '../app';
import { asSystem, sql } from '../database';
import { anAdvised, people } from '../given';
import { fromTools } from '../tools';
import { schemeWhere } from './one-ceiling';

interface Stack {
  baseUrls: string[];
  mailUrl: string;
  appUrl: string;
  apiEnv: Record<string, string>;
  killApi(i: number): Promise<void>;
  restartApi(i: number): Promise<void>;
  stop(): Promise<void>;
}

const requests = 200;
const fit = 50;
const amountCents = 100_000;
const clients = 64;

interface Answer {
  readonly id: string;
  readonly status: number | 'unknown';
  readonly code?: string;
}

describe('One ceiling, two processes', () => {
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-faults-'));
  let stack: Stack;
  let cases: { id: string; version: number }[];

  beforeAll(async () => {
    const { startStack } = (await fromTools('stack')) as {
      startStack(options: object): Promise<Stack>;
    };
    stack = await startStack({
      dir,
      apiProcesses: 2,
      durable: true,
      settings: ['max_connections=200'],
      env: { DEMO: '1' },
    });
    Object.assign(process.env, { ...stack.apiEnv, WORKER: 'separate' });
    const context = await NestFactory.createApplicationContext(AppModule, { logger: false });
    await seedFoundation(context, [schemeWhere(fit, amountCents)]);
    const year = new Date().getFullYear();
    const app = {
      work: context.get(Work),
      get: (token: never) => context.get(token, { strict: false }),
      actor: async (email: string) => {
        const members = context.get(Members, { strict: false });
        const person = await members.byEmail(email);
        const actor = person && (await members.actorFor(person.id));
        if (!actor) throw new Error(email);
        return actor;
      },
    } as unknown as TestApp;
    await context.get(Work).run(systemActor, (tx) =>
      context.get(SchemesService, { strict: false }).publish(
        tx,
        { ...schemeWhere(fit, amountCents), version: '2' },
        {
          opensAt: localDateTimeToInstant(`${year}-01-01T00:00`),
          closesAt: localDateTimeToInstant(`${year + 1}-12-31T00:00`),
        },
      ),
    );
    cases = [];
    const one = async (): Promise<void> => {
      cases.push(await anAdvised(app, { schemeKey: 'proefregeling-plafond', typeKey: 'vast', by: people.dordrecht }));
    };
    for (let i = 0; i < requests; i += 8) await Promise.all(Array.from({ length: Math.min(8, requests - i) }, one));
    await context.close();
  });

  afterAll(async () => {
    await stack?.stop();
    rmSync(dir, { recursive: true, force: true });
  });

  const signIn = async (base: string): Promise<Record<string, string>> => {
    const response = await fetch(`${base}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: people.decider, password: 'flexloket-demo' }),
    });
    const { csrfToken } = (await response.json()) as { csrfToken: string };
    return {
      cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
      'x-csrf-token': csrfToken,
      'content-type': 'application/json',
    };
  };

  const grant = async (
    base: string,
    headers: Record<string, string>,
    { id, version }: { id: string; version: number },
  ): Promise<Answer> => {
    try {
      const response = await fetch(`${base}/api/v1/applications/${id}/decisions`, {
        method: 'POST',
        // The key of the case: asking again after an unknown outcome has no second effect.
        headers: { ...headers, 'idempotency-key': id },
        body: JSON.stringify({ expectedVersion: version, kind: 'grant', amountCents, grounds: [], reason: '' }),
      });
      const body = (await response.json()) as { code?: string };
      return { id, status: response.status, ...(body.code ? { code: body.code } : {}) };
    } catch {
      return { id, status: 'unknown' };
    }
  };

  it(`grants ${fit} of ${requests} while one process is killed in the middle, loses no mail and keeps every sum`, async () => {
    const headers = await signIn(stack.baseUrls[0] ?? '');
    const queue = [...cases];
    const answers: Answer[] = [];
    let killed: Promise<void> | undefined;
    const client = async (place: number): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        answers.push(await grant(stack.baseUrls[place % 2] ?? '', headers, next));
        if (answers.length >= 15) killed ??= stack.killApi(0);
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, place) => client(place)));
    await killed;
    await stack.restartApi(0);

    const unknown = answers.filter(({ status }) => status === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    const acknowledged = answers.filter(({ status }) => status === 201).map(({ id }) => id);
    const again: Answer[] = [];
    for (const { id } of unknown) {
      const one = cases.find((candidate) => candidate.id === id);
      if (one) again.push(await grant(stack.baseUrls[1] ?? '', headers, one));
    }
    const final = [...answers.filter(({ status }) => status !== 'unknown'), ...again];
    expect(final).toHaveLength(requests);
    expect(final.filter(({ status }) => status === 201)).toHaveLength(fit);
    const refused = final.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status, code }) => `${status} ${code}`))).toEqual(new Set(['409 CEILING_EXCEEDED']));

    const [sums] = await sql<{ granted: number; sum: number; available: number; committed: number; lost: number }>(
      asSystem(stack.appUrl),
      `select (select count(*) from application where state = 'granted')::int as granted,
              (select sum(amount_cents) from posting)::int8 as sum,
              (select available_cents from budget_account where kind = 'type' and type_key = 'vast') as available,
              (select committed_cents from budget_account where kind = 'type' and type_key = 'vast') as committed,
              (select count(*) from unnest($1::uuid[]) as ack(id) join application a using (id) where a.state <> 'granted')::int as lost`,
      [acknowledged],
    );
    expect(sums).toMatchObject({ granted: fit, lost: 0 });
    expect([Number(sums?.sum), Number(sums?.available), Number(sums?.committed)]).toEqual([0, 0, fit * amountCents]);

    await everyMail(fit);
    const [mails] = await sql<{ waiting: number; sent: number }>(
      asSystem(stack.appUrl),
      "select count(*) filter (where sent_at is null)::int as waiting, count(*)::int as sent from mail where kind = 'decision-available'",
    );
    expect(mails).toEqual({ waiting: 0, sent: fit });
  });

  it('lets PostgreSQL itself refuse a hidden grant above the ceiling (23514)', async () => {
    const hidden = sql(
      stack.appUrl,
      `with account as (select id from budget_account where kind = 'type' and type_key = 'vast'),
            booked as (insert into journal (id, kind, cause_id, effective_on, recorded_at, description)
                       values ($1::uuid, 'GRANT', gen_random_uuid(), current_date, now(), 'buiten de wet om') returning id)
       insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
       select $1::uuid, account.id, line.bucket, line.cents, 2026
         from account, (values ('committed', 1::bigint), ('available', -1::bigint)) as line(bucket, cents)`,
      [crypto.randomUUID()],
    );
    await expect(hidden).rejects.toMatchObject({ code: '23514' });
  });

  /** Waits until the mail sink has a mail for every decision. */
  const everyMail = async (expected: number): Promise<void> => {
    for (let i = 0; i < 240; i += 1) {
      const [row] = await sql<{ sent: number }>(
        asSystem(stack.appUrl),
        "select count(*)::int as sent from mail where kind = 'decision-available' and sent_at is not null",
      );
      if ((row?.sent ?? 0) >= expected) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
});
