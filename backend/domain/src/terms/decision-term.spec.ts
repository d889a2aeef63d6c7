// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, localDate } from '../shared/local-date';
import { decisionTerm } from './decision-term';
import { ordinaryCalendar } from './holidays';
import { type Suspension, suspendedDays, suspensionOf } from './suspensions';

const base = { article: 'artikel 6', calendar: ordinaryCalendar, extended: true };

function due(receivedOn: string, weeks: number, suspensions: readonly Suspension[] = []): string {
  return decisionTerm({ ...base, receivedOn: localDate(receivedOn), weeks, suspensions }).dueOn;
}

function days(from: string, to: string): Suspension {
  return { from: localDate(from), to: localDate(to), reason: 'agreed', source: 'Awb 4:15(2)(a)' };
}

describe('the last day for the decision', () => {
  test.each([
    ['8 weeks to a holiday', '2026-03-10', 8, '2026-05-06'],
    ['8 weeks to a weekend', '2026-02-21', 8, '2026-04-20'],
    ['13 weeks to a weekend stay', '2026-02-21', 13, '2026-05-23'],
    ['12 weeks to a weekend move', '2026-02-28', 12, '2026-05-26'],
  ])('%s', (_, receivedOn, weeks, expected) => {
    expect(due(receivedOn, weeks)).toBe(expected);
  });

  test('invited on 1 March and completed on 10 March: eight days longer', () => {
    const suspension = suspensionOf({ invitedOn: localDate('2026-03-01'), completedOn: localDate('2026-03-10') });
    expect(suspension).toMatchObject({ from: '2026-03-02', to: '2026-03-09' });
    expect(suspendedDays(suspension)).toBe(8);
    expect(due('2026-02-21', 13, [suspension])).toBe('2026-05-31');
  });

  test('an unused term suspends up to and including its last day', () => {
    const suspension = suspensionOf({ invitedOn: localDate('2026-03-02'), cureExpiredOn: localDate('2026-03-16') });
    expect(suspendedDays(suspension)).toBe(14);
  });

  test('completed on the day of the invitation or the day after: no day is suspended', () => {
    const invitedOn = localDate('2026-03-02');
    expect(suspendedDays(suspensionOf({ invitedOn, completedOn: invitedOn }))).toBe(0);
    expect(suspendedDays(suspensionOf({ invitedOn, completedOn: addDays(invitedOn, 1) }))).toBe(0);
    expect(due('2026-02-21', 13, [suspensionOf({ invitedOn, completedOn: invitedOn })])).toBe('2026-05-23');
  });

  test('thirteen weeks stay too long to extend, whatever the suspension', () => {
    expect(due('2026-02-21', 13, [days('2026-03-02', '2026-03-02')])).toBe('2026-05-24');
  });

  test('eight weeks end on a weekend after the suspension and move on', () => {
    expect(due('2026-03-09', 8, [days('2026-03-10', '2026-03-14')])).toBe('2026-05-11');
  });

  test('a day in two suspensions counts once', () => {
    expect(due('2026-02-02', 13, [days('2026-02-10', '2026-02-19'), days('2026-02-15', '2026-02-24')])).toBe(
      '2026-05-19',
    );
    expect(due('2026-02-02', 13, [days('2026-02-10', '2026-02-24')])).toBe('2026-05-19');
  });

  test('days before receipt, and after the term has passed, do not count', () => {
    expect(due('2026-02-02', 13, [days('2026-01-20', '2026-02-02')])).toBe('2026-05-04');
    expect(due('2026-02-02', 13, [days('2026-05-05', '2026-05-20')])).toBe('2026-05-04');
    expect(due('2026-02-02', 13, [days('2026-05-04', '2026-05-20')])).toBe('2026-05-21');
  });

  test('every step of the trace names its source and leads to the next day', () => {
    const { trace } = decisionTerm({
      ...base,
      receivedOn: localDate('2026-03-09'),
      weeks: 8,
      suspensions: [days('2026-03-10', '2026-03-14')],
    });
    expect(trace.map(({ rule, source, days: added, date }) => [rule, source, added, date])).toEqual([
      ['start', 'Awb 4:13', undefined, '2026-03-09'],
      ['length', 'artikel 6', 56, '2026-05-04'],
      ['suspension', 'Awb 4:15(2)(a)', 5, '2026-05-09'],
      ['extended', 'Algemene termijnenwet 1(1), 2', 2, '2026-05-11'],
    ]);
    expect(trace[0]?.text.nl).toBe('Aanvraag ontvangen op maandag 9 maart 2026');
  });
});

const suspension = fc
  .tuple(fc.integer({ min: -10, max: 250 }), fc.integer({ min: 0, max: 60 }))
  .map(([start, length]) => {
    const from = addDays(localDate('2026-01-15'), start);
    return { from, to: addDays(from, length), reason: 'agreed', source: 'Awb 4:15' };
  });

describe('suspensions, whatever they are', () => {
  const some = fc.array(suspension, { maxLength: 6 });
  const weeks = fc.constantFrom(6, 8, 12, 13, 22);

  test('their order makes no difference', () => {
    const shuffled = some.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(weeks, shuffled, (length, [list, otherwise]) => {
        expect(due('2026-01-15', length, otherwise)).toBe(due('2026-01-15', length, list));
      }),
    );
  });

  test('one more never makes the day earlier, and never adds more than its own days and a few of rest', () => {
    fc.assert(
      fc.property(weeks, some, suspension, (length, list, extra) => {
        const before = localDate(due('2026-01-15', length, list));
        const after = due('2026-01-15', length, [...list, extra]);
        expect(after >= before).toBe(true);
        expect(due('2026-01-15', length, [...list, extra, extra])).toBe(after);
      }),
    );
  });
});
