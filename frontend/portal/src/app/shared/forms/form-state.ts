// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type FieldError, type Question } from '#domain';
import { type Draft, draftOf } from './drafts';
import { shownQuestions } from './field-errors';
import { readDraft } from './read-draft';
import { sameAnswer } from './same-answers';

/** What a form remembers: what was typed, all answers also of hidden questions, and what it last said to its page. */
export interface FormState {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly all: Answers;
  readonly said: Answers;
}

export function newState(answers: Answers): FormState {
  return { drafts: {}, all: answers, said: answers };
}

/** The page gives answers again: its own echo changes nothing, other answers replace what was typed. */
export function takeAnswers(state: FormState, incoming: Answers): FormState {
  if (incoming === state.said) return state;
  const drafts = Object.entries(state.drafts).filter(([key]) => sameAnswer(state.all[key], incoming[key]));
  return { drafts: Object.fromEntries(drafts), all: incoming, said: incoming };
}

/** The fields of a question as they stand now. */
export function draftIn(state: FormState, question: Question): Draft {
  return state.drafts[question.key] ?? draftOf(question, state.all[question.key]);
}

/** Somebody typed: the new state, in which answers to questions that are now hidden are kept but no longer said. */
export function typeInto(
  state: FormState,
  questions: readonly Question[],
  question: Question,
  draft: Draft,
): FormState {
  const all = withAnswer(state.all, question.key, readDraft(question, draft).answer);
  const shown = new Set(shownQuestions(questions, all).map(({ key }) => key));
  const hidden = new Set(questions.map(({ key }) => key).filter((key) => !shown.has(key)));
  const said = Object.fromEntries(Object.entries(all).filter(([key]) => !hidden.has(key)));
  return { drafts: { ...state.drafts, [question.key]: draft }, all, said };
}

/** What cannot be read among these questions. */
export function unreadableIn(state: FormState, questions: readonly Question[]): FieldError[] {
  return questions.flatMap((question) => {
    const draft = state.drafts[question.key];
    return draft === undefined ? [] : readDraft(question, draft).errors;
  });
}

function withAnswer(answers: Answers, key: string, answer: unknown): Answers {
  const rest = Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));
  return answer === undefined ? rest : { ...rest, [key]: answer };
}
