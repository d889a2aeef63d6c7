// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemeDefinition } from '#domain';
import { problemText, readScheme, type SchemeFiles } from './scheme-files';

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

/** The YAML files in a folder, by name. */
function filesIn(folder: string): SchemeFiles {
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function folders(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory())
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Reads and checks one version of one scheme. @throws SchemeProblems when it cannot be used */
export function loadScheme(key: string, version: string, from: string = schemesFolder): SchemeDefinition {
  const folder = join(from, key, version);
  const read = readScheme(filesIn(folder));
  if ('problems' in read) throw new SchemeProblems(folder, read.problems.map(problemText));
  return read.scheme;
}

/** The highest version of each scheme that comes with the product. */
export function loadSchemes(from: string = schemesFolder): SchemeDefinition[] {
  return folders(from).flatMap((key) => {
    const newest = folders(join(from, key)).at(-1);
    return newest === undefined ? [] : [loadScheme(key, newest, from)];
  });
}
