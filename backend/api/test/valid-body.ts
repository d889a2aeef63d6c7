// SPDX-License-Identifier: EUPL-1.2

/** A schema of the contract, as far as a body that is in order is made from it. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly minimum?: number;
}

/** The ids of a body: a decision where one is asked, and else these. */
export interface KnownIds {
  readonly ids: readonly string[];
  readonly decisionId?: string;
}

type Schemas = Readonly<Record<string, Schema>>;

/** A body that passes the checks of form: the required fields, each with a likely value; wherever an id is asked, these ids. */
export function validBody(schemas: Schemas, schema: Schema, known: KnownIds, key = ''): unknown {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference) return validBody(schemas, schemas[reference.split('/').at(-1) ?? ''] ?? {}, known, key);
  if (schema.enum) return schema.enum[0];
  if (schema.properties) {
    const asked = Object.entries(schema.properties).filter(
      ([name]) => schema.required?.includes(name) || (known.ids.length > 0 && /ids?$/i.test(name)),
    );
    return Object.fromEntries(asked.map(([name, part]) => [name, validBody(schemas, part, known, name)]));
  }
  switch (schema.type) {
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 0, /version|revision/i.test(key) ? 0 : 1);
    case 'boolean':
      return true;
    case 'array':
      if (/ids$/i.test(key)) return [...known.ids];
      return schema.items ? [validBody(schemas, schema.items, known, key.replace(/s$/, ''))] : [];
    case 'object':
      return {};
    default:
      return textOf(schema, known, key);
  }
}

function textOf({ format }: Schema, known: KnownIds, key: string): string {
  if (key === 'decisionId' && known.decisionId) return known.decisionId;
  if (format === 'uuid' || /id$/i.test(key)) return known.ids[0] ?? '00000000-0000-4000-8000-000000000000';
  if (format === 'email' || /email/i.test(key)) return 'iemand@gemeente.example';
  if (key === 'startsAt') return '09:30';
  if (/on$|from$|until$|dueOn$/i.test(key) && key !== 'reason' && key !== 'explanation') return '2026-03-02';
  return 'Dit is een volzin die lang genoeg is.';
}
