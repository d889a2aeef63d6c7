// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type FieldError, fieldError, isRecord, type Question } from '#domain';

/** A file of a case, as far as an answer may name it. */
export interface CaseFile {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
}

function named(answer: unknown): { documentId: string; fileName: string }[] {
  if (!Array.isArray(answer)) return [];
  return answer
    .filter(isRecord)
    .map(({ documentId, fileName }) => ({ documentId: String(documentId), fileName: String(fileName) }));
}

/** What is wrong with the files that the answers name: those that the case does not have for that question. */
export function unknownFiles(
  questions: readonly Question[],
  answers: Answers,
  files: readonly CaseFile[],
  form: 'application' | 'account' = 'application',
): FieldError[] {
  const [nl, en] = form === 'application' ? ['aanvraag', 'application'] : ['verantwoording', 'final account'];
  return questions
    .filter(({ type }) => type === 'files')
    .flatMap(({ key }) =>
      named(answers[key])
        .filter(({ documentId }) => !files.some(({ id, kind }) => id === documentId && kind === key))
        .map(({ fileName }) =>
          fieldError(
            key,
            'NOT_A_FILE',
            `Het bestand "${fileName}" staat niet meer bij deze ${nl}. Haal het weg of voeg het opnieuw toe.`,
            `The file "${fileName}" is no longer with this ${en}. Remove it or add it again.`,
          ),
        ),
    );
}

/** The files that are sent: those that answer no question, and of the others those that an answer names. */
export function sentFiles(questions: readonly Question[], answers: Answers, files: readonly CaseFile[]): CaseFile[] {
  const asked = new Set(questions.filter(({ type }) => type === 'files').map(({ key }) => key));
  const chosen = new Set([...asked].flatMap((key) => named(answers[key]).map(({ documentId }) => documentId)));
  return files.filter(({ id, kind }) => !asked.has(kind) || chosen.has(id));
}
