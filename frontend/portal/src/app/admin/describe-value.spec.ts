// SPDX-License-Identifier: EUPL-1.2
import { pathInWords, valueAt, valueInWords } from './describe-value';

const definition = {
  window: { opensAt: '2026-01-05T09:00', closesAt: '2027-11-30T17:00' },
  allocation: { method: 'completeness_with_lots', partialGrant: true },
  types: [
    {
      key: 'plaatsing',
      name: { nl: 'Plaatsing', en: 'Placement' },
      maximumCents: 4_500_000,
      amount: { method: 'units', pricesCents: { shared: 50_000 }, text: { nl: 'Vast bedrag per woning' } },
      conditions: [{ nl: 'Minstens vijf woningen.' }],
      pages: [{ key: 'project', title: { nl: 'Het project' }, questions: [{}, {}] }],
      advances: [{ key: 'first', percentage: 50, text: { nl: 'Eerste helft' }, article: 'artikel 13' }],
    },
  ],
};

const words = (path: string) =>
  valueInWords(path.split('.').at(-1) ?? '', valueAt(definition, path), 'nl').map((line) => line.replace(/\s/g, ' '));

describe('a value of a definition in words', () => {
  it.each([
    ['types.plaatsing.maximumCents', ['€ 45.000,00']],
    ['types.plaatsing.conditions', ['Minstens vijf woningen.']],
    ['types.plaatsing.pages', ['Het project (2 vragen)']],
    ['types.plaatsing.advances', ['Eerste helft (50%)']],
    ['allocation', ['manier: op volgorde van compleet zijn, bij gelijke dag loten', 'deel verlenen mag: ja']],
    ['window', ['opent: maandag 5 januari 2026, 09:00 uur', 'sluit: dinsdag 30 november 2027, 17:00 uur']],
    [
      'types.plaatsing.amount',
      ['manier: bedrag per stuk', 'bedrag per stuk: shared: € 500,00', 'tekst: Vast bedrag per woning'],
    ],
  ])('%s', (path, lines) => {
    expect(words(path)).toEqual(lines);
  });

  it('names its place from large to small', () => {
    expect(pathInWords(definition, 'types.plaatsing.maximumCents', 'nl')).toBe('Plaatsing › Maximum per aanvraag');
    expect(pathInWords(definition, 'types.plaatsing.maximumCents', 'en')).toBe('Placement › Maximum per application');
  });

  it('shows a dash for a path that leads nowhere', () => {
    expect(words('types.verplaatsing.maximumCents')).toEqual(['–']);
  });
});
