// SPDX-License-Identifier: EUPL-1.2
import { PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';
import { outboxQueues } from './platform/outbox/queues';
import { giveRights } from './rights';

const oldestVersion = 150_000;

/** Brings a database to the newest state: tables, outbox and rights. Forward only. */
export async function migrate(ownerUrl: string, appUrl: string): Promise<void> {
  const owner = new DataSource(dataSourceOptions(ownerUrl, 2));
  await owner.initialize();
  try {
    const [{ version } = { version: 0 }] = await owner.query<{ version: number }[]>(
      "select current_setting('server_version_num')::int as version",
    );
    if (version < oldestVersion) {
      throw new Error(`PostgreSQL ${Math.floor(version / 10_000)} is too old: Flexloket needs PostgreSQL 15 or later.`);
    }
    await owner.runMigrations();
    await installOutbox(ownerUrl);
    await giveRights(owner, decodeURIComponent(new URL(appUrl).username));
  } finally {
    await owner.destroy();
  }
}

/** A job is tried again until it succeeds, at most once a minute, for as long as it is kept: ninety days. */
const retries = {
  retryLimit: 130_000,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 60,
  expireInSeconds: 120,
  heartbeatSeconds: 10,
  retentionSeconds: 7_776_000,
};

async function installOutbox(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, schema: 'pgboss', supervise: false, schedule: false, max: 1 });
  boss.on('error', () => undefined);
  await boss.start();
  for (const queue of outboxQueues) {
    if (await boss.getQueue(queue)) await boss.updateQueue(queue, retries);
    else await boss.createQueue(queue, retries);
  }
  await boss.stop({ graceful: false });
}

if (require.main === module) {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  const appUrl = process.env['DATABASE_URL'];
  if (!ownerUrl || !appUrl) {
    console.error('Set DATABASE_OWNER_URL (owner of the tables) and DATABASE_URL (role of the application).');
    process.exit(1);
  }
  migrate(ownerUrl, appUrl).then(
    () => console.log('The database is up to date.'),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
