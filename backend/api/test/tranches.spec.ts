// SPDX-License-Identifier: EUPL-1.2
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { AnnouncedRaises } from '../src/modules/schemes/announced-raises';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { loadScheme } from '../src/modules/schemes/scheme-loader';
import { SchemesQueries } from '../src/modules/schemes/schemes.queries';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { aSubmitted, people, versionOf } from './given';
import { refusalOf, rowsOf } from './given-delivery';
import { decidedOn, levelOf, ordered } from './given-orders';

describe('Tranches of a scheme in a running case', () => {
  let app: TestApp;
  const scheme = { schemeKey: 'in-tranches', typeKey: 'study' };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    const base = loadScheme('flexwonen-zh', '1');
    const [first] = base.types;
    if (!first) throw new Error('a scheme has a type');
    const tranche = (key: string, from: string, until: string, ceilingCents: number) => ({
      key,
      name: { nl: key },
      from,
      until,
      ceilingCents,
    });
    const definition = {
      ...base,
      key: scheme.schemeKey,
      ceilingCents: 3_000_000,
      allocation: { method: 'no_queue' as const, partialGrant: true },
      types: [{ ...first, key: 'study', ceilingCents: 3_000_000, maximumPerApplicantPerYearCents: undefined }],
      exampleValues: [],
      tranches: {
        list: [
          tranche('t1', '2026-01-01', '2026-06-30', 1_000_000),
          tranche('t2', '2026-09-01', '2026-12-31', 2_000_000),
        ],
        unspent: 'carried_over' as const,
        article: 'artikel 4',
      },
    };
    await app.work.run(systemActor, (tx) =>
      app.get(SchemesService).publish(tx, definition, {
        opensAt: new Date('2025-01-01T00:00:00Z'),
        closesAt: new Date('2027-12-31T00:00:00Z'),
      }),
    );
  });
  afterAll(() => app.close());

  const left = async (): Promise<number | undefined> => {
    const { items } = await app.get(SchemesQueries).list(systemActor);
    const found = items.find(({ key }) => key === scheme.schemeKey);
    return found?.ceilings.find(({ typeKey }) => typeKey === 'study')?.leftCents;
  };

  it('counts an application in the tranche of its day, refuses one between two, and shows what is left of the open one', async () => {
    expect(await left()).toBe(1_000_000);
    const { id } = await aSubmitted(app, scheme);
    const rows = await rowsOf<{ tranche_key: string; reserved: number }>(
      app,
      `select b.tranche_key, b.reserved_cents::int as reserved from application a join budget_account b on b.id = a.account_id where a.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ tranche_key: 't1', reserved: 750_000 }]);
    app.setNow('2026-07-15T09:00:00Z');
    expect(await refusalOf(aSubmitted(app, scheme))).toBe('NO_TRANCHE_OPEN');
    expect(await left()).toBe(0);
    app.setNow('2026-09-01T09:00:00Z');
    expect(await left()).toBe(2_000_000);
  });

  it('carries what the first left over to the second', async () => {
    const [accountId, toAccountId] = [await levelOf(app, 'study/t1'), await levelOf(app, 'study/t2')];
    const reason = 'Niet besteed in het eerste tijdvak';
    await ordered(app, {
      kind: 'carry',
      reason,
      accountId,
      toAccountId,
      year: 2026,
      toYear: 2026,
      amountCents: 250_000,
    });
    expect(await left()).toBe(2_250_000);
  });

  it('moves the money of an application to the tranche of the day that a clerk sets, and keeps it outside all of them', async () => {
    app.setNow('2026-06-20T09:00:00Z');
    const place = async (id: string) =>
      rowsOf<{ tranche: string; cents: number }>(
        app,
        `select b.tranche_key as tranche, sum(p.amount_cents)::int as cents
           from application a join budget_account b on b.id = a.account_id
           join posting p on p.case_id = a.id and p.account_id = b.id and p.bucket = 'reserved'
          where a.id = $1 group by b.id`,
        [id],
      );
    const judged = async (completeOn: string, by: string): Promise<string> => {
      app.setNow('2026-06-20T09:00:00Z');
      const { id } = await aSubmitted(app, { ...scheme, by });
      expect(await place(id)).toEqual([{ tranche: 't1', cents: 750_000 }]);
      app.setNow('2026-09-10T09:00:00Z');
      const assessor = await app.actor(people.assessor);
      const completeness = app.get(CompletenessService);
      await completeness.assign(assessor, id, { expectedVersion: await versionOf(app, id) });
      const expectedVersion = await versionOf(app, id);
      await completeness.judgeComplete(assessor, id, { expectedVersion, completeOn, reason: 'Stuk per post.' });
      return id;
    };
    const second = await judged('2026-09-02', people.dordrecht);
    expect(await place(second)).toEqual([{ tranche: 't2', cents: 750_000 }]);
    const between = await judged('2026-07-10', people.submits);
    expect(await place(between)).toEqual([{ tranche: 't1', cents: 750_000 }]);
  });

  it('raises a tranche on the day that the scheme named, once, and leaves what two people changed since', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    const base = loadScheme('flexwonen-zh', '1');
    const [first] = base.types;
    if (!first) throw new Error('a scheme has a type');
    const type = (key: string) => ({
      ...first,
      key,
      ceilingCents: 1_500_000,
      maximumPerApplicantPerYearCents: undefined,
    });
    const definition = {
      ...base,
      key: 'raised-tranche',
      ceilingCents: 3_000_000,
      allocation: { method: 'no_queue' as const, partialGrant: true },
      types: [type('one'), type('two')],
      exampleValues: [],
      tranches: {
        list: [
          {
            key: 't1',
            name: { nl: 't1' },
            from: '2026-01-01',
            until: '2026-12-31',
            ceilingCents: 1_000_000,
            division: [
              { type: 'one', ceilingCents: 900_000 },
              { type: 'two', ceilingCents: 100_000 },
            ],
            raised: [{ on: '2026-04-01', ceilingCents: 1_500_000, article: 'artikel 4' }],
          },
        ],
        unspent: 'lapses' as const,
        article: 'artikel 4',
      },
    };
    await app.work.run(systemActor, (tx) =>
      app.get(SchemesService).publish(tx, definition, {
        opensAt: new Date('2025-01-01T00:00:00Z'),
        closesAt: new Date('2027-12-31T00:00:00Z'),
      }),
    );
    const ceilings = async () =>
      (
        await rowsOf<{ cents: number }>(
          app,
          `select ceiling_cents::int as cents from budget_account
            where kind = 'tranche' and scheme_key = 'raised-tranche' order by type_key`,
        )
      ).map(({ cents }) => cents);
    const raises = app.get(AnnouncedRaises);
    await raises.bookAll();
    expect(await ceilings()).toEqual([900_000, 100_000]);
    const accountId = await levelOf(app, 'raised-tranche/one/t1');
    const reason = 'Besluit';
    await ordered(app, { kind: 'raise', reason, accountId, amountCents: 7_000, ...decidedOn('2026-03-02') });
    app.setNow('2026-04-01T06:00:00Z');
    await Promise.allSettled([raises.bookAll(), raises.bookAll()]);
    await raises.bookAll();
    expect(await ceilings()).toEqual([1_357_000, 150_000]);
  });
});
