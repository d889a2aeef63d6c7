// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '#domain';
import type { ProblemField } from '../../shared/http';

/** A file that somebody chose. */
export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

/** What is wrong in a file, with its place and the line itself. */
export interface FileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Where it stands in the definition; empty for the file as a whole. */
  readonly path: string;
  readonly reason: LocalizedText;
  readonly text: string;
}

/** The errors whose path is `file:line:column path`, in the order in which somebody reads the files. */
export function fileProblems(errors: readonly ProblemField[], files: readonly ChosenFile[]): FileProblem[] {
  return errors
    .flatMap(({ path, message }) => {
      const found = /^([^:\s]+):(\d+):(\d+)(?: (.*))?$/.exec(path);
      if (!found) return [];
      const [, file = '', line = '', column = '', place = ''] = found;
      const lines = files.find(({ name }) => name === file)?.text.split(/\r?\n/) ?? [];
      const text = (lines[Number(line) - 1] ?? '').trim().slice(0, 120);
      return [{ file, line: Number(line), column: Number(column), path: place, reason: message, text }];
    })
    .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column);
}
