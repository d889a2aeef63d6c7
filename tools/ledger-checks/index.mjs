// SPDX-License-Identifier: EUPL-1.2
// Every check of the ledger, in SQL of its own: nothing of the product is used, so that a fault of the product shows.
import { books } from './books.mjs';
import { cases } from './cases.mjs';
import { ceilings } from './ceilings.mjs';
import { outside } from './outside.mjs';
import { payments } from './payments.mjs';
import { penalties } from './penalties.mjs';

/** Each answers the rows that are wrong: which row, what of it, what stands there, what should, and by what. */
export const checks = [...books, ...ceilings, ...cases, ...payments, ...penalties, ...outside];

const cents = (value) => {
  if (!/^-?\d+$/.test(value ?? '')) return value ?? 'nothing';
  const digits = value.replace('-', '').padStart(3, '0');
  const euros = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${value.startsWith('-') ? '-' : ''}${euros},${digits.slice(-2)}`;
};
const plain = /^(case|account|organisation|budget year|number of|postings in|journals for|its journal)/;

/** One wrong row as a sentence. */
export function sentenceOf({ row, what, found, expected, by }) {
  const shown = plain.test(what) ? (value) => value ?? 'nothing' : cents;
  const off = /^-?\d+$/.test(found ?? '') && /^-?\d+$/.test(expected ?? '') && !plain.test(what);
  const difference = off
    ? `, ${BigInt(found) - BigInt(expected)} cents too many`.replace(/ -(\d+ cents) too many/, ' $1 too few')
    : '';
  return `${row}: ${what} is ${shown(found)}, but ${shown(expected)} by ${by}${difference}`;
}

/** Runs every check on an open connection; the caller decides on the transaction. */
export async function verifyLedger(client) {
  const results = [];
  for (const { name, counted, sql } of checks) {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    const text = (value) => (value === null ? null : String(value));
    const wrong = rows.map(([row, what, found, expected, by]) => ({
      row,
      what,
      found: text(found),
      expected: text(expected),
      by,
    }));
    const [{ count }] = (await client.query(counted)).rows;
    results.push({ name, count: Number(count), wrong });
  }
  return results;
}
