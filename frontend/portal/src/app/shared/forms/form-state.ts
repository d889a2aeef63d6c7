// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type FieldError, type Question, type Visibility, visibilityOf } from '#domain';
import { type Draft, draftOf } from './drafts';
import { readDraft } from './read-draft';
import { sameAnswer } from './same-answers';

/** Which questions are shown, and whether answers to those that are hidden are still said to the page. */
export interface FormRules {
  readonly questions: readonly Question[];
  readonly visible: Visibility;
  /** Among the questions of all pages. */
  readonly visibleInAll: Visibility;
  readonly keepHidden: boolean;
}

/** The rules of one page of a form: what is hidden on another page does not count for the conditions of this one. */
export function formRules(all: readonly Question[], questions: readonly Question[], keepHidden: boolean): FormRules {
  const visibleInAll = visibilityOf(all);
  const ours = new Set(questions);
  let last: { readonly all: readonly Question[]; readonly own: readonly Question[] } | undefined;
  const visible: Visibility = (answers) => {
    const shown = visibleInAll(answers);
    if (last?.all !== shown) last = { all: shown, own: shown.filter((question) => ours.has(question)) };
    return last.own;
  };
  return { questions, visible, visibleInAll, keepHidden };
}

/** What a form remembers: what was typed, all answers also of hidden questions, what is shown, and what it last said. */
export interface FormState {
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly all: Answers;
  readonly shown: readonly Question[];
  readonly said: Answers;
}

export function newState(rules: FormRules, answers: Answers): FormState {
  return { drafts: {}, all: answers, shown: rules.visible(answers), said: answers };
}

/** The page gives answers again: its own echo changes nothing, other answers replace what was typed. */
export function takeAnswers(state: FormState, rules: FormRules, incoming: Answers): FormState {
  if (incoming === state.said) {
    const shown = rules.visible(state.all);
    return shown === state.shown ? state : { ...state, shown };
  }
  const drafts = Object.entries(state.drafts).filter(([key]) => sameAnswer(state.all[key], incoming[key]));
  return { drafts: Object.fromEntries(drafts), all: incoming, shown: rules.visible(incoming), said: incoming };
}

/** The fields of a question as they stand now; the same fields as long as the answer is the same. */
export function draftIn(state: FormState, question: Question, made: WeakMap<Question, MadeDraft>): Draft {
  const typed = state.drafts[question.key];
  if (typed !== undefined) return typed;
  const answer = state.all[question.key];
  const known = made.get(question);
  if (known && Object.is(known.answer, answer)) return known.draft;
  const draft = draftOf(question, answer);
  made.set(question, { answer, draft });
  return draft;
}

/** Fields that were made for an answer. */
export interface MadeDraft {
  readonly answer: unknown;
  readonly draft: Draft;
}

/** Somebody typed: the new state, in which answers to questions that are now hidden are kept. */
export function typeInto(state: FormState, rules: FormRules, question: Question, draft: Draft): FormState {
  const all = withAnswer(state.all, question.key, readDraft(question, draft).answer);
  const shown = rules.visible(all);
  const drafts = { ...state.drafts, [question.key]: draft };
  return { drafts, all, shown, said: rules.keepHidden ? all : withoutHidden(rules.questions, shown, all) };
}

/** The answers without those to questions that are not shown. */
export function withoutHidden(questions: readonly Question[], shown: readonly Question[], answers: Answers): Answers {
  const visible = new Set(shown.map(({ key }) => key));
  const hidden = questions.filter(({ key }) => !visible.has(key) && Object.hasOwn(answers, key));
  if (hidden.length === 0) return answers;
  const gone = new Set(hidden.map(({ key }) => key));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !gone.has(key)));
}

/** What cannot be read among these questions. */
export function unreadableIn(state: FormState, questions: readonly Question[]): FieldError[] {
  return questions.flatMap((question) => {
    const draft = state.drafts[question.key];
    return draft === undefined ? [] : readDraft(question, draft).errors;
  });
}

function withAnswer(answers: Answers, key: string, answer: unknown): Answers {
  if (answer !== undefined) return { ...answers, [key]: answer };
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== key));
}
