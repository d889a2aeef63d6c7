// SPDX-License-Identifier: EUPL-1.2
import { foldApplication, foldGrant, localDate } from '#domain';
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, attach, type Case, people, typeOf } from '../../../test/given';
import {
  asked,
  determined,
  eventsOf,
  grantOf,
  met,
  notDrawn,
  obligationOf,
  paid,
  paymentOf,
  refusalOf,
  refused,
  rowsOf,
  settled,
} from '../../../test/given-delivery';
import { DetermineService } from './determine.service';
import { FinalAccountService } from './final-account.service';
import { PaymentsQueries } from './payments.queries';
import { PaymentsService } from './payments.service';

describe('Determining and settling', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const propose = async (granted: Case, amountCents: number, viewsCode?: string, by: string = people.assessor) => {
    const { id, version } = await grantOf(app, granted.id);
    return app.get(FinalAccountService).propose(await app.actor(by), id, {
      expectedVersion: version,
      amountCents,
      reason: 'Zoals blijkt uit het verslag.',
      ...(viewsCode ? { viewsCode, ground: 'awb_4_46_a' } : {}),
    });
  };
  const determine = async (granted: Case, by: string = people.decider) => {
    const { id, version } = await grantOf(app, granted.id);
    return app.get(DetermineService).determine(await app.actor(by), id, { expectedVersion: version });
  };

  /** State, money and ledger tell the same, to the cent. */
  const expectSettled = async (granted: Case): Promise<void> => {
    const grant = await grantOf(app, granted.id);
    expect(grant.state).toBe('closed');
    expect(grant.paid_cents - grant.received_cents).toBe(grant.determined_cents);
    const events = (await eventsOf(app, granted.id)).map((type) => ({ type })) as Parameters<typeof foldGrant>[0];
    expect(foldGrant(events)).toBe('closed');
    expect(['granted', 'partly_granted']).toContain(foldApplication(events));
    const sums = await rowsOf<{ bucket: string; cents: number }>(
      app,
      'select bucket, sum(amount_cents)::int8 as cents from posting where case_id = $1 group by bucket',
      [granted.id],
    );
    const inBucket = (bucket: string): number => sums.find((row) => row.bucket === bucket)?.cents ?? 0;
    expect(sums.reduce((sum, { cents }) => sum + cents, 0)).toBe(0);
    expect(inBucket('committed')).toBe(0);
    expect(inBucket('determined')).toBe(grant.determined_cents);
    expect(inBucket('released')).toBe(grant.granted_cents - (grant.determined_cents ?? 0));
    expect(inBucket('paid') - inBucket('received')).toBe(grant.determined_cents);
    expect([inBucket('payable'), inBucket('receivable'), inBucket('reserved')]).toEqual([0, 0, 0]);
  };

  it('determines a study ex officio as granted, and closes the case', async () => {
    const granted = await aGranted(app);
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    const early = await refused(propose(granted, granted.amountCents));
    expect(early.refusal).toMatchObject({
      code: 'OBLIGATIONS_OPEN',
      details: { obligations: ['U begint met het onderzoek', 'U rondt het onderzoek af'] },
    });
    app.setNow('2026-06-01T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-03-20' });
    await met(app, granted.id, 'completion', { happenedOn: '2026-05-29' });

    expect(await refusalOf(propose(granted, granted.amountCents))).toBe('SAMPLE_NOT_DRAWN');
    await notDrawn(app, granted.id);
    expect(await refusalOf(propose(granted, granted.amountCents + 1))).toBe('AMOUNT_ABOVE_GRANT');
    expect(await refusalOf(propose(granted, granted.amountCents - 1))).toBe('VIEWS_REQUIRED');
    await expect(propose(granted, granted.amountCents)).resolves.toMatchObject({ state: 'determination_proposed' });
    expect(await refusalOf(determine(granted, people.assessor))).toBe('NOT_YOUR_ROLE');
    const { id, version } = await grantOf(app, granted.id);
    const twoHats = { ...(await app.actor(people.assessor)), roles: ['decider'] as const };
    expect(await refusalOf(app.get(DetermineService).determine(twoHats, id, { expectedVersion: version }))).toBe(
      'FOUR_EYES',
    );

    await expect(determine(granted)).resolves.toMatchObject({ state: 'closed' });
    await expectSettled(granted);
    await app.drain();
    const [decision] = await rowsOf<Record<string, unknown>>(
      app,
      "select * from decision where application_id = $1 and kind = 'determination'",
      [granted.id],
    );
    expect(decision).toMatchObject({
      amount_cents: granted.amountCents,
      notified_on: '2026-06-01',
      objection_due_on: '2026-07-13',
    });
    expect(decision?.['facts']).toMatchObject({ letter: { exOfficio: true, paidCents: granted.amountCents } });
    expect((await eventsOf(app, granted.id)).slice(-4)).toEqual([
      'DeterminationProposed',
      'SubsidyDetermined',
      'GrantClosed',
      'DecisionNotified',
    ]);
  });

  it('determines ex officio without any report once the day for it has come', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    const { determination_due_on } = await grantOf(app, granted.id);
    expect(determination_due_on).toBe('2027-06-01');
    app.setNow('2027-06-01T09:00:00Z');
    await notDrawn(app, granted.id);
    await propose(granted, 0, 'no_differing_data');
    await expect(determine(granted)).resolves.toMatchObject({ state: 'closed' });
    await expectSettled(granted);
    expect(await obligationOf(app, granted.id, 'completion')).toMatchObject({ state: 'lapsed' });
  });

  it('determines on the homes placed: fewer than promised gives less, and what is left is released', async () => {
    const granted = await aGranted(app, { typeKey: 'plaatsing', count: 12 });
    expect(granted.amountCents).toBe(1_800_000);
    const type = await typeOf(app, 'flexwonen-zh', 'plaatsing');
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    expect(await refusalOf(propose(granted, 1_800_000))).toBe('NOT_IN_THIS_STATE');
    app.setNow('2026-09-01T09:00:00Z');
    const wish = { today: localDate('2026-08-20'), overrides: { homesPlaced: { self_contained: 10, shared: 0 } } };
    expect(await refusalOf(asked(app, granted.id, type, wish))).toBe('OBLIGATIONS_OPEN');
    await met(app, granted.id, 'start', { happenedOn: '2026-05-01' });
    await met(app, granted.id, 'completion', { happenedOn: '2026-08-20', evidence: true });
    await asked(app, granted.id, type, wish);
    expect(await grantOf(app, granted.id)).toMatchObject({ state: 'determination_requested' });
    expect(await obligationOf(app, granted.id, 'report')).toMatchObject({ state: 'reported' });
    const [request] = await rowsOf(
      app,
      'select received_on, decision_due_on from determination_request where application_id = $1',
      [granted.id],
    );
    expect(request).toEqual({ received_on: '2026-09-01', decision_due_on: '2026-12-01' });

    expect(await refusalOf(propose(granted, 1_500_001))).toBe('AMOUNT_ABOVE_CALCULATION');
    await propose(granted, 1_500_000);
    expect(await obligationOf(app, granted.id, 'report')).toMatchObject({ state: 'met', met_on: '2026-09-01' });
    await expect(determine(granted)).resolves.toMatchObject({ state: 'determined' });

    const due = async () =>
      (await app.get(PaymentsQueries).due(await app.actor(people.finance))).items.filter(
        ({ applicationId }) => applicationId === granted.id,
      );
    expect(await due()).toEqual([]);
    await app.drain();
    expect(await due()).toMatchObject([
      { kind: 'balance', ruleKey: 'balance', amountCents: 600_000, dueOn: '2026-10-13' },
    ]);
    expect(await refusalOf(paid(app, granted.id, 'at_start', '2026-09-01'))).toBe('ADVANCE_NOT_DUE');
    await paid(app, granted.id, 'balance', '2026-09-01');
    await expectSettled(granted);
    expect(await obligationOf(app, granted.id, 'availability')).toMatchObject({ state: 'open', due_on: '2031-08-20' });
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('GrantClosed');
  });

  it('recovers what was paid above the actual costs, and closes when it is back', async () => {
    const granted = await aGranted(app, { typeKey: 'verplaatsing', moneyCents: 4_000_000 });
    expect(granted.amountCents).toBe(2_000_000);
    const type = await typeOf(app, 'flexwonen-zh', 'verplaatsing');
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    app.setNow('2026-07-01T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-04-01' });
    await met(app, granted.id, 'completion', { happenedOn: '2026-06-15', evidence: true });
    const actualCosts = [{ description: 'Transport', kind: 'transport', amount: 2_400_000 }];
    const [kind] = type.determination.questions.find(({ key }) => key === 'actualCosts')?.columns?.[1]?.options ?? [];
    const overrides = { actualCosts: actualCosts.map((row) => ({ ...row, kind: kind?.key })) };
    await asked(app, granted.id, type, { today: localDate('2026-06-20'), overrides });

    const grant = await determined(app, granted.id);
    expect(grant).toMatchObject({ state: 'in_recovery', determined_cents: 1_200_000, paid_cents: 1_600_000 });
    expect((await eventsOf(app, granted.id)).slice(-2)).toEqual(['SubsidyDetermined', 'RecoveryOrdered']);
    expect(await paymentOf(app, granted.id, 'recovery')).toMatchObject({
      kind: 'recovery',
      state: 'proposed',
      amount_cents: 400_000,
    });
    expect(await refusalOf(settled(app, granted.id, 'recovery', '2026-07-01'))).toBe('NOT_NOTIFIED_YET');
    app.setNow('2026-07-02T09:00:00Z');
    await app.drain();
    const recovery = await paymentOf(app, granted.id, 'recovery');
    expect(recovery).toMatchObject({ due_on: '2026-08-13' });
    const cancel = { expectedVersion: recovery.version, reason: 'Toch niet.' };
    expect(await refusalOf(app.get(PaymentsService).cancel(await app.actor(people.finance), recovery.id, cancel))).toBe(
      'FORBIDDEN',
    );
    const mails = await rowsOf(app, "select data from mail where case_id = $1 and kind = 'recovery-ordered'", [
      granted.id,
    ]);
    expect(mails).toMatchObject([{ data: { payBy: 'donderdag 13 augustus 2026' } }]);

    app.setNow('2026-08-12T09:00:00Z');
    await settled(app, granted.id, 'recovery', '2026-08-11');
    await expectSettled(granted);
    expect(await grantOf(app, granted.id)).toMatchObject({ received_cents: 400_000 });
    expect((await eventsOf(app, granted.id)).slice(-2)).toEqual(['RecoveryReceived', 'GrantClosed']);
  });

  it('says everything that is wrong with a final account at once', async () => {
    const granted = await aGranted(app, { typeKey: 'plaatsing', by: people.dordrecht, count: 6 });
    const by = people.dordrecht;
    app.setNow('2026-09-01T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-05-01', by });
    await met(app, granted.id, 'completion', { happenedOn: '2026-08-20', by, evidence: true });
    const { id, version } = await grantOf(app, granted.id);
    const ask = async (answers: Record<string, unknown>, documentIds: string[]) =>
      app.get(FinalAccountService).ask(await app.actor(by), id, { expectedVersion: version, answers, documentIds });
    const wrong = await refused(
      ask({ homesPlaced: { self_contained: -3, shared: 0 }, firstResidentsOn: '2026-09-02' }, []),
    );
    expect(wrong.refusal.code).toBe('ANSWERS_INVALID');
    expect(wrong.errors.map(({ path }) => path)).toEqual([
      'homesPlaced.self_contained',
      'firstResidentsOn',
      'differences',
      'documents.photos',
    ]);
    const answers = {
      homesPlaced: { self_contained: 6, shared: 0 },
      firstResidentsOn: '2026-08-21',
      differences: 'Geen.',
    };
    expect(await refusalOf(ask(answers, []))).toBe('DOCUMENT_MISSING');
    const photos = await attach(app, granted.id, 'photos', by, 'determination');
    await expect(ask(answers, [photos])).resolves.toMatchObject({ state: 'determination_requested' });
    expect(await refusalOf(ask(answers, [photos]))).toBe('STALE_VERSION');
  });

  it('sends a proposal back, and waits for payments that are on their way', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    const by = people.dordrecht;
    app.setNow('2026-06-01T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-03-20', by });
    await met(app, granted.id, 'completion', { happenedOn: '2026-05-29', by });
    await notDrawn(app, granted.id);
    await propose(granted, granted.amountCents);
    const { id, version } = await grantOf(app, granted.id);
    const returned = { expectedVersion: version, reason: 'Vraag het rapport op.' };
    const sent = await app.get(FinalAccountService).sendBack(await app.actor(people.decider), id, returned);
    expect(sent.state).toBe('determination_requested');
    expect(await refusalOf(determine(granted))).toBe('NOT_IN_THIS_STATE');
    await propose(granted, granted.amountCents);

    await app.get(PaymentsService).propose(await app.actor(people.finance), id, { ruleKey: 'at_grant' });
    const underway = await refused(determine(granted));
    expect(underway.refusal).toMatchObject({
      code: 'PAYMENTS_UNDERWAY',
      details: { orderedCents: granted.amountCents },
    });
    await settled(app, granted.id, 'at_grant', '2026-06-01');
    await expect(determine(granted)).resolves.toMatchObject({ state: 'closed' });
  });

  it('shows beforehand what a determination does, and does nothing', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    app.setNow('2027-06-01T09:00:00Z');
    await notDrawn(app, granted.id);
    await propose(granted, granted.amountCents - 100_000, 'no_differing_data');
    const before = await grantOf(app, granted.id);
    const preview = await app
      .get(DetermineService)
      .preview(await app.actor(people.decider), before.id, { expectedVersion: before.version });
    expect(preview).toMatchObject({
      newState: 'in_recovery',
      determinedCents: granted.amountCents - 100_000,
      paidCents: granted.amountCents,
      recoveryCents: 100_000,
      balanceCents: 0,
      releasedCents: 100_000,
      objectionDueOn: '2027-07-13',
    });
    expect(Buffer.from(preview.letterPdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await grantOf(app, granted.id)).toEqual(before);
    expect(
      await rowsOf(app, "select id from payment where application_id = $1 and kind = 'recovery'", [granted.id]),
    ).toEqual([]);
  });

  it('starts after the letter about the grant: before that nobody asks, proposes or determines', async () => {
    const granted = await aGranted(app, { by: people.dordrecht, notified: false });
    const { id, version } = await grantOf(app, granted.id);
    expect(await refusalOf(propose(granted, granted.amountCents))).toBe('NOT_NOTIFIED_YET');
    const ask = { expectedVersion: version, answers: {}, documentIds: [] };
    expect(await refusalOf(app.get(FinalAccountService).ask(await app.actor(people.dordrecht), id, ask))).toBe(
      'NOT_FOUND',
    );
  });
});
