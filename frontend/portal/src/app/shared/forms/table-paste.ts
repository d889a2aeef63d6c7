// SPDX-License-Identifier: EUPL-1.2
import type { TableColumn } from '#domain';
import type { Parts } from './drafts';

/** What a paste did: the rows after it, how many rows it filled, and what did not fit. */
export interface Pasted {
  readonly rows: readonly Parts[];
  readonly filled: number;
  readonly lostRows: number;
  readonly lostCells: number;
}

/** The cells of a copied piece of a spreadsheet: tabs and lines, with quotes around cells that hold those themselves. */
export function sheetCells(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quotedCell, plainCell = '', end] of text
    .replace(/\r\n?/g, '\n')
    .replace(/\n+$/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g)) {
    const cell = quotedCell === undefined ? plainCell : quotedCell.replaceAll('""', '"').replace(/\s*\n\s*/g, ' ');
    rows.at(-1)?.push(cell.replaceAll('\u00a0', ' ').trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

/**
 * The rows of a table after pasting a piece of a spreadsheet into a cell: cells fill to the right, lines go down, and new
 * rows are made where needed, up to the most that the table takes. A first line that repeats the column labels is left
 * out. Undefined when the text is a single cell, which the browser pastes by itself.
 */
export function pasteInto(
  rows: readonly Parts[],
  columns: readonly TableColumn[],
  at: { readonly row: number; readonly column: number },
  text: string,
  maxRows = Number.POSITIVE_INFINITY,
): Pasted | undefined {
  const sheet = sheetCells(text);
  if (sheet.length === 1 && sheet[0]?.length === 1) return undefined;
  const places = columns.slice(at.column);
  const lines = isHeading(sheet[0] ?? [], places) ? sheet.slice(1) : sheet;
  const fitting = lines.slice(0, Math.max(0, maxRows - at.row));
  const result = [...rows];
  fitting.forEach((cells, offset) => {
    const read = places
      .slice(0, cells.length)
      .map((column, index) => [column.key, cellText(column, cells[index] ?? '')]);
    result[at.row + offset] = { ...result[at.row + offset], ...(Object.fromEntries(read) as Parts) };
  });
  const beyond = fitting.flatMap((cells) => cells.slice(places.length)).filter((cell) => cell !== '');
  return {
    rows: result,
    filled: fitting.length,
    lostRows: lines.slice(fitting.length).filter((cells) => cells.some((cell) => cell !== '')).length,
    lostCells: beyond.length,
  };
}

function isHeading(cells: readonly string[], columns: readonly TableColumn[]): boolean {
  const named = cells.map((cell, index) => {
    const { label } = columns[index] ?? {};
    return [label?.nl, label?.en].some((name) => name?.toLowerCase() === cell.toLowerCase());
  });
  return named.length > 0 && named.every(Boolean);
}

/** A choice is pasted by its label or its key; what is none of them stays as it is, with an error at its cell. */
function cellText({ type, options = [] }: TableColumn, cell: string): string {
  if (type !== 'choice') return cell;
  const wanted = cell.toLowerCase();
  const option = options.find(({ key, label }) =>
    [key, label.nl, label.en].some((name) => name?.toLowerCase() === wanted),
  );
  return option?.key ?? cell;
}
