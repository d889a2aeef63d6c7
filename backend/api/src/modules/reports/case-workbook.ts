// SPDX-License-Identifier: EUPL-1.2
import type { BesideRow } from './beside-rows';
import { amountIn } from './case-csv';
import writeExcelFile, { type Cell, type Row, type SheetData } from 'write-excel-file/node';
import { type ExportColumn, exportColumns, totalLabel } from './export-columns';
import type { CaseReportRowResponse } from './reports.dto';

/** What the second sheet tells about the first. */
export interface ExportFacts {
  readonly filter: string;
  /** The moment of the last change that the rows contain. */
  readonly asOf: string;
  readonly rowCount: number;
  readonly totalGrantedCents: number;
  readonly sha256: string;
}

const euro = '#,##0.00';

function cellOf(column: ExportColumn, row: CaseReportRowResponse): Cell {
  const value = column.value(row);
  if (value === null || value === '') return null;
  if (typeof value === 'number') {
    return column.kind === 'cents' ? { type: Number, value: value / 100, format: euro } : { type: Number, value };
  }
  if (column.kind === 'date') return { type: Date, value: new Date(`${value}T00:00:00Z`), format: 'dd-mm-yyyy' };
  // A cell of type String is a text, whatever it starts with: no spreadsheet reads it as a formula.
  return { type: String, value };
}

const heading = (value: string): Cell => ({ type: String, value, fontWeight: 'bold', wrap: true });

function totalsOf(total: CaseReportRowResponse): Row {
  return exportColumns.map((column, index) => {
    if (index === 0) return heading(totalLabel);
    return column.kind === 'cents'
      ? { type: Number, value: Number(column.value(total)) / 100, format: euro, fontWeight: 'bold' }
      : null;
  });
}

function explanation(facts: ExportFacts): SheetData {
  return [
    [heading('Filter'), { type: String, value: facts.filter }],
    [heading('Stand van'), { type: String, value: facts.asOf }],
    [heading('Aantal rijen'), { type: Number, value: facts.rowCount }],
    [heading('Totaal verleend'), { type: Number, value: facts.totalGrantedCents / 100, format: euro }],
    [heading('sha256 van de rijen'), { type: String, value: facts.sha256 }],
    [
      heading('Hoe berekend'),
      {
        type: String,
        value: 'Over de regels van het CSV-bestand, zonder kopregel en totaalregel, in UTF-8.',
        wrap: true,
      },
    ],
  ];
}

/** The rows of an export as a workbook with real numbers and days, and a second sheet that says what it is. */
export function caseWorkbook(
  rows: readonly CaseReportRowResponse[],
  total: CaseReportRowResponse,
  facts: ExportFacts,
  beside: readonly BesideRow[] = [],
): Promise<Buffer> {
  const data: SheetData = [
    exportColumns.map(({ header }) => heading(header)),
    ...rows.map((row) => exportColumns.map((column) => cellOf(column, row))),
    totalsOf(total),
    ...beside.map((row) =>
      exportColumns.map((column, index) => (index === 0 || amountIn(column, row) ? cellOf(column, row) : null)),
    ),
  ];
  return writeExcelFile([
    { data, sheet: 'Zaken', columns: exportColumns.map(({ width }) => ({ width })), stickyRowsCount: 1 },
    { data: explanation(facts), sheet: 'Toelichting', columns: [{ width: 24 }, { width: 70 }] },
  ]).toBuffer();
}
