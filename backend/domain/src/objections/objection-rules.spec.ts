// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { localDate } from '../shared/local-date';
import { rulesOf } from '../testing/term-cases';
import type { TermEvent } from '../terms/case-events';
import { caseTerms, termOf } from '../terms/fold';
import { ceilingOnObjection, deviationRefusal, objectionAmountRefusal, outcomeRefusal } from './objection-rules';

const reason = 'De aanvraag voldoet toch aan artikel 4.';

describe('the outcome of an objection', () => {
  test.each([
    ['in time and unfounded', { outcome: 'unfounded', verdict: 'in_time' }, undefined],
    ['late and unfounded', { outcome: 'unfounded', verdict: 'late' }, 'OBJECTION_LATE'],
    ['late and inadmissible', { outcome: 'inadmissible', verdict: 'late' }, undefined],
    ['late, excused and upheld', { outcome: 'upheld', verdict: 'late_excused' }, undefined],
    [
      'clearly unfounded, yet upheld',
      { outcome: 'upheld', verdict: 'in_time', waiver: 'clearly_unfounded' },
      'HEARING_WAIVER_DIFFERS',
    ],
    ['fully met and upheld', { outcome: 'upheld', verdict: 'in_time', waiver: 'fully_met' }, undefined],
    [
      'nobody wanted to be heard',
      { outcome: 'partly_upheld', verdict: 'in_time', waiver: 'waived_by_objector' },
      undefined,
    ],
    ['without reasons', { outcome: 'unfounded', verdict: 'in_time', reason: ' ' }, 'REASON_REQUIRED'],
  ] as const)('%s', (_, given, expected) => {
    expect(outcomeRefusal({ reason, ...given })?.code).toBe(expected);
  });

  test('another outcome than the committee advised is explained', () => {
    const given = { outcome: 'unfounded', committeeOutcome: 'upheld' } as const;
    expect(deviationRefusal({ ...given, deviationReason: '' })?.source).toBe('Awb 7:13(7)');
    expect(deviationRefusal({ ...given, deviationReason: reason })).toBeUndefined();
    expect(deviationRefusal({ ...given, committeeOutcome: 'unfounded', deviationReason: '' })).toBeUndefined();
  });
});

describe('the amount after an objection', () => {
  const given = { outcome: 'upheld', totalCents: 500, ownCents: 200, calculatedCents: 500 } as const;
  test.each([
    ['all that the rule gives', {}, undefined],
    ['a cent above the rule', { totalCents: 501 }, 'AMOUNT_ABOVE_CALCULATION'],
    ['the same', { totalCents: 200 }, undefined],
    ['a cent less than before', { totalCents: 199 }, 'OBJECTION_MADE_WORSE'],
    ['unfounded, and yet more', { outcome: 'unfounded' }, 'OUTCOME_GIVES_NOTHING'],
    ['inadmissible and the same', { outcome: 'inadmissible', totalCents: 200 }, undefined],
  ] as const)('%s', (_, more, expected) => {
    expect(objectionAmountRefusal({ ...given, ...more })?.code).toBe(expected);
  });
});

describe('the ceiling on objection', () => {
  test.each([
    ['fits now', { totalCents: 500, ownCents: 0, leftThenCents: 0, leftNowCents: 500 }, 0],
    ['was there then, is short now', { totalCents: 500, ownCents: 0, leftThenCents: 500, leftNowCents: 120 }, 380],
    ['was there then, nothing is left', { totalCents: 500, ownCents: 200, leftThenCents: 500, leftNowCents: 0 }, 300],
    [
      'was a cent short then',
      { totalCents: 500, ownCents: 0, leftThenCents: 499, leftNowCents: 499 },
      'CEILING_WAS_SHORT',
    ],
    ['grants nothing more', { totalCents: 200, ownCents: 200, leftThenCents: 0, leftNowCents: 0 }, 0],
  ] as const)('%s', (_, given, expected) => {
    const outcome = ceilingOnObjection(given);
    expect('refusal' in outcome ? outcome.refusal.code : outcome.overrunCents).toBe(expected);
  });

  test('an overrun is never more than is short, and what is refused says what is possible', () => {
    const cents = fc.integer({ min: 0, max: 1_000 });
    fc.assert(
      fc.property(cents, cents, cents, cents, (own, more, leftThenCents, leftNowCents) => {
        const given = { totalCents: own + more, ownCents: own, leftThenCents, leftNowCents };
        const outcome = ceilingOnObjection(given);
        if ('refusal' in outcome) {
          const possible = Number(outcome.refusal.details?.['possibleCents']);
          expect(possible).toBeLessThan(given.totalCents);
          expect(ceilingOnObjection({ ...given, totalCents: Math.max(possible, own) })).not.toHaveProperty('refusal');
        } else {
          expect(leftNowCents + outcome.overrunCents - outcome.addedCents).toBeGreaterThanOrEqual(0);
          expect(outcome.overrunCents === 0 || leftNowCents + outcome.overrunCents === outcome.addedCents).toBe(true);
        }
      }),
    );
  });
});

describe('two objections in one case', () => {
  const on = localDate;
  const events: TermEvent[] = [
    { event: 'received', on: on('2026-01-05') },
    { event: 'decision_notified', on: on('2026-03-23'), decision: 'd1' },
    { event: 'determination_notified', on: on('2026-09-01'), decision: 'd2' },
    { event: 'objection_received', on: on('2026-04-01'), channel: 'portal', objection: 'a', decision: 'd1' },
    { event: 'objection_received', on: on('2026-11-20'), channel: 'email', objection: 'b', decision: 'd2' },
    { event: 'committee_appointed', on: on('2026-04-10'), objection: 'a' },
    { event: 'defect_notified', on: on('2026-11-23'), days: 14, request: 'r', objection: 'b' },
    { event: 'defect_cured', on: on('2026-11-30'), request: 'r', objection: 'b' },
  ];
  const terms = caseTerms(events, rulesOf(), on('2030-01-01'));

  test('each decision has its own term for objections', () => {
    expect([termOf(terms, 'objection', 'd1')?.dueOn, termOf(terms, 'objection', 'd2')?.dueOn]).toEqual([
      '2026-05-04',
      '2026-10-13',
    ]);
  });
  test('each objection has its own term for the decision: twelve weeks with a committee, six without and suspended', () => {
    expect(termOf(terms, 'objection_decision', 'a')?.dueOn).toBe('2026-07-27');
    expect(termOf(terms, 'objection_decision', 'b')?.dueOn).toBe('2026-11-30');
  });
  test('each is in time or late by itself', () => {
    expect(terms.filings.map(({ key, verdict }) => [key, verdict])).toEqual([
      ['a', 'in_time'],
      ['b', 'late'],
    ]);
  });
});
