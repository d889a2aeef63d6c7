// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import type { Question } from '../schemes/definition';
import { localDate } from '../shared/local-date';
import { costsTable, homeKinds, question, text } from '../testing/samples';
import { validateAnswers } from './validate';

const today = localDate('2026-05-06');

function errorsOf(questions: readonly Question[], answers: Record<string, unknown>, mode: 'draft' | 'final' = 'final') {
  return validateAnswers(questions, answers, { today, mode }).map(({ path, code }) => `${path} ${code}`);
}

function messageOf(one: Question, answer: unknown): string | undefined {
  return validateAnswers([one], { [one.key]: answer }, { today, mode: 'draft' })[0]?.message.nl;
}

const q = {
  name: question('name', 'text', { minLength: 3 }),
  story: question('story', 'long_text'),
  years: question('years', 'number', { minimum: 1, maximum: 99 }),
  area: question('area', 'number', { decimals: 2 }),
  share: question('share', 'percentage'),
  price: question('price', 'money', { maximum: 1_000_000 }),
  start: question('start', 'date', { earliest: 'today', latest: '2027-12-31' }),
  yes: question('yes', 'boolean'),
  kind: question('kind', 'choice', { options: homeKinds }),
  kinds: question('kinds', 'multi_choice', { options: homeKinds }),
  site: question('site', 'address'),
  homes: question('homes', 'counts', { options: homeKinds, minimum: 1, maximum: 500 }),
  costs: { ...costsTable, minRows: 1, maxRows: 3 },
  account: question('account', 'iban'),
  contact: question('contact', 'contact'),
};
const site = { street: 'Sportlaan', houseNumber: '1a', postcode: '2312 AB', town: 'Leiden' };
const contact = { name: 'A. de Vries', email: 'a.devries@leiden.example', phone: '071 516 51 65' };
const row = { what: 'Fundering', kind: 'work', amount: 100_00 };
const good: Record<string, unknown> = {
  name: '<script>{{constructor}} #panic()',
  story: 'Regel een\nRegel twee',
  years: 5,
  area: 12.25,
  share: 50,
  price: 123_456,
  start: '2026-05-06',
  yes: false,
  kind: 'own',
  kinds: ['own', 'shared'],
  site,
  homes: { own: 3, shared: 0 },
  costs: [row],
  account: 'NL91 ABNA 0417 1643 00',
  contact,
};
const all = Object.values(q);

describe('checking answers', () => {
  test('good answers of every type have no errors', () => {
    expect(errorsOf(all, good)).toEqual([]);
  });

  test('an empty draft is fine; in the end all that is needed is asked, at once', () => {
    expect(errorsOf(all, {}, 'draft')).toEqual([]);
    expect(errorsOf(all, {})).toEqual(all.map(({ key }) => `${key} REQUIRED`));
  });

  test('a question that does not say what it is needed for may stay open', () => {
    expect(errorsOf([question('lessons', 'text', { neededFor: undefined })], {})).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a text that is too short', { name: 'ab' }, 'name TOO_SHORT'],
    ['a name of 151 signs', { name: 'x'.repeat(151) }, 'name TOO_LONG'],
    ['a story of 4001 signs', { story: 'x'.repeat(4_001) }, 'story TOO_LONG'],
    ['a number instead of a text', { name: 5 }, 'name WRONG_FORM'],
    ['a sign that nobody can see', { name: 'abc\u0000' }, 'name CONTROL_CHARACTER'],
    ['a new line in a short text', { name: 'abc\ndef' }, 'name CONTROL_CHARACTER'],
    ['half an emoji', { name: 'abc\ud83d' }, 'name CONTROL_CHARACTER'],
    ['years below the least', { years: 0 }, 'years TOO_SMALL'],
    ['years above the most', { years: 100 }, 'years TOO_LARGE'],
    ['half a year', { years: 1.5 }, 'years NOT_WHOLE'],
    ['a number as text', { years: '5' }, 'years WRONG_FORM'],
    ['no number at all', { years: Number.NaN }, 'years WRONG_FORM'],
    ['three decimals where two are possible', { area: 1.125 }, 'area NOT_WHOLE'],
    ['below zero', { area: -0.5 }, 'area TOO_SMALL'],
    ['more than a hundred percent', { share: 101 }, 'share TOO_LARGE'],
    ['an amount below zero', { price: -1 }, 'price TOO_SMALL'],
    ['an amount above the most', { price: 1_000_001 }, 'price TOO_LARGE'],
    ['half a cent', { price: 1.5 }, 'price NOT_AN_AMOUNT'],
    ['an amount as it was typed', { price: '1.234,567' }, 'price NOT_AN_AMOUNT'],
    ['30 February', { start: '2027-02-30' }, 'start NOT_A_DATE'],
    ['a date in figures', { start: '30-02-2026' }, 'start NOT_A_DATE'],
    ['yesterday', { start: '2026-05-05' }, 'start TOO_EARLY'],
    ['after the last day', { start: '2028-01-01' }, 'start TOO_LATE'],
    ['yes as a text', { yes: 'true' }, 'yes WRONG_FORM'],
    ['an unknown option', { kind: 'boat' }, 'kind NOT_AN_OPTION'],
    ['an unknown option among others', { kinds: ['own', 'boat'] }, 'kinds NOT_AN_OPTION'],
    ['an option twice', { kinds: ['own', 'own'] }, 'kinds WRONG_FORM'],
    ['one choice as a text', { kinds: 'own' }, 'kinds WRONG_FORM'],
    ['minus three homes', { homes: { own: -3, shared: 0 } }, 'homes.own TOO_SMALL'],
    ['half a home', { homes: { own: 0.5, shared: 0 } }, 'homes.own NOT_WHOLE'],
    ['homes of an unknown kind', { homes: { own: 1, shared: 0, boat: 1 } }, 'homes.boat UNKNOWN'],
    ['a kind of homes left open', { homes: { own: 1 } }, 'homes.shared REQUIRED'],
    ['no homes together', { homes: { own: 0, shared: 0 } }, 'homes TOO_SMALL'],
    ['too many homes together', { homes: { own: 300, shared: 201 } }, 'homes TOO_LARGE'],
    ['a postcode without letters', { site: { ...site, postcode: '2312' } }, 'site.postcode NOT_A_POSTCODE'],
    ['a postcode that starts with zero', { site: { ...site, postcode: '0312 AB' } }, 'site.postcode NOT_A_POSTCODE'],
    ['an address without a town', { site: { ...site, town: ' ' } }, 'site.town REQUIRED'],
    ['an address with a strange part', { site: { ...site, planet: 'x' } }, 'site.planet UNKNOWN'],
    ['an address as a text', { site: 'Sportlaan 1' }, 'site WRONG_FORM'],
    ['a check digit that is wrong', { account: 'NL91 ABNA 0417 1643 01' }, 'account NOT_AN_IBAN'],
    ['an account that is no account', { account: '123456' }, 'account NOT_AN_IBAN'],
    [
      'an e-mail address without a dot',
      { contact: { ...contact, email: 'a@leiden' } },
      'contact.email NOT_AN_EMAIL_ADDRESS',
    ],
    [
      'an e-mail address with a space',
      { contact: { ...contact, email: 'a b@leiden.nl' } },
      'contact.email NOT_AN_EMAIL_ADDRESS',
    ],
    [
      'a telephone number that is too short',
      { contact: { ...contact, phone: '516 51 65' } },
      'contact.phone NOT_A_PHONE_NUMBER',
    ],
    ['a contact without a name', { contact: { ...contact, name: '' } }, 'contact.name REQUIRED'],
    ['a row without an amount', { costs: [row, { ...row, amount: undefined }] }, 'costs.1.amount REQUIRED'],
    ['a row with a wrong amount', { costs: [{ ...row, amount: '1,234' }] }, 'costs.0.amount NOT_AN_AMOUNT'],
    ['a row with an unknown option', { costs: [{ ...row, kind: 'boat' }] }, 'costs.0.kind NOT_AN_OPTION'],
    ['a row with a strange column', { costs: [{ ...row, extra: 1 }] }, 'costs.0.extra UNKNOWN'],
    ['a row that is no row', { costs: ['x'] }, 'costs.0 WRONG_FORM'],
    ['too many rows', { costs: [row, row, row, row] }, 'costs TOO_MANY_ROWS'],
    ['an empty row only', { costs: [{}] }, 'costs REQUIRED'],
    ['a question that is not in the form', { strange: 1 }, 'strange UNKNOWN'],
  ])('%s', (_, wrong, error) => {
    expect(errorsOf(all, { ...good, ...wrong })).toEqual([error]);
  });

  test('too few rows are reported in the end, not in a draft', () => {
    const table = { ...q.costs, minRows: 2 };
    expect(errorsOf([table], { costs: [row, {}] })).toEqual(['costs TOO_FEW_ROWS']);
    expect(errorsOf([table], { costs: [row, {}] }, 'draft')).toEqual([]);
  });

  test('a telephone number and an optional column may stay open', () => {
    expect(errorsOf([q.contact], { contact: { ...contact, phone: '' } })).toEqual([]);
    const optional = { ...q.costs, columns: q.costs.columns?.map((column) => ({ ...column, optional: true })) };
    expect(errorsOf([optional], { costs: [{ what: 'x' }] })).toEqual([]);
  });

  test('an answer to a hidden question is not looked at, and not asked for', () => {
    const hidden = question('names', 'text', { visibleWhen: 'yes = true' });
    expect(errorsOf([q.yes, hidden], { yes: false, names: 5 })).toEqual([]);
    expect(errorsOf([q.yes, hidden], { yes: true })).toEqual(['names REQUIRED']);
  });

  test('one page can be checked with the answers of another in mind', () => {
    const hidden = question('names', 'text', { visibleWhen: 'yes = true' });
    expect(validateAnswers([hidden], {}, { today, mode: 'final', context: { yes: true } })).toHaveLength(1);
    expect(validateAnswers([hidden], {}, { today, mode: 'final', context: { yes: false } })).toHaveLength(0);
  });
});

describe('a message says what is wrong and how to mend it', () => {
  test.each([
    [q.price, '1.234,567', 'Vul een bedrag in euro in, bijvoorbeeld 1.234,56. U typte "1.234,567".'],
    [q.price, 1_000_001, 'Vul ten hoogste € 10.000,00 in. U vulde € 10.000,01 in.'],
    [q.homes, { own: -3 }, 'Vul 0 of meer in. U vulde -3 in.'],
    [q.start, '2026-02-30', 'Vul een dag in die bestaat, bijvoorbeeld 15-03-2026. U vulde in: "2026-02-30".'],
    [q.start, '2026-05-05', 'Kies woensdag 6 mei 2026 of een latere dag.'],
    [q.name, 'x'.repeat(200), 'Gebruik ten hoogste 150 tekens. Nu zijn het er 200; haal er 50 weg.'],
    [q.kind, 'boat', 'Kies een van deze antwoorden: Zelfstandig, Onzelfstandig.'],
    [q.area, 1.125, 'Gebruik ten hoogste 2 cijfers achter de komma. U vulde 1,125 in.'],
  ])('%#', (one, answer, message) => {
    expect(messageOf(one, answer)).toBe(message);
  });

  test('what is missing is named without its question mark', () => {
    const asked = { ...q.name, label: text('Hoe heet het project?') };
    expect(validateAnswers([asked], {}, { today, mode: 'final' })[0]?.message.nl).toBe('Vul in: Hoe heet het project.');
  });
});

test('whatever is sent, checking it answers with errors and never falls over', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.anything(), (one, answer) => {
      for (const { message } of validateAnswers([one], { [one.key]: answer }, { today, mode: 'final' })) {
        expect(message.nl.length + (message.en ?? '').length).toBeGreaterThan(10);
      }
    }),
  );
});
