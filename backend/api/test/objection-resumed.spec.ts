// SPDX-License-Identifier: EUPL-1.2
import { AdviceService } from '../src/modules/assessment/advice.service';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { ApplicationsQueries } from '../src/modules/applications/applications.queries';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { SuspensionsService } from '../src/modules/delays/suspensions.service';
import { JudgingService } from '../src/modules/penalties/judging.service';
import { NoticesService } from '../src/modules/penalties/notices.service';
import { TimelineQueries } from '../src/modules/timeline/timeline.queries';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { aNightPassed, aSubmitted, people, requestedOf, typeOf, versionOf } from './given';
import { balanceOf, eventsOf, refusalOf, rowsOf } from './given-delivery';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection } from './given-objection';
import { determinedPenalty, paidPenalty, penaltiesOf, penaltyOf, proposed } from './given-penalty';

/** Not processed on 17 March 2026, overturned on 23 March: thirteen weeks later it is Monday 22 June. */
describe('An application that is processed after all', () => {
  let app: TestApp;
  const dueOn = '2026-06-22';

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  async function notProcessed(): Promise<string> {
    const { id, version } = await aSubmitted(app);
    const assessor = await app.actor(people.assessor);
    const completeness = app.get(CompletenessService);
    const taken = await completeness.assign(assessor, id, { expectedVersion: version });
    await completeness.requestCompletion(assessor, id, {
      expectedVersion: taken.version,
      items: [{ kind: 'other', key: '', text: 'Een toelichting' }],
      explanation: '',
      dueOn: '2026-03-16',
    });
    app.setNow('2026-03-17T09:00:00Z');
    const outcome = { kind: 'not_process', amountCents: 0, grounds: [] as string[], reason: 'Er kwam niets.' } as const;
    const advised = await app.get(AdviceService).advise(assessor, id, {
      expectedVersion: await versionOf(app, id),
      ...outcome,
    });
    const decider = await app.actor(people.decider);
    await app.get(DecideService).take(decider, id, { expectedVersion: advised.version, ...outcome });
    await app.drain();
    return id;
  }

  /** Assessed and granted as asked, on this day. */
  async function granted(id: string): Promise<void> {
    const assessor = await app.actor(people.assessor);
    const type = await typeOf(app, 'flexwonen-zh', 'haalbaarheid');
    const advices = app.get(AdviceService);
    const [row] = await rowsOf<{ state: string }>(app, 'select state from application where id = $1', [id]);
    if (row?.state !== 'in_assessment') {
      const complete = { expectedVersion: await versionOf(app, id) };
      await app.get(CompletenessService).judgeComplete(assessor, id, complete);
    }
    for (const { key } of type.checklist)
      await advices.answerChecklist(assessor, id, key, { result: 'yes', reason: '' });
    const outcome = { kind: 'grant', amountCents: await requestedOf(app, id), grounds: [] as string[] } as const;
    const expectedVersion = await versionOf(app, id);
    const advised = await advices.advise(assessor, id, { expectedVersion, ...outcome, reason: 'Het project voldoet.' });
    await aNightPassed(app, id);
    const take = { expectedVersion: advised.version, ...outcome, reason: '' };
    await app.get(DecideService).take(await app.actor(people.decider), id, take);
    // Nothing of it is known before its letter is out, although an earlier decision was notified (Awb 3:40).
    const municipality = await app.actor(people.submits);
    const { items } = await app.get(TimelineQueries).list(municipality, id);
    expect(items.map(({ type }) => type)).not.toContain('SubsidyGranted');
    const shown = await app.get(CaseViewQueries).show(municipality, id);
    expect(shown).toMatchObject({ state: 'in_assessment', grant: null });
    const listed = await app.get(ApplicationsQueries).list(municipality, {});
    expect(listed.items.find((one) => one.id === id)).toMatchObject({ state: 'in_assessment', grantedCents: null });
    expect(shown.decisions.map(({ kind }) => kind)).not.toContain('grant');
    await app.drain();
  }

  it('has a decision term of its own, and the penalty counts from that term', async () => {
    const id = await notProcessed();
    const reserved = async () => Number((await balanceOf(app, 'flexwonen-zh', 'haalbaarheid'))['reserved_cents']);
    const before = await reserved();
    app.setNow('2026-03-23T09:00:00Z');
    const heard = await aHeardObjection(app, await anObjection(app, id, 'not_processed'), '2026-03-23');
    const advised = await anAdvisedObjection(app, heard, { amountCents: 0 });
    const decider2 = await app.actor(people.decider2);
    const { effects } = await app
      .get(DecideObjectionService)
      .preview(decider2, advised.id, { expectedVersion: advised.version });
    expect(effects).toMatchObject([{ key: 'decision_term', text: { nl: expect.stringContaining('22 juni 2026') } }]);
    await aDecidedObjection(app, advised);
    expect(await eventsOf(app, id)).toContain('ApplicationResumed');
    expect(await reserved()).toBe(before + (await requestedOf(app, id)));
    const [row] = await rowsOf(app, 'select decision_due_on from application where id = $1', [id]);
    expect(row).toEqual({ decision_due_on: dueOn });
    await expectBooksAgree(app);

    // A delay of before the new term began does not make it stand still.
    const delayed = app.get(SuspensionsService).start(await app.actor(people.assessor), id, {
      expectedVersion: await versionOf(app, id),
      ground: 'applicant_delay',
      from: '2026-03-22',
      explanation: 'De gemeente wachtte.',
    });
    expect(await refusalOf(delayed)).toBe('SUSPENSION_START_INVALID');

    const [matter] = (await penaltiesOf(app, id)).matters;
    expect(matter).toMatchObject({ about: 'decision', dueOn });
    const give = async () =>
      app.get(NoticesService).send(await app.actor(people.submits), id, { about: 'decision', text: '' });
    app.setNow('2026-06-22T09:00:00Z');
    await expect(give()).resolves.toMatchObject({ state: 'premature' });
    app.setNow('2026-06-23T09:00:00Z');
    await give();
    const judging = app.get(JudgingService);
    const notice = await penaltyOf(app, id);
    await judging.judge(await app.actor(people.assessor), notice.id, { expectedVersion: notice.version, reason: '' });
    app.setNow('2026-07-07T09:00:00Z');
    expect(await penaltyOf(app, id)).toMatchObject({ phase: 'two_weeks', amountCents: 0 });
    app.setNow('2026-07-08T09:00:00Z');
    expect(await penaltyOf(app, id)).toMatchObject({ phase: 'counting', days: 1, amountCents: 2_300 });
    app.setNow('2026-07-10T09:00:00Z');
    await granted(id);
    expect(await penaltyOf(app, id)).toMatchObject({ state: 'stopped', amountCents: 4_600 });
    await proposed(app, id);
    await determinedPenalty(app, id);
    await app.drain();
    await paidPenalty(app, id, '2026-07-10');
    expect(await penaltyOf(app, id)).toMatchObject({ state: 'settled', determinedCents: 4_600 });
    await expectBooksAgree(app);
  });
});
