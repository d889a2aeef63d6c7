// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '../shared/local-date';
import { rulesOf } from '../testing/term-cases';
import type { TermEvent } from './case-events';
import { caseTerms, movedTerms, type TermKind, termOf } from './fold';
import { calendarOf, holidayDecrees, ordinaryCalendar } from './holidays';
import type { Term } from './length';

const start = localDate('2026-02-02');
const today = localDate('2030-01-01');
const day = fc.integer({ min: -20, max: 260 }).map((days) => addDays(start, days));
const name = fc.constantFrom('1', '2', '3');

const suspending: fc.Arbitrary<TermEvent> = fc
  .tuple(
    day,
    fc.uuid(),
    fc.constantFrom('consent' as const, 'applicant_delay' as const, 'force_majeure' as const),
    fc.integer({ min: 0, max: 50 }),
  )
  .map(([on, suspension, ground, days]) => ({
    event: 'suspension_started',
    on,
    suspension,
    ground,
    until: addDays(on, days),
  }));

const anything: fc.Arbitrary<TermEvent> = fc.oneof(
  suspending,
  fc.record({
    event: fc.constant('completion_requested' as const),
    on: day,
    request: name,
    days: fc.integer({ min: 1, max: 40 }),
  }),
  fc.record({ event: fc.constant('completed' as const), on: day, request: name }),
  fc.record({ event: fc.constant('delay_announced' as const), on: day, until: fc.option(day, { nil: undefined }) }),
  fc.record({ event: fc.constant('views_invited' as const), on: day, days: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ event: fc.constant('decision_notified' as const), on: day, toBePaid: fc.boolean() }),
  fc.record({ event: fc.constant('objection_received' as const), on: day, channel: fc.constant('portal' as const) }),
  fc.record({
    event: fc.constant('defect_notified' as const),
    on: day,
    request: name,
    days: fc.integer({ min: 1, max: 20 }),
  }),
  fc.record({ event: fc.constant('defect_cured' as const), on: day, request: name }),
  fc.record({
    event: fc.constant('outage' as const),
    on: day,
    term: fc.constantFrom('cure', 'objection', 'views', 'objection_cure', 'decision'),
    until: day,
  }),
  fc.record({ event: fc.constant('objection_adjourned' as const), on: day }),
  fc.record({ event: fc.constant('objection_delay_agreed' as const), on: day, until: day }),
  fc.record({
    event: fc.constantFrom(
      'received' as const,
      'judged_complete' as const,
      'withdrawn' as const,
      'views_closed' as const,
      'paid' as const,
      'claim_paid' as const,
      'payment_suspended' as const,
      'window_closed' as const,
      'committee_appointed' as const,
      'hearing' as const,
      'objection_decided' as const,
      'default_notice_received' as const,
      'determination_notified' as const,
      'obligation_breached' as const,
      'claim_notified' as const,
      'limitation_interrupted' as const,
      'resumed' as const,
      'redetermination_notified' as const,
      'court_asked_for_file' as const,
      'court_file_sent' as const,
      'determination_asked' as const,
      'grant_withdrawn' as const,
      'objection_withdrawn' as const,
      'objection_reopened' as const,
    ),
    on: day,
  }),
  fc.record({ event: fc.constant('reservation_made' as const), on: day, weeks: fc.constantFrom(undefined, 3, 4) }),
  fc.record({
    event: fc.constant('budget_adopted' as const),
    on: day,
    adoption: fc.option(name, { nil: undefined }),
    corrects: fc.option(name, { nil: undefined }),
  }),
  fc.record({ event: fc.constant('reservation_invoked' as const), on: day }),
  fc.record({
    event: fc.constantFrom('balance_notified' as const, 'balance_lowered' as const),
    on: day,
    cents: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
  }),
  fc.record({
    event: fc.constant('paid' as const),
    on: day,
    of: fc.constantFrom('advance' as const, 'balance' as const),
    cents: fc.integer({ min: 1, max: 300 }),
    advance: fc.option(name, { nil: undefined }),
  }),
  fc.record({
    event: fc.constant('advance_due' as const),
    on: day,
    advance: name,
    cents: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
  }),
  fc.record({ event: fc.constant('advance_raised' as const), on: day }),
  fc.record({ event: fc.constant('new_decision_ordered' as const), on: day, until: day, appeal: name }),
  fc.record({ event: fc.constant('new_decision_taken' as const), on: day, appeal: name }),
  fc.record({
    event: fc.constant('default_notice_received' as const),
    on: day,
    about: fc.constantFrom('decision' as const, 'objection' as const, 'determination' as const),
  }),
);

const rules = fc
  .record({
    weeks: fc.constantFrom(6, 8, 12, 13, 22),
    adjournmentWeeks: fc.constantFrom(undefined, 4, 6),
    noLegalTerm: fc.boolean(),
    extended: fc.boolean(),
    from: fc.constantFrom('receipt' as const, 'closing' as const),
  })
  .map((given) => rulesOf({ ...given, targetWeeks: 8, determinationWeeks: 13 }));

function dueOn(events: readonly TermEvent[], given: ReturnType<typeof rulesOf>, kind: TermKind): LocalDate | undefined {
  return termOf(caseTerms(events, given, today), kind)?.dueOn;
}

function endOfTrace({ trace }: Term): LocalDate | undefined {
  const [first, ...steps] = trace;
  return first && steps.reduce((date, step) => addDays(date, step.days ?? 0), first.date);
}

const received: TermEvent = { event: 'received', on: start };
const closed: TermEvent = { event: 'window_closed', on: addDays(start, 10) };

describe('the terms of a case, whatever happens', () => {
  test('recording the events in another order gives the same outcome', () => {
    const shuffled = fc
      .array(anything, { maxLength: 14 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(rules, shuffled, (given, [list, otherwise]) => {
        expect(caseTerms(otherwise, given, today)).toEqual(caseTerms(list, given, today));
      }),
      { numRuns: 400 },
    );
  });

  test('one more suspension never makes the decision or the promise earlier', () => {
    fc.assert(
      fc.property(rules, fc.array(anything, { maxLength: 10 }), suspending, (given, list, extra) => {
        const events = [received, closed, ...list];
        for (const kind of ['decision', 'target'] as const) {
          const before = dueOn(events, given, kind);
          const after = dueOn([...events, extra], given, kind);
          expect((after ?? '') >= (before ?? '')).toBe(true);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('a defect of an objection never makes its decision earlier', () => {
    const objected: TermEvent[] = [
      { event: 'decision_notified', on: start },
      { event: 'objection_received', on: addDays(start, 5), channel: 'portal' },
    ];
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 8 }), day, fc.integer({ min: 1, max: 30 }), (list, on, days) => {
        const events = [...objected, ...list.filter(({ event }) => event !== 'decision_notified')];
        const extra: TermEvent = { event: 'defect_notified', on, request: 'extra', days };
        const before = dueOn(events, rulesOf(), 'objection_decision') ?? '';
        expect((dueOn([...events, extra], rulesOf(), 'objection_decision') ?? '') >= before).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('the steps of every term add up to its last day, each from the one before', () => {
    fc.assert(
      fc.property(rules, fc.array(anything, { maxLength: 14 }), (given, list) => {
        for (const term of caseTerms([received, ...list], given, today).terms) {
          expect(endOfTrace(term)).toBe(term.dueOn);
          expect(term.trace.at(-1)?.date).toBe(term.dueOn);
          for (const step of term.trace) expect(step.text.en).toBeTruthy();
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a penalty never runs before the notice and never over more than 42 days', () => {
    fc.assert(
      fc.property(rules, fc.array(anything, { maxLength: 10 }), day, (given, list, on) => {
        const events: TermEvent[] = [received, ...list, { event: 'default_notice_received', on }];
        for (const { penalty, premature } of caseTerms(events, given, today).penalties) {
          expect(premature.every((notice) => notice !== penalty?.noticeOn)).toBe(true);
          if (!penalty) continue;
          expect(penalty.days).toBeGreaterThan(0);
          expect(penalty.days).toBeLessThanOrEqual(42);
          expect(penalty.amountCents).toBeLessThanOrEqual(144_200);
          expect(penalty.firstDay >= addDays(penalty.noticeOn, 15)).toBe(true);
        }
      }),
    );
  });
});

describe('another calendar', () => {
  const events: TermEvent[] = [{ event: 'received', on: localDate('2026-03-20') }];
  const given = rulesOf({ weeks: 8, targetWeeks: 6 });
  const withDecrees = { ...given, calendar: calendarOf(holidayDecrees) };

  test('names the terms that it moves, for the work list', () => {
    const [before, after] = [caseTerms(events, given, today), caseTerms(events, withDecrees, today)];
    expect(movedTerms(before, after)).toEqual([{ kind: 'decision', from: '2026-05-15', to: '2026-05-18' }]);
    expect(movedTerms(before, before)).toEqual([]);
  });

  test('terms that come and go are named too', () => {
    const [none, some] = [caseTerms([], given, today), caseTerms(events, given, today)];
    expect(movedTerms(none, some).map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ['decision', undefined, '2026-05-15'],
      ['target', undefined, '2026-05-01'],
    ]);
    expect(movedTerms(some, none).map(({ kind, to }) => [kind, to])).toEqual([
      ['decision', undefined],
      ['target', undefined],
    ]);
  });

  test('its version names the decrees, whatever their order', () => {
    expect(calendarOf([...holidayDecrees].reverse())).toEqual(calendarOf(holidayDecrees));
    expect(calendarOf(holidayDecrees).version).toBe('ordinary+2023-2025+2026-2028');
    expect(calendarOf([])).toEqual(ordinaryCalendar);
    expect(() => calendarOf([{ key: 'x', citation: 'x', days: ['2026-02-30'] }])).toThrow(RangeError);
  });
});

describe('what is left to pay after a determination', () => {
  const notified: TermEvent = { event: 'balance_notified', on: addDays(start, 5), since: start, cents: 100 };
  const again: TermEvent = { event: 'balance_notified', on: addDays(start, 60), cents: 130 };
  const paid = (days: number, cents: number, of: 'advance' | 'balance' = 'balance'): TermEvent => {
    return { event: 'paid', on: addDays(start, days), of, cents };
  };
  const settledOn = (key: string, ...events: TermEvent[]): LocalDate | undefined =>
    termOf(caseTerms(events, rulesOf(), today), 'payment', key)?.settledOn;

  test.each<[string, TermEvent[], number | undefined]>([
    ['nothing was paid', [], undefined],
    ['one cent too little', [paid(20, 99)], undefined],
    ['all of it', [paid(20, 100)], 20],
    ['in two parts', [paid(20, 99), paid(30, 1)], 30],
    ['an advance of before', [paid(-3, 100, 'advance')], undefined],
    ['an advance that came later', [paid(3, 100, 'advance')], undefined],
    ['a lower determination takes the rest', [paid(20, 60), { event: 'balance_lowered', on: start, cents: 40 }], 20],
  ])('%s', (_, events, days) => {
    const expected = days === undefined ? undefined : addDays(start, days);
    expect(settledOn('determination', notified, ...events)).toBe(expected);
    expect(settledOn('determination', ...[...events].reverse(), notified)).toBe(expected);
  });

  test('one determined anew has a term of its own, with what is left then', () => {
    const events = [notified, again, paid(20, 100), paid(70, 129)];
    expect(settledOn('determination', ...events)).toBe(addDays(start, 20));
    expect(settledOn('determination:2', ...events)).toBeUndefined();
    expect(settledOn('determination:2', ...events, paid(71, 1))).toBe(addDays(start, 71));
  });

  test('an advance ends with the determination, the balance takes its place', () => {
    const granted: TermEvent = { event: 'decision_notified', on: start, toBePaid: true };
    const determined: TermEvent = { event: 'determination_notified', on: addDays(start, 30) };
    const of = (...events: TermEvent[]) => termOf(caseTerms(events, rulesOf(), today), 'payment')?.settledOn;
    expect(of(granted)).toBeUndefined();
    expect(of(granted, determined)).toBe(addDays(start, 30));
    expect(of(granted, paid(10, 5, 'balance'))).toBeUndefined();
    expect(of(granted, paid(10, 5, 'advance'), determined)).toBe(addDays(start, 10));
  });

  test.each<[string, TermEvent[], number | undefined]>([
    ['nothing was paid', [], undefined],
    ['one cent too little', [{ event: 'paid', on: addDays(start, 9), advance: 'b', cents: 99 }], undefined],
    ['all of it', [{ event: 'paid', on: addDays(start, 9), advance: 'b', cents: 100 }], 9],
    ['another advance', [{ event: 'paid', on: addDays(start, 9), advance: 'c', cents: 100 }], undefined],
    ['the advance at the grant', [paid(9, 100, 'advance')], undefined],
    ['payment is suspended', [{ event: 'payment_suspended', on: addDays(start, 9) }], undefined],
    ['the subsidy is determined', [{ event: 'determination_notified', on: addDays(start, 9) }], 9],
    ['the grant is withdrawn', [{ event: 'grant_withdrawn', on: addDays(start, 9) }], 9],
  ])('of an advance that waited for something: %s', (_, events, days) => {
    const due: TermEvent = { event: 'advance_due', on: start, advance: 'b', cents: 100 };
    const term = termOf(caseTerms([...events, due], rulesOf(), today), 'payment', 'advance:b');
    expect(term?.settledOn).toBe(days === undefined ? undefined : addDays(start, days));
    expect(term?.dueOn).toBe(addDays(start, 42));
  });
});

describe('an objection that is decided anew after a judgment', () => {
  const objected: TermEvent[] = [
    { event: 'decision_notified', on: start },
    { event: 'objection_received', on: addDays(start, 5), channel: 'portal' },
    { event: 'objection_decided', on: addDays(start, 40) },
    { event: 'objection_reopened', on: addDays(start, 200) },
    { event: 'hearing', on: addDays(start, 220) },
  ];
  const papers = (events: readonly TermEvent[]) => termOf(caseTerms(events, rulesOf(), today), 'hearing_papers');

  test('is heard again: the first decision does not end the days around that hearing, the second one does', () => {
    expect(papers(objected)).toMatchObject({ dueOn: addDays(start, 210) });
    expect(papers(objected)?.settledOn).toBeUndefined();
    const again: TermEvent = { event: 'objection_decided', on: addDays(start, 230) };
    expect(papers([again, ...objected].reverse())?.settledOn).toBe(addDays(start, 230));
    const [granted, received, decided] = objected;
    const before: TermEvent[] = [granted, received, decided].filter((one) => one !== undefined);
    expect(papers([...before, { event: 'hearing', on: addDays(start, 30) }])?.settledOn).toBe(addDays(start, 40));
  });
});
