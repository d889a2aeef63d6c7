// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, localDate } from '../shared/local-date';
import { type CeilingChange, ceilingFor, ceilingVersions, heldNoLonger, leftForNew } from './ceilings';
import { carryRefusal, changeDaysRefusal, confirmationRefusal, loweringRefusal, yearRefusal } from './orders';
import { spendingRefusal } from './spending';

const day = (text: string) => localDate(text);
const change = (startsOn: string, changeCents: number): CeilingChange => ({ startsOn: day(startsOn), changeCents });

describe('The ceiling that holds for an application (Awb 4:27(2))', () => {
  const changes = [change('2026-01-01', 100), change('2026-03-02', -40), change('2026-05-01', 20)];

  it.each([
    ['filed before the lowering', '2026-03-01', '2026-03-10', 1, 100],
    ['filed on the day it starts', '2026-03-02', '2026-03-10', 2, 60],
    ['filed between, before the raise started', '2026-04-01', '2026-04-30', 2, 60],
    ['filed between, on the day of the raise', '2026-04-01', '2026-05-01', 3, 80],
    ['filed after the raise', '2026-06-01', '2026-06-01', 3, 80],
    ['filed before everything', '2025-12-01', '2026-06-01', 1, 100],
  ])('%s', (_, filedOn, today, version, ceilingCents) => {
    expect(ceilingFor(changes, day(filedOn), day(today))).toMatchObject({ version, ceilingCents });
  });

  it('is nothing without a ceiling', () => {
    expect(ceilingFor([], day('2026-01-01'), day('2026-01-01'))).toBeUndefined();
  });

  it('never falls by a lowering that starts after the filing', () => {
    const changesOf = fc.array(fc.tuple(fc.nat(200), fc.integer({ min: -50, max: 100 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(changesOf, fc.nat(200), (steps, filed) => {
        const made = steps.map(([at, cents]) => change(addDays(day('2026-01-01'), at), cents));
        const filedOn = addDays(day('2026-01-01'), filed);
        const before = ceilingFor(made, filedOn, day('2027-01-01'));
        const lowered = [...made, change(addDays(filedOn, 1), -10)];
        expect(ceilingFor(lowered, filedOn, day('2027-01-01'))?.ceilingCents).toBe(before?.ceilingCents);
        expect(ceilingVersions(lowered)).toHaveLength(made.length + 1);
      }),
    );
  });
});

describe('What is held for earlier applications', () => {
  const level = { ceilingCents: 100, heldCents: 40, overrunCents: 0, grantedCents: 0 };
  it.each([
    [0, 60, 40],
    [60, 0, 40],
    [61, 0, 39],
    [100, 0, 0],
  ])('of which %s was granted', (grantedCents, left, noLonger) => {
    expect(leftForNew({ ...level, grantedCents })).toBe(left);
    expect(heldNoLonger({ ...level, grantedCents })).toBe(noLonger);
  });
  it('does not count a legal overrun as granted within it', () => {
    expect(heldNoLonger({ ...level, grantedCents: 70, overrunCents: 10 })).toBe(40);
  });
});

describe('Orders of two people', () => {
  const today = day('2026-03-10');
  it('are confirmed by somebody else, once', () => {
    expect(confirmationRefusal({ state: 'prepared', preparedBy: 'a' }, 'b')).toBeUndefined();
    expect(confirmationRefusal({ state: 'prepared', preparedBy: 'a' }, 'a')?.code).toBe('FOUR_EYES');
    expect(confirmationRefusal({ state: 'confirmed', preparedBy: 'a' }, 'b')?.code).toBe('NOT_IN_THIS_STATE');
  });
  it.each([
    ['lower', '2026-03-10', '2026-03-11', undefined],
    ['lower', '2026-03-10', '2026-03-10', 'CEILING_STARTS_TOO_EARLY'],
    ['lower', '2026-03-11', '2026-03-12', 'CEILING_NOT_PUBLISHED'],
    ['raise', '2026-03-10', '2026-03-10', undefined],
    ['raise', '2026-03-10', '2026-03-11', 'CEILING_STARTS_LATER'],
    ['raise', null, '2026-03-10', 'CEILING_NOT_PUBLISHED'],
  ] as const)('%s, made public on %s, from %s', (kind, publishedOn, startsOn, code) => {
    const days = { today, startsOn: day(startsOn), publishedOn: publishedOn && day(publishedOn) };
    expect(changeDaysRefusal(kind, days)?.code).toBe(code);
  });
  it('lower to what was granted and not a cent below', () => {
    const level = { ceilingCents: 100, heldCents: 0, overrunCents: 5, grantedCents: 65 };
    expect(loweringRefusal(level, 40)).toBeUndefined();
    expect(loweringRefusal(level, 41)).toMatchObject({ code: 'CEILING_BELOW_GRANTED', details: { mostCents: 40 } });
  });
  it('carry what is neither granted nor asked', () => {
    expect(carryRefusal(100, 30, 70)).toBeUndefined();
    expect(carryRefusal(100, 30, 71)).toMatchObject({ details: { mostCents: 70 } });
  });
  it('close a year that is over and open a closed one', () => {
    expect(yearRefusal('close_year', { year: 2025, closed: false, today })).toBeUndefined();
    expect(yearRefusal('close_year', { year: 2026, closed: false, today })?.code).toBe('YEAR_NOT_OVER');
    expect(yearRefusal('close_year', { year: 2025, closed: true, today })?.code).toBe('YEAR_CLOSED');
    expect(yearRefusal('reopen_year', { year: 2025, closed: true, today })).toBeUndefined();
    expect(yearRefusal('reopen_year', { year: 2025, closed: false, today })?.code).toBe('YEAR_OPEN');
  });
});

describe('Spending on a budget line', () => {
  const commitment = { committedCents: 100, releasedCents: 10, paidCents: 40 };
  it.each([
    ['commitment', 50, undefined],
    ['commitment', 51, 'LINE_EXHAUSTED'],
    ['payment', 50, undefined],
    ['payment', 51, 'COMMITMENT_TOO_SMALL'],
    ['release', 51, 'COMMITMENT_TOO_SMALL'],
  ] as const)('%s of %s', (kind, cents, code) => {
    expect(spendingRefusal(kind, cents, { leftCents: 50, commitment })?.code).toBe(code);
  });
  it('needs a commitment to pay on', () => {
    expect(spendingRefusal('payment', 1, { leftCents: 50 })?.code).toBe('NOT_FOUND');
  });
});
