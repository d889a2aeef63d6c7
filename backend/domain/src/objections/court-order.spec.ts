// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { hearingWarning } from '../terms/back-counted';
import { type Judgment, judgmentRefusal, orderOf, providedRefusal } from './court-order';
import { mostOfGrant, mostOnObjection } from './upheld-bounds';

const judgment: Judgment = {
  outcome: 'well_founded',
  decidedOn: localDate('2026-03-23'),
  newDecisionDueOn: localDate('2026-05-04'),
  onObjection: true,
  registeredOn: localDate('2026-03-02'),
  today: localDate('2026-03-23'),
};

describe('what a court leaves to the province', () => {
  test.each<[string, Partial<Judgment>, string | undefined]>([
    ['a new decision after a well-founded appeal', {}, undefined],
    ['a new decision after an unfounded appeal', { outcome: 'unfounded' }, 'JUDGMENT_GIVES_NOTHING'],
    ['nothing after an unfounded appeal', { outcome: 'unfounded', newDecisionDueOn: null }, undefined],
    ['a judgment of tomorrow', { decidedOn: localDate('2026-03-24') }, 'DATE_IN_FUTURE'],
    ['a judgment of before the appeal', { decidedOn: localDate('2026-03-01') }, 'DATE_TOO_EARLY'],
    ['a new decision on the day of the judgment', { newDecisionDueOn: localDate('2026-03-23') }, 'DATE_TOO_EARLY'],
    ['a new decision on the day after', { newDecisionDueOn: localDate('2026-03-24') }, undefined],
    ['an amount of the court', { providesCents: 0, newDecisionDueOn: null }, undefined],
    ['an amount without an objection', { providesCents: 1, onObjection: false }, 'NO_OBJECTION_DECIDED'],
  ])('%s', (_, more, code) => {
    expect(judgmentRefusal({ ...judgment, ...more })?.code).toBe(code);
  });

  test('an amount goes before a day, and nothing is nothing', () => {
    expect(orderOf({ providesCents: 0, newDecisionDueOn: judgment.newDecisionDueOn })).toBe('court_provides');
    expect(orderOf({ newDecisionDueOn: judgment.newDecisionDueOn })).toBe('decide_anew');
    expect(orderOf({})).toBe('none');
  });

  test.each([
    [undefined, 5, undefined],
    [700, 700, undefined],
    [700, 699, 'COURT_SET_AMOUNT'],
    [0, 1, 'COURT_SET_AMOUNT'],
  ])('the court gave %s, decided is %s', (provides, amount, code) => {
    expect(providedRefusal(provides, amount)?.code).toBe(code);
  });
});

describe('what comes back once at most', () => {
  test.each([
    ['nothing was lowered since', { calculatedCents: 100, ownCents: 60, loweredCents: 0 }, 100],
    ['a lowering stands by itself', { calculatedCents: 100, ownCents: 40, loweredCents: 20 }, 80],
    ['never less than there is', { calculatedCents: 100, ownCents: 90, loweredCents: 20 }, 90],
  ])('%s', (_, input, most) => {
    expect(mostOfGrant(input)).toBe(most);
  });

  test('what an earlier decision on the objection gave is not given again', () => {
    const lowering = { matter: 'lowering', contestedCents: 60, beforeCents: 100, wantedCents: 0 } as const;
    expect(mostOnObjection({ ...lowering, ownCents: 60 })).toBe(100);
    expect(mostOnObjection({ ...lowering, ownCents: 85, givenCents: 25 })).toBe(100);
    expect(mostOnObjection({ ...lowering, ownCents: 100, givenCents: 40 })).toBe(100);
  });
});

describe('a hearing within a week', () => {
  test.each([
    ['2026-03-09', undefined],
    ['2026-03-08', 'Awb 7:4(2)'],
    ['2026-03-02', 'Awb 7:4(2)'],
  ])('invited on 2 March for %s', (on, source) => {
    expect(hearingWarning(localDate(on), localDate('2026-03-02'))?.source).toBe(source);
  });
});
