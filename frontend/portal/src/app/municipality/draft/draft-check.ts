// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  type DocumentRule,
  type FieldError,
  type GrantTypeDefinition,
  type LocalDate,
  type LocalizedText,
  clearHidden,
  missingDocuments,
  questionsOf,
  validateAnswers,
} from '#domain';
import type { DocumentResponse, PageResponse } from '../../case/api-models';

/** The part of an application where documents are added; no page of a form can be called so. */
export const documentsPart = 'documenten';

/** Something that stands in the way of sending: in which part, at which field, and how to mend it. */
export interface DraftProblem {
  readonly part: string;
  readonly path: string;
  readonly text: LocalizedText;
}

/** All answers of the pages together. */
export function answersOf(pages: readonly Pick<PageResponse, 'answers'>[]): Answers {
  return Object.assign({}, ...pages.map(({ answers }) => answers)) as Answers;
}

/** The answers of the pages together, without those to questions that are hidden now; they stay in the draft. */
export function answersThatCount(
  type: Pick<GrantTypeDefinition, 'pages'> | undefined,
  pages: readonly Pick<PageResponse, 'answers'>[],
): Answers {
  return type ? clearHidden(questionsOf(type), answersOf(pages)) : answersOf(pages);
}

/** The documents that must still be added with these answers. */
export function documentsMissing(
  type: GrantTypeDefinition,
  answers: Answers,
  documents: readonly Pick<DocumentResponse, 'kind' | 'purpose'>[],
): DocumentRule[] {
  const present = documents.filter(({ purpose }) => purpose === 'application').map(({ kind }) => kind);
  return missingDocuments(type.documents, clearHidden(questionsOf(type), answers), present);
}

/** Everything that is wrong in the answers, as for sending. */
export function errorsIn(type: GrantTypeDefinition, answers: Answers, today: LocalDate): FieldError[] {
  const questions = questionsOf(type);
  const known = new Set(questions.map(({ key }) => key));
  const asked = Object.fromEntries(Object.entries(answers).filter(([key]) => known.has(key)));
  return validateAnswers(questions, clearHidden(questions, asked), { today, mode: 'final' });
}

/** All that stands in the way, in the order of the form, the documents last. */
export function draftProblems(
  type: GrantTypeDefinition,
  answers: Answers,
  documents: readonly Pick<DocumentResponse, 'kind' | 'purpose'>[],
  today: LocalDate,
): DraftProblem[] {
  const errors = errorsIn(type, answers, today).map(({ path, message }) => ({
    part: pageOfQuestion(type, path.split('.')[0] ?? '') ?? '',
    path,
    text: message,
  }));
  const missing = documentsMissing(type, answers, documents).map(({ key, title }) => ({
    part: documentsPart,
    path: key,
    text: { nl: `Voeg dit document toe: ${title.nl}.`, en: `Add this document: ${title.en ?? title.nl}.` },
  }));
  return [...errors, ...missing];
}

/** The key of the page on which a question stands. */
export function pageOfQuestion({ pages }: Pick<GrantTypeDefinition, 'pages'>, question: string): string | undefined {
  return pages.find(({ questions }) => questions.some(({ key }) => key === question))?.key;
}
