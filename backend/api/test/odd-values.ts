// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';

/** A schema of the contract, as far as values are made from it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

export type Chance = () => number;

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<T>(chance: Chance, from: readonly T[]): T {
  if (from.length === 0) throw new RangeError('nothing to pick from');
  return from[Math.floor(chance() * from.length)] as T;
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const someId = '00000000-0000-4000-8000-000000000000';

/** Texts that programs stumble over. */
export const oddTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202etxt.exe',
  "'; drop table application; --",
  '<script>alert(1)</script>',
  '{{constructor}}',
  '#panic()',
  '%',
  '\\',
  '../../etc/passwd',
  'a\r\nSet-Cookie: x=1',
  '0000-01-01',
  '9999-12-31',
  '2026-02-30',
  '2026-13-45',
  '-000001-01-01',
  '1e309',
  'NaN',
  '٣',
  'x'.repeat(5_000),
  '😀'.repeat(300),
  base64(['0000-01-01', someId]),
  base64(['2026-99-99', someId]),
  base64(['2026-99-99T99:99:99.999Z', someId]),
  base64(['9999-99-99', someId, 'assess', someId]),
  base64(['no moment', someId, 1]),
  base64(['2026-01-01', 'no number']),
  base64([{}, []]),
  base64(null),
];

const oddNumbers: readonly number[] = [
  0,
  -1,
  1,
  2,
  0.5,
  -0,
  2 ** 31,
  2 ** 31 - 1,
  2 ** 53,
  2 ** 53 - 1,
  1e20,
  1e300,
  -1e300,
  1_000_000_000_000,
];

const deep = (levels: number): unknown => {
  let value: unknown = 'end';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** Something of any kind. */
export function odd(chance: Chance): unknown {
  return pick<() => unknown>(chance, [
    () => pick(chance, oddTexts),
    () => pick(chance, oddNumbers),
    () => pick(chance, [true, false, null, undefined]),
    () => [],
    () => ({}),
    () => [pick(chance, oddTexts), pick(chance, oddNumbers), null, {}],
    () => ({ [pick(chance, oddTexts)]: pick(chance, oddNumbers), length: 5 }),
    () => deep(40),
  ])();
}

/** A value that mostly has the form of its schema. */
export function likely(chance: Chance, schemas: Readonly<Record<string, Schema>>, schema: Schema, key = ''): unknown {
  if (chance() < 0.12) return odd(chance);
  const known = schema.$ref ? schemas[schema.$ref.split('/').at(-1) ?? ''] : schema;
  if (!known) return odd(chance);
  if (known.enum) return pick(chance, known.enum);
  if (known.properties) {
    const entries = Object.entries(known.properties).filter(() => chance() > 0.05);
    return Object.fromEntries(entries.map(([name, part]) => [name, likely(chance, schemas, part, name)]));
  }
  switch (known.type) {
    case 'integer':
    case 'number':
      return /version|revision/i.test(key) ? pick(chance, [0, 1, 2, 3, 4, 5, 6]) : pick(chance, oddNumbers);
    case 'boolean':
      return chance() < 0.5;
    case 'array':
      return Array.from({ length: Math.floor(chance() * 3) }, () =>
        likely(chance, schemas, known.items ?? {}, key.replace(/s$/, '')),
      );
    case 'object':
      if (chance() < 0.5)
        return Object.fromEntries(pick(chance, knownAnswers).map((name) => [name, answerFor(chance)]));
      return { [pick(chance, oddTexts)]: odd(chance) };
    default:
      return textFor(chance, key);
  }
}

/** Questions of the forms that the shipped definition has. */
const knownAnswers: readonly (readonly string[])[] = [
  ['thirdPartyCosts', 'plannedEnd'],
  ['homes', 'rentBands'],
  ['costs'],
  ['projectName', 'site'],
];

function answerFor(chance: Chance): unknown {
  const amount = pick(chance, oddNumbers);
  return pick<unknown>(chance, [
    amount,
    { self_contained: amount, shared: pick(chance, oddNumbers) },
    [{ what: pick(chance, oddTexts), amount, kind: 'work' }],
    odd(chance),
  ]);
}

function textFor(chance: Chance, key: string): string {
  if (/on$/i.test(key) && chance() < 0.8) {
    return pick(chance, ['2026-03-01', '2026-03-02', '2026-04-20', '0000-01-01', '9999-12-31', '2026-02-30']);
  }
  if (/id$/i.test(key) && chance() < 0.6) return pick(chance, [someId, randomUUID()]);
  return chance() < 0.5 ? 'Zo is het goed.' : pick(chance, oddTexts);
}
