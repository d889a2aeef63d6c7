// SPDX-License-Identifier: EUPL-1.2
import { type ApplicationFacts, applicationLifecycle } from './applications/lifecycle';
import type { MandateEntry } from './decisions/mandate';
import { changeLifecycle } from './delivery/change-lifecycle';
import { extensionLifecycle } from './delivery/extension-lifecycle';
import { type GrantFacts, grantLifecycle } from './delivery/grant-lifecycle';
import { obligationLifecycle, openBeforeDetermination } from './delivery/obligation-lifecycle';
import { allLifecycles, guardCode, printLifecycles } from './lifecycle-print';
import { appealLifecycle } from './objections/appeal-lifecycle';
import { type ObjectionFacts, objectionLifecycle } from './objections/objection-lifecycle';
import { type ObjectionTermFacts, objectionTermLifecycle } from './objections/objection-term-lifecycle';
import { type PaymentFacts, paymentLifecycle } from './payments/payment-lifecycle';
import { interestLifecycle } from './interest/interest-lifecycle';
import { type PenaltyFacts, penaltyLifecycle } from './penalties/penalty-lifecycle';
import { decide, type Lifecycle } from './shared/lifecycle';
import { addDays, localDate } from './shared/local-date';
import { allRoles, type Role } from './shared/roles';

const today = localDate('2026-05-06');
const mandate: MandateEntry = {
  id: 'm1',
  holder: { role: 'decider' },
  kinds: ['grant'],
  validFrom: today,
  article: 'artikel 1',
  text: { nl: 'namens' },
};
const application: ApplicationFacts = {
  actorId: 'me',
  conflictsOf: [],
  assignedTo: 'me',
  preparedBy: 'colleague',
  today,
  cureDueOn: addDays(today, -1),
  mandate,
};
const grant: GrantFacts = {
  actorId: 'me',
  conflictsOf: [],
  preparedBy: 'colleague',
  exOfficio: true,
  requested: true,
  openObligations: [],
  mandate,
  settlement: { determinedCents: 100, paidCents: 150, orderedCents: 0, receivedCents: 50 },
  today,
  determinationDueOn: addDays(today, -1),
  changeableUntil: addDays(today, -1),
};
const objection: ObjectionFacts = {
  actorId: 'me',
  conflictsOf: [],
  today,
  contestedDecider: 'other',
  involvedBefore: ['other', 'another'],
  preparedBy: 'colleague',
  defectDueOn: null,
  committee: false,
  committeeAdvised: false,
  mandate,
};
const payment: PaymentFacts = { actorId: 'me', conflictsOf: [], preparedBy: 'colleague' };

const penalty: PenaltyFacts = {
  actorId: 'me',
  conflictsOf: [],
  preparedBy: 'colleague',
  mandate,
  dueOn: addDays(today, -20),
  noticeOn: addDays(today, -19),
  over: true,
  owedCents: 2_300,
  paidCents: 2_300,
};

function matrix<S extends string, A extends string, F>(lifecycle: Lifecycle<S, A, Role, F>, facts: F): string[] {
  return lifecycle.states.flatMap((state) =>
    (Object.keys(lifecycle.transitions) as A[]).flatMap((action) =>
      allRoles.map((role) => {
        const outcome = decide(lifecycle, action, state, [role], facts);
        return `${state} · ${action} · ${role} → ${'to' in outcome ? outcome.to : outcome.refusal.code}`;
      }),
    ),
  );
}

function refusalOf<S extends string, A extends string, F>(
  lifecycle: Lifecycle<S, A, Role, F>,
  action: A,
  facts: F,
): string | undefined {
  const { from, by } = lifecycle.transitions[action];
  const outcome = decide(lifecycle, action, from[0] ?? lifecycle.initial, by, facts);
  return 'refusal' in outcome ? outcome.refusal.code : undefined;
}

describe.each(allLifecycles.map((lifecycle) => [lifecycle.name, lifecycle] as const))('the life of: %s', (_, table) => {
  const moves = Object.values(table.transitions);

  test('every state can be reached', () => {
    const reached = new Set([table.initial]);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      for (const { from, to } of moves) if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect([...reached].sort()).toEqual([...table.states].sort());
  });

  test('from every state there is a way to an end', () => {
    const { rests = [] } = table;
    const leading = new Set(
      table.states.filter((state) => rests.includes(state) || !moves.some(({ from }) => from.includes(state))),
    );
    expect(leading.size).toBeGreaterThan(0);
    for (let before = 0; before < leading.size;) {
      before = leading.size;
      for (const { from, to } of moves) if (leading.has(to)) from.forEach((state) => leading.add(state));
    }
    expect([...leading].sort()).toEqual([...table.states].sort());
  });

  test('every action names states and roles that exist, and guards that are printed', () => {
    for (const { from, to, by, guards } of moves) {
      expect(from.length * by.length).toBeGreaterThan(0);
      expect(table.states).toEqual(expect.arrayContaining([...from, to]));
      expect(allRoles).toEqual(expect.arrayContaining([...by]));
      guards.forEach((guard) => expect(guardCode(guard)).toMatch(/^[A-Z_]+$/));
    }
  });
});

describe('who may do what, and when', () => {
  const allowed = (lines: readonly string[]) => lines.filter((line) => !/→ [A-Z_]+$/.test(line));
  const tables: readonly (readonly [string, string[]])[] = [
    ['application', matrix(applicationLifecycle, application)],
    ['grant', matrix(grantLifecycle, grant)],
    ['obligation', matrix(obligationLifecycle, application)],
    ['extension', matrix(extensionLifecycle, application)],
    ['change', matrix(changeLifecycle, application)],
    ['payment', matrix(paymentLifecycle, payment)],
    ['penalty', matrix(penaltyLifecycle, penalty)],
    ['interest', matrix(interestLifecycle, penalty)],
    ['objection', matrix(objectionLifecycle, objection)],
    ['objection_term', matrix(objectionTermLifecycle, { ...application, decisionDueOn: today })],
    ['appeal', matrix(appealLifecycle, application)],
  ];
  test.each(tables)('%s: every state × action × role', (_, lines) => {
    expect({ cells: lines.length, allowed: allowed(lines) }).toMatchSnapshot();
  });
});

describe('each guard at its boundary', () => {
  test.each<[string, keyof typeof applicationLifecycle.transitions, Partial<ApplicationFacts>, string | undefined]>([
    ['the case is mine', 'advise', {}, undefined],
    ['the case is of a colleague', 'advise', { assignedTo: 'colleague' }, 'NOT_ASSIGNED_TO_YOU'],
    ['the case is of nobody', 'judgeComplete', { assignedTo: null }, 'NOT_ASSIGNED_TO_YOU'],
    ['I declared a conflict', 'requestCompletion', { conflictsOf: ['me'] }, 'CONFLICT_OF_INTEREST'],
    ['a colleague declared a conflict', 'requestCompletion', { conflictsOf: ['colleague'] }, undefined],
    ['the last day to complete is today', 'adviseNotToProcess', { cureDueOn: today }, 'CURE_TERM_RUNNING'],
    ['the last day to complete was yesterday', 'adviseNotToProcess', {}, undefined],
    ['no time to complete was given', 'adviseNotToProcess', { cureDueOn: null }, 'CURE_TERM_RUNNING'],
    ['what was sent is still not enough', 'adviseNotToProcess', { cureDueOn: null, completedOn: today }, undefined],
    ['the last day of the four weeks', 'adviseNotToProcess', { notProcessedBy: today }, undefined],
    [
      'a day after the four weeks',
      'adviseNotToProcess',
      { notProcessedBy: addDays(today, -1) },
      'NOT_PROCESSED_TOO_LATE',
    ],
    ['the last day of the four weeks, deciding', 'notProcess', { notProcessedBy: today }, undefined],
    ['a day late, deciding', 'notProcess', { notProcessedBy: addDays(today, -1) }, 'NOT_PROCESSED_TOO_LATE'],
    ['a day late, but on the substance', 'refuse', { notProcessedBy: addDays(today, -1) }, undefined],
    ['on with what is there, on the last day to complete', 'assessAsIs', { cureDueOn: today }, 'CURE_TERM_RUNNING'],
    ['on with what is there, a day later', 'assessAsIs', {}, undefined],
    ['I advised myself', 'grant', { preparedBy: 'me' }, 'FOUR_EYES'],
    ['I advised myself and refuse', 'refuse', { preparedBy: 'me' }, 'FOUR_EYES'],
    ['a decider with a conflict', 'grantPartly', { conflictsOf: ['me'] }, 'CONFLICT_OF_INTEREST'],
    ['nobody asked the mandate register', 'notProcess', { mandate: undefined }, 'NO_MANDATE'],
    ['the register refuses', 'grant', { mandate: { code: 'NO_MANDATE' } }, 'NO_MANDATE'],
    ['a colleague advised and the register agrees', 'grant', {}, undefined],
  ])('application: %s', (_, action, more, expected) => {
    expect(refusalOf(applicationLifecycle, action, { ...application, ...more })).toBe(expected);
  });

  const settled = { determinedCents: 100, paidCents: 100, orderedCents: 0, receivedCents: 0 };
  test.each<[string, keyof typeof grantLifecycle.transitions, Partial<GrantFacts>, string | undefined]>([
    ['nothing is open', 'requestDetermination', {}, undefined],
    ['an obligation is open', 'requestDetermination', { openObligations: ['start'] }, 'OBLIGATIONS_OPEN'],
    ['ex officio without a request', 'proposeDetermination', { requested: false }, undefined],
    ['on request, without one', 'proposeDetermination', { exOfficio: false, requested: false }, 'NOT_IN_THIS_STATE'],
    ['on request', 'proposeDetermination', { exOfficio: false }, undefined],
    ['I proposed it myself', 'determine', { preparedBy: 'me' }, 'FOUR_EYES'],
    ['no mandate', 'determine', { mandate: undefined }, 'NO_MANDATE'],
    ['settled to the cent', 'close', { settlement: settled }, undefined],
    ['a cent too little was paid', 'close', { settlement: { ...settled, paidCents: 99 } }, 'NOT_SETTLED'],
    ['a cent too much was paid', 'close', { settlement: { ...settled, paidCents: 101 } }, 'NOT_SETTLED'],
    ['a cent is on its way', 'close', { settlement: { ...settled, orderedCents: 1 } }, 'NOT_SETTLED'],
    ['nobody reckoned', 'close', { settlement: undefined }, 'NOT_SETTLED'],
    ['the request is a day late', 'remind', { exOfficio: false }, undefined],
    ['the request can come today', 'remind', { exOfficio: false, determinationDueOn: today }, 'REQUEST_NOT_LATE'],
    ['the province determines by itself', 'remind', {}, 'REQUEST_NOT_LATE'],
    ['the last day to change was yesterday', 'end', {}, undefined],
    ['the last day to change is today', 'end', { changeableUntil: today }, 'STILL_CHANGEABLE'],
    ['nobody knows the last day to change', 'end', { changeableUntil: null }, 'STILL_CHANGEABLE'],
    ['I proposed the amendment myself', 'amend', { preparedBy: 'me' }, 'FOUR_EYES'],
    ['no mandate to withdraw', 'withdraw', { mandate: undefined }, 'NO_MANDATE'],
  ])('grant: %s', (_, action, more, expected) => {
    expect(refusalOf(grantLifecycle, action, { ...grant, ...more })).toBe(expected);
  });

  test.each<[string, Partial<PaymentFacts>, string | undefined]>([
    ['another person releases', {}, undefined],
    ['the same person releases', { preparedBy: 'me' }, 'FOUR_EYES'],
    ['an interest of their own', { conflictsOf: ['me'] }, 'CONFLICT_OF_INTEREST'],
    ['payments are stopped', { blockedBecause: 'vermoeden' }, 'PAYMENT_BLOCKED'],
  ])('payment: %s', (_, more, expected) => {
    expect(refusalOf(paymentLifecycle, 'release', { ...payment, ...more })).toBe(expected);
  });

  test.each<[string, keyof typeof penaltyLifecycle.transitions, Partial<PenaltyFacts>, string | undefined]>([
    ['a notice on the day after the term', 'accept', {}, undefined],
    ['a notice on the last day of the term', 'accept', { noticeOn: penalty.dueOn }, 'NOTICE_PREMATURE'],
    ['the last day has not passed', 'propose', { over: false }, 'PENALTY_RUNNING'],
    ['an interest of their own', 'deny', { conflictsOf: ['me'] }, 'CONFLICT_OF_INTEREST'],
    ['I proposed it myself', 'determine', { preparedBy: 'me' }, 'FOUR_EYES'],
    ['no mandate', 'determine', { mandate: undefined }, 'NO_MANDATE'],
    ['a cent too little was paid', 'settle', { paidCents: 2_299 }, 'NOT_SETTLED'],
    ['nobody reckoned', 'settle', { owedCents: undefined, paidCents: undefined }, 'NOT_SETTLED'],
    ['paid to the cent', 'settle', {}, undefined],
  ])('penalty: %s', (_, action, more, expected) => {
    expect(refusalOf(penaltyLifecycle, action, { ...penalty, ...more })).toBe(expected);
  });

  test.each<[string, keyof typeof objectionLifecycle.transitions, Partial<ObjectionFacts>, string | undefined]>([
    ['somebody new hears', 'recordHearing', {}, undefined],
    ['who advised before hears', 'recordHearing', { involvedBefore: ['me'] }, 'INVOLVED_IN_DECISION'],
    ['who took the decision decides', 'uphold', { contestedDecider: 'me' }, 'TOOK_CONTESTED_DECISION'],
    ['who advised before decides', 'declareUnfounded', { involvedBefore: ['me'] }, 'INVOLVED_IN_DECISION'],
    ['who advised on the objection decides', 'upholdPartly', { preparedBy: 'me' }, 'FOUR_EYES'],
    ['the register refuses', 'uphold', { mandate: { code: 'NO_MANDATE' } }, 'NO_MANDATE'],
    ['an interest of their own', 'advise', { conflictsOf: ['me'] }, 'CONFLICT_OF_INTEREST'],
    ['the last day to mend is today', 'waiveHearing', { defectDueOn: today }, 'OBJECTION_CURE_RUNNING'],
    ['the last day to mend was yesterday', 'waiveHearing', { defectDueOn: addDays(today, -1) }, undefined],
    ['a second committee', 'appointCommittee', { committee: true }, 'COMMITTEE_APPOINTED'],
    ['advice of a committee that is not there', 'recordCommitteeAdvice', {}, 'NO_COMMITTEE'],
    ['without the advice of the committee', 'advise', { committee: true }, 'COMMITTEE_ADVICE_MISSING'],
    ['with the advice of the committee', 'advise', { committee: true, committeeAdvised: true }, undefined],
  ])('objection: %s', (_, action, more, expected) => {
    expect(refusalOf(objectionLifecycle, action, { ...objection, ...more })).toBe(expected);
  });

  test.each<[string, Partial<ObjectionTermFacts>, string | undefined]>([
    ['on the last day', { decisionDueOn: today }, undefined],
    ['a day too late', { decisionDueOn: addDays(today, -1) }, 'TERM_HAS_PASSED'],
  ])('adjourning %s', (_, more, expected) => {
    expect(refusalOf(objectionTermLifecycle, 'adjourn', { ...application, ...more })).toBe(expected);
  });

  test('only start and completion must be reported before determination', () => {
    const kinds = ['start', 'completion', 'report', 'continuing'];
    const open = kinds.map((kind) => ({ key: kind, kind, state: 'open' as const }));
    expect(openBeforeDetermination(open)).toEqual(['start', 'completion']);
    expect(openBeforeDetermination(open.map((item) => ({ ...item, state: 'reported' as const })))).toEqual([]);
  });
});

describe('the printed lifecycles', () => {
  const printed = printLifecycles();
  test('has a diagram and a table for each', () => {
    expect(printed.match(/stateDiagram-v2/g)).toHaveLength(allLifecycles.length);
    expect(printed).toContain('  advised --> granted: grant');
    expect(printed).toContain('  withdrawn --> [*]');
    expect(printed).toMatch(
      /\| `advised` +\| `refuse` +\| `refused` +\| `decider` +\| `CONFLICT_OF_INTEREST`, `FOUR_EYES`, `NO_MANDATE`/,
    );
  });
});
