// SPDX-License-Identifier: EUPL-1.2
import { foldObjection, type ObjectionEventLike } from '#domain';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { HandlingService } from '../src/modules/objections/handling.service';
import { ObjectionAdviceService } from '../src/modules/objections/advice.service';
import { AppealRegistration } from '../src/modules/objections/appeal-registration.service';
import { AppealsService } from '../src/modules/objections/appeals.service';
import type { AppealOutcomeRequest } from '../src/modules/objections/objections.dto';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { aGranted, people } from './given';
import { changed } from './given-changes';
import { aSmallScheme, balanceOf, eventsOf, grantOf, refusalOf, rowsOf } from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  aRefused,
  objectionOf,
  type ObjectionState,
} from './given-objection';
import { receiptFaults } from './receipt-check';

type Judgment = Partial<AppealOutcomeRequest>;

describe('What a court leaves to the province', () => {
  let app: TestApp;
  let appeals: AppealsService;
  let numbers = 1233;
  const today = '2026-03-23';
  const [anew, carriesOut]: Judgment[] = [{ newDecisionDueOn: '2026-05-04' }, { providesCents: 700_000 }];

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
    appeals = app.get(AppealsService);
  });
  beforeEach(() => app.setNow(`${today}T09:00:00Z`));
  afterAll(() => app.close());

  const decided = async (caseId: string, kind: string, advice: object): Promise<ObjectionState> => {
    const heard = await aHeardObjection(app, await anObjection(app, caseId, kind), today);
    return aDecidedObjection(app, await anAdvisedObjection(app, heard, advice));
  };
  const registered = async (caseId: string, decisionId: string | null, registeredOn = today) =>
    app.get(AppealRegistration).register(await app.actor(people.assessor2), caseId, {
      decisionId: decisionId ?? '',
      court: 'Rechtbank Den Haag',
      courtNumber: `SGR 26/${(numbers += 1)}`,
      registeredOn,
    });
  const judged = async ({ id, version }: { id: string; version: number }, judgment: Judgment = {}) =>
    appeals.recordOutcome(await app.actor(people.assessor2), id, {
      expectedVersion: version,
      outcome: 'well_founded',
      decidedOn: today,
      summary: 'De beslissing is vernietigd.',
      ...judgment,
    });
  const unfounded = { outcome: 'unfounded', amountCents: 0 } as const;
  const letterOf = async (id: string | null) => {
    const [row] = await rowsOf<{ letter: { judgment?: object }; subject_id: string }>(
      app,
      "select facts -> 'letter' as letter, subject_id from decision where id = $1",
      [id],
    );
    return row?.letter.judgment;
  };
  const appealsOf = async (id: string) =>
    (await app.get(CaseViewQueries).show(await app.actor(people.assessor), id)).appeals;
  const termsOf = async (id: string, kind: string) =>
    rowsOf<{ due_on: string; settled_on: string | null }>(
      app,
      'select due_on, settled_on from case_term where case_id = $1 and kind = $2 order by due_on',
      [id, kind],
    );

  it('a new decision on the objection grants after all, beyond the ceiling, by the same road, open to appeal again', async () => {
    const scheme = await aSmallScheme(app, { key: 'opnieuw', ceilingCents: 1_000_000 });
    const { id } = await aRefused(app, { ...scheme, moneyCents: 1_200_000 });
    const first = await decided(id, 'refusal', unfounded);
    await aGranted(app, { ...scheme, by: people.dordrecht, moneyCents: 1_200_000 });
    const appeal = await registered(id, first.answered_by_id);
    await judged(appeal, anew);
    expect(await termsOf(id, 'new_decision')).toEqual([{ due_on: '2026-05-04', settled_on: null }]);
    const again = await objectionOf(app, first.id);
    expect(again).toMatchObject({ state: 'returned', outcome: null, answered_by_id: null });

    // Nobody says that it was taken: it is taken.
    const [{ version = 0 } = {}] = await appealsOf(id);
    const recorded = appeals.recordNewDecision(await app.actor(people.assessor2), appeal.id, {
      expectedVersion: version,
      reason: 'Genomen.',
    });
    expect(await refusalOf(recorded)).toBe('COURT_ORDER_OPEN');

    const advised = await anAdvisedObjection(app, again, { amountCents: 600_000 });
    const shown = await app
      .get(DecideObjectionService)
      .preview(await app.actor(people.decider2), advised.id, { expectedVersion: advised.version });
    expect(shown.effects.map(({ key }) => key)).toEqual(['amount', 'overrun']);
    app.setNow('2026-03-30T09:00:00Z');
    const second = await aDecidedObjection(app, advised);
    expect(second).toMatchObject({ state: 'upheld' });
    expect(second.answered_by_id).not.toBe(first.answered_by_id);
    expect(await grantOf(app, id)).toMatchObject({ state: 'active', granted_cents: 600_000 });
    expect(Number((await balanceOf(app, 'opnieuw', 'study'))['overrun_cents'])).toBe(shown.overrunCents);
    expect(shown.overrunCents).toBeGreaterThan(0);
    expect(await letterOf(second.answered_by_id)).toEqual({
      court: 'Rechtbank Den Haag',
      courtNumber: `SGR 26/${numbers}`,
      decidedOn: today,
      provides: false,
      direct: false,
    });
    expect(await termsOf(id, 'new_decision')).toEqual([{ due_on: '2026-05-04', settled_on: '2026-03-30' }]);
    expect((await appealsOf(id))[0]).toMatchObject({ state: 'decided', newDecisionId: second.answered_by_id });
    const [annulled] = await rowsOf(app, 'select replaced_by_id from decision where id = $1', [first.answered_by_id]);
    expect(annulled).toEqual({ replaced_by_id: second.answered_by_id });
    const events = await rowsOf<ObjectionEventLike>(
      app,
      "select type, data ->> 'outcome' as outcome from case_event where case_id = $1 and data ->> 'objectionId' = $2 order by case_seq",
      [id, first.id],
    );
    expect(foldObjection(events)).toBe('upheld');
    await expectBooksAgree(app);
    expect(await receiptFaults(app)).toEqual([]);
    expect(await refusalOf(registered(id, second.answered_by_id))).toBe('DATE_TOO_EARLY');
    expect((await registered(id, second.answered_by_id, '2026-03-30')).state).toBe('registered');
  });

  it('a judgment that provides itself is carried out with its own amount and no other', async () => {
    const scheme = await aSmallScheme(app, { key: 'voorziet', ceilingCents: 5_000_000 });
    const { id } = await aRefused(app, { ...scheme, moneyCents: 2_000_000 });
    const first = await decided(id, 'refusal', unfounded);
    const appeal = await registered(id, first.answered_by_id);
    expect(await refusalOf(judged(appeal, { providesCents: 99_999_999 }))).toBe('AMOUNT_ABOVE_CALCULATION');
    expect(await refusalOf(judged(appeal, { ...carriesOut, outcome: 'unfounded' }))).toBe('JUDGMENT_GIVES_NOTHING');
    expect(await refusalOf(judged(appeal, { ...anew, outcome: 'inadmissible' }))).toBe('JUDGMENT_GIVES_NOTHING');
    const both = await Promise.allSettled([judged(appeal, carriesOut), judged(appeal, anew)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    if ((await objectionOf(app, first.id)).state === 'returned') {
      // The other one was first: then an advice gives the amount.
      await anAdvisedObjection(app, await objectionOf(app, first.id), { amountCents: 700_000 });
    }
    const waiting = await objectionOf(app, first.id);
    expect(waiting.state).toBe('advised');
    const decider = await app.actor(people.decider2);
    const take = () => app.get(DecideObjectionService).take(decider, waiting.id, { expectedVersion: waiting.version });
    const takes = await Promise.allSettled([take(), take()]);
    expect(takes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await app.drain();
    expect(await grantOf(app, id)).toMatchObject({ state: 'active', granted_cents: 700_000 });
    expect((await eventsOf(app, id)).filter((type) => type === 'SubsidyPartlyGrantedOnObjection').length).toBe(1);
    await expectBooksAgree(app);
    expect(await receiptFaults(app)).toEqual([]);
  });

  it('nobody gives another amount than the court, also after the advice went back', async () => {
    const scheme = await aSmallScheme(app, { key: 'ander-bedrag', ceilingCents: 5_000_000 });
    const { id } = await aRefused(app, { ...scheme, moneyCents: 2_000_000 });
    const first = await decided(id, 'refusal', unfounded);
    await judged(await registered(id, first.answered_by_id), carriesOut);
    const waiting = await objectionOf(app, first.id);
    const back = { expectedVersion: waiting.version, reason: 'Te weinig.' };
    await app.get(ObjectionAdviceService).sendBack(await app.actor(people.decider2), waiting.id, back);
    const returned = await objectionOf(app, first.id);
    expect(await refusalOf(anAdvisedObjection(app, returned, { amountCents: 700_001 }))).toBe('COURT_SET_AMOUNT');
    const done = await aDecidedObjection(app, await anAdvisedObjection(app, returned, { amountCents: 700_000 }));
    expect(await letterOf(done.answered_by_id)).toMatchObject({ provides: true });
  });

  it('what the annulled decision gave back already does not come back twice', async () => {
    const scheme = await aSmallScheme(app, { key: 'niet-dubbel', ceilingCents: 5_000_000 });
    const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_200_000 });
    await changed(app, id, { kind: 'amend', amountCents: amountCents - 100_000 });
    await app.drain();
    const part = { outcome: 'partly_upheld', amountCents: amountCents - 60_000 } as const;
    const first = await decided(id, 'amendment', part);
    await judged(await registered(id, first.answered_by_id), anew);
    const again = await objectionOf(app, first.id);
    const tooMuch = anAdvisedObjection(app, again, { amountCents: amountCents + 1 });
    expect(await refusalOf(tooMuch)).toBe('AMOUNT_ABOVE_CALCULATION');
    await aDecidedObjection(app, await anAdvisedObjection(app, again, { amountCents }));
    expect(await grantOf(app, id)).toMatchObject({ granted_cents: amountCents });
    await expectBooksAgree(app);
    expect(await receiptFaults(app)).toEqual([]);
  });

  it('nothing is awaited any more once the objection is taken back, and an annulled decision is not appealed again', async () => {
    const scheme = await aSmallScheme(app, { key: 'teruggenomen', ceilingCents: 5_000_000 });
    const { id } = await aRefused(app, { ...scheme, moneyCents: 2_000_000 });
    const first = await decided(id, 'refusal', unfounded);
    await judged(await registered(id, first.answered_by_id), anew);
    const again = await objectionOf(app, first.id);
    const back = { expectedVersion: again.version, reason: 'Het hoeft niet meer.' };
    await app.get(HandlingService).withdraw(await app.actor(people.submits), again.id, back);
    expect((await appealsOf(id))[0]).toMatchObject({ state: 'decided', newDecisionId: null });
    expect(await termsOf(id, 'new_decision')).toEqual([{ due_on: '2026-05-04', settled_on: today }]);

    const other = await aRefused(app, { ...scheme, moneyCents: 2_000_000, by: people.dordrecht });
    const heard = await aHeardObjection(
      app,
      await anObjection(app, other.id, 'refusal', { by: people.dordrecht }),
      today,
    );
    const lost = await aDecidedObjection(app, await anAdvisedObjection(app, heard, unfounded));
    await judged(await registered(other.id, lost.answered_by_id), carriesOut);
    await aDecidedObjection(app, await objectionOf(app, lost.id));
    expect(await refusalOf(registered(other.id, lost.answered_by_id))).toBe('NOT_APPEALABLE');
  });

  it('after a direct appeal the objection that asked for it is decided on, and that decision is a new one that closes the appeal', async () => {
    const scheme = await aSmallScheme(app, { key: 'rechtstreeks', ceilingCents: 5_000_000 });
    const { id } = await aRefused(app, { ...scheme, moneyCents: 2_000_000 });
    const asking = await anObjection(app, id, 'refusal');
    const appeal = await registered(id, asking.decision_id);
    expect(await refusalOf(judged(appeal, carriesOut))).toBe('NO_OBJECTION_DECIDED');
    await judged(appeal, anew);
    const { objections } = await app.get(CaseViewQueries).show(await app.actor(people.assessor2), id);
    expect(objections[0]).toMatchObject({ decisionDueOn: '2026-05-04', daysLeft: 42 });
    const heard = await aHeardObjection(app, asking, today);
    const taken = await aDecidedObjection(app, await anAdvisedObjection(app, heard, { amountCents: 700_000 }));
    expect(await letterOf(taken.answered_by_id)).toMatchObject({ direct: true, provides: false, decidedOn: today });
    expect((await appealsOf(id))[0]).toMatchObject({ state: 'decided', newDecisionId: taken.answered_by_id });
    expect(await termsOf(id, 'new_decision')).toEqual([{ due_on: '2026-05-04', settled_on: today }]);
    expect(await grantOf(app, id)).toMatchObject({ granted_cents: 700_000 });
  });

  it('leaves the objection alone when nothing is ordered', async () => {
    const scheme = await aSmallScheme(app, { key: 'niets', ceilingCents: 5_000_000 });
    const { id } = await aRefused(app, { ...scheme, moneyCents: 2_000_000 });
    const first = await decided(id, 'refusal', unfounded);
    await judged(await registered(id, first.answered_by_id), { outcome: 'unfounded' });
    expect(await objectionOf(app, first.id)).toMatchObject({ state: 'unfounded', outcome: 'unfounded' });
    expect(await termsOf(id, 'new_decision')).toEqual([]);
  });
});
