// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { questionProblems } from '../schemes/question-problems';
import { localDate } from '../shared/local-date';
import { homeKinds, question } from '../testing/samples';
import { answerAsText } from './answer-text';
import { columnTotal, tableTotal, totalsBy } from './totals';
import { validateAnswers } from './validate';

const today = localDate('2026-05-06');
const money = { key: 'amount', type: 'money' as const, label: { nl: 'Bedrag' } };
const count = { key: 'count', type: 'number' as const, label: { nl: 'Aantal' } };
const costs = question('costs', 'table', {
  totalsBy: 'kind',
  columns: [
    { key: 'kind', type: 'choice', label: { nl: 'Soort' }, options: homeKinds },
    money,
    { key: 'vat', type: 'money', label: { nl: 'Btw' }, vat: true, optional: true },
  ],
});
const income = question('income', 'table', { columns: [money], balance: { costs: 'costs', rule: 'equal' } });
const homes = question('homes', 'grid', {
  options: homeKinds,
  columns: [count, { key: 'rent', type: 'money', label: { nl: 'Huur' }, optional: true }],
});
const partners = question('partners', 'partners', { options: homeKinds, maxRows: 2 });
const files = question('files', 'files', { maximum: 1 });
const one = { documentId: '00000000-0000-4000-8000-000000000000', fileName: 'plan.pdf' };
const partner = { name: 'Woonstichting', kind: 'own', contact: 'A. Bakker', email: 'a@w.example' };

function errorsOf(questions: readonly Question[], answers: Record<string, unknown>, mode: 'draft' | 'final' = 'final') {
  return validateAnswers(questions, answers, { today, mode }).map(({ path, code }) => `${path} ${code}`);
}

describe('a table with one row for each kind', () => {
  it('takes rows that are filled in, and leaves the others out', () => {
    expect(errorsOf([homes], { homes: { own: { count: 3, rent: 600_00 }, shared: {} } })).toEqual([]);
    expect(errorsOf([{ ...homes, minRows: 2 }], { homes: { own: { count: 3 } } })).toEqual(['homes TOO_FEW_ROWS']);
  });

  it('names each cell that is wrong, and rows and columns that do not exist', () => {
    expect(errorsOf([homes], { homes: { own: { rent: 1.5 }, shared: 'drie', other: { count: 1 } } })).toEqual([
      'homes.own.count REQUIRED',
      'homes.own.rent NOT_AN_AMOUNT',
      'homes.shared WRONG_FORM',
      'homes.other UNKNOWN',
    ]);
    expect(errorsOf([homes], { homes: { own: { count: 1, colour: 'x' } } })).toEqual(['homes.own.colour UNKNOWN']);
    expect(errorsOf([homes], { homes: [1] })).toEqual(['homes WRONG_FORM']);
  });

  it('reads as a line for each kind, and adds up its columns', () => {
    const answer = { own: { count: 3, rent: 600_00 }, shared: { count: 2 } };
    expect(answerAsText(homes, answer, 'nl')).toBe(
      `${homeKinds[0]?.label.nl}: Aantal: 3; Huur: € 600,00\n${homeKinds[1]?.label.nl}: Aantal: 2`,
    );
    expect([columnTotal(count, answer), columnTotal(money, answer)]).toEqual([5, 0]);
    expect(columnTotal({ key: 'x', type: 'text', label: { nl: 'x' } }, answer)).toBeUndefined();
  });
});

describe('costs and income', () => {
  const spent = [
    { kind: 'own', amount: 100_00, vat: 21_00 },
    { kind: 'shared', amount: 50_00 },
    { kind: 'own', amount: 1_00 },
  ];

  it('adds up by category, with the VAT', () => {
    expect(tableTotal(costs, spent)).toBe(172_00);
    expect(totalsBy(costs, spent)).toEqual([
      { key: 'own', cents: 122_00 },
      { key: 'shared', cents: 50_00 },
    ]);
  });

  it('says to the cent what is missing or too much', () => {
    const check = (cents: number, rule: 'equal' | 'at_most' | 'shown' = 'equal') =>
      validateAnswers(
        [costs, { ...income, balance: { costs: 'costs', rule } }],
        { costs: spent, income: [{ amount: cents }] },
        { today, mode: 'final' },
      ).map(({ message }) => message.nl);
    expect(check(172_00)).toEqual([]);
    expect(check(171_99)).toEqual(['De kosten zijn € 172,00 en de dekking is € 171,99. Vul nog € 0,01 aan.']);
    expect(check(172_01)).toEqual(['De kosten zijn € 172,00 en de dekking is € 172,01. Haal er € 0,01 af.']);
    expect([check(171_99, 'at_most'), check(172_01, 'at_most').length, check(500_00, 'shown')]).toEqual([[], 1, []]);
  });

  it('says nothing of the balance while one of them is empty or wrong in itself', () => {
    expect(errorsOf([costs, income], { income: [{ amount: 5 }] })).toEqual(['costs REQUIRED']);
    expect(errorsOf([costs, income], { costs: spent, income: [{ amount: 'x' }] })).toEqual([
      'income.0.amount NOT_AN_AMOUNT',
    ]);
  });

  it('finds the costs on another page', () => {
    const found = validateAnswers(
      [income],
      { income: [{ amount: 1 }] },
      { today, mode: 'draft', context: { costs: spent }, others: [costs] },
    );
    expect(found.map(({ code }) => code)).toEqual(['NOT_BALANCED']);
  });
});

describe('partners and files', () => {
  it('checks each partner with its own details', () => {
    expect(errorsOf([partners], { partners: [partner, {}] })).toEqual([]);
    expect(
      errorsOf([partners], {
        partners: [
          { ...partner, registration: '1234567', contribution: '1,234', email: 'x', kind: 'no' },
          { name: 'B' },
        ],
      }),
    ).toEqual([
      'partners.0.registration NOT_A_REGISTRATION',
      'partners.0.email NOT_AN_EMAIL_ADDRESS',
      'partners.0.kind NOT_AN_OPTION',
      'partners.0.contribution NOT_AN_AMOUNT',
      'partners.1.contact REQUIRED',
      'partners.1.email REQUIRED',
      'partners.1.kind REQUIRED',
    ]);
    expect(errorsOf([partners], { partners: [partner, partner, partner] })).toEqual(['partners TOO_MANY_ROWS']);
    expect(answerAsText(partners, [{ ...partner, registration: '12345678', contribution: 500_00 }], 'nl')).toBe(
      `Woonstichting (${homeKinds[0]?.label.nl}), KvK 12345678, A. Bakker, a@w.example, € 500,00`,
    );
  });

  it('takes files by their id and name, not too many', () => {
    expect(errorsOf([files], { files: [one] })).toEqual([]);
    expect(errorsOf([files], { files: [one, one] })).toEqual(['files TOO_LARGE']);
    expect(errorsOf([{ ...files, minimum: 2, maximum: 3 }], { files: [one] })).toEqual(['files TOO_SMALL']);
    expect(errorsOf([files], { files: [{ ...one, documentId: '../x' }] })).toEqual(['files WRONG_FORM']);
    expect(errorsOf([files], { files: [{ ...one, more: 1 }] })).toEqual(['files WRONG_FORM']);
    expect(errorsOf([files], { files: 'plan.pdf' })).toEqual(['files WRONG_FORM']);
    expect(answerAsText(files, [one], 'en')).toBe('plan.pdf');
  });
});

describe('patterns and checks', () => {
  const start = question('start', 'date');
  const end = question('end', 'date', {
    checks: [{ holds: 'date(end) > date(start)', message: { nl: 'Kies een dag na het begin.' } }],
  });

  it('says what a text must look like', () => {
    const plot = question('plot', 'text', { pattern: { regex: '[A-Z]{3}[0-9]{2}', message: { nl: 'Zoals LDN01.' } } });
    expect(errorsOf([plot], { plot: ' LDN01 ' })).toEqual([]);
    expect(errorsOf([plot], { plot: 'LDN012' })).toEqual(['plot DOES_NOT_FIT']);
  });

  it('looks at other answers, and says nothing while they are not there', () => {
    expect(errorsOf([start, end], { start: '2026-06-01', end: '2026-06-02' })).toEqual([]);
    expect(errorsOf([start, end], { start: '2026-06-01', end: '2026-06-01' })).toEqual(['end DOES_NOT_HOLD']);
    expect(errorsOf([start, end], { end: '2026-06-01' }, 'draft')).toEqual([]);
  });

  it.each<[string, Partial<Question>, string]>([
    ['text', { pattern: { regex: '(a+)+', message: { nl: 'x' } } }, 'repeats something'],
    ['text', { pattern: { regex: '(a|aa)+', message: { nl: 'x' } } }, 'repeats something'],
    ['text', { pattern: { regex: '[', message: { nl: 'x' } } }, 'cannot be read'],
    ['number', { pattern: { regex: 'a', message: { nl: 'x' } } }, 'has no meaning for a question of type number'],
    ['table', { columns: [money], balance: { costs: 'nothing', rule: 'equal' } }, 'nothing is no table with money'],
    ['table', { columns: [money], totalsBy: 'amount' }, 'amount is no choice column'],
    ['table', { columns: [{ ...count, vat: true }] }, 'only money can be VAT'],
    ['grid', { options: homeKinds }, 'is missing'],
    ['grid', { columns: [count] }, 'is missing'],
    ['text', { checks: [{ holds: 'later = 1', message: { nl: 'x' } }] }, 'uses later'],
    ['partners', { minRows: 3, maxRows: 2 }, 'is above maxRows'],
  ])('refuses a definition of %s with %j', (type, more, problem) => {
    const found = questionProblems(question('q', type as Question['type'], more), []);
    expect(found.map((one) => one.problem).join()).toContain(problem);
  });
});
