// SPDX-License-Identifier: EUPL-1.2
import { auditSentence } from '#domain';
import type { Reader } from '../../platform/work/work';
import { containing } from '../applications/cursor';
import { type AuditFilter, auditResults } from './auditing.dto';

/** Conditions on `audit_entry x`, with their parameters. */
export interface AuditConditions {
  readonly sql: string;
  readonly parameters: unknown[];
}

/** Every code there is: one step along the index for each, however long the log is. */
const operations = `with recursive known as (
    (select operation from audit_entry order by operation limit 1)
    union all
    select (select x.operation from audit_entry x where x.operation > known.operation order by x.operation limit 1)
      from known where known.operation is not null)
  select operation from known where operation is not null`;

/** The last day of the period belongs to it; days are those of the Netherlands. */
const startOf = (place: string): string => `(${place}::date)::timestamp at time zone 'Europe/Amsterdam'`;

/**
 * Turns what is looked for into conditions on columns with an index: names and words are looked up first.
 *
 * @param first the number of the first parameter
 */
export async function auditConditions(reader: Reader, filter: AuditFilter, first: number): Promise<AuditConditions> {
  const parameters: unknown[] = [];
  const parts: string[] = [];
  const add = (value: unknown, condition: (place: string) => string): void => {
    parameters.push(value);
    parts.push(condition(`$${first + parameters.length - 1}`));
  };
  const given = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';
  const found = (table: string, column: string, text: string): Promise<string[]> => idsOf(reader, table, column, text);

  if (given(filter.person)) {
    add(await found('person', 'name', filter.person), (at) => `x.person_id = any(${at}::uuid[])`);
  }
  if (given(filter.organisation)) {
    add(await found('organisation', 'name', filter.organisation), (at) => `x.organisation_id = any(${at}::uuid[])`);
  }
  if (given(filter.caseNumber)) {
    add(await found('application', 'number', filter.caseNumber), (at) => `x.case_id = any(${at}::uuid[])`);
  }
  if (given(filter.operation)) {
    add(await codesOf(reader, filter.operation), (at) => `x.operation = any(${at}::text[])`);
  }
  if (filter.result) add(filter.result, (at) => `x.result = ${at}`);
  if (filter.from) add(filter.from, (at) => `x.at >= ${startOf(at)}`);
  if (filter.until) add(filter.until, (at) => `x.at < ${startOf(`(${at}::date + 1)`)}`);
  if (given(filter.origin)) add(filter.origin.trim(), (at) => `x.origin = ${at}`);
  if (filter.requestId) add(filter.requestId.toLowerCase(), (at) => `x.request_id = ${at}`);
  if (given(filter.q)) {
    const text = filter.q.trim().toLowerCase();
    const either: string[] = [];
    const or = (values: readonly string[], condition: (place: string) => string): void => {
      if (values.length === 0) return;
      parameters.push(values);
      either.push(condition(`$${first + parameters.length - 1}`));
    };
    or(await codesOf(reader, text), (at) => `x.operation = any(${at}::text[])`);
    or(await found('person', 'name', text), (at) => `x.person_id = any(${at}::uuid[])`);
    or(
      auditResults.filter((result) => result.includes(text)),
      (at) => `x.result = any(${at}::text[])`,
    );
    parts.push(either.length > 0 ? `(${either.join(' or ')})` : 'false');
  }
  return { sql: parts.length > 0 ? parts.join(' and ') : 'true', parameters };
}

async function idsOf(reader: Reader, table: string, column: string, text: string): Promise<string[]> {
  const rows = await reader.query<{ id: string }>(`select id from ${table} where ${column} ilike $1`, [
    containing(text),
  ]);
  return rows.map(({ id }) => id);
}

async function codesOf(reader: Reader, text: string): Promise<string[]> {
  const wanted = text.trim().toLowerCase();
  const rows = await reader.query<{ operation: string }>(operations);
  return rows
    .map(({ operation }) => operation)
    .filter((code) =>
      [code, auditSentence(code, 'nl'), auditSentence(code, 'en')].some((said) => said.toLowerCase().includes(wanted)),
    );
}
