// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startStack } from '../../../tools/stack.mjs';
import { laysFilled } from './filled-stack';
import { expect, test as journey } from './journey';
import { firstDay, offsetName, offsetTo, pointsAt } from './legal-clock';
import { addsSomebodyWithTwoRoles, letsTheNightPass } from './start-stack';

const root = join(import.meta.dirname, '../../..');

/** The product of one journey alone, with accounts, budget and scheme but without cases, whose clock can be moved. */
export interface ClockStack {
  readonly baseUrl: string;
  readonly mailUrl: string;
  readonly ownerUrl: string;
  /** Legal time goes on from this time of this day. Only the API starts anew: sessions, files and mails stay. */
  moveTo(day: string, time?: string): Promise<void>;
  /** A file for what PostgreSQL or the API said, when a journey fails. */
  readonly dir: string;
}

interface ClockFixtures {
  /** The day on which the product is filled; its scheme is open from a year before until the end of that year at least. */
  startsOn: string;
  /** Whether days last as long as the clock says; otherwise what is judged complete was so the day before. */
  realDays: boolean;
  clock: ClockStack;
}

/** What the journeys of one day begin with was filled just before nine, so that it is there at nine. */
async function starts(dir: string, startsOn: string): Promise<{ stack: Stack; offset: string }> {
  await laysFilled(dir, startsOn);
  const offset = offsetTo(startsOn);
  const stack = await startStack({
    dir,
    root,
    demo: true,
    durable: false,
    env: { DEMO_STORIES: 'none', CLOCK_OFFSET_MS: offset },
    onDeath: (_what, message) => console.error(message),
  });
  return { stack, offset };
}

/**
 * Journeys over weeks: `test` as always, with a stack of its own. `test.use({ startsOn: '2026-03-02' })` says on which day
 * it begins, and `await clock.moveTo('2026-05-07')` lets time pass.
 */
export const test = journey.extend<ClockFixtures>({
  startsOn: [firstDay, { option: true }],
  realDays: [false, { option: true }],

  clock: [
    async ({ startsOn, realDays }, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'flexloket-clock-'));
      let stack: Stack | undefined;
      let restore = (): void => undefined;
      try {
        const { stack: started, offset } = await starts(dir, startsOn);
        stack = started;
        await addsSomebodyWithTwoRoles(started);
        if (!realDays) await letsTheNightPass(started);
        const [baseUrl = '', mailUrl = ''] = [started.baseUrls[0], started.mailUrl];
        restore = pointsAt({ E2E_BASE_URL: baseUrl, E2E_MAIL_URL: mailUrl, [offsetName]: offset });
        await use({
          dir,
          baseUrl,
          mailUrl,
          ownerUrl: started.ownerUrl,
          moveTo: async (day, time = '09:00') => {
            const moved = offsetTo(day, time);
            started.apiEnv['CLOCK_OFFSET_MS'] = process.env[offsetName] = moved;
            await started.restartApi();
          },
        });
      } finally {
        restore();
        await stack?.stop();
        rmSync(dir, { recursive: true, force: true });
      }
    },
    { auto: true, timeout: 300_000 },
  ],

  baseURL: async ({ clock }, use) => use(clock.baseUrl),
});

export { expect };
