// SPDX-License-Identifier: EUPL-1.2
import { rmSync } from 'node:fs';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../src/create-app';
import { seedFoundation } from '../src/demo/foundation';
import { seed } from '../src/demo/seed';
import { Members } from '../src/modules/identity/members';
import type { Actor } from '../src/platform/actor';
import { Clock } from '../src/platform/clock';
import { Work } from '../src/platform/work/work';
import { runOutbox } from '../src/worker-jobs';
import type { TestDatabase } from './database';
import { emptyStore, filledStore, type TestStore } from './templates';

/** The whole application on a database of its own, with the province, the municipalities, the accounts and both schemes. */
export interface TestApp {
  readonly nest: NestExpressApplication;
  readonly database: TestDatabase;
  readonly work: Work;
  get<T>(token: Type<T>): T;
  /** A demo account as actor, by its e-mail address. */
  actor(email: string): Promise<Actor>;
  /** Sets legal time to a moment in Amsterdam's day, for instance `2026-03-10T10:00:00Z`. */
  setNow(instant: string): void;
  /** Makes the letters that wait in the outbox. Mails stay in it: they need a mail server. */
  drain(): Promise<void>;
  /** Starts listening and gives the address. */
  listen(): Promise<string>;
  close(): Promise<void>;
}

/** When the demonstration is looked at; `DEMO_DAY` says another moment. */
export const demoDay = process.env['DEMO_DAY'] ?? '2026-11-18T10:00:00Z';

interface Options {
  /** Legal time from the start on. */
  now?: string;
  env?: Record<string, string>;
  /** With nothing in it, or with the whole demonstration as it is on that day. */
  content?: 'nothing' | 'demonstration';
}

async function bootOn({ database, files }: TestStore, { now, env }: Options): Promise<NestExpressApplication> {
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    STORAGE_DIR: files,
    DEMO: '1',
    WORKER: 'separate',
    SMTP_URL: 'smtp://127.0.0.1:1',
    ...env,
  });
  const nest = await createApp(false);
  await nest.init();
  if (now) nest.get(Clock).moveTo(new Date(now).getTime() - Date.now());
  return nest;
}

/** Suites that begin with the same content copy it; one with settings of its own makes its own. */
async function storeFor(options: Options): Promise<TestStore> {
  const fill = async (store: TestStore): Promise<void> => {
    const nest = await bootOn(store, options);
    await (options.content === 'demonstration'
      ? seed(nest, new Date(options.now ?? Date.now()))
      : seedFoundation(nest));
    await nest.close();
  };
  if (options.content === 'nothing') return emptyStore();
  if (!options.env) return filledStore(`${options.content ?? 'foundation'} ${options.now ?? ''}`, fill);
  const store = await emptyStore();
  await fill(store);
  return store;
}

/** Starts it; `setNow` has effect from then on. */
export async function startApp(options: Options = {}): Promise<TestApp> {
  const store = await storeFor(options);
  const { database, files } = store;
  const nest = await bootOn(store, options);
  const clock = nest.get(Clock);
  const setNow = (instant: string): void => clock.moveTo(new Date(instant).getTime() - Date.now());
  const members = nest.get(Members, { strict: false });
  return {
    nest,
    database,
    work: nest.get(Work),
    get: (token) => nest.get(token, { strict: false }),
    actor: async (email) => {
      const person = await members.byEmail(email);
      const actor = person && (await members.actorFor(person.id));
      if (!actor) throw new Error(`no account ${email}`);
      return actor;
    },
    setNow,
    drain: () => runOutbox(nest, ['letter']),
    listen: async () => {
      await nest.listen(0, '127.0.0.1');
      return (await nest.getUrl()).replace('[::1]', '127.0.0.1');
    },
    close: async () => {
      await nest.close();
      await database.drop();
      rmSync(files, { recursive: true, force: true });
    },
  };
}
