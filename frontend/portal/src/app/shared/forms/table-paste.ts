// SPDX-License-Identifier: EUPL-1.2
import type { TableColumn } from '#domain';
import type { Parts } from './drafts';

/**
 * The rows of a table after pasting a piece of a spreadsheet into a cell: cells fill to the right, lines go down, and new
 * rows are made where needed. Undefined when the text is a single cell, which the browser pastes by itself.
 */
export function pasteInto(
  rows: readonly Parts[],
  columns: readonly TableColumn[],
  at: { readonly row: number; readonly column: number },
  text: string,
): readonly Parts[] | undefined {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return undefined;
  const result = [...rows];
  lines.forEach((line, offset) => {
    const cells = line.split('\t').flatMap((cell, index) => {
      const column = columns[at.column + index];
      return column ? [[column.key, cellText(column, cell)] as const] : [];
    });
    result[at.row + offset] = { ...result[at.row + offset], ...Object.fromEntries(cells) };
  });
  return result;
}

/** A choice is pasted by its label or its key. */
function cellText({ type, options = [] }: TableColumn, cell: string): string {
  const text = cell.trim();
  if (type !== 'choice') return text;
  const wanted = text.toLowerCase();
  const option = options.find(({ key, label }) =>
    [key, label.nl, label.en].some((name) => name?.toLowerCase() === wanted),
  );
  return option?.key ?? '';
}
