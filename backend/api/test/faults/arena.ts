// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { Client } from 'pg';
import { AppModule } from '../../src/app.module';
import { seedFoundation } from '../../src/demo/foundation';
import { BudgetTree } from '../../src/modules/budget/budget-tree.service';
import { Members } from '../../src/modules/identity/members';
import { systemActor } from '../../src/platform/actor';
import { Work } from '../../src/platform/work/work';
import type { TestApp } from '../app';
import { asSystem } from '../database';
import { anAdvised, people } from '../given';
import { signInAt } from '../sign-in';
import { fromTools } from '../tools';
import { copiesOf } from '../volume';
import { schemeWhere } from './one-ceiling';

/** What `tools/stack.mjs` starts. */
export interface Stack {
  readonly baseUrls: string[];
  readonly mailUrl: string;
  readonly appUrl: string;
  readonly superUrl: string;
  readonly apiEnv: Record<string, string>;
  killApi(i?: number): Promise<void>;
  restartApi(i?: number): Promise<void>;
  killDatabase(): Promise<void>;
  restartDatabase(): Promise<void>;
  stop(): Promise<void>;
}

/** A case that waits for its decision. */
export interface Waiting {
  readonly id: string;
  readonly version: number;
  /** Of a copied case: which text of the first case of its type became which. */
  readonly texts?: ReadonlyMap<string, string>;
}

/** What came of asking for a grant; `unknown` when the connection broke before the answer. */
export interface Answer {
  readonly id: string;
  readonly status: number | 'unknown';
  readonly code?: string;
}

/** The ceiling of the whole: each of the two types could take eight tenths of it, so that only their parent is short. */
export interface Arena {
  readonly stack: Stack;
  readonly cases: readonly Waiting[];
  readonly amountCents: number;
  readonly ceilingCents: number;
  signIn(base: string): Promise<Record<string, string>>;
  grant(base: string, headers: Record<string, string>, one: Waiting, signal?: AbortSignal): Promise<Answer>;
  sql<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const plannedCents = 25_000_000;

/**
 * Starts the built product in two processes on a durable PostgreSQL, with a scheme in which `fit` grants of the same amount
 * fit, and one cent too few for one more; and so many cases that wait for a decision, half of either type.
 */
export async function openArena(options: {
  fit: number;
  cases: number;
  processes?: number;
  env?: Record<string, string>;
}): Promise<Arena> {
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-faults-'));
  const amountCents = Math.floor(plannedCents / options.fit);
  const ceilingCents = options.fit * amountCents + amountCents - 1;
  const { startStack } = (await fromTools('stack')) as { startStack(options: object): Promise<Stack> };
  const stack = await startStack({
    dir,
    apiProcesses: options.processes ?? 2,
    durable: true,
    settings: ['max_connections=200'],
    env: { DEMO: '1', ...options.env },
  });
  const close = async (): Promise<void> => {
    await stack.stop();
    rmSync(dir, { recursive: true, force: true });
  };
  try {
    const cases = await prepared(stack, options.cases, amountCents, ceilingCents);
    const query = async <Row>(text: string, values: unknown[] = []): Promise<Row[]> => {
      const client = new Client(asSystem(stack.appUrl));
      await client.connect();
      try {
        return (await client.query(text, values)).rows as Row[];
      } finally {
        await client.end();
      }
    };
    const grant: Arena['grant'] = (base, headers, one, signal) => ask(base, headers, one, amountCents, signal);
    return { stack, cases, amountCents, ceilingCents, signIn, grant, sql: query, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function prepared(stack: Stack, count: number, amountCents: number, ceilingCents: number): Promise<Waiting[]> {
  Object.assign(process.env, { ...stack.apiEnv, WORKER: 'separate' });
  const context = await NestFactory.createApplicationContext(AppModule, { logger: false });
  const superUrl = stack.superUrl.replace(/\/[^/]*$/, '/flexloket');
  const app = {
    work: context.get(Work),
    database: { superUrl },
    get: (token: never) => context.get(token, { strict: false }),
    actor: async (email: string) => {
      const members = context.get(Members, { strict: false });
      const person = await members.byEmail(email);
      const actor = person && (await members.actorFor(person.id));
      if (!actor) throw new Error(email);
      return actor;
    },
  } as unknown as TestApp;
  const client = new Client(superUrl);
  await client.connect();
  try {
    await seedFoundation(context, [schemeWhere({ amountCents, typeCents: Math.floor(ceilingCents * 0.8) })]);
    await context.get(Work).run(systemActor, async (tx) => {
      const [scheme] = await tx.query<{ id: string }>("select id from budget_account where kind = 'scheme'");
      const tree = context.get(BudgetTree, { strict: false });
      await tree.setCeiling(tx, scheme?.id ?? '', ceilingCents, 'verlaagd voor de proef');
    });
    const cases: Waiting[] = [];
    for (const typeKey of ['vast', 'los']) {
      const first = await anAdvised(app, { schemeKey: 'proefregeling-plafond', typeKey, by: people.dordrecht });
      const copies = await copiesOf(client, first.id, count / 2 - 1);
      cases.push({ id: first.id, version: first.version });
      for (const { id, texts } of copies) cases.push({ id, version: first.version, texts });
    }
    return cases.map((one, i) => cases[(i % 2) * (count / 2) + Math.floor(i / 2)] ?? one);
  } finally {
    await client.end();
    await context.close();
  }
}

async function signIn(base: string): Promise<Record<string, string>> {
  const { cookie, csrf } = await signInAt(base, people.decider);
  return {
    cookie,
    'x-csrf-token': csrf,
    'content-type': 'application/json',
  };
}

async function ask(
  base: string,
  headers: Record<string, string>,
  { id, version }: Waiting,
  amountCents: number,
  signal?: AbortSignal,
): Promise<Answer> {
  try {
    const response = await fetch(`${base}/api/v1/applications/${id}/decisions`, {
      method: 'POST',
      // The key of the case: asking again after an unknown outcome has no second effect.
      headers: { ...headers, 'idempotency-key': id },
      body: JSON.stringify({ expectedVersion: version, kind: 'grant', amountCents, grounds: [], reason: '' }),
      ...(signal ? { signal } : {}),
    });
    const body = (await response.json()) as { code?: string };
    return { id, status: response.status, ...(body.code ? { code: body.code } : {}) };
  } catch {
    return { id, status: 'unknown' };
  }
}
