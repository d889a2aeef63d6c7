// SPDX-License-Identifier: EUPL-1.2
import { problemError, type SchemeDefinition } from '#domain';
import { RefusedError } from '../../../platform/refused.error';
import { readScheme } from '../scheme-files';
import type { SchemeFileRequest } from './desk.dto';

/**
 * The scheme in files that somebody sent. @throws RefusedError SCHEME_INVALID with file, line and column of each error in its
 * path (`file:line:column path`)
 */
export function schemeIn(files: readonly SchemeFileRequest[]): SchemeDefinition {
  const read = readScheme(Object.fromEntries(files.map(({ name, text }) => [name, text])));
  if ('scheme' in read) return read.scheme;
  const errors = read.problems.map(({ file, line, column, path, reason }) => {
    const error = problemError(`${file}:${line}:${column}`, reason);
    return path === '' ? error : { ...error, path: `${error.path} ${path}` };
  });
  throw new RefusedError({ code: 'SCHEME_INVALID' }, errors);
}
