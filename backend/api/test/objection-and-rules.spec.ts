// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from './app';
import { anAdvised } from './given';
import { grantOf, refusalOf, rowsOf } from './given-delivery';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection, aRefused } from './given-objection';
import { aHallScheme, granting } from './given-rules';

describe('A grant on objection and the rules of the scheme', () => {
  let app: TestApp;
  const today = '2026-03-02';
  const amountCents = 1_000_000;

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  afterAll(() => app.close());

  const heard = async (caseId: string, kind = 'refusal') =>
    aHeardObjection(app, await anObjection(app, caseId, kind), today);
  const decisionOn = async (caseId: string) => {
    const [row] = await rowsOf<{
      letter: { clauses?: { text: string; article: string }[] };
      receipt: Record<string, unknown>;
    }>(
      app,
      `select facts -> 'letter' as letter, facts -> 'receipt' as receipt from decision
        where application_id = $1 and kind = 'objection'`,
      [caseId],
    );
    return row;
  };

  it('an exclusion counts on the day of the decision on the objection, not on that of the refusal', async () => {
    const article = 'artikel 10, onder e';
    const exclusions = [{ key: 'fund', schemeKey: 'objection-fund', text: { nl: 'U krijgt al.' }, article }];
    const fund = await aHallScheme(app, { key: 'objection-fund' });
    const wish = await aHallScheme(app, { key: 'objection-excludes', type: { exclusions } });
    const held = await anAdvised(app, fund);
    const refused = await aRefused(app, wish);
    // Nothing stands in the way of the advice; then the other subsidy is granted, before the decision.
    const advised = await anAdvisedObjection(app, await heard(refused.id), { amountCents });
    await granting(app, held.id, amountCents);
    expect(await refusalOf(aDecidedObjection(app, advised))).toBe('GROUND_STILL_APPLIES');
    expect(await rowsOf(app, 'select id from subsidy_grant where application_id = $1', [refused.id])).toEqual([]);
  });

  it('works that started too early stay refused', async () => {
    const worksStart = { question: 'worksStart', weeksAfterReceipt: 2, article: 'artikel 10, onder d' };
    const wish = await aHallScheme(app, { key: 'objection-early', type: { worksStart } });
    const early = await aRefused(app, { ...wish, overrides: { worksStart: '2026-03-15' } });
    expect(await refusalOf(anAdvisedObjection(app, await heard(early.id), { amountCents }))).toBe(
      'GROUND_STILL_APPLIES',
    );
    const inTime = await aRefused(app, { ...wish, overrides: { worksStart: '2026-03-16' } });
    await aDecidedObjection(app, await anAdvisedObjection(app, await heard(inTime.id), { amountCents }));
    expect(await grantOf(app, inTime.id)).toMatchObject({ granted_cents: amountCents });
    expect((await decisionOn(inTime.id))?.receipt).toMatchObject({
      groundFacts: { receivedOn: today },
      checkedGrounds: [],
    });
  });

  it('the letter says that it is de-minimis aid, by which tier it is accounted for, and what to report', async () => {
    const stateAid = {
      basis: 'de_minimis' as const,
      ceilingCents: 30_000_000,
      declaration: 'aid',
      article: 'Verordening (EU) 2023/2831',
    };
    const declared = (amount: number) => ({
      overrides: { hadAid: true, aid: [{ giver: 'Het Rijk', grantedOn: '2026-01-15', amount }] },
    });
    const wish = await aHallScheme(app, { key: 'objection-aid', type: { stateAid } });
    const held = await anAdvised(app, wish);
    const full = await aRefused(app, { ...wish, ...declared(29_000_000) });
    // One cent of room is not a ground: the amount has its end there.
    const room = await aRefused(app, { ...wish, ...declared(29_999_999) });
    const objection = await heard(room.id);
    expect(await refusalOf(anAdvisedObjection(app, objection, { amountCents: 2 }))).toBe('AMOUNT_ABOVE_CALCULATION');
    await aDecidedObjection(app, await anAdvisedObjection(app, objection, { amountCents: 1 }));
    // What was granted meanwhile fills the room of the other case.
    await granting(app, held.id, amountCents);
    expect(await refusalOf(anAdvisedObjection(app, await heard(full.id), { amountCents: 1 }))).toBe(
      'GROUND_STILL_APPLIES',
    );
    const { letter, receipt } = (await decisionOn(room.id)) ?? {};
    expect(letter?.clauses?.map(({ article }) => article)).toEqual([
      'Verordening (EU) 2023/2831',
      'artikel 15',
      'artikel 11',
      'artikel 11',
    ]);
    expect(letter?.clauses?.[0]?.text).toMatch(/€\s0,01 is de-minimissteun/);
    expect(receipt).toMatchObject({ groundFacts: { aidCents: 29_999_999, aidCeilingCents: 30_000_000 } });
  });
});
