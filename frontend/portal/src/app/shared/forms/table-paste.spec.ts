// SPDX-License-Identifier: EUPL-1.2
import type { TableColumn } from '#domain';
import { pasteInto, sheetCells } from './table-paste';

const columns: readonly TableColumn[] = [
  { key: 'what', type: 'text', label: { nl: 'Omschrijving', en: 'Description' } },
  {
    key: 'kind',
    type: 'choice',
    label: { nl: 'Soort', en: 'Kind' },
    options: [{ key: 'work', label: { nl: 'Werk', en: 'Work' } }],
  },
  { key: 'amount', type: 'money', label: { nl: 'Bedrag', en: 'Amount' } },
];
const at = { row: 0, column: 0 };

describe('pasting from a spreadsheet', () => {
  it('reads cells with tabs, quotes and lines inside them', () => {
    expect(sheetCells('a\tb\r\n\tc\r\n')).toEqual([
      ['a', 'b'],
      ['', 'c'],
    ]);
    expect(sheetCells('"regel een\nregel twee"\t"zei ""ja"""\n5" buis\tx')).toEqual([
      ['regel een regel twee', 'zei "ja"'],
      ['5" buis', 'x'],
    ]);
  });

  it('fills from the cell to the right and down, with empty cells empty', () => {
    const before = [{ what: 'oud', kind: 'work', amount: '5' }];
    expect(pasteInto(before, columns, { row: 0, column: 1 }, 'werk\t1.234,56\n\t€ 12')?.rows).toEqual([
      { what: 'oud', kind: 'work', amount: '1.234,56' },
      { kind: '', amount: '€ 12' },
    ]);
    expect(pasteInto(before, columns, at, 'nieuw\t\t')?.rows).toEqual([{ what: 'nieuw', kind: '', amount: '' }]);
  });

  it('leaves out a first line with the names of the columns', () => {
    const pasted = pasteInto([], columns, at, 'Omschrijving\tSoort\tBedrag\nBodem\tWerk\t100');
    expect(pasted?.rows).toEqual([{ what: 'Bodem', kind: 'work', amount: '100' }]);
  });

  it('says how many rows and cells did not fit', () => {
    const pasted = pasteInto([], columns, { row: 1, column: 2 }, '1\tx\n2\t\n3\n\n', 2);
    expect(pasted).toMatchObject({ filled: 1, lostRows: 2, lostCells: 1 });
  });

  it('leaves one cell to the browser', () => {
    expect(pasteInto([], columns, at, 'een tekst')).toBeUndefined();
  });

  it('stays quick with a thousand rows', () => {
    const text = Array.from(
      { length: 1000 },
      (_, row) => `Regel ${row}\tWerk\t1.${String(row).padStart(3, '0')},50`,
    ).join('\n');
    expect(pasteInto([], columns, at, text)?.filled).toBe(1000);
  });
});
