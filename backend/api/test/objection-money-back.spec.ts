// SPDX-License-Identifier: EUPL-1.2
import { DecideService } from '../src/modules/decisions/decide.service';
import { PaymentsQueries } from '../src/modules/payments/payments.queries';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { aGranted, anAdvised, people } from './given';
import { changed } from './given-changes';
import { aSmallScheme, grantOf, met, paid, refusalOf, rowsOf, settled } from './given-delivery';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection } from './given-objection';
import { anAcceptedNotice, determinedPenalty, paidPenalty, penaltyOf, proposed } from './given-penalty';
import { PenaltyPayments } from '../src/modules/penalties/penalty-payments.service';
import { addDays, type GrantTypeDefinition, localDate } from '#domain';

describe('Money that an upheld objection gives back', () => {
  let app: TestApp;
  const today = '2026-03-23';

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  beforeEach(() => app.setNow(`${today}T09:00:00Z`));
  afterAll(() => app.close());

  const upheld = async (id: string, kind: string, amountCents: number, by: string = people.submits, on = today) => {
    const heard = await aHeardObjection(app, await anObjection(app, id, kind, { by }), on);
    await aDecidedObjection(app, await anAdvisedObjection(app, heard, { amountCents }));
  };
  const dueOf = async (id: string) => {
    const { items } = await app.get(PaymentsQueries).due(await app.actor(people.finance));
    return items
      .filter(({ applicationId }) => applicationId === id)
      .map(({ ruleKey, amountCents, dueOn }) => [ruleKey, amountCents, dueOn]);
  };
  /** Half after the grant, half at the start. */
  const inHalves = (type: GrantTypeDefinition): GrantTypeDefinition => {
    const [first] = type.advances;
    if (!first) throw new Error('a type has advances');
    const start = type.obligations.find(({ kind }) => kind === 'start')?.key ?? '';
    return {
      ...type,
      advances: [
        { ...first, percentage: 50 },
        { ...first, key: 'at_start', on: start, percentage: 50 },
      ],
    };
  };
  const granted = async (key: string) => {
    const scheme = await aSmallScheme(app, { key, ceilingCents: 5_000_000 }, inHalves);
    return { ...(await aGranted(app, { ...scheme, moneyCents: 1_600_000 })), scheme };
  };

  it('what was claimed back of the first of two advances, and received, is due at once', async () => {
    const { id, amountCents } = await granted('voorschot-terug');
    const half = amountCents / 2;
    await paid(app, id, 'at_grant', today);
    await changed(app, id, { kind: 'amend', amountCents: 200_000 });
    await app.drain();
    await settled(app, id, 'recovery', today);
    expect(await dueOf(id)).toEqual([]);
    await upheld(id, 'amendment', amountCents);
    expect(await dueOf(id)).toEqual([['at_grant+1', half - 200_000, '2026-05-04']]);
    expect((await paid(app, id, 'at_grant+1', today)).amount_cents).toBe(half - 200_000);
    expect(await dueOf(id)).toEqual([]);
    app.setNow('2026-04-01T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-04-01' });
    expect((await paid(app, id, 'at_start', '2026-04-01')).amount_cents).toBe(half);
    expect(Number((await grantOf(app, id)).paid_cents)).toBe(amountCents + half - 200_000);
    expect(await dueOf(id)).toEqual([]);
    await expectBooksAgree(app);
  });

  it('a withdrawal of which everything came back: the advance is due anew, or comes with the next one', async () => {
    const { id, amountCents } = await granted('alles-terug');
    const half = amountCents / 2;
    await paid(app, id, 'at_grant', today);
    await changed(app, id, { kind: 'withdraw' });
    await app.drain();
    await settled(app, id, 'recovery', today);
    await upheld(id, 'withdrawal', amountCents);
    expect(await dueOf(id)).toEqual([['at_grant+1', half, '2026-05-04']]);
    app.setNow('2026-04-01T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-04-01' });
    // Nobody paid the first one yet: then the next one makes up for it.
    expect(await dueOf(id)).toEqual([['at_start', amountCents, '2026-05-13']]);
    await expectBooksAgree(app);
  });

  it('a partial grant that grows: the rest of the first advance waits for no start', async () => {
    const scheme = await aSmallScheme(app, { key: 'deel-groeit', ceilingCents: 5_000_000 }, inHalves);
    const advised = await anAdvised(app, { ...scheme, moneyCents: 1_600_000, amountCents: 500_000 });
    await app.get(DecideService).take(await app.actor(people.decider), advised.id, {
      expectedVersion: advised.version,
      kind: 'grant',
      amountCents: 500_000,
      grounds: [],
      reason: 'Een deel.',
    });
    await app.drain();
    await paid(app, advised.id, 'at_grant', today);
    await upheld(advised.id, 'partial_grant', 800_000);
    expect(await dueOf(advised.id)).toEqual([['at_grant+1', 150_000, '2026-05-04']]);
    await expectBooksAgree(app);
  });

  describe('the maximum of a year', () => {
    const yearOf = async (id: string) =>
      rowsOf<{ granted_cents: string; maximum_cents: string }>(
        app,
        `select y.granted_cents, y.maximum_cents from applicant_year y join subsidy_grant g using (account_id, organisation_id)
          where g.application_id = $1 and y.year = g.budget_year`,
        [id],
      ).then(([row]) => [row?.granted_cents, row?.maximum_cents].map(Number));
    const inAYear = (key: string, maximumPerApplicantPerYearCents: number) =>
      aSmallScheme(app, { key, ceilingCents: 9_000_000 }, (type) => ({ ...type, maximumPerApplicantPerYearCents }));

    it('counts what comes back, to the cent: exactly full, and not a cent more for another', async () => {
      const scheme = await inAYear('jaar-vol', 1_000_000);
      const first = await aGranted(app, { ...scheme, moneyCents: 1_000_000 });
      await changed(app, first.id, { kind: 'withdraw' });
      await app.drain();
      expect(await yearOf(first.id)).toEqual([0, 1_000_000]);
      const second = await aGranted(app, { ...scheme, moneyCents: 1_000_000 });
      expect(first.amountCents + second.amountCents).toBe(1_000_000);
      await upheld(first.id, 'withdrawal', first.amountCents);
      expect(await yearOf(first.id)).toEqual([1_000_000, 1_000_000]);
      expect(await refusalOf(anAdvised(app, { ...scheme, moneyCents: 600_000 }))).toBe('APPLICANT_MAXIMUM_EXCEEDED');
      await expectBooksAgree(app);
    });

    it('comes back whole where another grant took its place, and then nothing fits any more', async () => {
      const scheme = await inAYear('jaar-over', 1_000_000);
      const first = await aGranted(app, { ...scheme, moneyCents: 1_200_000 });
      await changed(app, first.id, { kind: 'amend', amountCents: 400_000 });
      await app.drain();
      const second = await aGranted(app, { ...scheme, moneyCents: 1_200_000 });
      expect(await yearOf(first.id)).toEqual([400_000 + second.amountCents, 1_000_000]);
      await upheld(first.id, 'amendment', first.amountCents);
      const all = first.amountCents + second.amountCents;
      expect(all).toBe(1_200_000);
      expect(await yearOf(first.id)).toEqual([all, all]);
      expect(await refusalOf(anAdvised(app, { ...scheme, moneyCents: 600_000 }))).toBe('APPLICANT_MAXIMUM_EXCEEDED');
      // Withdrawn for good: the applicant has room again under the maximum of the scheme, not under what came on top.
      await changed(app, second.id, { kind: 'withdraw' });
      await app.drain();
      const third = await anAdvised(app, { ...scheme, moneyCents: 800_000 });
      await app.get(DecideService).take(await app.actor(people.decider), third.id, {
        expectedVersion: third.version,
        kind: 'grant',
        amountCents: third.amountCents,
        grounds: [],
        reason: '',
      });
      expect(await yearOf(first.id)).toEqual([1_000_000, 1_000_000]);
      await expectBooksAgree(app);
    });
  });

  it('a penalty that was paid and then raised: the difference is paid, once', async () => {
    const late = await anAcceptedNotice(app, { make: anAdvised, by: people.dordrecht });
    app.setNow(`${addDays(localDate(late.dueOn), 30)}T09:00:00Z`);
    const [row] = await rowsOf<{ version: number; requested_cents: number }>(
      app,
      'select version, requested_cents from application where id = $1',
      [late.id],
    );
    await app.get(DecideService).take(await app.actor(people.decider), late.id, {
      expectedVersion: row?.version ?? 0,
      kind: 'grant',
      amountCents: Number(row?.requested_cents),
      grounds: [],
      reason: '',
    });
    await app.drain();
    await proposed(app, late.id);
    await determinedPenalty(app, late.id);
    await app.drain();
    const on = addDays(localDate(late.dueOn), 30);
    expect(await penaltyOf(app, late.id)).toMatchObject({ days: 14, determinedCents: 32_200 });
    await paidPenalty(app, late.id, on);
    await upheld(late.id, 'penalty', 39_200, people.dordrecht, on);
    expect(await penaltyOf(app, late.id)).toMatchObject({ state: 'determined', determinedCents: 39_200 });
    const payments = app.get(PenaltyPayments);
    const finance = await app.actor(people.finance);
    const { id, version } = await penaltyOf(app, late.id);
    const pay = () => payments.propose(finance, id, { expectedVersion: version });
    const tries = await Promise.allSettled([pay(), pay(), pay()]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const orders = await rowsOf<{ amount_cents: string; state: string }>(
      app,
      'select amount_cents, state from penalty_payment where penalty_id = $1 order by prepared_at',
      [id],
    );
    expect(orders.map(({ amount_cents, state }) => [Number(amount_cents), state])).toEqual([
      [32_200, 'paid'],
      [7_000, 'proposed'],
    ]);
    await expectBooksAgree(app);
  });
});
