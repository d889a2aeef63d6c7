// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../../backend/domain/examples/terms');

/** An example of terms that a lawyer can read, as far as a journey holds a screen against it. */
export interface TermExample {
  readonly title: string;
  readonly dates: Readonly<Record<string, string>>;
  readonly trace: Readonly<Record<string, readonly string[]>>;
}

/** The example with this title. */
export function termExample(file: string, title: string): TermExample {
  const all = parse(readFileSync(join(folder, file), 'utf8')) as TermExample[];
  const found = all.find((example) => example.title === title);
  if (!found) throw new Error(`no example ${title} in ${file}`);
  return found;
}

/** The steps of a trace without their articles, which each scheme numbers itself. */
export function stepsIn(sentences: readonly string[]): readonly string[] {
  return sentences.slice(0, -1).map((sentence) => sentence.replace(/ \((?:[^()]|\([^()]*\))*\)\.$/, ''));
}
