// SPDX-License-Identifier: EUPL-1.2
import type { Question, TableColumn } from '../schemes/definition';
import { type Cents, toCents } from '../shared/money';
import { isRecord } from './field-error';

function cents(value: unknown): number {
  return Number.isSafeInteger(value) ? Number(value) : 0;
}

// Wrong amounts are kept as typed: together they may be more than can be counted to the cent.
function safe(sum: number): Cents {
  return toCents(Math.max(-Number.MAX_SAFE_INTEGER, Math.min(sum, Number.MAX_SAFE_INTEGER)));
}

function moneyIn(columns: readonly TableColumn[]): readonly string[] {
  return columns.filter(({ type }) => type === 'money').map(({ key }) => key);
}

/** The rows of a table or a grid, as far as they are rows. */
export function rowsIn(answer: unknown): Record<string, unknown>[] {
  if (Array.isArray(answer)) return answer.filter(isRecord);
  return isRecord(answer) ? Object.values(answer).filter(isRecord) : [];
}

/** The sum of the money columns of a table, in cents; cells that hold no amount do not count. */
export function tableTotal(question: Pick<Question, 'columns'>, rows: unknown): Cents {
  const money = moneyIn(question.columns ?? []);
  const amounts = rowsIn(rows).flatMap((row) => money.map((key) => cents(row[key])));
  return safe(amounts.reduce((sum, amount) => sum + amount, 0));
}

/** The total of one column: cents of money, the sum of numbers; nothing for columns that cannot be added up. */
export function columnTotal({ key, type }: TableColumn, rows: unknown): number | undefined {
  if (type !== 'money' && type !== 'number') return undefined;
  const values = rowsIn(rows).map((row) => row[key]);
  if (type === 'money') return safe(values.reduce<number>((sum, value) => sum + cents(value), 0));
  const sum = values.reduce<number>((so, value) => so + (typeof value === 'number' ? value : 0), 0);
  return Number(sum.toFixed(6));
}

/** What the rows of a table cost for each option of its `totalsBy` column, in cents, in the order of the options. */
export function totalsBy(question: Question, rows: unknown): { readonly key: string; readonly cents: Cents }[] {
  const column = question.columns?.find(({ key }) => key === question.totalsBy);
  const given = rowsIn(rows);
  return (column?.options ?? []).flatMap(({ key }) => {
    const own = given.filter((row) => row[column?.key ?? ''] === key);
    return own.length > 0 ? [{ key, cents: tableTotal(question, own) }] : [];
  });
}
