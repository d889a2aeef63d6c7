// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dayFromToday } from './answers';
import type { Person } from './api';

const folder = join(import.meta.dirname, '../../../backend/domain/examples/schemes/dorpshuizen/1');

interface SchemeFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The files of the invented scheme for village halls (a share of the costs, ranked categories, clocks for start and completion,
 * everything in advance at the start), under a key and name of its own and open now.
 */
export function schemeFiles(key: string, name: string): SchemeFile[] {
  const window = `window: { opensAt: '${dayFromToday(-1)}T09:00', closesAt: '${dayFromToday(30)}T17:00' }\n`;
  return readdirSync(folder).map((file) => {
    const text = readFileSync(join(folder, file), 'utf8')
      .replace('key: dorpshuizen', `key: ${key}`)
      .replace('name: { nl: Subsidieregeling duurzame dorpshuizen,', `name: { nl: ${name},`)
      .replace(/window: .*\nlaterWindows:\n.*\n/, window)
      .replace(/validity: .*\n/, '');
    return { name: file, text };
  });
}

/** What a browser takes for a chosen file. */
export const asChosen = ({ name, text }: SchemeFile) => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

/** A scheme in force, begun by an administrator and published by a decider. */
export async function aPublishedScheme(administrator: Person, decider: Person, key: string, name: string) {
  const begun = await administrator.post('/scheme-drafts', { files: schemeFiles(key, name) });
  return decider.post(`/scheme-drafts/${begun.id}/publications`, { expectedVersion: begun.version });
}
