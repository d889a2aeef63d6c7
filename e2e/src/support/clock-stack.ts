// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Stack, startStack } from '../../../tools/stack.mjs';
import { laysFilled } from './filled-stack';
import { expect, test as journey } from './journey';
import { addsSomebodyWithTwoRoles, letsTheNightPass } from './start-stack';

const root = join(import.meta.dirname, '../../..');

/** The moment at which it is this time in Amsterdam on a day; the offset that holds there then is asked, not known. */
function inAmsterdam(day: string, time: string): Date {
  const asUtc = new Date(`${day}T${time}:00Z`);
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(asUtc);
  return new Date(2 * asUtc.getTime() - new Date(`${shown.replace(' ', 'T')}Z`).getTime());
}

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
async function starts(dir: string, startsOn: string): Promise<Stack> {
  const offsetAt = (time: string) => inAmsterdam(startsOn, time).getTime() - Date.now();
  await laysFilled(dir, { name: startsOn, clockOffsetMs: offsetAt('08:50') });
  const offset = offsetAt('09:00');
  return startStack({
    dir,
    root,
    demo: true,
    durable: false,
    env: { DEMO_STORIES: 'none', CLOCK_OFFSET_MS: String(offset) },
    onDeath: (_what, message) => console.error(message),
  });
}

/** Lets what reads the address of the stack find this one; answers how to take that back. */
function pointsAt(addresses: Readonly<Record<'E2E_BASE_URL' | 'E2E_MAIL_URL', string>>): () => void {
  const before = Object.keys(addresses).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, addresses);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

/**
 * Journeys over weeks: `test` as always, with a stack of its own. `test.use({ startsOn: '2026-03-02' })` says on which day
 * it begins, and `await clock.moveTo('2026-05-07')` lets time pass.
 */
export const test = journey.extend<ClockFixtures>({
  startsOn: ['2026-03-02', { option: true }],
  realDays: [false, { option: true }],

  clock: [
    async ({ startsOn, realDays }, use) => {
      const dir = mkdtempSync(join(tmpdir(), 'flexloket-clock-'));
      let stack: Stack | undefined;
      let restore = (): void => undefined;
      try {
        const started = (stack = await starts(dir, startsOn));
        await addsSomebodyWithTwoRoles(started);
        if (!realDays) await letsTheNightPass(started);
        const [baseUrl = '', mailUrl = ''] = [started.baseUrls[0], started.mailUrl];
        restore = pointsAt({ E2E_BASE_URL: baseUrl, E2E_MAIL_URL: mailUrl });
        await use({
          dir,
          baseUrl,
          mailUrl,
          ownerUrl: started.ownerUrl,
          moveTo: async (day, time = '09:00') => {
            started.apiEnv['CLOCK_OFFSET_MS'] = String(inAmsterdam(day, time).getTime() - Date.now());
            await started.restartApi();
          },
        });
      } finally {
        restore();
        await stack?.stop();
        rmSync(dir, { recursive: true, force: true });
      }
    },
    { auto: true, timeout: 120_000 },
  ],

  baseURL: async ({ clock }, use) => use(clock.baseUrl),
});

export { expect };
