// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { brokerClient, brokerSettings, startFakeBroker } from '../../../tools/fake-broker.mjs';
import { freePort } from '../../../tools/ports.mjs';
import { startStack } from '../../../tools/stack.mjs';
import { laysFilled } from './filled-stack';
import { expect, test as journey } from './journey';
import { firstDay, offsetName, offsetTo, pointsAt } from './legal-clock';

const root = join(import.meta.dirname, '../../..');

/** The product of one journey, where everybody signs in at a provider. */
export interface ProviderStack {
  readonly baseUrl: string;
  /** Nobody showed lately that it is them. */
  makeStale(): Promise<void>;
}

async function run(ownerUrl: string, statement: string): Promise<void> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  try {
    await database.query(statement);
  } finally {
    await database.end();
  }
}

/** Journeys with a provider of OpenID Connect beside a stack of their own; Leiden is known under its KvK number. */
export const test = journey.extend<{ provider: ProviderStack }>({
  provider: [
    async ({}, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'flexloket-provider-'));
      const port = await freePort();
      const baseUrl = `http://127.0.0.1:${port}`;
      const broker = await startFakeBroker({
        clients: (['staff', 'organisations'] as const).map((group) => brokerClient(baseUrl, group)),
      });
      await laysFilled(dir, firstDay);
      const offset = offsetTo(firstDay);
      const stack = await startStack({
        dir,
        root,
        demo: true,
        durable: false,
        ports: { api: port },
        env: { DEMO_STORIES: 'none', CLOCK_OFFSET_MS: offset, PUBLIC_URL: baseUrl, ...brokerSettings(broker.issuer) },
        onDeath: (_what, message) => console.error(message),
      });
      const restore = pointsAt({ E2E_BASE_URL: baseUrl, [offsetName]: offset });
      try {
        await run(stack.ownerUrl, "update organisation set kvk = '27364169' where cbs_code = 'GM0546'");
        await use({
          baseUrl,
          makeStale: () => run(stack.ownerUrl, "update web_session set data = data - 'steppedUpUntil'"),
        });
      } finally {
        restore();
        await stack.stop();
        await broker.stop();
        rmSync(dir, { recursive: true, force: true });
      }
    },
    { auto: true, timeout: 300_000 },
  ],

  baseURL: async ({ provider }, use) => use(provider.baseUrl),
});

export { expect };
