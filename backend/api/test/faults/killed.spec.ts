// SPDX-License-Identifier: EUPL-1.2
import { type Answer, type Arena, openArena, type Waiting } from './arena';
import { chance } from './chance';

const times = process.env['FAULTS'] === 'long' ? 50 : 10;
const perKill = 24;

describe(`Killed under load: the API ${times} times, PostgreSQL ${times} times`, () => {
  let arena: Arena;
  let waiting: Waiting[];
  const seed = Math.floor(Math.random() * 1_000_000);
  const next = chance(seed);
  const acknowledged = new Set<string>();

  beforeAll(async () => {
    const cases = 2 * times * perKill;
    arena = await openArena({ fit: cases, cases, env: { WORKER: 'separate' } });
    waiting = [...arena.cases];
  }, 600_000);
  afterAll(() => arena?.close());

  /** A round of grants with something killed in the middle; answers which of them had an unknown outcome. */
  async function round(kill: () => Promise<void>, back: () => Promise<void>): Promise<Waiting[]> {
    const [base = '', other = ''] = arena.stack.baseUrls;
    const headers = await arena.signIn(base);
    const batch = waiting.splice(0, perKill);
    const queue = [...batch];
    const answers: Answer[] = [];
    const at = 4 + next(perKill / 2);
    let killed: Promise<void> | undefined;
    const client = async (place: number): Promise<void> => {
      for (let one = queue.shift(); one; one = queue.shift()) {
        answers.push(await arena.grant(place % 2 === 0 ? base : other, headers, one));
        if (answers.length >= at) killed ??= kill();
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, place) => client(place)));
    await killed;
    await back();
    for (const { id, status } of answers) if (status === 201) acknowledged.add(id);
    const open = new Set(answers.filter(({ status }) => status !== 201).map(({ id }) => id));
    return batch.filter(({ id }) => open.has(id));
  }

  /** Asks again for what had no good answer, until everything answers. */
  async function finish(open: readonly Waiting[]): Promise<void> {
    const [base = ''] = arena.stack.baseUrls;
    const headers = await arena.signIn(base);
    for (const one of open) {
      const { status, code } = await arena.grant(base, headers, one);
      expect({ seed, status, code }).toEqual({ seed, status: 201, code: undefined });
      acknowledged.add(one.id);
    }
  }

  /** What was acknowledged is there once; everything else is there wholly or not at all. */
  async function everythingWhole(): Promise<void> {
    const [found] = await arena.sql<{ lost: number; halves: number; twice: number; sum: number }>(
      `select (select count(*) from unnest($1::uuid[]) ack(id) join application a using (id) where a.state <> 'granted')::int as lost,
              (select count(*) from application a
                 left join decision d on d.application_id = a.id and d.kind = 'grant'
                 left join journal j on j.cause_id = d.id and j.kind = 'GRANT'
                 left join case_event e on e.case_id = a.id and e.type = 'SubsidyGranted'
                 left join subsidy_grant g on g.application_id = a.id
                where (a.state = 'granted') is distinct from (d.id is not null and j.id is not null and e.id is not null
                                                              and g.id is not null)
                   or (a.state <> 'granted' and (d.id is not null or j.id is not null or e.id is not null or g.id is not null))
              )::int as halves,
              (select count(*) from (select case_id from journal where kind = 'GRANT' group by case_id having count(*) > 1) t)::int as twice,
              (select coalesce(sum(amount_cents), 0) from posting)::int as sum`,
      [[...acknowledged]],
    );
    expect({ seed, ...found }).toEqual({ seed, lost: 0, halves: 0, twice: 0, sum: 0 });
  }

  it('keeps every acknowledged grant once when a process of the API is killed', async () => {
    let unknown = 0;
    for (let time = 0; time < times; time++) {
      const place = time % 2;
      const open = await round(
        () => arena.stack.killApi(place),
        () => arena.stack.restartApi(place),
      );
      unknown += open.length;
      await everythingWhole();
      await finish(open);
    }
    expect(unknown).toBeGreaterThan(0);
    console.log(`seed ${seed}: the API was killed ${times} times, ${unknown} outcomes were unknown`);
  }, 600_000);

  it('keeps every acknowledged grant once when PostgreSQL is killed', async () => {
    let unknown = 0;
    for (let time = 0; time < times; time++) {
      const open = await round(
        () => arena.stack.killDatabase(),
        () => arena.stack.restartDatabase(),
      );
      unknown += open.length;
      await everythingWhole();
      await finish(open);
    }
    expect(unknown).toBeGreaterThan(0);
    await everythingWhole();
    const [done] = await arena.sql<{ granted: number }>(
      "select count(*)::int as granted from application where state = 'granted'",
    );
    expect(done?.granted).toBe(2 * times * perKill);
    console.log(`seed ${seed}: PostgreSQL was killed ${times} times, ${unknown} outcomes were unknown`);
  }, 600_000);
});
