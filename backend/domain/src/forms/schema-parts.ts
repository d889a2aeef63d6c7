// SPDX-License-Identifier: EUPL-1.2
import type { Question, TableColumn } from '../schemes/definition';
import { largestTypedCents } from '../shared/parse-money';
import { largestTypedNumber } from './check-number';
import { defaultMaxLength } from './check-text';
import { type Part, questionParts } from './question-parts';

/** A piece of JSON Schema 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Nothing filled in: absent, blank, or without any part. */
export const missingRef: JsonSchema = { $ref: '#/$defs/missing' };

export const missing: JsonSchema = {
  description: 'Nothing filled in: absent, blank, or without any part.',
  anyOf: [
    { type: 'null' },
    { type: 'string', pattern: '^\\s*$' },
    { type: 'array', items: missingRef },
    { type: 'object', additionalProperties: missingRef },
  ],
};

/** No control characters and no broken characters; tabs and new lines in texts of several lines. */
function signs(lines: boolean): string {
  const control = lines ? '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f' : '\\u0000-\\u001f';
  return `^[^${control}\\u007f\\ud800-\\udfff]*$`;
}

export function textSchema(minLength: number, maxLength: number, lines = false): JsonSchema {
  return { type: 'string', minLength, maxLength, pattern: signs(lines) };
}

export function numberSchema(minimum = 0, maximum = largestTypedNumber, decimals = 0): JsonSchema {
  const step = decimals === 0 ? { type: 'integer' } : { type: 'number', multipleOf: Number(`1e-${decimals}`) };
  return { ...step, minimum, maximum };
}

export function moneySchema(minimum = 0, maximum: number = largestTypedCents): JsonSchema {
  return { type: 'integer', minimum, maximum, description: 'Whole euro cents.' };
}

export const dateSchema: JsonSchema = { type: 'string', format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

export const ibanSchema: JsonSchema = {
  type: 'string',
  pattern: '^\\s*[A-Za-z]{2}[0-9A-Za-z ]+\\s*$',
  description: 'An IBAN; its check digits must be right (ISO 13616).',
};

export function optionsSchema(options: Question['options'] = []): JsonSchema {
  return { enum: options.map(({ key }) => key) };
}

/** An object with these names and no others; what is optional may also be blank. */
export function recordSchema(parts: readonly { name: string; schema: JsonSchema; optional?: boolean }[]): JsonSchema {
  return {
    type: 'object',
    properties: Object.fromEntries(
      parts.map(({ name, schema, optional }) => [name, optional ? orMissing(schema) : present(schema)]),
    ),
    required: parts.filter(({ optional }) => !optional).map(({ name }) => name),
    additionalProperties: false,
  };
}

export function orMissing(schema: JsonSchema): JsonSchema {
  return { anyOf: [missingRef, schema] };
}

export function present(schema: JsonSchema): JsonSchema {
  return { allOf: [{ not: missingRef }, schema] };
}

export function partsSchema(
  parts: Readonly<Record<string, Part>>,
): { name: string; schema: JsonSchema; optional?: boolean }[] {
  return Object.entries(parts).map(([name, { maxLength, pattern, optional }]) => ({
    name,
    optional,
    schema: pattern
      ? { allOf: [textSchema(0, maxLength), { pattern: `^\\s*(?:${pattern.replaceAll('$', '\\s*$')})\\s*$` }] }
      : textSchema(0, maxLength),
  }));
}

export function rowSchema(columns: readonly TableColumn[] = []): JsonSchema {
  return recordSchema(
    columns.map((column) => ({ name: column.key, schema: cellSchema(column), optional: column.optional })),
  );
}

function cellSchema({ type, options, decimals }: TableColumn): JsonSchema {
  switch (type) {
    case 'money':
      return moneySchema();
    case 'number':
      return numberSchema(0, largestTypedNumber, decimals);
    case 'percentage':
      return numberSchema(0, 100, decimals);
    case 'date':
      return dateSchema;
    case 'choice':
      return optionsSchema(options);
    case 'text':
      return textSchema(0, defaultMaxLength.text);
  }
}

export function partnerSchema(options: Question['options']): JsonSchema {
  return recordSchema([
    ...partsSchema(questionParts.partners),
    ...(options ? [{ name: 'kind', schema: optionsSchema(options) }] : []),
    { name: 'contribution', schema: moneySchema(), optional: true },
  ]);
}

/** Rows of which empty ones do not count. */
export function rowsSchema(row: JsonSchema, minRows: number, maxRows: number): JsonSchema {
  return {
    type: 'array',
    maxItems: maxRows,
    items: orMissing(row),
    ...(minRows > 0 ? { contains: { not: missingRef }, minContains: minRows } : {}),
  };
}
