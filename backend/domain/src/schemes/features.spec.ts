// SPDX-License-Identifier: EUPL-1.2
import { allocate, type RankedClaim } from '../budget/allocation/methods';
import { drawLots } from '../budget/allocation/draw';
import { extensionRefusal } from '../delivery/obligation-rules';
import { advanceSchedule } from '../payments/schedule';
import { localDate } from '../shared/local-date';
import { calendarOf } from '../terms/holidays';
import { obligationDue } from '../terms/obligation-due';
import { exampleScheme, exampleType } from '../testing/example-schemes';
import { scheme as sample } from '../testing/samples';
import { mayApply } from './applicants';
import { questionsOf } from './amount';
import { mandatoryGrounds, missingDocuments, tierOf } from './grounds';
import { budgetReservationTerm } from '../terms/budget-reservation';
import { ordinaryCalendar } from '../terms/holidays';
import { exclusionsFor, quotaMet, reservationWeeksOf, scoreOf, worksStartTooEarly } from './judgements';
import { parseScheme } from './parse-scheme';
import { allocationRule, categoryOf } from './ranking';
import { trancheOn } from './tranche-ceilings';

const halls = exampleScheme('dorpshuizen');
const hall = exampleType('dorpshuizen', 'verduurzaming');
const rents = exampleScheme('middenhuur');
const rent = exampleType('middenhuur', 'woningen');
const budget = exampleScheme('budgetsubsidies');
const flex = exampleScheme('flexwonen-zh');
const problemsOf = (value: unknown): string => {
  const parsed = parseScheme(value);
  return 'problems' in parsed ? parsed.problems.join('\n') : '';
};
const purse = (ceilingCents: number) => ({
  ceilingCents,
  partialAllowed: true,
  lots: ({ participants }: { participants: readonly string[] }) => drawLots({ participants, seed: 'a' }).order,
});
const claim = (id: string, amountCents: number, more: Partial<RankedClaim> = {}): RankedClaim => ({
  id,
  amountCents,
  completeOn: localDate('2027-02-01'),
  applicantId: id,
  ...more,
});

describe('what a scheme can say', () => {
  test('types with rules and ceilings of their own, together within the ceiling of the scheme', () => {
    expect(flex.types.map(({ ceilingCents }) => ceilingCents)).toEqual([6_000_000, 18_000_000, 7_901_800]);
    expect(problemsOf({ ...flex, ceilingCents: 31_901_799 })).toContain('the types together have');
  });

  test.each([
    ['municipality', ['Leiden', 'GM0546'], true],
    ['municipality', ['Gouda', 'GM0513'], false],
    ['municipality', ['Rotterdam', 'GM0599'], true],
    ['joint_body', ['Leiden'], true],
    ['association', ['Leiden'], false],
  ])('applicants by kind and by list: %s %j', (kind, names, expected) => {
    expect(mayApply(rents.applicants, { kind, names })).toBe(expected);
  });

  test('a lead applicant with a statement of its partners', () => {
    const missing = (answers: Record<string, unknown>) =>
      missingDocuments(rent.documents, answers, []).map(({ key }) => key);
    expect(missing({ withPartners: true })).toEqual(['partner_statement']);
    expect(missing({ withPartners: false })).toEqual([]);
    expect(
      problemsOf({
        ...rents,
        applicants: { ...rents.applicants, lead: { partners: 'x', statement: 'y', article: 'a' } },
      }),
    ).toMatch(/x is no question of woningen\n.*y is no document of woningen/);
  });

  test.each([
    ['2027-06-30', {}, 'own 100', 100_000_000],
    ['2027-07-01', {}, 'raised', 140_000_000],
    ['2028-01-01', { t2027: 130_000_000 }, 'with what was left', 170_000_000],
    ['2028-01-01', { t2027: 150_000_000 }, 'never less than its own', 160_000_000],
  ])('a ceiling by tranche on %s: %s %s', (on, granted, _, expected) => {
    if (!rents.tranches) throw new Error('no tranches');
    expect(trancheOn(rents.tranches, localDate(on), granted)?.ceilingCents).toBe(expected);
    expect(trancheOn({ ...rents.tranches, unspent: 'lapses' }, localDate('2028-01-01'), {})?.ceilingCents).toBe(
      160_000_000,
    );
    expect(trancheOn(rents.tranches, localDate('2027-01-03'), {})).toBeUndefined();
    expect(trancheOn(rents.tranches, localDate('2028-12-30'), {})).toBeUndefined();
  });

  test('order of completeness with lots', () => {
    const rule = allocationRule(flex.allocation, () => undefined);
    const claims = [claim('a', 60), claim('b', 60), claim('c', 60, { completeOn: localDate('2027-01-31') })];
    expect(rule && allocate(rule, claims, purse(100))).toMatchObject({ spentCents: 100, drawn: ['2027-02-01'] });
  });

  test('ranked categories with lots inside the category that crosses the ceiling', () => {
    const category = (answers: Record<string, unknown>) => categoryOf(halls.allocation, answers);
    expect(['poor', 'fair', 'good'].map((label) => category({ label }))).toEqual([
      { category: 'poor_label' },
      { category: 'fair_label' },
      { category: 'other' },
    ]);
    expect(category({})).toEqual({ undecided: 'poor_label: not answered: label' });
    const rule = allocationRule(halls.allocation, () => undefined);
    const claims = [claim('a', 60, { category: 'other' }), claim('b', 60, { category: 'poor_label' })];
    expect(rule && allocate(rule, claims, purse(100)).awards.map(({ id, amountCents }) => [id, amountCents])).toEqual([
      ['b', 60],
      ['a', 40],
    ]);
  });

  test('a tender is refused as not supported', () => {
    expect(problemsOf(sample({ allocation: { method: 'tender' as never, partialGrant: false } }))).toContain(
      'allocation.method: tender is not supported: a ranking by points needs a jury',
    );
  });

  test('all up to a first day are equal', () => {
    const rule = allocationRule(rents.allocation, () => undefined);
    const early = claim('a', 60, { completeOn: localDate('2027-01-10') });
    expect(rule && allocate(rule, [early, claim('b', 60)], purse(100)).drawn).toEqual(['2027-02-01']);
  });

  test('named recipients with amounts', () => {
    const rule = allocationRule(budget.allocation, (name) => name.toLowerCase());
    const claims = [claim('leiden', 5_000_000), claim('gouda', 1_000_000)];
    expect(rule && allocate(rule, claims, purse(10_000_000)).awards).toMatchObject([
      { id: 'leiden', amountCents: 4_000_000 },
      { id: 'gouda', amountCents: 0, refusal: 'APPLICANT_NOT_ALLOWED' },
    ]);
    expect(() => allocationRule(budget.allocation, () => undefined)).toThrow('the scheme names Leiden');
  });

  test('a decision term from the closing of the window, with an adjournment', () => {
    expect(hall.terms).toMatchObject({ decisionFrom: 'closing', adjournment: { weeks: 6 } });
  });

  test('grounds by machine or by a person; what cannot be decided says why', () => {
    const grounds = (answers: Record<string, unknown>) =>
      mandatoryGrounds(hall, answers).map(({ ground, applies, reason }) => [ground.key, applies, reason]);
    expect(grounds({ consulted: false, label: 'poor', monument: false })).toEqual([['not_consulted', true, undefined]]);
    expect(grounds({ consulted: true, label: 'good' })).toEqual([
      ['good_label', 'undecided', 'not answered: monument'],
    ]);
    expect(hall.refusalGrounds.filter(({ appliesWhen }) => !appliesWhen).map(({ key }) => key)).toEqual([
      'not_carried_out',
    ]);
  });

  test('exclusion by another scheme', () => {
    const held = { schemeKey: 'dorpenfonds', typeKey: 'x' };
    expect(exclusionsFor(hall, [held]).map(({ key }) => key)).toEqual(['village_fund']);
    expect(exclusionsFor(hall, [{ schemeKey: 'other', typeKey: 'x' }])).toEqual([]);
  });

  test.each([
    ['2027-02-14', true],
    ['2027-02-15', false],
    [undefined, undefined],
  ])('works may start two weeks after receipt at the earliest: %s', (worksStart, expected) => {
    const decision = worksStartTooEarly(hall, { worksStart }, localDate('2027-02-01'));
    expect(decision.decided ? decision.value : undefined).toBe(expected);
  });

  test('required documents, also under a condition, and evidence of a consultation', () => {
    const missing = (monument: boolean) => missingDocuments(hall.documents, { monument }, []).map(({ key }) => key);
    expect(missing(true)).toEqual(['consultation', 'permit']);
    expect(missing(false)).toEqual(['consultation']);
  });

  test('structured data: units by kind and site, dates of start and completion', () => {
    expect(
      questionsOf(rent)
        .find(({ key }) => key === 'homes')
        ?.columns?.map(({ key }) => key),
    ).toEqual(['site', 'kind', 'number']);
    expect(questionsOf(hall).flatMap(({ role }) => role ?? [])).toEqual([
      'project_name',
      'start_date',
      'completion_date',
      'bank_account',
    ]);
    expect(questionsOf(flex.types[1] ?? hall).find(({ key }) => key === 'targetGroups')?.type).toBe('counts');
  });

  test.each([
    [{ homesBuilt: 10, homesUrgent: 3 }, true],
    [{ homesBuilt: 10, homesUrgent: 2 }, false],
    [{ homesBuilt: 10, homesUrgent: 2, homesElsewhere: 1 }, true],
    [{ homesBuilt: 11, homesUrgent: 3 }, false],
    [{ homesUrgent: 3 }, undefined],
  ])('a quota, which may be met elsewhere: %j', (report, expected) => {
    const quota = rent.obligations.find(({ key }) => key === 'quota')?.quota;
    if (!quota) throw new Error('no quota');
    const decision = quotaMet(quota, report);
    expect(decision.decided ? decision.value : undefined).toBe(expected);
  });

  test('clocks of obligations, with extra time as often and as long as the rule says', () => {
    const [start, completion] = hall.obligations;
    if (!start || !completion) throw new Error('no obligations');
    const causes = {
      grantNotifiedOn: localDate('2027-05-10'),
      metOn: {},
      extensions: [],
      calendar: calendarOf([]),
      extended: false,
    };
    expect(obligationDue(start, causes)?.dueOn).toBe('2027-11-10');
    const ask = (months: number, requests: ('granted' | 'refused')[]) =>
      extensionRefusal({
        rule: completion,
        state: 'open',
        months,
        requests,
        dueOn: null,
        askedOn: localDate('2027-06-01'),
      })?.code;
    expect([ask(6, []), ask(7, []), ask(6, ['granted']), ask(6, ['granted', 'granted'])]).toEqual([
      undefined,
      'EXTENSION_TOO_LONG',
      undefined,
      'EXTENSION_USED_UP',
    ]);
  });

  test('continuing obligations of ten, twenty and twenty-five years', () => {
    const continuing = rent.obligations.filter(({ kind }) => kind === 'continuing');
    expect(continuing.map(({ due }) => due.years)).toEqual([10, 20, 25]);
  });

  test('what the recipient tells by itself', () => {
    expect(hall.notifications?.map(({ event, withinDays }) => [event, withinDays])).toEqual([
      ['change', 14],
      ['delay', 14],
    ]);
    expect(rent.notifications?.[0]?.event).toBe('works_started');
  });

  test('advances on events, up to the maximum of the scheme', () => {
    const grantNotifiedOn = localDate('2027-05-10');
    const schedule = advanceSchedule(rent.advances, {
      grantedCents: 1001,
      grantNotifiedOn,
      metOn: { start: localDate('2027-08-01') },
    });
    expect(schedule.map(({ amountCents, dueSince }) => [amountCents, dueSince])).toEqual([
      [300, '2027-05-10'],
      [300, '2027-08-01'],
      [200, undefined],
    ]);
    const types = [{ ...rent, advanceMaximum: { percentage: 79, article: 'a' } }];
    expect(problemsOf({ ...rents, types })).toContain('add up to 80%, at most 79% is possible');
  });

  test.each([
    [halls, 2_499_999, 'sample'],
    [halls, 12_500_000, 'accountant'],
    [rents, 1, 'sisa'],
    [budget, 2_499_999, 'none'],
    [budget, 2_500_000, 'yearly_together'],
    [flex, 12_500_000, 'performance_and_costs'],
  ])('accountability by amount', (definition, cents, account) => {
    expect(tierOf(definition, cents).account).toBe(account);
  });

  test('determination at once, ex officio, and on application', () => {
    const modes = [budget, rents, halls].map(({ types: [type] }) => [
      type?.determination.mode,
      type?.determination.withinWeeks,
    ]);
    expect(modes).toEqual([
      ['ex_officio', 0],
      ['ex_officio', 22],
      ['on_request', 13],
    ]);
  });

  test('a basis in European law; de-minimis aid needs a ceiling', () => {
    expect([hall.stateAid?.basis, rent.stateAid?.basis]).toEqual(['de_minimis', 'sgei_decision']);
    const types = [{ ...hall, stateAid: { basis: 'de_minimis', article: 'a' } }];
    expect(problemsOf({ ...halls, types })).toContain('stateAid.ceilingCents: is missing');
  });

  test('versions with a validity and a transitional rule', () => {
    expect(halls).toMatchObject({ validity: { until: '2028-12-31' }, transitional: { running: 'old_version' } });
    expect(problemsOf({ ...halls, validity: { from: '2027-01-15', until: '2027-01-15' } })).toContain('validity.until');
    expect(problemsOf({ ...halls, validity: { from: '2027-01-15', until: '2027-10-28' } })).toContain(
      'laterWindows.0.closesAt: comes after the last day of the validity',
    );
    expect(problemsOf({ ...halls, validity: { from: '2027-01-15', until: '2027-10-29' } })).toEqual(
      problemsOf({ ...halls }),
    );
  });

  test.each(['guarantee', 'loan'])('a %s is refused as not supported', (instrument) => {
    expect(problemsOf({ ...sample(), instrument })).toContain(`instrument: ${instrument} is not supported`);
  });

  test('a hardship clause, retention, and a reservation that is invoked in time', () => {
    expect(halls.hardship?.from).toEqual(['artikel 6', 'artikel 11']);
    expect(halls.retention?.years).toBe(10);
    const adopted = { adoptedOn: localDate('2027-11-10'), calendar: ordinaryCalendar };
    expect(budgetReservationTerm({ ...adopted, weeks: reservationWeeksOf(rents, 2028) }).dueOn).toBe('2027-12-08');
    const short = { reservation: { budgetYear: 2028, invokeWithinWeeks: 3, article: 'artikel 9' } };
    expect([2028, 2029].map((year) => reservationWeeksOf(short, year))).toEqual([3, 4]);
  });

  test.each([
    [{ speed: 4, quality: 8 }, 12, true],
    [{ speed: 4, quality: 7 }, 11, false],
    [{ speed: 3, quality: 10 }, 13, false],
    [{ speed: 10 }, 10, undefined],
  ])('a score sheet with least points: %j', (points, sum, enough) => {
    if (!rent.scoreSheet) throw new Error('no sheet');
    const score = scoreOf(rent.scoreSheet, points);
    expect([score.points, score.enough.decided ? score.enough.value : undefined]).toEqual([sum, enough]);
    expect(() => scoreOf(rent.scoreSheet!, { speed: 11 })).toThrow('0 to 10 points');
  });

  test('an article that the scheme does not have is refused', () => {
    const types = [{ ...hall, terms: { ...hall.terms, article: 'artikel 99, tweede lid' } }];
    expect(problemsOf({ ...halls, types })).toContain(
      'types.verduurzaming.terms.article: the scheme has no article 99',
    );
  });
});
