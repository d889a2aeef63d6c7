// SPDX-License-Identifier: EUPL-1.2
import { AdviceService } from '../src/modules/assessment/advice.service';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import type { DecisionRequest } from '../src/modules/decisions/decisions.dto';
import { DecideService } from '../src/modules/decisions/decide.service';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import {
  aNightPassed,
  anAdvised,
  anInAssessment,
  aSubmitted,
  type Case,
  people,
  requestedOf,
  typeOf,
  versionOf,
} from './given';
import { aSmallScheme, balanceOf, eventsOf, refused, rowsOf } from './given-delivery';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection, aRefused } from './given-objection';
import { receiptFaults } from './receipt-check';

const ceilingCents = 1_000_000;
const asks = 800_000;
const money = { moneyCents: 2 * asks };

/** Complete on 22 March 2026; the last day to decide is 22 June, a Monday. */
describe('The ceiling of a decision that comes late, or after all (Awb 4:25(3))', () => {
  let app: TestApp;
  const at = (day: string) => app.setNow(`${day}T09:00:00Z`);

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-23T09:00:00Z' });
  });
  beforeEach(() => at('2026-03-23'));
  afterAll(() => app.close());

  const wish = (amountCents: number): Omit<DecisionRequest, 'expectedVersion'> => ({
    kind: 'grant',
    amountCents,
    grounds: [],
    reason: 'Het project voldoet.',
  });
  const decide = async ({ id }: Case, body: Omit<DecisionRequest, 'expectedVersion'>) =>
    app
      .get(DecideService)
      .take(await app.actor(people.decider), id, { expectedVersion: await versionOf(app, id), ...body });
  const preview = async ({ id }: Case, amountCents: number) =>
    app.get(DecideService).preview(await app.actor(people.decider), id, {
      expectedVersion: await versionOf(app, id),
      ...wish(amountCents),
    });
  const dueOn = async ({ id }: Case) =>
    (await rowsOf<{ on: string }>(app, 'select decision_due_on as on from application where id = $1', [id]))[0]?.on;
  const balances = async (key: string) => {
    const balance = await balanceOf(app, key, 'study');
    return [balance['overrun_cents'], balance['available_cents']].map(Number);
  };

  /** Another municipality was refused, objected, and is granted on this day: that asks nobody who waits. */
  async function takenByObjection(
    scheme: object,
    heardOn: string,
    before: (decide: () => Promise<void>) => Promise<void>,
  ) {
    const other = await aRefused(app, { ...scheme, ...money, by: people.dordrecht });
    const heard = await aHeardObjection(
      app,
      await anObjection(app, other.id, 'refusal', { by: people.dordrecht }),
      heardOn,
    );
    await before(async () => {
      await aDecidedObjection(app, await anAdvisedObjection(app, heard, { amountCents: asks }));
    });
  }

  it('late: what there was room for on the last day is granted, the rest of it as a legal overrun that is booked first', async () => {
    const scheme = await aSmallScheme(app, { key: 'laat', ceilingCents });
    const first = await anAdvised(app, { ...scheme, ...money });
    expect(first.amountCents).toBe(asks);
    expect(await dueOn(first)).toBe('2026-06-22');
    await takenByObjection(scheme, '2026-03-23', async (takes) => {
      at('2026-06-23');
      await takes();
    });
    expect(await balances('laat')).toEqual([0, 200_000]);
    const overrun = { amountCents: 600_000, on: '2026-06-22', why: 'late', leftThenCents: ceilingCents };
    const shown = await preview(first, asks);
    expect(shown).toMatchObject({ overrun, ledger: [{ leftBeforeCents: 200_000, leftAfterCents: 0 }, {}, {}, {}] });
    expect(await balances('laat')).toEqual([0, 200_000]);

    await decide(first, wish(asks));
    await app.drain();
    expect(await balances('laat')).toEqual([600_000, 0]);
    const events = await eventsOf(app, first.id);
    expect(events.filter((type) => ['LegalOverrunBooked', 'SubsidyGranted'].includes(type))).toEqual([
      'LegalOverrunBooked',
      'SubsidyGranted',
    ]);
    const [row] = await rowsOf<{ then: object; overrun: number; letter: object }>(
      app,
      `select facts -> 'receipt' -> 'ceilingThen' as then, (facts -> 'receipt' ->> 'overrunCents')::int as overrun,
              facts -> 'letter' -> 'overrun' as letter
         from decision where application_id = $1 and kind = 'grant'`,
      [first.id],
    );
    expect(row).toMatchObject({
      then: { on: '2026-06-22', why: 'late', leftCents: ceilingCents },
      overrun: 600_000,
      letter: { on: '2026-06-22', why: 'late' },
    });
    await expectBooksAgree(app);
    expect(await receiptFaults(app)).toEqual([]);
  });

  it('on the last day itself the ceiling counts as it stands', async () => {
    const scheme = await aSmallScheme(app, { key: 'op-tijd', ceilingCents });
    const first = await anAdvised(app, { ...scheme, ...money });
    await takenByObjection(scheme, '2026-03-23', async (takes) => {
      at('2026-06-22');
      await takes();
    });
    const { refusal } = await refused(decide(first, wish(asks)));
    expect(refusal).toMatchObject({ code: 'CEILING_EXCEEDED', source: 'Awb 4:25(2)', details: { leftCents: 200_000 } });
    // What was gone on the last day stays gone.
    at('2026-06-23');
    const late = await refused(decide(first, wish(asks)));
    expect(late.refusal).toMatchObject({
      code: 'CEILING_EXCEEDED',
      source: 'Awb 4:25(2)-(3)',
      details: { leftCents: 200_000 },
    });
    await decide(first, wish(200_000));
    expect(await balances('op-tijd')).toEqual([0, 0]);
  });

  it('what was granted afterwards to who ranks before counts; who ranks before and waits goes first', async () => {
    const scheme = await aSmallScheme(app, { key: 'rang', ceilingCents, method: 'completeness_with_lots' });
    const before = await anAdvised(app, { ...scheme, moneyCents: 600_000, by: people.dordrecht });
    at('2026-03-24');
    const after = await anAdvised(app, { ...scheme, ...money });
    at('2026-06-25');
    const waits = await refused(decide(after, wish(asks)));
    expect(waits.refusal).toMatchObject({ code: 'EARLIER_UNDECIDED' });
    await decide(before, wish(300_000));
    const short = await refused(decide(after, wish(asks)));
    expect(short.refusal).toMatchObject({ code: 'CEILING_EXCEEDED', details: { leftCents: 700_000 } });
    await decide(after, wish(700_000));
    expect(await balances('rang')).toEqual([0, 0]);
  });

  it('two late grants at the same moment: only one had room then', async () => {
    const scheme = await aSmallScheme(app, { key: 'samen', ceilingCents });
    const one = await anAdvised(app, { ...scheme, ...money });
    at('2026-03-24');
    const two = await anAdvised(app, { ...scheme, ...money, by: people.dordrecht });
    await takenByObjection(scheme, '2026-03-24', async (takes) => {
      at('2026-06-25');
      await takes();
    });
    const outcomes = await Promise.allSettled([decide(one, wish(asks)), decide(two, wish(asks))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await balances('samen')).toEqual([600_000, 0]);
    const { refusal } = await refused(decide(outcomes[0].status === 'fulfilled' ? two : one, wish(asks)));
    expect(refusal).toMatchObject({ code: 'CEILING_EXCEEDED', details: { leftCents: 200_000 } });
    await expectBooksAgree(app);
  });

  it('late, with room then: the ceiling alone is no ground to refuse', async () => {
    const scheme = await aSmallScheme(app, { key: 'geen-grond', ceilingCents });
    const first = await anInAssessment(app, { ...scheme, ...money });
    await takenByObjection(scheme, '2026-03-23', async (takes) => {
      at('2026-06-23');
      await takes();
    });
    const advices = app.get(AdviceService);
    const assessor = await app.actor(people.assessor);
    for (const { key } of (await typeOf(app, 'geen-grond', 'study')).checklist) {
      await advices.answerChecklist(assessor, first.id, key, { result: 'yes', reason: '' });
    }
    const ground = (await typeOf(app, 'geen-grond', 'study')).refusalGrounds[0]?.key ?? '';
    const outcome = { kind: 'refuse' as const, amountCents: 0, grounds: [ground], reason: 'Het plafond is bereikt.' };
    const expectedVersion = await versionOf(app, first.id);
    await advices.advise(assessor, first.id, { expectedVersion, ...outcome, viewsCode: 'ceiling_only' });
    const { refusal } = await refused(decide(first, outcome));
    expect(refusal).toMatchObject({
      code: 'CEILING_NO_GROUND',
      source: 'Awb 4:25(3)',
      details: { on: '2026-06-22', possibleCents: ceilingCents },
    });
  });

  it('processed after all: the ceiling counts as it stood at the first decision', async () => {
    const scheme = await aSmallScheme(app, { key: 'alsnog', ceilingCents });
    const { id, version } = await aSubmitted(app, { ...scheme, ...money });
    const assessor = await app.actor(people.assessor);
    const completeness = app.get(CompletenessService);
    const taken = await completeness.assign(assessor, id, { expectedVersion: version });
    const items = [{ kind: 'other' as const, key: '', text: 'Een toelichting' }];
    const invitation = { expectedVersion: taken.version, items, explanation: '', dueOn: '2026-04-07' };
    await completeness.requestCompletion(assessor, id, invitation);
    at('2026-04-08');
    const not = { kind: 'not_process' as const, amountCents: 0, grounds: [], reason: 'Er kwam niets.' };
    const advices = app.get(AdviceService);
    await advices.advise(assessor, id, { expectedVersion: await versionOf(app, id), ...not });
    await decide({ id } as Case, not);
    await app.drain();
    at('2026-04-09');
    const other = await anAdvised(app, { ...scheme, ...money, by: people.dordrecht });
    await decide(other, wish(asks));
    const heard = await aHeardObjection(app, await anObjection(app, id, 'not_processed'), '2026-04-09');
    await aDecidedObjection(app, await anAdvisedObjection(app, heard, { amountCents: 0 }));
    await completeness.judgeComplete(assessor, id, { expectedVersion: await versionOf(app, id) });
    for (const { key } of (await typeOf(app, 'alsnog', 'study')).checklist) {
      await advices.answerChecklist(assessor, id, key, { result: 'yes', reason: '' });
    }
    expect(await requestedOf(app, id)).toBe(asks);
    await advices.advise(assessor, id, { expectedVersion: await versionOf(app, id), ...wish(asks) });
    await aNightPassed(app, id);
    expect((await preview({ id } as Case, asks)).overrun).toMatchObject({
      amountCents: 600_000,
      on: '2026-04-08',
      why: 'resumed',
    });
    await decide({ id } as Case, wish(asks));
    expect(await balances('alsnog')).toEqual([600_000, 0]);
    await expectBooksAgree(app);
    expect(await receiptFaults(app)).toEqual([]);
  });
});
