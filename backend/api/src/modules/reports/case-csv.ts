// SPDX-License-Identifier: EUPL-1.2
import type { BesideRow } from './beside-rows';
import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { type ExportColumn, exportColumns, totalLabel } from './export-columns';
import type { CaseReportRowResponse } from './reports.dto';

/** Characters with which a spreadsheet starts a formula or a command, also in their full-width form. */
const formulaStart = /^(?:[\s\p{Cc}]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** A text that no spreadsheet reads as a formula: a leading apostrophe takes the meaning away. */
export function harmless(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** Euro with a decimal comma and without thousands separators, made of the digits of the cents. */
export function euroText(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

function cellOf(column: ExportColumn, row: CaseReportRowResponse): string {
  const value = column.value(row);
  if (value === null) return '';
  if (typeof value === 'number') return column.kind === 'cents' ? euroText(value) : String(value);
  if (column.kind === 'date') return value.split('-').reverse().join('-');
  return harmless(value);
}

const format = { delimiter: ';', record_delimiter: 'windows' } as const;

function lineOf(row: CaseReportRowResponse): string[] {
  return exportColumns.map((column) => cellOf(column, row));
}

/** Whether a row beside the cases has an amount in a column. */
export function amountIn(column: ExportColumn, row: BesideRow): boolean {
  return column.kind === 'cents' && column.value(row) !== 0;
}

/** The rows of an export as CSV: semicolon, decimal comma, days as dd-mm-yyyy; headings first, then totals, then what stands beside them. */
export function caseCsv(
  rows: readonly CaseReportRowResponse[],
  total: CaseReportRowResponse,
  beside: readonly BesideRow[] = [],
): string {
  const totals = exportColumns.map((column, index) =>
    index === 0 ? totalLabel : column.kind === 'cents' ? cellOf(column, total) : '',
  );
  const below = beside.map((row) =>
    exportColumns.map((column, index) => (index === 0 || amountIn(column, row) ? cellOf(column, row) : '')),
  );
  const lines = [exportColumns.map(({ header }) => header), ...rows.map(lineOf), totals, ...below];
  return stringify(lines, { ...format, bom: true });
}

/** A fingerprint of the rows alone: the sha256 of their CSV lines without headings and totals. */
export function rowsHash(rows: readonly CaseReportRowResponse[]): string {
  return createHash('sha256')
    .update(stringify(rows.map(lineOf), format))
    .digest('hex');
}
