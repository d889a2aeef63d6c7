// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, daysAfter, people } from '../../../test/given';
import { notDrawn } from '../../../test/given-delivery';
import { ConfirmService } from '../payments/confirm.service';
import { DetermineService } from '../payments/determine.service';
import { FinalAccountService } from '../payments/final-account.service';
import { PaymentsQueries } from '../payments/payments.queries';
import { PaymentsService } from '../payments/payments.service';
import { ReportsQueries } from '../reports/reports.queries';
import { TimelineQueries } from '../timeline/timeline.queries';
import type { AllowedActionResponse, CaseResponse, GrantResponse } from './case-view.dto';
import { CaseViewQueries } from './case-view.queries';

const start = '2026-03-10T11:00:00Z';

/** A case with a paid advance that is determined lower than what was paid, so that a part comes back. */
describe('the view of a case that is being determined', () => {
  let app: TestApp;
  let id: string;
  let grantId: string;
  let paidCents: number;

  const view = async (email: string): Promise<CaseResponse> =>
    app.get(CaseViewQueries).show(await app.actor(email), id);
  const grantSeenBy = async (email: string): Promise<GrantResponse> => {
    const { grant } = await view(email);
    if (!grant) throw new Error('no grant to see');
    return grant;
  };
  const action = (seen: CaseResponse, thing: string, name: string): AllowedActionResponse | undefined =>
    seen.allowedActions.find((one) => one.thing === thing && one.action === name);
  const eventsSeenBy = async (email: string): Promise<string[]> =>
    (await app.get(TimelineQueries).list(await app.actor(email), id)).items.map(({ type }) => type);

  beforeAll(async () => {
    app = await startApp({ now: start });
    id = (await aGranted(app)).id;
    grantId = (await grantSeenBy(people.assessor)).id;
  });
  afterAll(() => app.close());

  it('shows the municipality a payment once it was paid, and never who prepared it', async () => {
    const [first, second] = [await app.actor(people.finance), await app.actor(people.finance2)];
    const [due] = (await app.get(PaymentsQueries).due(first)).items;
    const payments = app.get(PaymentsService);
    const proposed = await payments.propose(first, grantId, { ruleKey: due?.ruleKey ?? '' });
    expect((await grantSeenBy(people.submits)).payments).toEqual([]);
    expect(action(await view(people.finance), 'payment', 'release')?.refusal).toMatchObject({ code: 'FOUR_EYES' });
    expect(action(await view(people.finance2), 'payment', 'release')?.allowed).toBe(true);
    expect(action(await view(people.submits), 'payment', 'release')).toBeUndefined();
    const released = await payments.release(second, proposed.id, { expectedVersion: proposed.version });
    await app.get(ConfirmService).confirm(first, released.id, {
      expectedVersion: released.version,
      paidOn: '2026-03-10',
      reference: 'BNG 1',
    });
    paidCents = due?.amountCents ?? 0;
    const grant = await grantSeenBy(people.submits);
    expect(grant.payments).toMatchObject([
      { state: 'paid', amountCents: paidCents, preparedByName: '', releasedByName: null },
    ]);
    expect((await grantSeenBy(people.finance)).payments[0]?.preparedByName).toBe(first.name);
    expect(await eventsSeenBy(people.submits)).toContain('PaymentMade');
    expect(await eventsSeenBy(people.submits)).not.toContain('PaymentReleased');
  });

  it('keeps the proposal inside the province', async () => {
    const before = await view(people.assessor);
    expect(action(before, 'grant', 'proposeDetermination')?.refusal).toMatchObject({ code: 'OBLIGATIONS_OPEN' });
    expect(before.grant?.exOfficioCalculation?.totalCents).toBe(before.grant?.grantedCents);
    app.setNow(daysAfter(before.grant?.determinationDueOn ?? start, 1));
    const undrawn = await view(people.assessor);
    expect(action(undrawn, 'grant', 'proposeDetermination')?.refusal).toMatchObject({ code: 'SAMPLE_NOT_DRAWN' });
    await notDrawn(app, id);
    const seen = await view(people.assessor);
    expect(action(seen, 'grant', 'proposeDetermination')?.allowed).toBe(true);
    await app.get(FinalAccountService).propose(await app.actor(people.assessor), grantId, {
      expectedVersion: seen.grant?.version ?? 0,
      amountCents: paidCents - 100,
      reason: 'Het onderzoek was kleiner.',
      viewsCode: 'no_differing_data',
      ground: 'awb_4_46_b',
    });
    expect(await grantSeenBy(people.decider)).toMatchObject({
      state: 'determination_proposed',
      proposal: { amountCents: paidCents - 100, exOfficio: true, returnReason: null },
    });
    const outside = await view(people.submits);
    expect(outside.grant).toMatchObject({ state: 'active', proposal: null, exOfficioCalculation: null });
    expect(JSON.stringify(outside)).not.toMatch(/determination_proposed|onderzoek was kleiner/);
    expect(await eventsSeenBy(people.submits)).not.toContain('DeterminationProposed');
  });

  it('keeps the determination from the municipality until it was notified (Awb 3:40)', async () => {
    const seen = await view(people.decider);
    expect(action(seen, 'grant', 'determine')?.allowed).toBe(true);
    expect(action(await view(people.assessor), 'grant', 'determine')?.refusal).toMatchObject({ code: 'NOT_YOUR_ROLE' });
    await app
      .get(DetermineService)
      .determine(await app.actor(people.decider), grantId, { expectedVersion: seen.grant?.version ?? 0 });
    expect(await grantSeenBy(people.decider)).toMatchObject({ state: 'in_recovery', determinedCents: paidCents - 100 });
    expect(action(await view(people.finance), 'payment', 'release')).toBeDefined();
    const recovery = (await grantSeenBy(people.finance)).payments.find(({ kind }) => kind === 'recovery');
    const release = (await view(people.finance)).allowedActions.find(
      (one) => one.subjectId === recovery?.id && one.action === 'release',
    );
    expect(release?.refusal).toMatchObject({ code: 'NOT_NOTIFIED_YET' });
    const before = await view(people.submits);
    expect(before.grant).toMatchObject({ state: 'active', determinedCents: null });
    expect(before.grant?.payments.map(({ kind }) => kind)).toEqual(['advance']);
    expect(before.decisions.map(({ kind }) => kind)).toEqual(['grant']);
    expect(await eventsSeenBy(people.submits)).not.toContain('SubsidyDetermined');
    expect(await eventsSeenBy(people.submits)).not.toContain('RecoveryOrdered');

    await app.drain();
    const after = await view(people.submits);
    expect(after.grant).toMatchObject({ state: 'in_recovery', determinedCents: paidCents - 100 });
    expect(after.grant?.payments).toMatchObject([
      { kind: 'advance', state: 'paid' },
      { kind: 'recovery', state: 'proposed', amountCents: 100, preparedByName: '' },
    ]);
    expect(after.decisions.map(({ kind }) => kind)).toEqual(['grant', 'determination']);
    expect(await eventsSeenBy(people.submits)).toEqual(
      expect.arrayContaining(['SubsidyDetermined', 'RecoveryOrdered']),
    );
  });

  it('never lets finance take an order to pay back away', async () => {
    const seen = await view(people.finance);
    const recovery = seen.grant?.payments.find(({ kind }) => kind === 'recovery');
    const mine = seen.allowedActions.filter(({ subjectId }) => subjectId === recovery?.id);
    expect(mine.find((one) => one.action === 'cancel')?.refusal).toMatchObject({
      code: 'FORBIDDEN',
      source: 'artikel 2, Awb 4:57',
    });
    expect(mine.find((one) => one.action === 'release')?.allowed).toBe(true);
  });

  it('agrees with the ledger: determined, released and to recover', async () => {
    const reports = app.get(ReportsQueries);
    const finance = await app.actor(people.finance);
    const { rows, total } = await reports.cases(finance, {});
    const [row] = rows;
    expect(row).toMatchObject({
      number: (await view(people.finance)).number,
      grantState: 'in_recovery',
      determinedCents: paidCents - 100,
      releasedCents: (row?.grantedCents ?? 0) - (paidCents - 100),
      receivableCents: 100,
      paidCents,
    });
    expect(total).toMatchObject({ receivableCents: 100, reservedCents: 0 });
    expect((await reports.waterfall(finance, {})).reconciliation).toEqual({ equal: true, differences: [] });
  });
});
