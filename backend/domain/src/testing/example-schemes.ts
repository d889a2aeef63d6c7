// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GrantTypeDefinition, SchemeDefinition } from '../schemes/definition';
import { parseScheme } from '../schemes/parse-scheme';

const examples = join(__dirname, '../../examples/schemes');
const shipped = join(__dirname, '../../../schemes');

/** The schemes that were invented for the tests, and those that come with the product. */
export const exampleSchemes = ['dorpshuizen', 'middenhuur', 'budgetsubsidies'] as const;

/** Reads a scheme from its files. @throws Error with everything that is wrong with it */
export function exampleScheme(key: string, version = '1'): SchemeDefinition {
  const invented = exampleSchemes.some((one) => one === key);
  const folder = join(invented ? examples : shipped, key, version);
  const read = (name: string): Record<string, unknown> =>
    parse(readFileSync(join(folder, name), 'utf8')) as Record<string, unknown>;
  const { typeFiles, ...rest } = read('scheme.yaml');
  const parsed = parseScheme({ ...rest, types: (typeFiles as string[]).map(read) });
  if ('problems' in parsed) throw new Error(`${key}: ${parsed.problems.join('; ')}`);
  return parsed.scheme;
}

/** One type of a scheme. */
export function exampleType(schemeKey: string, typeKey: string): GrantTypeDefinition {
  const type = exampleScheme(schemeKey).types.find(({ key }) => key === typeKey);
  if (!type) throw new Error(`${schemeKey} has no type ${typeKey}`);
  return type;
}
