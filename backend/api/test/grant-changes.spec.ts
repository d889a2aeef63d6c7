// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from '#domain';
import { type TestApp, startApp } from './app';
import { aGranted, attach, people } from './given';
import { aProposedChange, changed } from './given-changes';
import {
  aSmallScheme,
  balanceOf,
  eventsOf,
  grantOf,
  met,
  obligationOf,
  paid,
  paymentOf,
  refusalOf,
  rowsOf,
  settled,
} from './given-delivery';
import { systemActor } from '../src/platform/actor';
import { ApplicationsQueries } from '../src/modules/applications/applications.queries';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { reconcile } from '../src/modules/reports/reconciliation';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { ChangePreviews } from '../src/modules/deadlines/change-previews.service';
import { ChangeProposalsService } from '../src/modules/amendments/change-proposals.service';
import { ChangeRequestsService } from '../src/modules/amendments/change-requests.service';

describe('Amending and withdrawing a grant', () => {
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
  const ask = async (applicationId: string, more: { amountCents?: number; activity?: string; dueOn?: string }) => {
    const { id, version } = await grantOf(app, applicationId);
    const documentIds = [await attach(app, applicationId, 'toelichting', people.submits, 'amendment')];
    const { dueOn, ...rest } = more;
    return app.get(ChangeRequestsService).ask(await app.actor(people.submits), id, {
      expectedVersion: version,
      reason: 'De bodem blijkt vervuild.',
      ...rest,
      ...(dueOn ? { dates: [{ key: 'completion', dueOn }] } : {}),
      documentIds,
    });
  };
  const decide = async (id: string, version: number, who: string = people.decider) =>
    app.get(ChangeDecisionsService).decide(await app.actor(who), id, { expectedVersion: version });

  it('amends on request: amount, day and activities, which count for the municipality once they were notified', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 10 });
    const before = await balanceOf(app, 'flexwonen-zh', 'plaatsing');
    const { id: changeId } = await ask(id, { amountCents: amountCents - 100_000, dueOn: '2028-06-01' });
    const proposed = await aProposedChange(app, id, {
      kind: 'amend',
      changeId,
      ground: 'on_request',
      amountCents: amountCents - 100_000,
      activity: 'Het plaatsen van negen woningen.',
      dates: [{ key: 'completion', dueOn: '2028-06-01' }],
      viewsCode: undefined,
    });
    expect((await view(id, people.submits)).grant?.changes).toMatchObject([{ state: 'asked', amountCents: null }]);
    const preview = await app
      .get(ChangePreviews)
      .ofDecision(await app.actor(people.decider), changeId, { expectedVersion: proposed.version });
    expect(preview).toMatchObject({
      newState: 'amended',
      beforeCents: amountCents,
      afterCents: amountCents - 100_000,
      claimCents: 0,
    });
    expect(preview.dates).toContainEqual(expect.objectContaining({ key: 'completion', after: '2028-06-01' }));
    expect(preview.advances.reduce((sum, one) => sum + (one.amountCents ?? 0), 0)).toBe(amountCents - 100_000);
    expect(Buffer.from(preview.letterPdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await grantOf(app, id)).toMatchObject({ state: 'active', granted_cents: amountCents });

    await decide(changeId, proposed.version);
    const hidden = await view(id, people.submits);
    expect(hidden.grant).toMatchObject({ state: 'active', grantedCents: amountCents, activity: null });
    expect((await obligationOf(app, id, 'completion')).due_on).not.toBe('2028-06-01');
    const listed = await app.get(ApplicationsQueries).list(await app.actor(people.submits), {});
    expect(listed.items.find((one) => one.id === id)).toMatchObject({
      grantState: 'active',
      grantedCents: amountCents,
    });
    await app.drain();
    const seen = await view(id, people.submits);
    expect(seen.grant).toMatchObject({
      state: 'amended',
      grantedCents: amountCents - 100_000,
      activity: 'Het plaatsen van negen woningen.',
      changes: [{ state: 'made', beforeCents: amountCents, ground: 'on_request' }],
    });
    expect((await obligationOf(app, id, 'completion')).due_on).toBe('2028-06-01');
    const after = await balanceOf(app, 'flexwonen-zh', 'plaatsing');
    expect([after['committed_cents'], after['released_cents'], after['available_cents']]).toEqual([
      Number(before['committed_cents']) - 100_000,
      Number(before['released_cents']) + 100_000,
      before['available_cents'],
    ]);
    const mails = await rowsOf<{ kind: string }>(
      app,
      "select kind from mail where case_id = $1 and kind = 'grant-changed'",
      [id],
    );
    expect(mails.length).toBeGreaterThan(0);
  });

  it('refuses what was asked by a decision of its own, and leaves everything as it was', async () => {
    const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
    const grant = await grantOf(app, id);
    const asked = await app.get(ChangeRequestsService).ask(await app.actor(people.dordrecht), grant.id, {
      expectedVersion: grant.version,
      reason: 'Wij willen meer.',
      amountCents: amountCents + 100,
      documentIds: [],
    });
    await expect(
      aProposedChange(app, id, { kind: 'amend', changeId: asked.id, ground: 'on_request', amountCents: undefined }),
    ).rejects.toThrow('NOTHING_CHANGES');
    const { version } = await aProposedChange(app, id, {
      kind: 'amend',
      changeId: asked.id,
      ground: 'on_request',
      refusal: true,
    });
    await decide(asked.id, version);
    await app.drain();
    expect((await view(id, people.dordrecht)).grant).toMatchObject({
      state: 'active',
      grantedCents: amountCents,
      changes: [{ state: 'refused', refusal: true, reason: 'Het project is kleiner geworden.' }],
    });
    expect((await eventsOf(app, id)).slice(-2)).toEqual(['GrantChangeRefused', 'DecisionNotified']);
  });

  it('asks a ground, views, another person and a mandate', async () => {
    const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
    const lower = { kind: 'amend', amountCents: amountCents - 1 } as const;
    await expect(aProposedChange(app, id, { ...lower, viewsCode: undefined })).rejects.toThrow('VIEWS_REQUIRED');
    await expect(aProposedChange(app, id, { ...lower, viewsCode: 'views_heard' })).rejects.toThrow('VIEWS_REQUIRED');
    await expect(aProposedChange(app, id, { ...lower, ground: 'awb_4_49_a' })).rejects.toThrow('GROUND_NOT_APPLICABLE');
    await expect(aProposedChange(app, id, { ...lower, ground: 'awb_4_48_e' })).rejects.toThrow('GROUND_NOT_APPLICABLE');
    await expect(aProposedChange(app, id, { kind: 'withdrawDetermination' })).rejects.toThrow('NOT_IN_THIS_STATE');
    const { id: changeId, version } = await aProposedChange(app, id, lower);
    await expect(aProposedChange(app, id, lower)).rejects.toThrow('CHANGE_PENDING');
    await expect(decide(changeId, version, people.assessor)).rejects.toThrow('NOT_YOUR_ROLE');
    await expect(decide(changeId, version - 1)).rejects.toThrow('STALE_VERSION');
    await expect(decide(changeId, version)).resolves.toMatchObject({ state: 'made' });
    await expect(decide(changeId, version + 1)).rejects.toThrow('NOT_IN_THIS_STATE');
  });

  it('withdraws with what was paid claimed back, and closes when it came', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'verplaatsing', moneyCents: 2_000_000 });
    const advance = await paid(app, id, 'at_grant', '2026-03-02');
    const before = await balanceOf(app, 'flexwonen-zh', 'verplaatsing');
    const grant = await changed(app, id, { kind: 'withdraw' });
    expect(grant).toMatchObject({ state: 'in_recovery', granted_cents: 0, determined_cents: null });
    const claim = await paymentOf(app, id, 'recovery');
    expect(claim.amount_cents).toBe(advance.amount_cents);
    const release = async () =>
      app.get(PaymentsService).release(await app.actor(people.finance), claim.id, { expectedVersion: claim.version });
    await expect(release()).rejects.toThrow('NOT_NOTIFIED_YET');
    expect((await view(id, people.submits)).grant).toMatchObject({ state: 'active', grantedCents: amountCents });
    await app.drain();
    const seen = await view(id, people.submits);
    expect(seen.grant).toMatchObject({ state: 'in_recovery', grantedCents: 0, claimedCents: advance.amount_cents });
    expect(seen.grant?.obligations.every(({ state }) => state === 'lapsed')).toBe(true);
    await settled(app, id, 'recovery', '2026-03-02');
    expect((await grantOf(app, id)).state).toBe('closed');
    const after = await balanceOf(app, 'flexwonen-zh', 'verplaatsing');
    expect(Number(after['committed_cents'])).toBe(Number(before['committed_cents']) - amountCents);
    expect((await eventsOf(app, id)).slice(-6)).toEqual([
      'GrantWithdrawn',
      'RecoveryOrdered',
      'DecisionNotified',
      'PaymentReleased',
      'RecoveryReceived',
      'GrantClosed',
    ]);
  });

  it('makes later advances up for an amendment, and claims back what is above the new amount', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 10, by: people.dordrecht });
    const first = await paid(app, id, 'at_grant', '2026-03-02');
    await changed(app, id, { kind: 'amend', amountCents: first.amount_cents - 10_000 });
    expect(await grantOf(app, id)).toMatchObject({ state: 'amended', granted_cents: first.amount_cents - 10_000 });
    expect((await paymentOf(app, id, 'recovery')).amount_cents).toBe(10_000);
    await app.drain();
    await met(app, id, 'start', { happenedOn: '2026-03-02', by: people.dordrecht });
    const { id: grantId } = await grantOf(app, id);
    const propose = async () =>
      app.get(PaymentsService).propose(await app.actor(people.finance), grantId, { ruleKey: 'at_start' });
    await expect(propose()).rejects.toThrow('ADVANCE_NOT_DUE');
    await changed(app, id, { kind: 'amend', ground: 'awb_4_50_b', amountCents });
    await app.drain();
    await propose();
    expect((await paymentOf(app, id, 'at_start')).amount_cents).toBeGreaterThan(0);
  });

  it('raises within the ceiling only; a proposal that does not fit goes back and comes again', async () => {
    const wide = (type: GrantTypeDefinition) => ({ ...type, maximumCents: 2_000_000 });
    const scheme = await aSmallScheme(app, { key: 'raised', ceilingCents: 1_500_000 }, wide);
    const { id } = await aGranted(app, { ...scheme, moneyCents: 2_000_000 });
    const wish = { kind: 'amend', ground: 'awb_4_50_b' } as const;
    const tooMuch = await aProposedChange(app, id, { ...wish, amountCents: 1_500_001 });
    await expect(decide(tooMuch.id, tooMuch.version)).rejects.toThrow('CEILING_EXCEEDED');
    await app.get(ChangeProposalsService).sendBack(await app.actor(people.decider), tooMuch.id, {
      expectedVersion: tooMuch.version,
      reason: 'Dit past niet.',
    });
    await changed(app, id, { ...wish, changeId: tooMuch.id, amountCents: 1_500_000 });
    expect(await balanceOf(app, scheme.schemeKey, scheme.typeKey)).toMatchObject({ available_cents: 0 });
  });

  it.each([
    [false, { available_cents: 0, committed_cents: 0, released_cents: 1_000_000 }],
    [true, { available_cents: 1_000_000, committed_cents: 0, released_cents: 0 }],
  ])('what is released can be granted again: %s, as the scheme says', async (releaseGrantable, balances) => {
    const scheme = await aSmallScheme(app, {
      key: `again-${releaseGrantable}`,
      ceilingCents: 1_000_000,
      releaseGrantable,
    });
    const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 2_000_000 });
    expect(amountCents).toBe(1_000_000);
    expect(await changed(app, id, { kind: 'withdraw' })).toMatchObject({ state: 'closed' });
    expect(await balanceOf(app, scheme.schemeKey, scheme.typeKey)).toMatchObject(balances);
  });

  describe('when two do something at once', () => {
    const outcomes = async (...acts: (() => Promise<unknown>)[]) => {
      const results = await Promise.allSettled(acts.map((act) => act()));
      return results.map((one) => (one.status === 'fulfilled' ? 'done' : (one.reason as Error).message)).sort();
    };

    it('one of two deciders makes the amendment', async () => {
      const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
      const { id: changeId, version } = await aProposedChange(app, id, { kind: 'amend', amountCents: amountCents - 1 });
      const act = () => decide(changeId, version);
      expect(await outcomes(act, act)).toEqual(['STALE_VERSION', 'done']);
    });

    it('one of two amendments can be prepared', async () => {
      const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
      const act = () => aProposedChange(app, id, { kind: 'amend', amountCents: amountCents - 1 });
      expect(['CHANGE_PENDING', 'STALE_VERSION']).toContain((await outcomes(act, act))[0]);
    });

    it('an order is released, or the amendment takes it back', async () => {
      const { id, amountCents } = await aGranted(app, { by: people.dordrecht, typeKey: 'plaatsing', count: 5 });
      const { id: grantId } = await grantOf(app, id);
      const payments = app.get(PaymentsService);
      const order = await payments.propose(await app.actor(people.finance), grantId, { ruleKey: 'at_grant' });
      const change = await aProposedChange(app, id, { kind: 'amend', amountCents: amountCents - 1 });
      const releaser = await app.actor(people.finance2);
      const said = await outcomes(
        () => payments.release(releaser, order.id, { expectedVersion: order.version }),
        () => decide(change.id, change.version),
      );
      expect(said).toContain('done');
      expect(['PAYMENTS_UNDERWAY', 'STALE_VERSION']).toContain(said.find((one) => one !== 'done'));
      const { state } = await paymentOf(app, id, 'at_grant');
      expect([state, (await grantOf(app, id)).state]).toEqual(
        said.includes('PAYMENTS_UNDERWAY') ? ['released', 'active'] : ['cancelled', 'amended'],
      );
    });
  });

  it('raises to what the scheme gives one applicant at most, and no cent further', async () => {
    const wish = { key: 'hoogstens', ceilingCents: 9_000_000 };
    const scheme = await aSmallScheme(app, wish, (type) => ({ ...type, maximumPerApplicantCents: 1_000_000 }));
    const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_600_000 });
    const above = await aProposedChange(app, id, { kind: 'amend', ground: 'awb_4_50_b', amountCents: 1_000_001 });
    const refusal = refusalOf(decide(above.id, above.version));
    expect(await refusal).toMatch(/^(APPLICANT_TOTAL_EXCEEDED|AMOUNT_ABOVE_CALCULATION)$/);
    expect(await grantOf(app, id)).toMatchObject({ state: 'active', granted_cents: amountCents });
  });

  it('holds a request of the municipality and a proposal of the province beside each other', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 10, projectName: 'Beide kanten' });
    const asked = await ask(id, { activity: 'Het plaatsen van tien kleinere woningen.' });
    const own = await aProposedChange(app, id, { kind: 'withdraw' });
    await decide(own.id, own.version);
    await app.drain();
    expect(await grantOf(app, id)).toMatchObject({ state: 'closed', granted_cents: 0 });
    // What was asked still gets an answer (Awb 4:13), although there is nothing left to change.
    const refusal = await aProposedChange(app, id, {
      kind: 'amend',
      changeId: asked.id,
      ground: 'on_request',
      refusal: true,
      viewsCode: undefined,
    });
    await decide(asked.id, refusal.version);
    await app.drain();
    expect((await view(id, people.submits)).grant?.changes).toMatchObject([{ state: 'refused' }, { state: 'made' }]);
    expect(amountCents).toBeGreaterThan(0);
  });
});
