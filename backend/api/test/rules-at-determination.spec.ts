// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from '#domain';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { RecipientNotices } from '../src/modules/delivery/recipient-notices.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { SanctionsService } from '../src/modules/payments/sanctions.service';
import { exampleType } from '../../domain/src/testing/example-schemes';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { grantOf, met, refusalOf, rowsOf } from './given-delivery';
import { aHallScheme } from './given-rules';

describe('The rules of a scheme at the determination', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';
  const base = exampleType('dorpshuizen', 'verduurzaming');
  const grantedCents = 1_000_000;

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const money = (key: string) => ({ key, type: 'money' as const, label: { nl: key } });
  const determination = (more: Partial<GrantTypeDefinition['determination']>): Partial<GrantTypeDefinition> => ({
    determination: {
      ...base.determination,
      basis: 'as_granted',
      amount: undefined,
      questions: ['finalCosts', 'finalIncome', 'finalGrants'].map(money),
      ...more,
    },
  });

  async function accounted(key: string, type: Partial<GrantTypeDefinition>, answers: Record<string, number>) {
    const granted = await aGranted(app, await aHallScheme(app, { key, type }));
    await met(app, granted.id, 'start', { happenedOn: '2026-03-02' });
    await met(app, granted.id, 'completion', { happenedOn: '2026-03-02', evidence: true });
    const grant = await grantOf(app, granted.id);
    const body = { expectedVersion: grant.version, answers, documentIds: [] };
    await app.get(FinalAccountService).ask(await app.actor(people.submits), grant.id, body);
    return { id: granted.id, grantId: grant.id };
  }
  const proposing = async ({ id, grantId }: { id: string; grantId: string }, amountCents: number, viewsCode?: string) =>
    app.get(FinalAccountService).propose(await app.actor(people.assessor), grantId, {
      expectedVersion: (await grantOf(app, id)).version,
      amountCents,
      reason: 'Zoals verantwoord.',
      ...(viewsCode ? { viewsCode: viewsCode } : {}),
    });
  async function determined({ id, grantId }: { id: string; grantId: string }) {
    const { version } = await grantOf(app, id);
    await app.get(DetermineService).determine(await app.actor(people.decider), grantId, { expectedVersion: version });
    const [row] = await rowsOf<{ amount_cents: number; letter: { rows: { article: string; text: string }[] } }>(
      app,
      `select amount_cents, facts -> 'letter' as letter from decision
        where application_id = $1 and kind = 'determination'`,
      [id],
    );
    return row;
  }

  it('what is short by the final account is the most, to the cent, with its article in the letter', async () => {
    const article = 'artikel 8, vijfde lid';
    const type = determination({ shortfall: { costs: 'finalCosts', income: 'finalIncome', article } });
    const answers = { finalCosts: 2_000_000, finalIncome: 1_200_000, finalGrants: 0 };
    const account = await accounted('short-less', type, answers);
    expect(await refusalOf(proposing(account, 800_001))).toBe('AMOUNT_ABOVE_CALCULATION');
    await proposing(account, 800_000);
    const { amount_cents, letter } = (await determined(account)) ?? {};
    expect(amount_cents).toBe(800_000);
    expect(letter?.rows.map((row) => row.article)).toContain(article);
  });

  it('what is short by as much as was granted changes nothing, and nothing short determines at nothing', async () => {
    const shortfall = { costs: 'finalCosts', income: 'finalIncome', article: 'artikel 8, vijfde lid' };
    const type = determination({ shortfall });
    const at = await accounted('short-same', type, { finalCosts: 2_000_000, finalIncome: 1_000_000, finalGrants: 0 });
    await proposing(at, grantedCents);
    expect(await determined(at)).toMatchObject({ amount_cents: grantedCents });
    const none = await accounted('short-none', type, { finalCosts: 2_000_000, finalIncome: 2_500_000, finalGrants: 0 });
    expect(await refusalOf(proposing(none, 1))).toBe('AMOUNT_ABOVE_CALCULATION');
    await proposing(none, 0);
    expect(await determined(none)).toMatchObject({ amount_cents: 0 });
  });

  it('other grants that came later take their part', async () => {
    const stacking = {
      costs: 'finalCosts',
      otherGrants: 'finalGrants',
      maximumPercentage: 80,
      article: 'artikel 8, zesde lid',
    };
    const type = determination({ stacking });
    const account = await accounted('stacked', type, { finalCosts: 2_000_000, finalIncome: 0, finalGrants: 1_000_000 });
    expect(await refusalOf(proposing(account, 600_001))).toBe('AMOUNT_ABOVE_CALCULATION');
    await proposing(account, 600_000);
    expect(await determined(account)).toMatchObject({ amount_cents: 600_000 });
  });

  it('what was reported too late is shown to who determines, and can lower the subsidy', async () => {
    const sanctions = [
      {
        key: 'told_late',
        text: { nl: 'Wijziging te laat gemeld' },
        percentage: 1,
        each: 'week' as const,
        article: 'artikel 14',
        notification: 'change',
      },
    ];
    const granted = await aGranted(app, await aHallScheme(app, { key: 'told', type: determination({ sanctions }) }));
    app.setNow('2026-03-24T09:00:00Z');
    const grant = await grantOf(app, granted.id);
    await app.get(RecipientNotices).tell(await app.actor(people.submits), grant.id, {
      expectedVersion: grant.version,
      key: 'change',
      happenedOn: '2026-03-03',
      explanation: 'Wij kozen een andere ketel.',
    });
    await met(app, granted.id, 'start', { happenedOn: '2026-03-02' });
    await met(app, granted.id, 'completion', { happenedOn: '2026-03-02', evidence: true });
    const asked = await app.get(FinalAccountService).ask(await app.actor(people.submits), grant.id, {
      expectedVersion: (await grantOf(app, granted.id)).version,
      answers: {},
      documentIds: [],
    });
    const seen = await app.get(CaseViewQueries).show(await app.actor(people.assessor), granted.id);
    // Fourteen days after 3 March is the 17th; a week later is the 24th.
    expect(seen.grant?.sanctions).toMatchObject({ toldLate: [{ key: 'change', lateDays: 7 }] });
    const municipal = await app.get(CaseViewQueries).show(await app.actor(people.submits), granted.id);
    expect(municipal.grant?.sanctions).toBeNull();
    await app.get(SanctionsService).record(await app.actor(people.assessor), grant.id, {
      expectedVersion: asked.version,
      breaches: [{ key: 'told_late', weeks: 1 }],
      explanation: 'Een week te laat gemeld.',
    });
    const account = { id: granted.id, grantId: grant.id };
    await proposing(account, 990_000, 'no_differing_data');
    const { amount_cents, letter } = (await determined(account)) ?? {};
    expect(amount_cents).toBe(990_000);
    expect(letter?.rows.at(-1)?.text).toContain('Wijziging te laat gemeld: 1% lager');
  });
});
