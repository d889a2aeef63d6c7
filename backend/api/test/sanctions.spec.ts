// SPDX-License-Identifier: EUPL-1.2
import { viewsInvited } from './given-hearing';
import { startApp, type TestApp } from './app';
import { people } from './given';
import { eventsOf, grantOf, refused, refusalOf, rowsOf } from './given-delivery';
import { accounted, aGrantWithCuts, determinedNow, proposedAmount, sanctioned } from './given-sanctions';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DetermineService } from '../src/modules/payments/determine.service';

describe('Duties that were not met', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';
  let count = 0;
  const aGrant = () => aGrantWithCuts(app, `cuts_${++count}`);

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const shown = async (id: string, who: string) =>
    (await app.get(CaseViewQueries).show(await app.actor(who), id)).grant;

  it('lower the determination by the cuts of the scheme, after views, in the letter with their articles', async () => {
    const granted = await aGrant();
    await accounted(app, granted);
    const base = granted.amountCents;
    await sanctioned(app, granted, [{ key: 'publicity' }, { key: 'late', weeks: 3 }]);
    const after = base - Math.floor(base * 0.05) - Math.floor(base * 0.03);
    const grant = await shown(granted.id, people.assessor);
    expect(grant?.sanctions).toMatchObject({
      withoutCents: base,
      breaches: [{ key: 'publicity' }, { key: 'late', weeks: 3 }],
    });
    expect(grant?.finalAccount?.calculation).toMatchObject({
      totalCents: after,
      rows: [
        { key: 'as_granted' },
        { key: 'sanction_publicity', article: 'artikel 15', text: { nl: 'Geen bord geplaatst: 5% lager' } },
        { key: 'sanction_late', article: 'artikel 16', text: { nl: 'Te laat afgerond: 3% lager' } },
      ],
    });
    // What the province only intends, the municipality learns from the invitation for views.
    const theirs = await shown(granted.id, people.submits);
    expect([theirs?.sanctions, theirs?.finalAccount?.calculation.totalCents]).toEqual([null, base]);
    expect((await refused(proposedAmount(app, granted, base))).refusal).toMatchObject({
      code: 'AMOUNT_ABOVE_CALCULATION',
    });
    expect(await refusalOf(proposedAmount(app, granted, after))).toBe('VIEWS_REQUIRED');
    await viewsInvited(app, granted.id, { subject: 'determination', about: 'Wij willen lager vaststellen.', days: 14 });
    expect(await refusalOf(proposedAmount(app, granted, after))).toBe('VIEWS_TERM_RUNNING');
    app.setNow('2026-06-17T09:00:00Z');
    await proposedAmount(app, granted, after);
    expect(await refusalOf(sanctioned(app, granted, []))).toBe('NOT_IN_THIS_STATE');

    const { id, version } = await grantOf(app, granted.id);
    const decider = await app.actor(people.decider);
    const preview = await app.get(DetermineService).preview(decider, id, { expectedVersion: version });
    expect(preview.determinedCents).toBe(after);
    expect(preview.calculation.rows.map(({ key }) => key)).toContain('sanction_publicity');
    await determinedNow(app, granted);
    const [decision] = await rowsOf<{ facts: { letter: object; receipt: object }; grounds: string[] }>(
      app,
      "select facts, grounds from decision where application_id = $1 and kind = 'determination'",
      [granted.id],
    );
    expect(decision?.grounds).toEqual(['awb_4_46_b']);
    expect(decision?.facts).toMatchObject({
      letter: {
        ground: 'De verplichtingen zijn niet nagekomen.',
        rows: [{}, { text: 'Geen bord geplaatst: 5% lager', article: 'artikel 15' }, { article: 'artikel 16' }],
      },
      receipt: { breaches: [{ key: 'publicity' }, { key: 'late', weeks: 3 }], account: { documents: [{}] } },
    });
    expect(await eventsOf(app, granted.id)).toContain('SanctionsRecorded');
    const notified = await shown(granted.id, people.submits);
    expect(notified?.finalAccount?.calculation.totalCents).toBe(after);
  });

  it('are looked at anew when they become heavier after the municipality was asked', async () => {
    const granted = await aGrant();
    await accounted(app, granted);
    await sanctioned(app, granted, [{ key: 'publicity' }]);
    await viewsInvited(app, granted.id, { subject: 'determination', about: 'Geen bord.', days: 14 });
    app.setNow('2026-06-17T09:00:00Z');
    await sanctioned(app, granted, [{ key: 'publicity' }, { key: 'late', weeks: 2 }]);
    const heavier =
      granted.amountCents - Math.floor(granted.amountCents * 0.05) - Math.floor(granted.amountCents * 0.02);
    expect((await refused(proposedAmount(app, granted, heavier))).refusal).toEqual({
      code: 'VIEWS_REQUIRED',
      source: 'Awb 4:7, 4:8, 4:12(2)',
    });
    // Lighter again needs no second round.
    await sanctioned(app, granted, [{ key: 'late', weeks: 2 }]);
    expect(await refusalOf(proposedAmount(app, granted, heavier))).toBe('VIEWS_REQUIRED');
  });

  it('are looked at anew when they became heavier on the day of the invitation, or name another duty', async () => {
    const granted = await aGrant();
    await accounted(app, granted);
    await sanctioned(app, granted, [{ key: 'publicity' }]);
    const asked = { subject: 'determination', days: 14 } as const;
    await viewsInvited(app, granted.id, { ...asked, about: 'Geen bord.' });
    // A cut of as many per cent, for something else.
    await sanctioned(app, granted, [{ key: 'late', weeks: 5 }]);
    app.setNow('2026-06-17T09:00:00Z');
    const after = granted.amountCents - Math.floor(granted.amountCents * 0.05);
    expect(await refusalOf(proposedAmount(app, granted, after))).toBe('VIEWS_REQUIRED');
    await viewsInvited(app, granted.id, { ...asked, about: 'Vijf weken te laat.' });
    app.setNow('2026-07-03T09:00:00Z');
    await expect(proposedAmount(app, granted, after)).resolves.toMatchObject({ state: 'determination_proposed' });
  });

  it('lapse when nothing is named, and then as granted is determined without views', async () => {
    const granted = await aGrant();
    await accounted(app, granted);
    await sanctioned(app, granted, [{ key: 'publicity' }]);
    await sanctioned(app, granted, []);
    await expect(proposedAmount(app, granted, granted.amountCents)).resolves.toMatchObject({
      state: 'determination_proposed',
    });
  });

  it('are refused with everything that the scheme does not know, at once', async () => {
    const granted = await aGrant();
    await accounted(app, granted);
    const wrong = await refused(
      sanctioned(app, granted, [{ key: 'no_such' }, { key: 'publicity' }, { key: 'publicity' }, { key: 'late' }]),
    );
    expect(wrong.refusal.code).toBe('INVALID_INPUT');
    expect(wrong.errors.map(({ path, code }) => [path, code])).toEqual([
      ['breaches.0.key', 'UNKNOWN'],
      ['breaches.2.key', 'DOES_NOT_HOLD'],
      ['breaches.3.weeks', 'TOO_SMALL'],
    ]);
  });

  it('are recorded once by two people at the same moment, and not beside a proposal', async () => {
    const granted = await aGrant();
    await accounted(app, granted);
    const { version } = await grantOf(app, granted.id);
    const both = await Promise.allSettled([
      sanctioned(app, granted, [{ key: 'publicity' }], version),
      sanctioned(app, granted, [{ key: 'late', weeks: 1 }], version),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await sanctioned(app, granted, []);
    const now = await grantOf(app, granted.id);
    const race = await Promise.allSettled([
      sanctioned(app, granted, [{ key: 'publicity' }], now.version),
      proposedAmount(app, granted, granted.amountCents),
    ]);
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await rowsOf<{ proposed: boolean; cut: boolean }>(
      app,
      `select exists (select from determination_proposal p where p.grant_id = g.id) as proposed,
              jsonb_array_length(g.sanctions -> 'breaches') > 0 as cut from subsidy_grant g where g.id = $1`,
      [now.id],
    );
    expect(row?.proposed).not.toBe(row?.cut);
  });
});
