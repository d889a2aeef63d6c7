// SPDX-License-Identifier: EUPL-1.2
import { stringify } from 'yaml';
import type { SchemeDefinition } from '#domain';
import type { SchemeFiles } from './scheme-files';

const options = { lineWidth: 110, aliasDuplicateObjects: false, singleQuote: true } as const;

/** The files that say what a definition says: `scheme.yaml`, and one for each type. */
export function filesOf({ types, ...rest }: SchemeDefinition): SchemeFiles {
  const nameOf = (key: string): string => `${key === 'scheme' ? 'type-scheme' : key}.yaml`;
  const head = '# SPDX-License-Identifier: EUPL-1.2\n\n';
  const main = stringify({ ...rest, typeFiles: types.map(({ key }) => nameOf(key)) }, options);
  const each = types.map((type): [string, string] => [nameOf(type.key), head + stringify(type, options)]);
  return { 'scheme.yaml': head + main, ...Object.fromEntries(each) };
}
