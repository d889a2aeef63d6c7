// SPDX-License-Identifier: EUPL-1.2
import { type Answer, type Arena, openArena } from './arena';
import { chance } from './chance';

const keys = process.env['FAULTS'] === 'long' ? 5_000 : 500;

describe(`A storm of repeated requests: ${keys} keys, each one to five times, connections cut`, () => {
  let arena: Arena;
  const seed = Math.floor(Math.random() * 1_000_000);

  beforeAll(async () => {
    arena = await openArena({ fit: keys, cases: keys, env: { WORKER: 'separate' } });
  }, 600_000);
  afterAll(() => arena?.close());

  it('has one effect for each key, and every answer of a key is the same', async () => {
    const next = chance(seed);
    const bases = arena.stack.baseUrls;
    const headers = new Map<string, Record<string, string>>();
    const [first = ''] = bases;
    const signed = await arena.signIn(first);
    for (const base of bases) headers.set(base, signed);
    // One session on both processes: a key belongs to a person, and the processes share nothing in memory.
    const calls = arena.cases.flatMap((one) =>
      Array.from({ length: 1 + next(5) }, () => ({
        one,
        base: bases[next(bases.length)] ?? first,
        cutAfter: next(4) === 0 ? next(40) : undefined,
        order: next(1_000_000),
      })),
    );
    calls.sort((a, b) => a.order - b.order);
    const answers: Answer[] = [];
    const client = async (): Promise<void> => {
      for (let call = calls.shift(); call; call = calls.shift()) {
        const { one, base, cutAfter } = call;
        const signal = cutAfter === undefined ? undefined : AbortSignal.timeout(cutAfter);
        answers.push(await arena.grant(base, signed, one, signal));
      }
    };
    await Promise.all(Array.from({ length: 32 }, client));
    const cut = answers.filter(({ status }) => status === 'unknown');
    expect(cut.length).toBeGreaterThan(0);
    for (const one of arena.cases) answers.push(await arena.grant(first, signed, one));
    console.log(`seed ${seed}: ${answers.length} requests for ${keys} keys, ${cut.length} cut off`);

    const wrong = answers.filter(({ status }) => status !== 201 && status !== 'unknown');
    expect({ seed, wrong }).toEqual({ seed, wrong: [] });
    const [effects] = await arena.sql<object>(
      `select (select count(*) from decision where kind = 'grant')::int as decisions,
              (select count(*) from journal where kind = 'GRANT')::int as journals,
              (select count(*) from case_event where type = 'SubsidyGranted')::int as events,
              (select count(*) from pgboss.job where name = 'letter' and data ->> 'decisionId' is not null)::int as letters,
              (select committed_cents from budget_account where kind = 'scheme')::int as cents`,
    );
    const cents = keys * arena.amountCents;
    expect(effects).toEqual({ decisions: keys, journals: keys, events: keys, letters: keys, cents });
  }, 600_000);
});
