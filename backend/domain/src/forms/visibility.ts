// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { type Answers, type Decision, evaluate } from './evaluate';

/** Tells which questions are shown with these answers, in their order; the same list while nothing comes or goes. */
export type Visibility = (answers: Answers) => readonly Question[];

interface Condition {
  readonly text: string;
  /** The names that stand in it, as far as they may be names of answers. */
  readonly names: readonly string[];
}

interface Remembered {
  readonly values: readonly unknown[];
  readonly decision: Decision;
}

function conditionOf({ visibleWhen }: Question): Condition | undefined {
  if (visibleWhen === undefined) return undefined;
  return { text: visibleWhen, names: [...new Set(visibleWhen.match(/[A-Za-z_][A-Za-z0-9_]*/g))] };
}

/**
 * Makes the rule which questions are shown. It remembers what each condition said, and asks it again only when an answer
 * that it names has changed: a form of hundreds of questions stays quick while people type.
 */
export function visibilityOf(questions: readonly Question[]): Visibility {
  const ours = new Set(questions.map(({ key }) => key));
  const conditions = questions.map(conditionOf);
  const remembered = new Map<number, Remembered>();
  let last: readonly Question[] | undefined;

  const holds = (place: number, { text, names }: Condition, valueOf: (name: string) => unknown): boolean => {
    const values = names.map(valueOf);
    const before = remembered.get(place);
    if (before?.values.every((value, index) => Object.is(value, values[index]))) {
      return before.decision.decided && before.decision.value;
    }
    const known = names.flatMap((name, index) => (values[index] === undefined ? [] : [[name, values[index]]]));
    const decision = evaluate(text, Object.fromEntries(known) as Answers);
    remembered.set(place, { values, decision });
    return decision.decided && decision.value;
  };

  return (answers) => {
    const known = new Set<string>();
    const valueOf = (name: string): unknown =>
      Object.hasOwn(answers, name) && (known.has(name) || !ours.has(name)) ? answers[name] : undefined;
    const shown = questions.filter(({ key }, place) => {
      const condition = conditions[place];
      if (condition && !holds(place, condition, valueOf)) return false;
      known.add(key);
      return true;
    });
    const same = last?.length === shown.length && shown.every((question, index) => question === last?.[index]);
    last = same && last ? last : shown;
    return last;
  };
}

/**
 * The questions that are shown with these answers, in their order. An answer to a question that is itself hidden does not
 * count for later conditions, and a condition that is undecided hides its question.
 */
export function visibleQuestions(questions: readonly Question[], answers: Answers): Question[] {
  return [...visibilityOf(questions)(answers)];
}

/** The answers without those to hidden questions; answers to questions outside this list stay. */
export function clearHidden(questions: readonly Question[], answers: Answers): Answers {
  const visible = new Set(visibleQuestions(questions, answers).map(({ key }) => key));
  const hidden = new Set(questions.map(({ key }) => key).filter((key) => !visible.has(key)));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.has(key)));
}
