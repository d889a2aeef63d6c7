// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { obligation } from '../testing/samples';
import { ordinaryCalendar } from './holidays';
import { type GrantedExtension, obligationDue } from './obligation-due';
import { cureTerm, daysLeft, objectionTerm, paymentTerm } from './terms';
import { lengthText } from './trace';

const calendar = ordinaryCalendar;
const base = { grantNotifiedOn: localDate('2026-01-31'), metOn: {}, extensions: [], calendar, extended: true };

describe('objection and payment', () => {
  test.each([
    ['notified at Christmas time', '2021-11-13', '2021-12-27'],
    ['notified on an ordinary day', '2026-03-23', '2026-05-04'],
  ])('%s: six weeks', (_, notifiedOn, expected) => {
    expect(objectionTerm({ notifiedOn: localDate(notifiedOn), calendar }).dueOn).toBe(expected);
    expect(paymentTerm({ notifiedOn: localDate(notifiedOn), calendar }).dueOn).toBe(expected);
  });
});

describe('completing an application', () => {
  test('fourteen days, moved past Easter', () => {
    const { dueOn, trace } = cureTerm({ invitedOn: localDate('2026-03-23'), days: 14, calendar, extended: true });
    expect(dueOn).toBe('2026-04-07');
    expect(trace.map(({ rule }) => rule)).toEqual(['start', 'length', 'extended']);
  });

  test('not moved when the scheme does not extend its terms', () => {
    expect(cureTerm({ invitedOn: localDate('2026-03-23'), days: 14, calendar, extended: false }).dueOn).toBe(
      '2026-04-06',
    );
  });
});

describe('the last day for an obligation', () => {
  const extended = (...extensions: GrantedExtension[]) => ({ ...base, extensions });

  test('twelve months after the decision was notified', () => {
    expect(obligationDue(obligation('a'), base)?.dueOn).toBe('2027-01-31');
  });

  test('extra months are counted from the decision again, not from the last date', () => {
    const rule = obligation('a', { due: { after: 'grant', months: 1 } });
    expect(obligationDue(rule, base)?.dueOn).toBe('2026-03-02');
    expect(obligationDue(rule, extended({ months: 1 }))?.dueOn).toBe('2026-03-31');
    expect(obligationDue(rule, extended({ months: 1 }, { months: 12 }))?.dueOn).toBe('2027-03-31');
  });

  test('extra time until a day counts when it is later', () => {
    const later = extended({ until: localDate('2027-05-01') });
    expect(obligationDue(obligation('a'), later)?.dueOn).toBe('2027-05-01');
    expect(obligationDue(obligation('a'), later)?.trace.at(-1)?.rule).toBe('extension_until');
    expect(obligationDue(obligation('a'), extended({ until: localDate('2026-05-01') }))?.dueOn).toBe('2027-01-31');
  });

  test('thirteen weeks after another obligation was met, unknown until then', () => {
    const rule = obligation('report', { due: { after: 'completion', weeks: 13 } });
    expect(obligationDue(rule, base)).toBeUndefined();
    const met = { ...base, metOn: { completion: localDate('2026-02-21') } };
    expect(obligationDue(rule, met)?.dueOn).toBe('2026-05-23');
  });

  test('five years', () => {
    const rule = obligation('available', { due: { after: 'grant', years: 5 } });
    expect(obligationDue(rule, base)?.dueOn).toBe('2031-01-31');
  });
});

test.each([
  ['2026-05-06', 0],
  ['2026-05-05', 1],
  ['2026-05-07', -1],
])('on %s there are %d days left', (today, expected) => {
  expect(daysLeft(localDate('2026-05-06'), localDate(today))).toBe(expected);
});

test('a length in words', () => {
  expect(lengthText({ weeks: 1 }, 'nl')).toBe('1 week');
  expect(lengthText({ years: 1, months: 6 }, 'nl')).toBe('1 jaar en 6 maanden');
  expect(lengthText({ days: 14 }, 'en')).toBe('14 days');
});
