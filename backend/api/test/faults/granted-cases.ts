// SPDX-License-Identifier: EUPL-1.2
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../../src/app.module';
import { seedFoundation } from '../../src/demo/foundation';
import { Arming } from '../../src/modules/deadlines/arming.service';
import { Members } from '../../src/modules/identity/members';
import { systemActor } from '../../src/platform/actor';
import { Work } from '../../src/platform/work/work';
import { runOutbox } from '../../src/worker-jobs';
import type { TestApp } from '../app';
import { aGranted, people } from '../given';
import { cloneCase } from '../volume';
import { schemeWhere } from './one-ceiling';

/** Only what starts a stack and fills it. */
interface Filled {
  readonly apiEnv: Record<string, string>;
  readonly superUrl: string;
}

/**
 * So many granted cases, each with a deadline of which the first warning falls on one of so many days from now on: walked
 * once by the use cases, then copied, with the days spread. Answers the ids of the cases.
 */
export async function grantedCases(stack: Filled, count: number, days: number): Promise<string[]> {
  Object.assign(process.env, { ...stack.apiEnv, WORKER: 'separate' });
  const context = await NestFactory.createApplicationContext(AppModule, { logger: false });
  const superUrl = stack.superUrl.replace(/\/[^/]*$/, '/flexloket');
  const members = context.get(Members, { strict: false });
  const app = {
    work: context.get(Work),
    database: { superUrl },
    get: (token: never) => context.get(token, { strict: false }),
    actor: async (email: string) => {
      const person = await members.byEmail(email);
      const actor = person && (await members.actorFor(person.id));
      if (!actor) throw new Error(email);
      return actor;
    },
    drain: () => runOutbox(context, ['letter']),
  } as unknown as TestApp;
  const client = new Client(superUrl);
  await client.connect();
  try {
    // Together they stay within the budget of the programme.
    const typeCents = 12_500_000;
    const amountCents = Math.floor((0.9 * typeCents) / count);
    await seedFoundation(context, [schemeWhere({ amountCents, typeCents })]);
    const first = await aGranted(app, { schemeKey: 'proefregeling-plafond', typeKey: 'vast', by: people.dordrecht });
    // Deadlines ask nothing of the ledger: the copies come without its triggers, which would book each cent anew.
    await client.query('set session_replication_role = replica');
    const ids = [first.id, ...(await cloneCase(client, first.id, count - 1))];
    await client.query('set session_replication_role = origin');
    await client.query('delete from due_step');
    await client.query("update case_term set settled_on = due_on where kind = 'payment'");
    await client.query(
      `update obligation b set due_on = (now() at time zone 'Europe/Amsterdam')::date + 42 + c.place::int % $2
         from unnest($1::uuid[]) with ordinality as c(id, place) where b.application_id = c.id and b.key = 'af'`,
      [ids, days],
    );
    await context.get(Work).run(systemActor, (tx) => context.get(Arming, { strict: false }).armAll(tx));
    return ids;
  } finally {
    await client.end();
    await context.close();
  }
}
