// SPDX-License-Identifier: EUPL-1.2
import { costsTable, homeKinds, question } from '../testing/samples';
import { answerAsText } from './answer-text';
import { tableTotal } from './totals';

describe('an answer in words', () => {
  test.each([
    [question('a', 'text'), 'Sportlaan', 'Sportlaan', 'Sportlaan'],
    [question('a', 'text'), ' ', 'Niet ingevuld', 'Not filled in'],
    [question('a', 'number', { decimals: 1 }), 12.5, '12,5', '12.5'],
    [question('a', 'number'), 0, '0', '0'],
    [question('a', 'percentage'), 50, '50%', '50%'],
    [question('a', 'money'), 123_456, '€ 1.234,56', '€1,234.56'],
    [question('a', 'date'), '2026-05-06', 'woensdag 6 mei 2026', 'Wednesday 6 May 2026'],
    [question('a', 'boolean'), false, 'Nee', 'No'],
    [question('a', 'boolean'), true, 'Ja', 'Yes'],
    [question('a', 'choice', { options: homeKinds }), 'own', 'Zelfstandig', 'Self-contained'],
    [
      question('a', 'multi_choice', { options: homeKinds }),
      ['own', 'shared'],
      'Zelfstandig, Onzelfstandig',
      'Self-contained, Shared',
    ],
    [
      question('a', 'counts', { options: homeKinds }),
      { own: 3, shared: 0 },
      'Zelfstandig: 3\nOnzelfstandig: 0',
      'Self-contained: 3\nShared: 0',
    ],
    [question('a', 'iban'), 'NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417 1643 00'],
    [
      question('a', 'address'),
      { street: 'Sportlaan', houseNumber: '1a', postcode: '2312 AB', town: 'Leiden' },
      'Sportlaan 1a, 2312 AB Leiden',
      'Sportlaan 1a, 2312 AB Leiden',
    ],
    [
      question('a', 'contact'),
      { name: 'A. de Vries', email: 'a@leiden.nl', phone: '' },
      'A. de Vries, a@leiden.nl',
      'A. de Vries, a@leiden.nl',
    ],
    [
      costsTable,
      [
        { what: 'Fundering', kind: 'work', amount: 500_00 },
        { what: 'Btw', kind: 'vat', amount: 105_00 },
      ],
      'what: Fundering; kind: work; amount: € 500,00\nwhat: Btw; kind: vat; amount: € 105,00',
      'what: Fundering; kind: work; amount: €500.00\nwhat: Btw; kind: vat; amount: €105.00',
    ],
    [question('a', 'money'), undefined, 'Niet ingevuld', 'Not filled in'],
    [question('a', 'choice', { options: homeKinds }), 'gone', 'gone', 'gone'],
  ])('%#', (one, answer, nl, en) => {
    expect(answerAsText(one, answer, 'nl')).toBe(nl);
    expect(answerAsText(one, answer, 'en')).toBe(en);
  });
});

test('the total of a table is the sum of its money, whatever else is in it', () => {
  expect(tableTotal(costsTable, [{ amount: 500 }, { amount: 'x' }, { amount: 0.5 }, 'row', { amount: 25 }])).toBe(525);
  expect(tableTotal(costsTable, undefined)).toBe(0);
});
