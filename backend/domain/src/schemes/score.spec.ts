// SPDX-License-Identifier: EUPL-1.2
import { exampleScheme } from '../testing/example-schemes';
import type { AllocationDefinition, GrantTypeDefinition, ScoreSheet } from './definition';
import { categoryOf, queueRank } from './ranking';
import {
  groundsOf,
  minimumScoreGround,
  scoredSheet,
  scoreErrors,
  scoreGroundRefusal,
  scoreOfEntries,
  scoreRefusal,
} from './score';

const sheet: ScoreSheet = {
  article: 'artikel 7',
  minimumPoints: 12,
  criteria: [
    { key: 'speed', text: { nl: 'Snelheid', en: 'Speed' }, maximumPoints: 10, minimumPoints: 4 },
    { key: 'quality', text: { nl: 'Kwaliteit', en: 'Quality' }, maximumPoints: 10 },
  ],
};
const [first] = exampleScheme('dorpshuizen').types;
const type = { ...first, scoreSheet: sheet } as GrantTypeDefinition;
const entry = (key: string, points: number, reason = 'Daarom.') => ({ key, points, reason });

describe('filling in a score sheet', () => {
  test('a whole sheet is right, at both ends of the scale', () => {
    expect(scoreErrors(sheet, [entry('speed', 0), entry('quality', 10)])).toEqual([]);
  });

  test('everything that is wrong is said at once', () => {
    const errors = scoreErrors(sheet, [entry('speed', 11, ' '), entry('speed', 2.5), entry('beauty', 1)]);
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ['entries.0.points', 'TOO_LARGE'],
      ['entries.0.reason', 'REQUIRED'],
      ['entries.1.points', 'NOT_WHOLE'],
      ['entries.1.key', 'NOT_AN_OPTION'],
      ['entries.2.key', 'NOT_AN_OPTION'],
      ['entries.quality.points', 'REQUIRED'],
    ]);
  });

  test.each([
    [-1, 'TOO_SMALL'],
    [Number.NaN, 'WRONG_FORM'],
  ])('%d points: %s', (points, code) => {
    expect(scoreErrors(sheet, [entry('speed', points), entry('quality', 1)]).map((error) => error.code)).toEqual([
      code,
    ]);
  });

  test.each([
    [2000, []],
    [2001, ['TOO_LONG']],
  ])('a reason of %d characters: %j', (length, codes) => {
    const errors = scoreErrors(sheet, [entry('speed', 1, 'x'.repeat(length)), entry('quality', 1)]);
    expect(errors.map(({ code }) => code)).toEqual(codes);
  });
});

describe('the minimum', () => {
  test.each([
    ['to the point', [entry('speed', 4), entry('quality', 8)], undefined, 'SCORE_IS_ENOUGH'],
    ['a point less together', [entry('speed', 4), entry('quality', 7)], 'SCORE_TOO_LOW', undefined],
    ['a point less for one criterion', [entry('speed', 3), entry('quality', 10)], 'SCORE_TOO_LOW', undefined],
    ['not all given', [entry('speed', 4)], 'SCORE_MISSING', 'SCORE_MISSING'],
  ])('%s', (_, entries, granting, refusing) => {
    const score = scoreOfEntries(sheet, entries);
    expect(scoreRefusal(type, score)?.code).toBe(granting);
    expect(scoreGroundRefusal(type, [minimumScoreGround], score)?.code).toBe(refusing);
  });

  test('names the article and both numbers', () => {
    const score = scoreOfEntries(sheet, [entry('speed', 4), entry('quality', 7)]);
    expect(scoreRefusal(type, score)).toEqual({
      code: 'SCORE_TOO_LOW',
      source: 'artikel 7',
      details: { points: 11, minimumPoints: 12 },
    });
  });

  test('is a ground of the scheme, only where a minimum is asked', () => {
    expect(groundsOf(type).map(({ key }) => key)).toContain(minimumScoreGround);
    expect(groundsOf(type).at(-1)).toMatchObject({ article: 'artikel 7', mandatory: true });
    const criteria = sheet.criteria.map(({ key, text, maximumPoints }) => ({ key, text, maximumPoints }));
    const free = { ...type, scoreSheet: { article: 'artikel 7', criteria } };
    expect(groundsOf(free)).toBe(free.refusalGrounds);
    expect(scoreRefusal(free, scoreOfEntries(free.scoreSheet, [entry('speed', 0), entry('quality', 0)]))).toBe(
      undefined,
    );
  });

  test('a type without a sheet needs no score', () => {
    expect(scoreRefusal({ ...type, scoreSheet: undefined }, undefined)).toBeUndefined();
    expect(scoreGroundRefusal({ ...type, scoreSheet: undefined }, [minimumScoreGround], undefined)).toBeUndefined();
  });

  test('the sheet of the letter has the words of the scheme beside the points', () => {
    expect(scoredSheet(sheet, [entry('quality', 8), entry('speed', 4, 'Vlot.')])).toMatchObject({
      points: 12,
      maximumPoints: 20,
      minimumPoints: 12,
      enough: true,
      entries: [
        { key: 'speed', text: 'Snelheid', points: 4, maximumPoints: 10, minimumPoints: 4, reason: 'Vlot.' },
        { key: 'quality', text: 'Kwaliteit', points: 8, minimumPoints: null },
      ],
    });
  });
});

describe('categories by points', () => {
  const allocation: AllocationDefinition = {
    method: 'ranked_categories',
    partialGrant: true,
    categories: [
      { key: 'best', label: { nl: 'Best' }, minimumPoints: 16, when: 'local = true' },
      { key: 'good', label: { nl: 'Goed' }, minimumPoints: 12 },
      { key: 'rest', label: { nl: 'Rest' } },
    ],
  };

  test.each([
    [16, true, { category: 'best' }],
    [16, false, { category: 'good' }],
    [15, true, { category: 'good' }],
    [12, true, { category: 'good' }],
    [11, true, { category: 'rest' }],
    [undefined, true, { undecided: 'best: no points yet' }],
  ])('%s points, local %s', (points, local, expected) => {
    expect(categoryOf(allocation, { local }, points)).toEqual(expected);
  });

  test('gives the place; nothing while it cannot be said, and nothing where the day decides', () => {
    const facts = { answers: { local: true }, names: ['Leiden'] };
    expect(queueRank(allocation, { ...facts, points: 13 })).toBe(1);
    expect(queueRank(allocation, facts)).toBeNull();
    expect(queueRank({ method: 'completeness_with_lots', partialGrant: true }, { ...facts, points: 13 })).toBeNull();
    const recipients = ['Delft', 'Leiden'].map((applicant) => ({ applicant, amountCents: 1 }));
    expect(queueRank({ method: 'named_recipients', partialGrant: true, recipients }, facts)).toBe(1);
    expect(
      queueRank({ method: 'named_recipients', partialGrant: true, recipients }, { ...facts, names: ['Gouda'] }),
    ).toBeNull();
  });
});
