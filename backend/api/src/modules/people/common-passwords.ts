// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

let known: ReadonlySet<string> | undefined;

/** What everybody who guesses tries first, in lower case; read once, when somebody sets a password. */
export function commonPasswords(): ReadonlySet<string> {
  known ??= new Set(
    (JSON.parse(readFileSync(join(__dirname, 'common-passwords.json'), 'utf8')) as { words: string }).words.split(' '),
  );
  return known;
}
