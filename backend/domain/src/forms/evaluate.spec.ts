// SPDX-License-Identifier: EUPL-1.2
import { homeKinds, question } from '../testing/samples';
import { evaluate } from './evaluate';
import { clearHidden, visibleQuestions } from './visibility';

const answers = {
  homes: { own: 3, shared: 0 },
  years: 5,
  kind: 'lease',
  groups: ['students', 'starters'],
  started: false,
  costs: [
    { kind: 'work', amount: 500 },
    { kind: 'vat', amount: 100 },
  ],
  start: '2026-05-06',
  nothing: null,
};

describe('a condition over the answers', () => {
  test.each([
    ['homes.own + homes.shared < 5', true],
    ['years >= 5', true],
    ['kind = "lease"', true],
    ['not(started)', true],
    ['started = true', false],
    ['list contains(groups, "students")', true],
    ['date(start) < date("2026-05-06")', false],
    ['some row in costs satisfies row.kind = "vat"', true],
    ['every row in costs satisfies row.amount > 100', false],
    ['sum(costs.amount) = 600', true],
    ['count(costs[kind = "vat"]) = 1', true],
    ['if years > 4 then kind = "lease" else false', true],
  ])('%s is %s', (condition, value) => {
    expect(evaluate(condition, answers)).toEqual({ decided: true, value });
  });

  test.each([
    ['a name without an answer', 'partners = true', 'not answered: partners'],
    ['a name without an answer that would not matter', 'years = 5 or partners', 'not answered: partners'],
    ['a name without an answer behind if', 'if partners then true else false', 'not answered: partners'],
    ['an empty answer', 'nothing = 1', 'not answered: nothing'],
    ['a part without an answer', 'homes.boats > 1', 'not answered: homes.boats'],
    ['a part of something without parts', 'years.number = 1', 'not answered: years.number'],
    ['a column without an answer', 'sum(costs.hours) > 1', 'not answered: costs.hours'],
    ['a name that every object has', 'constructor = 1', 'not answered: constructor'],
    ['an outcome that is not yes or no', 'years + 1', 'not yes or no: years + 1'],
    ['a question for the clock', 'date(start) < today()', 'asks the clock: today()'],
    ['something that cannot be read', 'years >', 'cannot be read: years >'],
    ['nothing', '', 'cannot be read: '],
  ])('%s: undecided', (_, condition, reason) => {
    expect(evaluate(condition, answers)).toEqual({ decided: false, reason });
  });

  test.each([
    'years > kind',
    '"7" >= years',
    'kind = 5',
    'start < date("2026-06-01")',
    'homes.own = "3"',
    'started = "no"',
  ])('%s compares different kinds: undecided', (condition) => {
    expect(evaluate(condition, answers)).toMatchObject({
      decided: false,
      reason: expect.stringContaining('kinds') as string,
    });
  });

  test('a function that does not exist: undecided', () => {
    expect(evaluate('frobnicate(years)', answers).decided).toBe(false);
  });
});

describe('the questions that are shown', () => {
  const questions = [
    question('partners', 'boolean'),
    question('names', 'text', { visibleWhen: 'partners = true' }),
    question('lead', 'text', { visibleWhen: 'names = "Leiden"' }),
    question('homes', 'counts', { options: homeKinds }),
  ];
  const keysOf = (given: Record<string, unknown>) => visibleQuestions(questions, given).map(({ key }) => key);

  test.each([
    ['nothing was answered', {}, ['partners', 'homes']],
    ['with partners', { partners: true }, ['partners', 'names', 'homes']],
    ['an answer leads to the next', { partners: true, names: 'Leiden' }, ['partners', 'names', 'lead', 'homes']],
    ['an answer that is hidden leads nowhere', { partners: false, names: 'Leiden' }, ['partners', 'homes']],
  ])('%s', (_, given, expected) => {
    expect(keysOf(given)).toEqual(expected);
  });

  test('answers to hidden questions are taken out, other answers stay', () => {
    const given = { partners: false, names: 'Leiden', lead: 'x', elsewhere: 1 };
    expect(clearHidden(questions, given)).toEqual({ partners: false, elsewhere: 1 });
  });

  test('a condition may look at an answer of another page', () => {
    const page = [question('names', 'text', { visibleWhen: 'partners = true' })];
    expect(visibleQuestions(page, { partners: true })).toHaveLength(1);
    expect(visibleQuestions(page, {})).toHaveLength(0);
  });
});
