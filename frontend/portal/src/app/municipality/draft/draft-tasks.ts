// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  type FormPage,
  type GrantTypeDefinition,
  type LocalDate,
  type Question,
  isMissing,
  localDateOf,
  validateAnswers,
  visibleQuestions,
} from '#domain';
import type { TaskStatus } from '../../shared/ui';
import type { CompletionRequestResponse, DocumentResponse, PageResponse } from '../../case/api-models';
import { pickAnswers } from '../../shared/forms';
import { documentsMissing, documentsPart, pageOfQuestion } from './draft-check';

/** How far a page of the form is. */
export interface PageProgress {
  readonly status: TaskStatus;
  readonly shown: number;
  readonly filled: number;
  /** Nothing on this page has to be answered. */
  readonly voluntary: boolean;
}

/** How far a page is: wrong answers are a problem, missing ones are work to do. */
export function pageProgress(
  { questions }: FormPage,
  answers: Answers,
  today: LocalDate,
  others: readonly Question[] = questions,
): PageProgress {
  const shown = visibleQuestions(questions, answers);
  const filled = shown.filter(({ key }) => !isMissing(answers[key])).length;
  const voluntary = shown.every(({ neededFor }) => !neededFor);
  // Whether a question is shown is settled; its own page cannot decide it again without the other pages.
  const asked = shown.map((question) => ({ ...question, visibleWhen: undefined }));
  const check = (mode: 'draft' | 'final') =>
    validateAnswers(asked, pickAnswers(shown, answers), { today, mode, context: answers, others }).length;
  const counts = { shown: shown.length, filled, voluntary };
  if (check('draft') > 0) return { ...counts, status: 'problem' };
  if (filled === 0) return { ...counts, status: shown.length === 0 ? 'done' : 'not_started' };
  return { ...counts, status: check('final') > 0 ? 'in_progress' : 'done' };
}

/** How far the documents are. */
export function documentProgress(
  type: GrantTypeDefinition,
  answers: Answers,
  documents: readonly Pick<DocumentResponse, 'kind' | 'purpose'>[],
): { readonly status: TaskStatus; readonly present: number; readonly missing: number } {
  const present = documents.filter(({ purpose }) => purpose === 'application').length;
  const missing = documentsMissing(type, answers, documents).length;
  if (missing > 0) return { status: present > 0 ? 'in_progress' : 'not_started', present, missing };
  return { status: 'done', present, missing };
}

/** An invitation to complete the application. */
type Invitation = Pick<CompletionRequestResponse, 'items' | 'invitedOn'>;

/**
 * The parts about which the province asked something that nobody has touched since: answers of a page that was not saved
 * after the invitation, and documents without a new file.
 */
export function untouchedParts(
  type: GrantTypeDefinition,
  invitation: Invitation | undefined,
  file: {
    readonly pages: readonly Pick<PageResponse, 'pageKey' | 'savedAt'>[];
    readonly documents: readonly Pick<DocumentResponse, 'kind' | 'purpose' | 'locked'>[];
  },
): ReadonlySet<string> {
  const parts = (invitation?.items ?? []).flatMap(({ kind, key }) => {
    if (kind === 'document') {
      const added = file.documents.some((one) => one.kind === key && one.purpose === 'application' && !one.locked);
      return added ? [] : [documentsPart];
    }
    const page = kind === 'answer' ? pageOfQuestion(type, key) : undefined;
    const savedAt = file.pages.find(({ pageKey }) => pageKey === page)?.savedAt;
    const touched = savedAt !== undefined && localDateOf(new Date(savedAt)) >= (invitation?.invitedOn ?? '');
    return page && !touched ? [page] : [];
  });
  return new Set(parts);
}

/** Whether everything that must be there is there. */
export function isReady(pages: readonly PageProgress[], missingDocuments: number): boolean {
  return (
    missingDocuments === 0 &&
    pages.every(({ status, voluntary }) => status === 'done' || (voluntary && status === 'not_started'))
  );
}
