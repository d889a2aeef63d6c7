// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, ScoreSheet } from '#domain';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { ScoreSheetsService } from '../src/modules/assessment/score-sheets.service';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DecideService } from '../src/modules/decisions/decide.service';
import type { Actor } from '../src/platform/actor';
import { RefusedError } from '../src/platform/refused.error';
import { type TestApp, startApp } from './app';
import { anInAssessment, aNightPassed, people, typeOf, versionOf } from './given';
import { aSmallScheme, eventsOf, refusalOf, refused, rowsOf } from './given-delivery';

const sheet: ScoreSheet = {
  article: 'artikel 7',
  minimumPoints: 12,
  criteria: [
    { key: 'speed', text: { nl: 'Snelheid', en: 'Speed' }, maximumPoints: 10, minimumPoints: 4 },
    { key: 'quality', text: { nl: 'Kwaliteit', en: 'Quality' }, maximumPoints: 10 },
  ],
};
const scored = (type: GrantTypeDefinition): GrantTypeDefinition => ({ ...type, scoreSheet: sheet });

describe('A score sheet in a running case', () => {
  let app: TestApp;
  let assessor: Actor;
  let decider: Actor;
  let scheme: { schemeKey: string; typeKey: string };

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-04T09:00:00Z' });
    assessor = await app.actor(people.assessor);
    decider = await app.actor(people.decider);
    scheme = await aSmallScheme(app, { key: 'scored', ceilingCents: 9_000_000 }, scored);
  });
  afterAll(() => app.close());

  const entry = (key: string, points: number | null, reason = 'Goed onderbouwd.') => ({ key, points, reason });
  const fill = async (id: string, entries: ReturnType<typeof entry>[], by: Actor = assessor) =>
    app.get(ScoreSheetsService).fill(by, id, { expectedVersion: await versionOf(app, id), entries });
  const aCase = async (): Promise<string> => {
    const { id } = await anInAssessment(app, scheme);
    const type = await typeOf(app, scheme.schemeKey, scheme.typeKey);
    for (const { key } of type.checklist) {
      await app.get(AdviceService).answerChecklist(assessor, id, key, { result: 'yes', reason: '' });
    }
    return id;
  };
  const advise = async (id: string, kind: 'grant' | 'refuse', grounds: string[] = []) =>
    app.get(AdviceService).advise(assessor, id, {
      expectedVersion: await versionOf(app, id),
      kind,
      amountCents: kind === 'grant' ? 750_000 : 0,
      grounds,
      reason: 'Zie het scoreformulier.',
      ...(kind === 'refuse' ? { viewsCode: 'no_differing_data' as const } : {}),
    });
  const decide = async (id: string, kind: 'grant' | 'refuse', grounds: string[] = [], by: Actor = decider) =>
    app.get(DecideService).take(by, id, {
      expectedVersion: await versionOf(app, id),
      kind,
      amountCents: kind === 'grant' ? 750_000 : 0,
      grounds,
      reason: kind === 'grant' ? '' : 'Te weinig punten.',
    });

  it('is refused with everything that is wrong at once, and keeps nothing of it', async () => {
    const id = await aCase();
    const refusal = await refused(fill(id, [entry('speed', 11, ' '), entry('beauty', 1)]));
    expect(refusal.refusal.code).toBe('INVALID_INPUT');
    expect(refusal.errors.map(({ path, code }) => [path, code])).toEqual([
      ['entries.0.points', 'TOO_LARGE'],
      ['entries.0.reason', 'REQUIRED'],
      ['entries.1.key', 'NOT_AN_OPTION'],
      ['entries.quality.points', 'REQUIRED'],
    ]);
    expect(await rowsOf(app, 'select 1 from score_sheet where application_id = $1', [id])).toEqual([]);
    expect(await refusalOf(fill(id, [entry('speed', null), entry('quality', 1)]))).toBe('INVALID_INPUT');
  });

  it('is for the assessor who has the case, for a type that has a sheet, and stands once advice rests on it', async () => {
    const id = await aCase();
    const full = [entry('speed', 6), entry('quality', 8)];
    expect(await refusalOf(fill(id, full, await app.actor(people.assessor2)))).toBe('NOT_ASSIGNED_TO_YOU');
    const plain = await anInAssessment(app);
    expect(await refusalOf(fill(plain.id, full))).toBe('NOT_FOUND');
    await fill(id, full);
    await advise(id, 'grant');
    expect(await refusalOf(fill(id, full))).toBe('NOT_IN_THIS_STATE');
  });

  it('comes before an advice to grant; the last one counts, and every one stays', async () => {
    const id = await aCase();
    expect(await refusalOf(advise(id, 'grant'))).toBe('SCORE_MISSING');
    await fill(id, [entry('speed', 3), entry('quality', 10)]);
    expect((await refused(advise(id, 'grant'))).refusal).toMatchObject({ code: 'SCORE_TOO_LOW', source: 'artikel 7' });
    await fill(id, [entry('speed', 4), entry('quality', 8, 'Na overleg bijgesteld.')]);
    expect(await refusalOf(advise(id, 'refuse', ['minimum_score']))).toBe('SCORE_IS_ENOUGH');
    await expect(advise(id, 'grant')).resolves.toMatchObject({ state: 'advised' });
    const sheets = await rowsOf(
      app,
      'select seq, points, enough from score_sheet where application_id = $1 order by seq',
      [id],
    );
    expect(sheets).toEqual([
      { seq: 1, points: 13, enough: false },
      { seq: 2, points: 12, enough: true },
    ]);
    expect((await eventsOf(app, id)).filter((type) => type === 'ScoreSheetFilled')).toHaveLength(2);
    await expect(rowsOf(app, 'update score_sheet set points = 20')).rejects.toMatchObject({
      code: expect.stringMatching(/23514|42501/),
    });
  });

  it('too low refuses on the article of the sheet; letter, receipt and the municipality have the whole sheet', async () => {
    const id = await aCase();
    await fill(id, [entry('speed', 2, 'Start pas over een jaar.'), entry('quality', 9)]);
    expect(await refusalOf(advise(id, 'refuse', ['unknown']))).toBe('INVALID_INPUT');
    await advise(id, 'refuse', ['minimum_score']);
    const view = app.get(CaseViewQueries);
    const municipality = await app.actor(people.submits);
    const before = await view.show(municipality, id);
    expect([before.scoreSheet, before.decisions]).toEqual([null, []]);
    expect((await view.show(decider, id)).scoreSheet).toMatchObject({
      points: 11,
      enough: false,
      article: 'artikel 7',
    });
    await expect(decide(id, 'refuse', ['minimum_score'])).resolves.toMatchObject({ state: 'refused' });
    const [decision] = await rowsOf<{ facts: { letter: Record<string, unknown>; receipt: Record<string, unknown> } }>(
      app,
      'select facts from decision where application_id = $1',
      [id],
    );
    const told = {
      points: 11,
      maximumPoints: 20,
      minimumPoints: 12,
      enough: false,
      entries: [{ key: 'speed', points: 2, reason: 'Start pas over een jaar.' }, { key: 'quality' }],
    };
    expect(decision?.facts.letter['score']).toMatchObject(told);
    expect(decision?.facts.receipt['score']).toMatchObject(told);
    expect(decision?.facts.letter['grounds']).toMatchObject([{ article: 'artikel 7' }]);
    await app.drain();
    expect((await view.show(municipality, id)).decisions[0]?.score).toMatchObject(told);
  });

  it('keeps who gave the points from deciding, also when somebody else advised', async () => {
    const id = await aCase();
    const both: Actor = { ...decider, roles: ['assessor', 'decider'] };
    const give = async (to: Actor) =>
      rowsOf(app, 'update application set assignee_id = $2 where id = $1', [id, to.personId]);
    await give(both);
    await fill(id, [entry('speed', 9), entry('quality', 9)], both);
    await give(assessor);
    await advise(id, 'grant');
    await aNightPassed(app, id);
    const attempt = await decide(id, 'grant', [], both).catch((error: unknown) => error);
    expect((attempt as RefusedError).refusal.code).toBe('FOUR_EYES');
    expect(await refusalOf(decide(id, 'grant', [], await app.actor(people.decider2)))).not.toBe('FOUR_EYES');
  });

  it('two assessors at once: one of them reads it again', async () => {
    const id = await aCase();
    const expectedVersion = await versionOf(app, id);
    const body = { expectedVersion, entries: [entry('speed', 9), entry('quality', 9)] };
    const service = app.get(ScoreSheetsService);
    const done = await Promise.allSettled([service.fill(assessor, id, body), service.fill(assessor, id, body)]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(app, 'select seq from score_sheet where application_id = $1', [id])).toEqual([{ seq: 1 }]);
  });
});
