// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from '../src/create-app';
import { seedFoundation } from '../src/demo/foundation';
import { Members } from '../src/modules/identity/members';
import type { Actor } from '../src/platform/actor';
import { Clock } from '../src/platform/clock';
import { Work } from '../src/platform/work/work';
import { runOutbox } from '../src/worker-jobs';
import { cloneDatabase, type TestDatabase } from './database';

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

/** Starts it; `setNow` has effect from then on. */
export async function startApp(
  options: { now?: string; env?: Record<string, string>; empty?: boolean } = {},
): Promise<TestApp> {
  const database = await cloneDatabase();
  const files = mkdtempSync(join(tmpdir(), 'flexloket-files-'));
  Object.assign(process.env, {
    DATABASE_URL: database.appUrl,
    STORAGE_DIR: files,
    DEMO: '1',
    WORKER: 'separate',
    SMTP_URL: 'smtp://127.0.0.1:1',
    ...options.env,
  });
  const nest = await createApp(false);
  await nest.init();
  const clock = nest.get(Clock);
  const setNow = (instant: string): void => clock.moveTo(new Date(instant).getTime() - Date.now());
  if (options.now) setNow(options.now);
  if (!options.empty) await seedFoundation(nest);
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
