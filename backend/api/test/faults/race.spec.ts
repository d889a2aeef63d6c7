// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { asSystem } from '../database';
import { type Answer, type Arena, openArena } from './arena';

const long = process.env['FAULTS'] === 'long';
const fit = long ? 5_000 : 500;
const asked = fit * 4;
const clients = 64;

describe(`A race for one ceiling: ${asked} approvals by ${clients} clients where ${fit} fit`, () => {
  let arena: Arena;

  beforeAll(async () => {
    arena = await openArena({ fit, cases: asked, env: { WORKER: 'separate' } });
  }, 600_000);
  afterAll(() => arena?.close());

  /** Looks at every level, again and again, on a connection of its own. */
  async function sampler(until: () => boolean): Promise<{ looks: number; above: unknown[] }> {
    const client = new Client(asSystem(arena.stack.appUrl));
    await client.connect();
    let looks = 0;
    const above: unknown[] = [];
    while (!until()) {
      const { rows } = await client.query(
        `select code from budget_account
          where committed_cents + determined_cents + released_cents > ceiling_cents + overrun_cents`,
      );
      looks += 1;
      above.push(...rows);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await client.end();
    return { looks, above };
  }

  it('grants exactly what fits; nobody ever sees a level above its ceiling', async () => {
    const [one, two] = arena.stack.baseUrls as [string, string];
    const headers = [await arena.signIn(one), await arena.signIn(two)] as const;
    const queue = [...arena.cases];
    const answers: Answer[] = [];
    let over = false;
    const watching = sampler(() => over);
    const began = Date.now();
    const client = async (place: number): Promise<void> => {
      const [base, head] = place % 2 === 0 ? [one, headers[0]] : [two, headers[1]];
      for (let next = queue.shift(); next; next = queue.shift()) answers.push(await arena.grant(base, head, next));
    };
    await Promise.all(Array.from({ length: clients }, (_, place) => client(place)));
    const seconds = (Date.now() - began) / 1000;
    over = true;
    const { looks, above } = await watching;
    const granted = answers.filter(({ status }) => status === 201);
    const rate = (asked / seconds).toFixed(0);
    console.log(`${asked} decisions in ${seconds.toFixed(1)} s (${rate}/s), ${granted.length} granted, ${looks} looks`);

    expect(answers).toHaveLength(asked);
    expect(granted).toHaveLength(fit);
    const refused = new Set(
      answers.filter(({ status }) => status !== 201).map(({ status, code }) => `${status} ${code}`),
    );
    expect(refused).toEqual(new Set(['409 CEILING_EXCEEDED']));
    expect(looks).toBeGreaterThan(50);
    expect(above).toEqual([]);
    const levels = await arena.sql<{ kind: string; left: number; granted: number }>(
      `select kind, available_cents::int as left, committed_cents::int as granted from budget_account
        where kind in ('scheme', 'type') order by code`,
    );
    const [scheme, ...types] = levels;
    expect(scheme).toEqual({ kind: 'scheme', left: arena.amountCents - 1, granted: fit * arena.amountCents });
    expect(types.every(({ left }) => left > arena.amountCents)).toBe(true);
    const [sums] = await arena.sql<{ postings: number; granted: number; events: number }>(
      `select (select sum(amount_cents) from posting)::int as postings,
              (select count(*) from application where state = 'granted')::int as granted,
              (select count(*) from case_event where type = 'SubsidyGranted')::int as events`,
    );
    expect(sums).toEqual({ postings: 0, granted: fit, events: fit });
  }, 600_000);
});
