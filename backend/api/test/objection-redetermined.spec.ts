// SPDX-License-Identifier: EUPL-1.2
import { type CaseEventType, foldGrant, type GrantTypeDefinition } from '#domain';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { aGranted, people } from './given';
import { aProposedChange, changed } from './given-changes';
import {
  aSmallScheme,
  eventsOf,
  grantOf,
  met,
  notDrawn,
  obligationOf,
  paid,
  paymentOf,
  refusalOf,
  settled,
} from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  type ObjectionState,
} from './given-objection';

/** Determined on Monday 4 May 2026; what follows happens on later days. */
describe('What an upheld objection against a changed determination gives', () => {
  let app: TestApp;
  const [start, later] = ['2026-03-02', '2026-06-01'];
  const by = people.dordrecht;

  beforeAll(async () => {
    app = await startApp({ now: `${start}T09:00:00Z` });
  });
  beforeEach(() => app.setNow(`${start}T09:00:00Z`));
  afterAll(() => app.close());

  const goesOn = (type: GrantTypeDefinition): GrantTypeDefinition => {
    const [first] = type.obligations;
    if (!first) throw new Error('a type has obligations');
    return {
      ...type,
      obligations: [
        ...type.obligations,
        { ...first, key: 'use', kind: 'continuing', due: { after: 'grant', years: 5 } },
      ],
    };
  };

  /** Paid in full, done and determined as granted, or lower; closed when nothing is left to settle. */
  async function aDetermined(key: string, lowerCents = 0) {
    const scheme = await aSmallScheme(app, { key, ceilingCents: 5_000_000, releaseGrantable: true }, goesOn);
    const { id, amountCents } = await aGranted(app, { ...scheme, by, moneyCents: 1_000_000 });
    await paid(app, id, 'at_grant', start);
    app.setNow('2026-05-04T09:00:00Z');
    for (const duty of ['start', 'completion']) await met(app, id, duty, { happenedOn: '2026-05-01', by });
    await notDrawn(app, id);
    const { id: grantId, version } = await grantOf(app, id);
    const less = { ground: 'awb_4_46_a', viewsCode: 'no_differing_data' } as const;
    const proposed = await app.get(FinalAccountService).propose(await app.actor(people.assessor), grantId, {
      expectedVersion: version,
      amountCents: amountCents - lowerCents,
      reason: 'Zoals verleend.',
      ...(lowerCents > 0 ? less : {}),
    });
    const decider = await app.actor(people.decider);
    await app.get(DetermineService).determine(decider, grantId, { expectedVersion: proposed.version });
    await app.drain();
    app.setNow(`${later}T09:00:00Z`);
    return { id, amountCents };
  }
  const heard = async (id: string, kind: string, on = later): Promise<ObjectionState> =>
    aHeardObjection(app, await anObjection(app, id, kind, { by }), on);
  const effectsOf = async (advised: ObjectionState) => {
    const decider = await app.actor(people.decider2);
    const { effects } = await app
      .get(DecideObjectionService)
      .preview(decider, advised.id, { expectedVersion: advised.version });
    return effects.map(({ key }) => key);
  };
  const states = async (id: string) => {
    const events = (await eventsOf(app, id)).map((type) => ({ type: type as CaseEventType }));
    return { stored: (await grantOf(app, id)).state, folded: foldGrant(events) };
  };

  it('a lower determination lapses: the earlier amount comes back, and the claim goes', async () => {
    const { id, amountCents } = await aDetermined('lager-weg');
    expect(await states(id)).toEqual({ stored: 'closed', folded: 'closed' });
    await changed(app, id, { kind: 'amendDetermination', amountCents: amountCents - 200_000 });
    await app.drain();
    expect(await states(id)).toEqual({ stored: 'in_recovery', folded: 'in_recovery' });
    const one = await heard(id, 'amendment');
    const tooMuch = anAdvisedObjection(app, one, { amountCents: amountCents + 1 });
    expect(await refusalOf(tooMuch)).toBe('AMOUNT_ABOVE_CALCULATION');
    const advised = await anAdvisedObjection(app, one, { amountCents });
    expect(await effectsOf(advised)).toEqual(['amount', 'claim_cancelled']);
    await aDecidedObjection(app, advised);
    expect(await grantOf(app, id)).toMatchObject({ determined_cents: amountCents });
    expect(await states(id)).toEqual({ stored: 'closed', folded: 'closed' });
    expect((await paymentOf(app, id, 'recovery')).state).toBe('cancelled');
    await expectBooksAgree(app);
  });

  it('a lower determination that was paid back: what came in is paid out again', async () => {
    const { id, amountCents } = await aDetermined('lager-terug');
    await changed(app, id, { kind: 'amendDetermination', amountCents: amountCents - 200_000 });
    await app.drain();
    await settled(app, id, 'recovery', later);
    expect(await states(id)).toEqual({ stored: 'closed', folded: 'closed' });
    await aDecidedObjection(app, await anAdvisedObjection(app, await heard(id, 'amendment'), { amountCents }));
    expect(await states(id)).toEqual({ stored: 'determined', folded: 'determined' });
    expect((await paid(app, id, 'balance', later)).amount_cents).toBe(200_000);
    expect(await states(id)).toEqual({ stored: 'closed', folded: 'closed' });
    await expectBooksAgree(app);
  });

  it('a withdrawn determination holds again, and with it the obligation that goes on', async () => {
    const { id, amountCents } = await aDetermined('intrekking-vaststelling');
    await changed(app, id, { kind: 'withdrawDetermination' });
    await app.drain();
    expect(await grantOf(app, id)).toMatchObject({ state: 'in_recovery', determined_cents: 0 });
    expect((await obligationOf(app, id, 'use')).state).toBe('lapsed');
    const one = await heard(id, 'withdrawal');
    expect(await refusalOf(anAdvisedObjection(app, one, { amountCents: 0 }))).toBe('AMOUNT_REQUIRED');
    const advised = await anAdvisedObjection(app, one, { amountCents });
    expect(await effectsOf(advised)).toEqual(['amount', 'claim_cancelled', 'obligations']);
    await aDecidedObjection(app, advised);
    expect(await grantOf(app, id)).toMatchObject({ determined_cents: amountCents });
    expect(await states(id)).toEqual({ stored: 'closed', folded: 'closed' });
    expect((await obligationOf(app, id, 'use')).state).toBe('open');
    await expectBooksAgree(app);
  });

  it('a withdrawn determination, upheld for a part: a smaller claim takes the place of the first', async () => {
    const { id, amountCents } = await aDetermined('intrekking-deels');
    await changed(app, id, { kind: 'withdrawDetermination' });
    await app.drain();
    const one = await heard(id, 'withdrawal');
    const wish = { outcome: 'partly_upheld', amountCents: amountCents - 150_000 } as const;
    const advised = await anAdvisedObjection(app, one, wish);
    expect(await effectsOf(advised)).toEqual(['amount', 'claim_cancelled', 'claim', 'obligations']);
    await aDecidedObjection(app, advised);
    expect(await states(id)).toEqual({ stored: 'in_recovery', folded: 'in_recovery' });
    expect(await paymentOf(app, id, 'recovery-2')).toMatchObject({ amount_cents: 150_000, state: 'proposed' });
    await settled(app, id, 'recovery-2', later);
    expect(await states(id)).toEqual({ stored: 'closed', folded: 'closed' });
    await expectBooksAgree(app);
  });

  it('the five years count from the determination on objection, and not a day longer (Awb 4:49(3))', async () => {
    const { id, amountCents } = await aDetermined('vijf-jaar', 100_000);
    await aDecidedObjection(app, await anAdvisedObjection(app, await heard(id, 'determination'), { amountCents }));
    expect(await grantOf(app, id)).toMatchObject({ determined_cents: amountCents });
    const lower = { kind: 'amendDetermination', amountCents: amountCents - 1 } as const;
    app.setNow('2031-06-02T09:00:00Z');
    await expect(aProposedChange(app, id, lower)).rejects.toMatchObject({
      refusal: { code: 'CHANGE_BARRED', source: 'Awb 4:49(3)', details: { dueOn: later.replace('2026', '2031') } },
    });
    // Five years after the first determination this still can be done; its own last day was 4 May 2031.
    app.setNow('2031-06-01T09:00:00Z');
    await app.get(DeadlineSweep).sweep();
    expect((await grantOf(app, id)).state).toBe('closed');
    const { id: changeId, version } = await aProposedChange(app, id, lower);
    const decide = { expectedVersion: version };
    const decider = await app.actor(people.decider);
    app.setNow('2031-06-01T22:00:00Z');
    expect(await refusalOf(app.get(ChangeDecisionsService).decide(decider, changeId, decide))).toBe('CHANGE_BARRED');
    app.setNow('2031-06-01T21:59:00Z');
    await expect(app.get(ChangeDecisionsService).decide(decider, changeId, decide)).resolves.toMatchObject({
      state: 'made',
    });
  });
});
