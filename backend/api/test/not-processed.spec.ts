// SPDX-License-Identifier: EUPL-1.2
import { AdviceService } from '../src/modules/assessment/advice.service';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import type { Actor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { aSubmitted, people, versionOf } from './given';
import { eventsOf, refused, refusalOf, rowsOf } from './given-delivery';

describe('Not processing, within four weeks (Awb 4:5(4))', () => {
  let app: TestApp;
  let assessor: Actor;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    assessor = await app.actor(people.assessor);
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  /** Asked to complete, until Monday 16 March; not processing can be notified until Monday 13 April. */
  async function incomplete(): Promise<string> {
    const { id, version } = await aSubmitted(app);
    const completeness = app.get(CompletenessService);
    const taken = await completeness.assign(assessor, id, { expectedVersion: version });
    await completeness.requestCompletion(assessor, id, {
      expectedVersion: taken.version,
      items: [{ kind: 'other', key: '', text: 'Een toelichting' }],
      explanation: '',
      dueOn: '2026-03-16',
    });
    return id;
  }
  const advise = async (id: string) =>
    app.get(AdviceService).advise(assessor, id, {
      expectedVersion: await versionOf(app, id),
      kind: 'not_process',
      amountCents: 0,
      grounds: [],
      reason: 'Er kwam niets.',
    });
  const decide = async (id: string) =>
    app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: await versionOf(app, id),
      kind: 'not_process',
      amountCents: 0,
      grounds: [],
      reason: 'Er kwam niets.',
    });
  const asIs = async (id: string) =>
    app.get(CompletenessService).assessAsIs(assessor, id, { expectedVersion: await versionOf(app, id) });

  it('is advised and decided until the last minute of the last day, and not a minute later', async () => {
    const id = await incomplete();
    app.setNow('2026-04-13T21:59:00Z');
    await advise(id);
    app.setNow('2026-04-13T22:00:00Z');
    expect((await refused(decide(id))).refusal).toMatchObject({
      code: 'NOT_PROCESSED_TOO_LATE',
      source: 'Awb 4:5(4)',
      details: { dueOn: '2026-04-13' },
    });
    app.setNow('2026-04-13T21:59:00Z');
    await expect(decide(id)).resolves.toMatchObject({ state: 'not_processed' });
  });

  it('gives way to an assessment of what is there; of two clicks one counts', async () => {
    const id = await incomplete();
    app.setNow('2026-03-16T20:00:00Z');
    expect(await refusalOf(asIs(id))).toBe('CURE_TERM_RUNNING');
    app.setNow('2026-04-14T07:00:00Z');
    expect(await refusalOf(advise(id))).toBe('NOT_PROCESSED_TOO_LATE');
    const tries = await Promise.allSettled([asIs(id), asIs(id)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await rowsOf(app, 'select state, complete_on from application where id = $1', [id]);
    expect(row).toEqual({ state: 'in_assessment', complete_on: '2026-03-02' });
    expect((await eventsOf(app, id)).at(-1)).toBe('AssessmentContinued');
  });
});
