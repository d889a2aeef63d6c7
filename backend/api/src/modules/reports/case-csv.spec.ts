// SPDX-License-Identifier: EUPL-1.2
import { caseCsv, euroText, harmless, rowsHash } from './case-csv';
import { totalOf } from './case-report';
import type { CaseReportRowResponse } from './reports.dto';

const row = (changes: Partial<CaseReportRowResponse>): CaseReportRowResponse => ({ ...totalOf([]), ...changes });

describe('the CSV for a Dutch spreadsheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+31612345678', "'+31612345678"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "'\t=1+1"],
    ['\r=1', "'\r=1"],
    ['  =cmd|calc!A0', "'  =cmd|calc!A0"],
    ['＝1+1', "'＝1+1"],
    ['Sportlaan 1-3 = goed', 'Sportlaan 1-3 = goed'],
    ['', ''],
  ])('makes %j harmless', (text, expected) => {
    expect(harmless(text)).toBe(expected);
  });

  it.each([
    [0, '0,00'],
    [5, '0,05'],
    [123_456, '1234,56'],
    [-7, '-0,07'],
    [9_007_199_254_740_991, '90071992547409,91'],
  ])('writes %d cents as %s', (cents, text) => {
    expect(euroText(cents)).toBe(text);
  });

  it('has a byte order mark, one row of headings, the rows, and the totals last', () => {
    const rows = [
      row({
        number: 'A-1',
        projectName: 'Punt; komma "en" meer',
        receivedOn: '2026-03-01',
        requestedCents: 10,
        grantedCents: 20,
      }),
      row({ number: 'A-2', projectName: '=HYPERLINK("http://x")', requestedCents: 5, grantedCents: 1 }),
    ];
    const lines = caseCsv(rows, totalOf(rows)).split('\r\n');
    expect(lines[0]?.startsWith('\uFEFFZaaknummer;Regeling;')).toBe(true);
    expect(lines[1]).toContain(';"Punt; komma ""en"" meer";');
    expect(lines[1]).toContain(';01-03-2026;');
    expect(lines[2]).toContain(`;"'=HYPERLINK(""http://x"")";`);
    expect(lines[3]).toMatch(/^Totaal;;;;;;;;;;;0,15;0,00;0,21;/);
    expect(lines).toHaveLength(5);
  });

  it('has a fingerprint of the rows alone', () => {
    const rows = [row({ number: 'A-1', grantedCents: 20 })];
    expect(rowsHash(rows)).toMatch(/^[0-9a-f]{64}$/);
    expect(rowsHash(rows)).toBe(rowsHash([{ ...rows[0] } as CaseReportRowResponse]));
    expect(rowsHash(rows)).not.toBe(rowsHash([row({ number: 'A-1', grantedCents: 21 })]));
  });
});
