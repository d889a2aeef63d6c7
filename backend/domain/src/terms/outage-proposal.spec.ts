// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { ordinaryCalendar as calendar } from './holidays';
import { dayAfterOutage, proposedClosing, proposedDay } from './outage-proposal';

const at = (text: string): Date => new Date(text);
/** Thursday 12 March 2026, from 14:00 to 18:00 in Amsterdam. */
const afternoon = { startsAt: at('2026-03-12T13:00:00Z'), endsAt: at('2026-03-12T17:00:00Z') };
/** From Thursday 2 April to Tuesday 7 April 2026: Good Friday, the weekend and Easter Monday lie between. */
const easter = { startsAt: at('2026-04-02T13:00:00Z'), endsAt: at('2026-04-07T08:00:00Z') };

describe('A term that an outage touched', () => {
  it('runs on to the next ordinary day after an afternoon', () => {
    expect(dayAfterOutage(afternoon, calendar)).toBe('2026-03-13');
  });

  it('gets back as many ordinary days as the outage took', () => {
    expect(dayAfterOutage(easter, calendar)).toBe('2026-04-09');
  });

  it('gets a day even when the outage took none, and never a Saturday', () => {
    const saturday = { startsAt: at('2026-03-14T09:00:00Z'), endsAt: at('2026-03-14T10:00:00Z') };
    expect(dayAfterOutage(saturday, calendar)).toBe('2026-03-16');
  });

  it.each([
    ['2026-03-11', undefined],
    ['2026-03-12', '2026-03-13'],
    ['2026-03-13', undefined],
  ])('that ends on %s is proposed to run on until %s', (dueOn, expected) => {
    expect(proposedDay(localDate(dueOn), afternoon, calendar)).toBe(expected);
  });

  it('counts the days of Amsterdam, not of Greenwich', () => {
    const night = { startsAt: at('2026-03-12T23:30:00Z'), endsAt: at('2026-03-12T23:45:00Z') };
    expect(proposedDay(localDate('2026-03-12'), night, calendar)).toBeUndefined();
    expect(proposedDay(localDate('2026-03-13'), night, calendar)).toBe('2026-03-16');
  });
});

describe('A window that closes', () => {
  it.each([
    ['at the start of the outage', '2026-03-12T13:00:00Z', undefined],
    ['a second after it began', '2026-03-12T13:00:01Z', '2026-03-13T13:00:00.000Z'],
    ['later on that day', '2026-03-12T22:59:00Z', '2026-03-13T22:59:00.000Z'],
    ['the day after', '2026-03-13T16:00:00Z', undefined],
  ])('%s', (_when, closesAt, expected) => {
    expect(proposedClosing(at(closesAt), afternoon, calendar)?.toISOString()).toBe(expected);
  });

  it('keeps its time of day over the change of the clock', () => {
    const friday = { startsAt: at('2026-03-27T12:00:00Z'), endsAt: at('2026-03-27T18:00:00Z') };
    expect(proposedClosing(at('2026-03-27T16:00:00Z'), friday, calendar)?.toISOString()).toBe(
      '2026-03-30T15:00:00.000Z',
    );
  });
});
