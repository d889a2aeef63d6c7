// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, Question } from '../schemes/definition';
import { defaultMaxFiles, defaultMaxRows } from './check-rows';
import { defaultMaxLength } from './check-text';
import { questionParts } from './question-parts';
import {
  dateSchema,
  ibanSchema,
  type JsonSchema,
  missing,
  moneySchema,
  numberSchema,
  optionsSchema,
  orMissing,
  partnerSchema,
  partsSchema,
  present,
  recordSchema,
  rowSchema,
  rowsSchema,
  textSchema,
} from './schema-parts';

export type { JsonSchema } from './schema-parts';

function textOf({ type, minLength = 0, maxLength, pattern }: Question): JsonSchema {
  const lines = type === 'long_text';
  const text = textSchema(minLength, maxLength ?? defaultMaxLength[lines ? 'long_text' : 'text'], lines);
  return pattern ? { allOf: [text, { pattern: `^\\s*(?:${pattern.regex})\\s*$` }] } : text;
}

function shapeOf(question: Question): JsonSchema {
  const { type, options = [], columns, minimum, maximum, decimals, minRows = 0, maxRows = defaultMaxRows } = question;
  switch (type) {
    case 'text':
    case 'long_text':
      return textOf(question);
    case 'number':
      return numberSchema(minimum, maximum, decimals);
    case 'percentage':
      return numberSchema(minimum, maximum ?? 100, decimals);
    case 'money':
      return moneySchema(minimum, maximum);
    case 'date':
      return dateSchema;
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return optionsSchema(options);
    case 'multi_choice':
      return {
        type: 'array',
        items: optionsSchema(options),
        uniqueItems: true,
        minItems: minimum ?? 0,
        maxItems: maximum ?? options.length,
      };
    case 'address':
    case 'contact':
      return recordSchema(partsSchema(questionParts[type]));
    case 'counts':
      return recordSchema(options.map(({ key }) => ({ name: key, schema: numberSchema() })));
    case 'grid':
      return {
        ...recordSchema(options.map(({ key }) => ({ name: key, schema: rowSchema(columns), optional: true }))),
        ...atLeast(
          minRows,
          options.map(({ key }) => key),
        ),
      };
    case 'table':
      return rowsSchema(rowSchema(columns), minRows, maxRows);
    case 'partners':
      return rowsSchema(partnerSchema(question.options), minRows, maxRows);
    case 'files':
      return {
        type: 'array',
        minItems: minimum ?? 0,
        maxItems: maximum ?? defaultMaxFiles,
        items: {
          type: 'object',
          properties: {
            documentId: { type: 'string', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' },
            fileName: textSchema(1, 255),
          },
          required: ['documentId', 'fileName'],
          additionalProperties: false,
        },
      };
    case 'iban':
      return ibanSchema;
  }
}

/** At least one of the rows is filled in; more than one is left to the words of the description. */
function atLeast(rows: number, names: readonly string[]): JsonSchema {
  if (rows === 0) return {};
  const filled = names.map((name) => ({
    required: [name],
    properties: { [name]: { not: { $ref: '#/$defs/missing' } } },
  }));
  return rows === 1 ? { anyOf: filled } : { anyOf: filled, description: `At least ${rows} rows are filled in.` };
}

function isAlwaysNeeded({ neededFor, visibleWhen }: Question): boolean {
  return neededFor !== undefined && visibleWhen === undefined;
}

function propertyOf(question: Question): JsonSchema {
  const { label, help, neededFor, visibleWhen, checks, balance, earliest, latest } = question;
  const shape = shapeOf(question);
  return {
    title: label.nl,
    ...(help ? { description: help.nl } : {}),
    ...(isAlwaysNeeded(question) ? present(shape) : orMissing(shape)),
    ...(neededFor ? { 'x-neededFor': neededFor.nl } : {}),
    ...(visibleWhen ? { 'x-visibleWhen': visibleWhen } : {}),
    ...(checks ? { 'x-checks': checks.map(({ holds }) => holds) } : {}),
    ...(balance ? { 'x-balance': { ...balance } } : {}),
    ...(earliest ? { 'x-earliest': earliest } : {}),
    ...(latest ? { 'x-latest': latest } : {}),
  };
}

/**
 * The answers of one type of a scheme version as a JSON Schema (2020-12), for whoever fills in the form by program. What
 * a schema cannot say stands beside it in words that begin with `x-`: when a question is asked (FEEL), what must hold
 * together, days that move with the calendar. Answers to questions that are not asked stay out.
 *
 * @source house rule: the form is an open standard
 */
export function answersSchema(
  type: Pick<GrantTypeDefinition, 'pages' | 'name'>,
  { id }: { readonly id: string },
): JsonSchema {
  const questions = type.pages.flatMap((page) => page.questions);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: type.name.nl,
    type: 'object',
    properties: Object.fromEntries(questions.map((question) => [question.key, propertyOf(question)])),
    required: questions.filter(isAlwaysNeeded).map(({ key }) => key),
    additionalProperties: false,
    $defs: { missing },
  };
}
