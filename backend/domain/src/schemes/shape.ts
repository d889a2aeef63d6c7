// SPDX-License-Identifier: EUPL-1.2
import { isRecord } from '../forms/field-error';

/** A JSON Schema (draft 2020-12), or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Looks at a value and writes down what is wrong with it, with its path; and says the same as a JSON Schema. */
export interface Check {
  (value: unknown, path: string, problems: string[]): void;
  readonly schema: JsonSchema;
}

type Look = (value: unknown, path: string, problems: string[]) => void;

function checkOf(look: Look, schema: JsonSchema): Check {
  return Object.assign((value: unknown, path: string, problems: string[]) => look(value, path, problems), { schema });
}

/** Checks by name of the field. */
export type Fields = Readonly<Record<string, Check>>;

function say(path: string, problem: string): string {
  return `${path || 'scheme'}: ${problem}`;
}

/** The path of a field inside another. */
export function inside(path: string, name: string | number): string {
  return path === '' ? String(name) : `${path}.${name}`;
}

/** A check that asks one question; the schema says what of it a JSON Schema can say. */
export function that(holds: (value: unknown) => boolean, problem: string, schema: JsonSchema = {}): Check {
  return checkOf((value, path, problems) => {
    if (!holds(value))
      problems.push(say(path, `${problem}, but is ${JSON.stringify(value)?.slice(0, 60) ?? 'missing'}`));
  }, schema);
}

/** A text that is not blank. */
export const text = that((value) => typeof value === 'string' && value.trim() !== '', 'must be a text', {
  type: 'string',
  pattern: '\\S',
});

/** Yes or no. */
export const flag = that((value) => typeof value === 'boolean', 'must be true or false', { type: 'boolean' });

/** A whole number between two limits. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): Check {
  const problem = `must be a whole number from ${least}${most === Number.MAX_SAFE_INTEGER ? '' : ` to ${most}`}`;
  return that((value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most, problem, {
    type: 'integer',
    minimum: least,
    maximum: most,
  });
}

/** An amount in whole cents, 0 or more. */
export const cents = whole(0);

/** One of a few words. */
export function oneOf(...words: readonly string[]): Check {
  return that((value) => typeof value === 'string' && words.includes(value), `must be one of ${words.join(', ')}`, {
    enum: words,
  });
}

/** The same check, which answers words that the product does not support yet with a sentence of their own. */
export function except(refused: Readonly<Record<string, string>>, check: Check): Check {
  return checkOf((value, path, problems) => {
    if (typeof value === 'string' && Object.hasOwn(refused, value)) {
      problems.push(say(path, `${value} is not supported: ${refused[value]}`));
    } else check(value, path, problems);
  }, check.schema);
}

/** The key of a thing that conditions may name: it starts with a letter and has letters, digits and underscores. */
export const key = that(
  (value) => typeof value === 'string' && /^[a-z][A-Za-z0-9_]{0,59}$/.test(value),
  'must be a key of letters, digits and underscores that starts with a small letter',
  { type: 'string', pattern: '^[a-z][A-Za-z0-9_]{0,59}$' },
);

/** The key of a thing that stands in addresses: hyphens are allowed too. */
export const slug = that(
  (value) => typeof value === 'string' && /^[a-z][A-Za-z0-9_-]{0,59}$/.test(value),
  'must be a key of letters, digits, hyphens and underscores that starts with a small letter',
  { type: 'string', pattern: '^[a-z][A-Za-z0-9_-]{0,59}$' },
);

/** A list of which every item passes a check. */
export function listOf(check: Check, least = 0): Check {
  return checkOf(
    (value, path, problems) => {
      if (!Array.isArray(value)) problems.push(say(path, 'must be a list'));
      else if (value.length < least) problems.push(say(path, `must have at least ${least} item(s)`));
      else value.forEach((item, index) => check(item, inside(path, index), problems));
    },
    { type: 'array', items: check.schema, ...(least > 0 ? { minItems: least } : {}) },
  );
}

/** Names with values that all pass a check. */
export function mapOf(check: Check): Check {
  return checkOf(
    (value, path, problems) => {
      if (!isRecord(value) || Object.keys(value).length === 0) problems.push(say(path, 'must have names with values'));
      else Object.entries(value).forEach(([name, item]) => check(item, inside(path, name), problems));
    },
    { type: 'object', minProperties: 1, additionalProperties: check.schema },
  );
}

const schemasOf = (checks: Fields): JsonSchema =>
  Object.fromEntries(Object.entries(checks).map(([name, { schema }]) => [name, schema]));

/** An object with these fields and no others. */
export function fields(required: Fields, optional: Fields = {}): Check {
  const schema = {
    type: 'object',
    properties: schemasOf({ ...required, ...optional }),
    required: Object.keys(required),
    additionalProperties: false,
  };
  return checkOf((value, path, problems) => {
    if (!isRecord(value)) {
      problems.push(say(path, 'must have fields'));
      return;
    }
    for (const [name, check] of Object.entries(required)) {
      if (value[name] === undefined) problems.push(say(inside(path, name), 'is missing'));
      else check(value[name], inside(path, name), problems);
    }
    for (const [name, check] of Object.entries(optional)) {
      if (value[name] !== undefined) check(value[name], inside(path, name), problems);
    }
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(required, name) && !Object.hasOwn(optional, name)) {
        problems.push(say(inside(path, name), 'is not a field that a scheme has'));
      }
    }
  }, schema);
}

/** One of several shapes, chosen by the word in one field. */
export function chosenBy(field: string, shapes: Fields): Check {
  const only = (word: string, schema: JsonSchema): JsonSchema => ({
    ...schema,
    properties: { ...(isRecord(schema['properties']) ? schema['properties'] : {}), [field]: { const: word } },
  });
  return checkOf(
    (value, path, problems) => {
      const word = isRecord(value) ? value[field] : undefined;
      const shape = typeof word === 'string' && Object.hasOwn(shapes, word) ? shapes[word] : undefined;
      if (shape) shape(value, path, problems);
      else problems.push(say(inside(path, field), `must be one of ${Object.keys(shapes).join(', ')}`));
    },
    { oneOf: Object.entries(shapes).map(([word, { schema }]) => only(word, schema)) },
  );
}

const definitions = new Map<string, JsonSchema>();

/** The same check, whose schema stands once under `$defs` with this name. */
export function named(name: string, check: Check): Check {
  definitions.set(name, check.schema);
  return checkOf((value, path, problems) => check(value, path, problems), { $ref: `#/$defs/${name}` });
}

/** The schemas that go by a name. */
export function namedSchemas(): JsonSchema {
  return Object.fromEntries(definitions);
}

/** A text in Dutch, and in English where it exists. */
export const localized = named('text', fields({ nl: text }, { en: text }));
