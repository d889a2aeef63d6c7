// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import { type TestApp, startApp } from './app';
import { aGranted, people, typeOf } from './given';
import { aProposedChange, changed } from './given-changes';
import {
  asked,
  determined,
  eventsOf,
  grantOf,
  met,
  obligationOf,
  paid,
  paymentOf,
  rowsOf,
  settled,
} from './given-delivery';
import { systemActor } from '../src/platform/actor';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { reconcile } from '../src/modules/reports/reconciliation';
import { BreachesService } from '../src/modules/amendments/breaches.service';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { RemindersService } from '../src/modules/amendments/reminders.service';
import { SuspensionsService } from '../src/modules/amendments/suspensions.service';

describe('Reminding, suspending payment, and what follows after the determination', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(async () => {
    const differences = await app.work.run(systemActor, (tx) => reconcile(tx));
    await app.close();
    expect(differences).toEqual({ equal: true, differences: [] });
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));

  const view = async (id: string, who: string) => app.get(CaseViewQueries).show(await app.actor(who), id);
  /** A placement that was carried out, so that only the request for determination stays away. */
  const aLateRequest = async () => {
    const { id } = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht });
    app.setNow('2026-05-04T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-03-20', by: people.dordrecht });
    await met(app, id, 'completion', { happenedOn: '2026-05-01', evidence: true, by: people.dordrecht });
    const due = localDate((await grantOf(app, id)).determination_due_on ?? '');
    return { id, due };
  };

  it('reminds by itself on the day after the term, once, and determines ex officio after the second term', async () => {
    const { id, due } = await aLateRequest();
    app.setNow(`${due}T09:00:00Z`);
    await app.get(DeadlineSweep).sweep();
    expect((await grantOf(app, id)).state).toBe('active');
    app.setNow('2026-08-20T09:00:00Z');
    await Promise.all([app.get(DeadlineSweep).sweep(), app.get(DeadlineSweep).sweep()]);
    await app.get(DeadlineSweep).sweep();
    expect((await eventsOf(app, id)).filter((type) => type === 'DeterminationReminded')).toHaveLength(1);
    await app.drain();
    const reminded = await view(id, people.dordrecht);
    expect(reminded.grant).toMatchObject({
      state: 'reminded',
      notices: [{ kind: 'determination_reminder', dueOn: '2026-09-17', running: true }],
    });
    expect(reminded.documents.some(({ kind }) => kind === 'determination_reminder')).toBe(true);
    const mails = await rowsOf(app, "select 1 from mail where case_id = $1 and kind = 'determination-reminder'", [id]);
    expect(mails.length).toBeGreaterThan(0);
    const may = async () =>
      (await view(id, people.assessor)).allowedActions.find(({ action }) => action === 'proposeDetermination')?.allowed;
    app.setNow('2026-09-17T09:00:00Z');
    expect(await may()).toBe(false);
    app.setNow('2026-09-18T09:00:00Z');
    expect(await may()).toBe(true);
    expect(await determined(app, id)).toMatchObject({ state: 'determined' });
    const [proposal] = await rowsOf<{ ex_officio: boolean }>(
      app,
      'select ex_officio from determination_proposal where application_id = $1',
      [id],
    );
    expect(proposal?.ex_officio).toBe(true);
  });

  it('is reminded by an assessor not a day too early, and the request can still come', async () => {
    const { id, due } = await aLateRequest();
    const remind = async (days = 14) => {
      const grant = await grantOf(app, id);
      const body = { expectedVersion: grant.version, days, reason: 'Wij misten uw aanvraag.' };
      return app.get(RemindersService).remind(await app.actor(people.assessor), grant.id, body);
    };
    app.setNow(`${due}T09:00:00Z`);
    await expect(remind()).rejects.toThrow('REQUEST_NOT_LATE');
    app.setNow('2026-08-20T09:00:00Z');
    await expect(remind(13)).rejects.toThrow('SECOND_TERM_TOO_SHORT');
    await remind();
    await expect(remind()).rejects.toThrow('NOT_IN_THIS_STATE');
    await asked(app, id, await typeOf(app, 'flexwonen-zh', 'plaatsing'), {
      today: localDate('2026-08-20'),
      overrides: {},
      by: people.dordrecht,
    });
    expect((await grantOf(app, id)).state).toBe('determination_requested');
    await app.get(DeadlineSweep).sweep();
    expect((await grantOf(app, id)).state).toBe('determination_requested');
  });

  it('suspends payment until it is ended, until the decision, or for thirteen weeks', async () => {
    const { id } = await aGranted(app, { by: people.dordrecht, typeKey: 'plaatsing', count: 5 });
    const grant = await grantOf(app, id);
    const payments = app.get(PaymentsService);
    const suspensions = app.get(SuspensionsService);
    const order = await payments.propose(await app.actor(people.finance), grant.id, { ruleKey: 'at_grant' });
    const release = async () =>
      payments.release(await app.actor(people.finance2), order.id, { expectedVersion: order.version });
    const command = async (reason: string) => ({ expectedVersion: (await grantOf(app, id)).version, reason });
    const decider = await app.actor(people.decider);
    await suspensions.suspend(decider, grant.id, await command('Er staat niets op de locatie.'));
    await expect(release()).rejects.toMatchObject({
      refusal: { code: 'PAYMENT_BLOCKED', details: { reason: 'Er staat niets op de locatie.' } },
    });
    await expect(suspensions.suspend(decider, grant.id, await command('Nog eens.'))).rejects.toThrow(
      'PAYMENTS_SUSPENDED_ALREADY',
    );
    const shown = (await view(id, people.finance2)).allowedActions.find(
      ({ subjectId, action }) => subjectId === order.id && action === 'release',
    );
    expect(shown?.refusal).toMatchObject({ code: 'PAYMENT_BLOCKED' });
    await suspensions.resume(decider, grant.id, await command('Het bleek een vergissing.'));
    await expect(suspensions.resume(decider, grant.id, await command('Nog eens.'))).rejects.toThrow(
      'PAYMENTS_NOT_SUSPENDED',
    );
    await suspensions.suspend(decider, grant.id, await command('Opnieuw.'));
    app.setNow('2026-06-01T09:00:00Z');
    await expect(release()).rejects.toThrow('PAYMENT_BLOCKED');
    app.setNow('2026-06-02T09:00:00Z');
    await expect(release()).resolves.toMatchObject({ state: 'released' });
  });

  it('ends a suspension when the amendment was notified', async () => {
    const { id, amountCents } = await aGranted(app, { by: people.dordrecht, typeKey: 'plaatsing', count: 5 });
    const grant = await grantOf(app, id);
    const reason = 'Vermoeden.';
    await app
      .get(SuspensionsService)
      .suspend(await app.actor(people.decider), grant.id, { expectedVersion: grant.version, reason });
    await changed(app, id, { kind: 'amend', amountCents: amountCents - 100 });
    await app.drain();
    expect((await eventsOf(app, id)).slice(-2)).toEqual(['DecisionNotified', 'PaymentResumed']);
  });

  describe('after the case was closed', () => {
    const aClosed = async () => {
      const { id } = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht });
      app.setNow('2026-05-04T09:00:00Z');
      await met(app, id, 'start', { happenedOn: '2026-03-20', by: people.dordrecht });
      await met(app, id, 'completion', { happenedOn: '2026-05-01', evidence: true, by: people.dordrecht });
      await asked(app, id, await typeOf(app, 'flexwonen-zh', 'plaatsing'), {
        today: localDate('2026-05-04'),
        overrides: { homesPlaced: { self_contained: 5, shared: 0 } },
        by: people.dordrecht,
      });
      const { determined_cents: cents } = await determined(app, id);
      await app.drain();
      await paid(app, id, 'balance', '2026-05-04');
      expect((await grantOf(app, id)).state).toBe('closed');
      return { id, cents: cents ?? 0 };
    };
    const breach = async (id: string, breachedOn: string) => {
      const [one] = await rowsOf<{ id: string; version: number; key: string }>(
        app,
        "select id, version, key from obligation where application_id = $1 and kind = 'continuing'",
        [id],
      );
      if (!one) throw new Error('no continuing obligation');
      await app.get(BreachesService).breach(await app.actor(people.assessor), one.id, {
        expectedVersion: one.version,
        breachedOn,
        explanation: 'De woningen zijn verkocht.',
      });
      return one;
    };

    it('a breach of what goes on leads to a lower determination within five years, and no day later', async () => {
      const { id, cents } = await aClosed();
      app.setNow('2027-03-02T09:00:00Z');
      await expect(
        aProposedChange(app, id, { kind: 'amendDetermination', ground: 'awb_4_49_c', amountCents: cents - 1 }),
      ).rejects.toThrow('BREACH_NOT_RECORDED');
      const { id: obligationId, key } = await breach(id, '2027-03-01');
      expect((await obligationOf(app, id, key)).state).toBe('breached');
      const terms = await rowsOf<{ kind: string; due_on: string }>(
        app,
        "select kind, due_on from case_term where case_id = $1 and key = 'breach-1' order by kind",
        [id],
      );
      expect(terms).toEqual([
        { kind: 'recovery', due_on: '2032-03-01' },
        { kind: 'withdrawal', due_on: '2032-03-01' },
      ]);
      const wish = {
        kind: 'amendDetermination',
        ground: 'awb_4_49_c',
        obligationId,
        amountCents: cents - 100_000,
      } as const;
      app.setNow('2032-03-02T09:00:00Z');
      await expect(aProposedChange(app, id, wish)).rejects.toMatchObject({
        refusal: { code: 'CHANGE_BARRED', details: { dueOn: '2032-03-01' } },
      });
      app.setNow('2032-03-01T09:00:00Z');
      const change = await aProposedChange(app, id, wish);
      await app
        .get(ChangeDecisionsService)
        .decide(await app.actor(people.decider), change.id, { expectedVersion: change.version });
      expect(await grantOf(app, id)).toMatchObject({ state: 'in_recovery', determined_cents: cents - 100_000 });
      expect((await view(id, people.dordrecht)).grant).toMatchObject({ state: 'closed', determinedCents: cents });
      await app.drain();
      expect((await paymentOf(app, id, 'recovery')).amount_cents).toBe(100_000);
      await settled(app, id, 'recovery', '2032-03-01');
      expect((await grantOf(app, id)).state).toBe('closed');
    });

    it('new facts count for five years after the determination; then the case ends by itself', async () => {
      const { id, cents } = await aClosed();
      const wish = { kind: 'withdrawDetermination', ground: 'awb_4_49_a' } as const;
      app.setNow('2031-05-05T09:00:00Z');
      await expect(aProposedChange(app, id, wish)).rejects.toThrow('CHANGE_BARRED');
      await app.get(DeadlineSweep).sweep();
      expect((await grantOf(app, id)).state).toBe('closed');
      app.setNow('2031-05-04T09:00:00Z');
      expect(await changed(app, id, wish)).toMatchObject({ state: 'in_recovery', determined_cents: 0 });
      await app.drain();
      expect((await paymentOf(app, id, 'recovery')).amount_cents).toBe(cents);
      await settled(app, id, 'recovery', '2031-05-04');
      app.setNow('2036-05-05T09:00:00Z');
      await app.get(DeadlineSweep).sweep();
      expect((await grantOf(app, id)).state).toBe('ended');
      expect((await eventsOf(app, id)).at(-1)).toBe('GrantEnded');
    });
  });
});
