// SPDX-License-Identifier: EUPL-1.2
import { decide, type Lifecycle } from '../shared/lifecycle';
import { localDate } from '../shared/local-date';
import { allRoles, type Role } from '../shared/roles';
import { rulesOf } from '../testing/term-cases';
import type { TermEvent } from './case-events';
import { type DelayFacts, delayLifecycle, delayOutlook } from './delay-notice';
import { caseTerms, termOf } from './fold';
import { type SuspensionFacts, suspensionLifecycle, suspensionState } from './suspension-lifecycle';

const today = localDate('2026-03-20');
const facts: SuspensionFacts = {
  actorId: 'me',
  conflictsOf: [],
  assignedTo: 'me',
  applicationState: 'in_assessment',
  receivedOn: localDate('2026-03-02'),
  dueOn: localDate('2026-06-01'),
  today,
  running: [],
};

function outcomes<S extends string, A extends string, F>(table: Lifecycle<S, A, Role, F>, given: F): string[] {
  return table.states.flatMap((state) =>
    (Object.keys(table.transitions) as A[]).flatMap((action) =>
      allRoles.map((role) => {
        const outcome = decide(table, action, state, [role], given);
        return `${state} · ${action} · ${role} → ${'to' in outcome ? outcome.to : outcome.refusal.code}`;
      }),
    ),
  );
}

const starting = (wanted: SuspensionFacts['wanted'], more: Partial<SuspensionFacts> = {}) => {
  const outcome = decide(suspensionLifecycle, 'start', 'none', ['assessor'], { ...facts, ...more, wanted });
  return 'to' in outcome ? outcome.to : outcome.refusal.code;
};
const ending = (endedOn: string, until?: string) => {
  const end = { from: localDate('2026-03-10'), until: until ? localDate(until) : null, endedOn: localDate(endedOn) };
  const outcome = decide(suspensionLifecycle, 'end', 'running', ['assessor'], { ...facts, ending: end });
  return 'to' in outcome ? outcome.to : outcome.refusal.code;
};

describe('suspending the decision term', () => {
  test('only the assessor does it, once', () => {
    expect(outcomes(suspensionLifecycle, facts).filter((line) => !/→ [A-Z_]+$/.test(line))).toEqual([
      'none · start · assessor → running',
      'running · end · assessor → ended',
    ]);
    expect(outcomes(suspensionLifecycle, facts)).toContain('ended · end · assessor → NOT_IN_THIS_STATE');
  });

  test.each([
    ['consent', '2026-03-20', '2026-04-03', 'brief van 19 maart', 'running'],
    ['consent', '2026-03-19', '2026-04-03', 'brief van 19 maart', 'SUSPENSION_START_INVALID'],
    ['consent', '2026-06-01', '2026-06-02', 'brief van 19 maart', 'running'],
    ['consent', '2026-06-02', '2026-06-03', 'brief van 19 maart', 'SUSPENSION_START_INVALID'],
    ['consent', '2026-03-20', undefined, 'brief van 19 maart', 'CONSENT_INCOMPLETE'],
    ['consent', '2026-03-24', '2026-03-23', 'brief van 19 maart', 'CONSENT_INCOMPLETE'],
    ['consent', '2026-03-20', '2026-04-03', ' ', 'CONSENT_INCOMPLETE'],
    ['foreign_information', '2026-03-20', undefined, undefined, 'running'],
    ['foreign_information', '2026-03-19', undefined, undefined, 'SUSPENSION_START_INVALID'],
    ['applicant_delay', '2026-03-02', undefined, undefined, 'running'],
    ['applicant_delay', '2026-03-01', undefined, undefined, 'SUSPENSION_START_INVALID'],
    ['force_majeure', '2026-03-20', undefined, undefined, 'running'],
    ['force_majeure', '2026-03-21', undefined, undefined, 'SUSPENSION_START_INVALID'],
  ] as const)('%s from %s to %s, by %s: %s', (ground, from, until, reference, code) => {
    const days = { from: localDate(from), ...(until ? { until: localDate(until) } : {}) };
    expect(starting({ ground, ...days, ...(reference === undefined ? {} : { reference }) })).toBe(code);
  });

  test('not for a ground that runs, not after the term, not without an application to decide on', () => {
    const wanted = { ground: 'force_majeure', from: today } as const;
    expect(starting(wanted, { running: ['force_majeure'] })).toBe('SUSPENSION_RUNNING');
    expect(starting(wanted, { running: ['consent'] })).toBe('running');
    expect(starting(wanted, { dueOn: today })).toBe('running');
    expect(starting(wanted, { dueOn: localDate('2026-03-19') })).toBe('DECISION_TERM_OVER');
    expect(starting(wanted, { applicationState: 'granted' })).toBe('NO_DECISION_PENDING');
    expect(starting(wanted, { applicationState: 'draft', receivedOn: null })).toBe('NO_DECISION_PENDING');
    expect(starting(wanted, { assignedTo: 'you' })).toBe('NOT_ASSIGNED_TO_YOU');
    expect(starting(wanted, { conflictsOf: ['me'] })).toBe('CONFLICT_OF_INTEREST');
  });

  test('it ends on a day in it that has come', () => {
    expect(ending('2026-03-10')).toBe('ended');
    expect(ending('2026-03-20')).toBe('ended');
    expect(ending('2026-03-09')).toBe('SUSPENSION_END_INVALID');
    expect(ending('2026-03-21')).toBe('SUSPENSION_END_INVALID');
    expect(ending('2026-03-16', '2026-03-15')).toBe('SUSPENSION_END_INVALID');
    expect(ending('2026-03-15', '2026-03-15')).toBe('ended');
  });

  test('one with a last day ends by itself after it', () => {
    expect(suspensionState({ until: '2026-03-20' }, today)).toBe('running');
    expect(suspensionState({ until: '2026-03-19' }, today)).toBe('ended');
    expect(suspensionState({}, today)).toBe('running');
    expect(suspensionState({ endedOn: '2026-03-10' }, today)).toBe('ended');
  });
});

describe('a message of delay', () => {
  const received: TermEvent = { event: 'received', on: localDate('2026-03-02') };
  const outlook = (rules: Parameters<typeof rulesOf>[0], on: string, ...more: TermEvent[]) =>
    delayOutlook([received, ...more], rulesOf(rules), localDate(on));

  test('adjourns where the scheme allows it, once and in time', () => {
    const rules = { weeks: 8, adjournmentWeeks: 4 };
    expect(outlook(rules, '2026-04-27')).toMatchObject({
      effect: 'adjourned',
      dueOn: '2026-04-28',
      newDueOn: '2026-05-26',
      source: 'artikel 6',
      namesDay: false,
      text: { nl: expect.stringContaining('4 weken langer, tot en met dinsdag 26 mei 2026') },
    });
    expect(outlook(rules, '2026-04-29')).toMatchObject({ effect: 'too_late', namesDay: true });
    const before: TermEvent = { event: 'delay_announced', on: localDate('2026-04-20') };
    expect(outlook(rules, '2026-04-27', before)).toMatchObject({ effect: 'used_up', dueOn: '2026-05-26' });
  });

  test('sets a new last day where no rule sets a term, and prolongs nothing otherwise', () => {
    expect(outlook({ noLegalTerm: true }, '2026-04-20')).toMatchObject({ effect: 'day_named', source: 'Awb 4:14(3)' });
    expect(outlook({ weeks: 13 }, '2026-04-20')).toMatchObject({
      effect: 'announced',
      source: 'Awb 4:14(1)',
      dueOn: '2026-06-01',
      text: { nl: expect.stringContaining('blijft tot en met maandag 1 juni 2026') },
    });
    expect(delayOutlook([], rulesOf(), today)).toBeUndefined();
  });

  test.each([
    [{ weeks: 8, adjournmentWeeks: 4 }, undefined],
    [{ noLegalTerm: true }, '2026-05-15'],
    [{ weeks: 13 }, '2026-06-20'],
  ])('does what was said before: %j', (given, until) => {
    const rules = rulesOf(given);
    const on = localDate('2026-04-20');
    const before = delayOutlook([received], rules, on);
    const named = until ? { until: localDate(until) } : {};
    const after = termOf(caseTerms([received, { event: 'delay_announced', on, ...named }], rules, on), 'decision');
    expect(after?.trace.map(({ rule }) => rule)).toContain(before?.effect);
    const expected = before?.effect === 'day_named' ? until : (before?.newDueOn ?? before?.dueOn);
    expect(after?.dueOn).toBe(expected);
  });

  const announcing = (more: Partial<DelayFacts>) => {
    const given: DelayFacts = { ...facts, wanted: undefined, effect: 'announced', ...more };
    const outcome = decide(delayLifecycle, 'announce', 'none', ['assessor'], given);
    return 'to' in outcome ? outcome.to : outcome.refusal.code;
  };

  test('names a day after the term and after today, and goes out once a day', () => {
    expect(announcing({ wanted: { until: localDate('2026-06-02') } })).toBe('announced');
    expect(announcing({ wanted: { until: localDate('2026-06-01') } })).toBe('DELAY_DAY_INVALID');
    expect(announcing({ wanted: {} })).toBe('DELAY_DAY_INVALID');
    expect(announcing({ wanted: {}, effect: 'adjourned' })).toBe('announced');
    expect(announcing({ lastAnnouncedOn: today })).toBe('DELAY_ANNOUNCED_TODAY');
    expect(announcing({ lastAnnouncedOn: localDate('2026-03-19') })).toBe('announced');
    expect(
      outcomes(delayLifecycle, { ...facts, effect: 'adjourned' }).filter((line) => /announced$/.test(line)),
    ).toEqual(['none · announce · assessor → announced']);
  });
});
