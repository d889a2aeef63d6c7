// SPDX-License-Identifier: EUPL-1.2
import { asSystem, sql } from '../database';
import { type Answer, type Arena, openArena } from './arena';

const requests = 200;
const fit = 50;
const clients = 64;

describe('One ceiling, two processes, of which one is killed', () => {
  let arena: Arena;

  beforeAll(async () => {
    arena = await openArena({ fit, cases: requests });
  }, 180_000);
  afterAll(() => arena?.close());

  it(`grants ${fit} of ${requests}, loses no mail and keeps every sum`, async () => {
    const { stack, cases } = arena;
    const [one = '', two = ''] = stack.baseUrls;
    const headers = await arena.signIn(one);
    const queue = [...cases];
    const answers: Answer[] = [];
    let killed: Promise<void> | undefined;
    const client = async (place: number): Promise<void> => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        answers.push(await arena.grant(place % 2 === 0 ? one : two, headers, next));
        if (answers.length >= 15) killed ??= stack.killApi(0);
      }
    };
    await Promise.all(Array.from({ length: clients }, (_, place) => client(place)));
    await killed;
    await stack.restartApi(0);

    const unknown = answers.filter(({ status }) => status === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    const acknowledged = answers.filter(({ status }) => status === 201).map(({ id }) => id);
    const again: Answer[] = [];
    for (const { id } of unknown) {
      const open = cases.find((candidate) => candidate.id === id);
      if (open) again.push(await arena.grant(two, headers, open));
    }
    const final = [...answers.filter(({ status }) => status !== 'unknown'), ...again];
    expect(final).toHaveLength(requests);
    expect(final.filter(({ status }) => status === 201)).toHaveLength(fit);
    const refused = final.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status, code }) => `${status} ${code}`))).toEqual(new Set(['409 CEILING_EXCEEDED']));

    const [sums] = await arena.sql<object>(
      `select (select count(*) from application where state = 'granted')::int as granted,
              (select sum(amount_cents) from posting)::int as sum,
              (select available_cents from budget_account where kind = 'scheme')::int as available,
              (select committed_cents from budget_account where kind = 'scheme')::int as committed,
              (select count(*) from unnest($1::uuid[]) as ack(id) join application a using (id) where a.state <> 'granted')::int as lost`,
      [acknowledged],
    );
    const committed = fit * arena.amountCents;
    expect(sums).toEqual({ granted: fit, sum: 0, available: arena.amountCents - 1, committed, lost: 0 });

    await everyMail(fit);
    const [mails] = await arena.sql<object>(
      `select count(*) filter (where sent_at is null)::int as waiting, count(*)::int as sent
         from mail where kind = 'decision-available'`,
    );
    expect(mails).toEqual({ waiting: 0, sent: fit });
  });

  it('lets PostgreSQL itself refuse a hidden grant above the ceiling (23514)', async () => {
    const hidden = sql(
      asSystem(arena.stack.appUrl),
      `with account as (select id from budget_account where type_key = 'vast'),
            booked as (insert into journal (id, kind, cause_id, effective_on, recorded_at, description)
                       values ($1::uuid, 'GRANT', gen_random_uuid(), current_date, now(), 'buiten de wet om') returning id)
       insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
       select $1::uuid, account.id, line.bucket, line.cents, 2026
         from account, (values ('committed', $2::bigint), ('available', -$2::bigint)) as line(bucket, cents)`,
      [crypto.randomUUID(), arena.amountCents],
    );
    await expect(hidden).rejects.toMatchObject({ code: '23514' });
  });

  /** Waits until the mail sink has a mail for every decision. */
  const everyMail = async (expected: number): Promise<void> => {
    for (let i = 0; i < 240; i += 1) {
      const [row] = await arena.sql<{ sent: number }>(
        "select count(*)::int as sent from mail where kind = 'decision-available' and sent_at is not null",
      );
      if ((row?.sent ?? 0) >= expected) return;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  };
});
