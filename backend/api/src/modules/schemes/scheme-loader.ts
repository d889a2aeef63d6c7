// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseScheme, type SchemeDefinition } from '#domain';

/** The definitions that come with the product: beside the sources, and beside what is compiled. */
export const schemesFolder = join(__dirname, '../../../../schemes');

/** A definition that cannot be used, with everything that is wrong with it. */
export class SchemeProblems extends Error {
  constructor(
    readonly folder: string,
    readonly problems: readonly string[],
  ) {
    super(`${folder}: ${problems.join('; ')}`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function read(folder: string, file: string): unknown {
  if (!/^[\w-]+\.yaml$/.test(file))
    throw new SchemeProblems(folder, [`${file} is no name of a file beside scheme.yaml`]);
  return parse(readFileSync(join(folder, file), 'utf8'));
}

function folders(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Reads and checks one version of one scheme. @throws SchemeProblems when it cannot be used */
export function loadScheme(key: string, version: string, from: string = schemesFolder): SchemeDefinition {
  const folder = join(from, key, version);
  const raw = read(folder, 'scheme.yaml');
  if (!isRecord(raw)) throw new SchemeProblems(folder, ['scheme.yaml is no map']);
  const { typeFiles, ...rest } = raw;
  const files = Array.isArray(typeFiles) ? typeFiles : [];
  const parsed = parseScheme({ ...rest, types: files.map((file) => read(folder, String(file))) });
  if ('problems' in parsed) throw new SchemeProblems(folder, parsed.problems);
  return parsed.scheme;
}

/** The highest version of each scheme that comes with the product. */
export function loadSchemes(from: string = schemesFolder): SchemeDefinition[] {
  return folders(from).flatMap((key) => {
    const newest = folders(join(from, key)).at(-1);
    return newest === undefined ? [] : [loadScheme(key, newest, from)];
  });
}
