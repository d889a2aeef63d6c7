// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { LimitationService } from '../src/modules/payments/limitation.service';
import type { LimitationInterruptionRequest } from '../src/modules/payments/payments.dto';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { SuspensionsService } from '../src/modules/amendments/suspensions.service';
import { NotifyService } from '../src/modules/decisions/notify.service';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aGranted, people, typeOf } from './given';
import { aProposedChange, changed } from './given-changes';
import { asked, eventsOf, grantOf, met, notDrawn, paid, paymentOf, refusalOf, rowsOf, settled } from './given-delivery';

describe('Claiming back: five years, limitation, and letters by post', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  const termsOf = async (id: string, kind: string) =>
    rowsOf<{ key: string; due_on: string; settled_on: string | null }>(
      app,
      'select key, due_on, settled_on from case_term where case_id = $1 and kind = $2 order by key',
      [id, kind],
    );

  describe('interrupting the limitation of a claim', () => {
    const aClaim = async () => {
      const { id } = await aGranted(app, { typeKey: 'verplaatsing', moneyCents: 2_000_000 });
      await paid(app, id, 'at_grant', '2026-03-02');
      await changed(app, id, { kind: 'withdraw' });
      return id;
    };
    const interrupt = async (
      id: string,
      more: Partial<LimitationInterruptionRequest> = {},
      by: string = people.finance,
    ) => {
      const claim = await paymentOf(app, id, 'recovery');
      return app.get(LimitationService).interrupt(await app.actor(by), claim.id, {
        expectedVersion: claim.version,
        manner: 'reminder',
        interruptedOn: '2026-06-01',
        reason: 'Aanmaning van 1 juni.',
        ...more,
      });
    };

    it('begins five years anew, for who may and while the claim stands', async () => {
      const id = await aClaim();
      expect(await refusalOf(interrupt(id))).toBe('NOT_NOTIFIED_YET');
      await app.drain();
      expect(await termsOf(id, 'limitation')).toEqual([{ key: '1', due_on: '2031-04-13', settled_on: null }]);
      expect(await refusalOf(interrupt(id))).toBe('INVALID_INPUT');
      expect(await refusalOf(interrupt(id, { interruptedOn: '2026-03-01' }))).toBe('INVALID_INPUT');
      app.setNow('2026-06-02T09:00:00Z');
      await interrupt(id, {}, people.assessor);
      expect(await termsOf(id, 'limitation')).toMatchObject([{ due_on: '2031-06-01' }]);
      app.setNow('2031-06-02T09:00:00Z');
      expect(await refusalOf(interrupt(id, { interruptedOn: '2031-06-02' }))).toBe('CLAIM_LAPSED');
      await interrupt(id, { interruptedOn: '2031-06-01' });
      expect(await termsOf(id, 'limitation')).toMatchObject([{ due_on: '2036-06-01' }]);
      await settled(app, id, 'recovery', '2031-06-02');
      expect(await refusalOf(interrupt(id))).toBe('NOT_IN_THIS_STATE');
      expect(await termsOf(id, 'limitation')).toMatchObject([{ settled_on: '2031-06-02' }]);
    });

    it('of two at once one counts', async () => {
      const id = await aClaim();
      await app.drain();
      app.setNow('2026-06-02T09:00:00Z');
      const tries = await Promise.allSettled([interrupt(id), interrupt(id)]);
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });
  });

  it('claims back within five years from the day of the determination, and not a day later', async () => {
    const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
    await paid(app, id, 'at_grant', '2026-03-02');
    app.setNow('2026-06-01T09:00:00Z');
    for (const key of ['start', 'completion'])
      await met(app, id, key, { happenedOn: '2026-05-29', by: people.dordrecht });
    await notDrawn(app, id);
    const { id: grantId, version } = await grantOf(app, id);
    const proposed = await app.get(FinalAccountService).propose(await app.actor(people.assessor), grantId, {
      expectedVersion: version,
      amountCents,
      reason: 'Zoals verleend.',
    });
    const decider = await app.actor(people.decider);
    await app.get(DetermineService).determine(decider, grantId, { expectedVersion: proposed.version });
    // The letter comes two days later: changing is possible until then, claiming back is not.
    app.setNow('2026-06-03T09:00:00Z');
    await app.drain();
    app.setNow('2031-06-01T09:00:00Z');
    const lower = { kind: 'amendDetermination', amountCents: amountCents - 100 } as const;
    const change = await aProposedChange(app, id, lower);
    app.setNow('2031-06-02T09:00:00Z');
    const decide = () =>
      app.get(ChangeDecisionsService).decide(decider, change.id, { expectedVersion: change.version });
    expect(await refusalOf(decide())).toBe('RECOVERY_BARRED');
    app.setNow('2031-06-01T21:59:00Z');
    await expect(decide()).resolves.toMatchObject({ state: 'made' });
  });

  it('a suspension by letter counts from the day of posting', async () => {
    const { id } = await aGranted(app, { by: people.dordrecht, typeKey: 'plaatsing', count: 5 });
    await sql(app.database.systemUrl, 'update organisation set electronic_messages = false where id = $1', [
      (await app.actor(people.dordrecht)).organisationId,
    ]);
    const grant = await grantOf(app, id);
    const body = { expectedVersion: grant.version, reason: 'Er staat niets op de locatie.' };
    await app.get(SuspensionsService).suspend(await app.actor(people.decider), grant.id, body);
    await app.drain();
    expect(await termsOf(id, 'payment_suspension')).toMatchObject([{ due_on: '2026-06-01' }]);
    app.setNow('2026-03-05T09:00:00Z');
    const [letter] = await rowsOf<{ id: string }>(
      app,
      "select id from message where application_id = $1 and kind = 'payment_suspension'",
      [id],
    );
    await app.get(NotifyService).dispatch(await app.actor(people.assessor), letter?.id ?? '');
    expect(await termsOf(id, 'payment_suspension')).toMatchObject([{ due_on: '2026-06-04' }]);
    expect(await rowsOf(app, 'select due_on from grant_notice where application_id = $1', [id])).toEqual([
      { due_on: '2026-06-04' },
    ]);
  });

  it('a withdrawal and a request for determination at the same moment: one of them comes first', async () => {
    const { id } = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.submits });
    const type = await typeOf(app, 'flexwonen-zh', 'plaatsing');
    app.setNow('2026-05-04T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-03-20', by: people.submits });
    await met(app, id, 'completion', { happenedOn: '2026-05-01', evidence: true, by: people.submits });
    const change = await aProposedChange(app, id, { kind: 'withdraw' });
    const decider = await app.actor(people.decider);
    const tries = await Promise.allSettled([
      app.get(ChangeDecisionsService).decide(decider, change.id, { expectedVersion: change.version }),
      asked(app, id, type, { today: localDate('2026-05-04'), overrides: {}, by: people.submits }),
    ]);
    const [withdrawal, request] = tries.map(({ status }) => status === 'fulfilled');
    // Asked first, the grant can still be withdrawn; withdrawn first, nobody asks any more.
    expect(withdrawal).toBe(true);
    const requests = await rowsOf(app, 'select 1 from determination_request where application_id = $1', [id]);
    expect(requests).toHaveLength(request ? 1 : 0);
    expect(await grantOf(app, id)).toMatchObject({ state: 'closed', granted_cents: 0 });
    const order = (await eventsOf(app, id)).filter((type) =>
      ['DeterminationRequested', 'GrantWithdrawn'].includes(type),
    );
    expect(order).toEqual(request ? ['DeterminationRequested', 'GrantWithdrawn'] : ['GrantWithdrawn']);
  });
});
