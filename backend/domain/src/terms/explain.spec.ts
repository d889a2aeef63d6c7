// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { rulesOf } from '../testing/term-cases';
import { endOfHours, portalNoticeDueAt } from './back-counted';
import type { TermEvent } from './case-events';
import { explain } from './explain';
import { caseTerms, type TermKind, termOf } from './fold';
import type { Term } from './length';
import { penaltyRecoveryTerm } from './limitation';
import { penaltyFor, penaltyShares } from './penalty';
import { penaltyRateOn, penaltyRows, penaltyRules } from './penalty-rules';
import { awbSource, isInTitle42 } from './title42';

const today = localDate('2026-12-31');

function the(kind: TermKind, events: TermEvent[], rules = rulesOf({ weeks: 8 })): Term {
  const term = termOf(caseTerms(events, rules, today), kind);
  if (!term) throw new Error(`no term ${kind}`);
  return term;
}

describe('why this date', () => {
  const events: TermEvent[] = [
    { event: 'received', on: localDate('2026-03-09') },
    { event: 'completion_requested', on: localDate('2026-03-16'), request: '1', days: 14 },
    { event: 'completed', on: localDate('2026-03-22'), request: '1' },
  ];

  test('in plain words for the applicant', () => {
    expect(explain(the('decision', events), 'applicant', 'nl')).toEqual([
      'Aanvraag ontvangen op maandag 9 maart 2026. Deze dag telt zelf niet mee.',
      'De termijn is 8 weken, tot en met maandag 4 mei 2026.',
      '5 dagen opgeschort, van dinsdag 17 maart 2026 tot en met zaterdag 21 maart 2026, omdat om aanvulling was gevraagd.',
      'Verlengd tot en met maandag 11 mei 2026, omdat de termijn eindigt in een weekend of op een feestdag.',
      'De laatste dag is maandag 11 mei 2026.',
    ]);
  });

  test('with every source for staff, in English', () => {
    expect(explain(the('decision', events), 'staff', 'en')).toEqual([
      'Application received on Monday 9 March 2026 (Awb 4:13).',
      '8 weeks, up to and including Monday 4 May 2026 (artikel 6).',
      'Suspended for 5 days, from Tuesday 17 March 2026 to Saturday 21 March 2026, because the application had to be completed (Awb 4:15(1)(a)).',
      'Extended to Monday 11 May 2026, because the term ends in a weekend or on a holiday (Algemene termijnenwet 1(1), 2).',
      'The last day is Monday 11 May 2026.',
    ]);
  });

  test('what did not happen is left out for the applicant, what surprises is not', () => {
    const ordinary = the('decision', [{ event: 'received', on: localDate('2026-06-01') }]);
    expect(explain(ordinary, 'applicant', 'nl')).toHaveLength(3);
    expect(explain(ordinary, 'staff', 'nl')).toHaveLength(4);
    const long = the('decision', [{ event: 'received', on: localDate('2026-02-21') }], rulesOf({ weeks: 13 }));
    expect(explain(long, 'applicant', 'en')[2]).toMatch(/^The term is longer than twelve weeks/);
  });

  test('no sentence for an applicant names an article', () => {
    const sentences = explain(the('decision', events), 'applicant', 'nl').join(' ');
    expect(sentences).not.toMatch(/Awb|artikel|termijnenwet/);
  });
});

describe('title 4.2', () => {
  test.each([
    ['4:20', false],
    ['4:21(3)', true],
    ['4:49(3)', true],
    ['4:80', true],
    ['4:87', false],
    ['7:10', false],
  ])('%s stands in it: %s', (article, expected) => {
    expect(isInTitle42(article)).toBe(expected);
  });

  test('is named as the scheme makes it apply', () => {
    const title42Article = 'artikel 2 van de regeling';
    expect(awbSource('4:49(3)', { title42: 'direct' })).toBe('Awb 4:49(3)');
    expect(awbSource('4:49(3)', { title42: 'by_analogy', title42Article })).toBe(
      'artikel 2 van de regeling, Awb 4:49(3)',
    );
    expect(awbSource('4:49(3)', { title42: 'not_applicable' })).toBeUndefined();
    expect(awbSource('4:87', { title42: 'not_applicable' })).toBe('Awb 4:87');
  });

  test('leaves no trace in any sentence where it does not apply', () => {
    const on = localDate('2026-11-11');
    const happened = ['received', 'budget_adopted', 'payment_suspended', 'determination_notified', 'claim_notified'];
    const all = happened.map((event) => ({ event, on }) as TermEvent);
    const { terms } = caseTerms(all, rulesOf({ title42: 'not_applicable' }), today);
    expect(terms.map(({ kind }) => kind)).toEqual(['decision', 'claim_payment', 'limitation']);
    const sentences = terms.flatMap((term) => explain(term, 'staff', 'nl')).join(' ');
    expect(sentences).not.toMatch(/4:(2[1-9]|[3-7]\d|80)\b/);
  });
});

describe('the penalty for a late decision', () => {
  const base = { dueOn: localDate('2026-05-23'), noticesOn: [localDate('2026-05-26')], today, rules: penaltyRules };
  const input = { ...base, calendar: rulesOf().calendar };

  test('42 days are three rows: 322, 490 and 630 euro', () => {
    const { penalty } = penaltyFor(input);
    expect(penalty?.rows.map(({ amountCents }) => amountCents)).toEqual([32_200, 49_000, 63_000]);
    expect(penalty?.appealFrom).toBe('2026-06-10');
    expect(penaltyRows(50, penaltyRateOn(today, penaltyRules)).reduce((sum, row) => sum + row.days, 0)).toBe(42);
  });

  test('the first day is a value: a reading of fourteen days moves everything a day', () => {
    const { penalty } = penaltyFor({ ...input, rules: { ...penaltyRules, firstDayAfterNotice: 14 } });
    expect(penalty).toMatchObject({ firstDay: '2026-06-09', lastDay: '2026-07-20' });
  });

  test('none is owed for a reason of 4:17(6)', () => {
    expect(penaltyFor({ ...input, noneOwed: 'unreasonably_late_notice' })).toEqual({ premature: [] });
  });

  test.each([
    ['2018-12-31', 2_000],
    ['2019-01-01', 2_300],
    ['2000-01-01', 2_000],
  ])('a notice of %s counts at %d cents a day', (on, cents) => {
    expect(penaltyRateOn(localDate(on), penaltyRules).steps[0]?.centsPerDay).toBe(cents);
  });

  test('several applicants share equally, and no cent is lost', () => {
    expect(penaltyShares(144_200, 3)).toEqual([48_067, 48_067, 48_066]);
  });

  test('an undue penalty can be claimed back for five years', () => {
    expect(penaltyRecoveryTerm(localDate('2026-12-25')).dueOn).toBe('2031-12-25');
  });
});

test.each([
  ['through the spring night', '2026-03-28T12:00:00Z', '2026-03-30T12:00:00.000Z'],
  ['through the autumn night', '2026-10-24T12:00:00Z', '2026-10-26T12:00:00.000Z'],
  ['over Christmas', '2026-12-24T15:30:00Z', '2026-12-26T15:30:00.000Z'],
])('48 hours for a notice are 48 hours %s', (_, from, expected) => {
  expect(portalNoticeDueAt(new Date(from)).toISOString()).toBe(expected);
  expect(endOfHours(new Date(from), 48).toISOString()).toBe(expected);
});
