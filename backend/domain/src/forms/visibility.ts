// SPDX-License-Identifier: EUPL-1.2
import type { Question } from '../schemes/definition';
import { type Answers, evaluate } from './evaluate';

/**
 * The questions that are shown with these answers, in their order. An answer to a question that is itself hidden does not
 * count for later conditions, and a condition that is undecided hides its question.
 */
export function visibleQuestions(questions: readonly Question[], answers: Answers): Question[] {
  const ours = new Set(questions.map(({ key }) => key));
  const known = new Map(Object.entries(answers).filter(([key]) => !ours.has(key)));
  return questions.filter(({ key, visibleWhen }) => {
    if (visibleWhen !== undefined) {
      const decision = evaluate(visibleWhen, Object.fromEntries(known));
      if (!decision.decided || !decision.value) return false;
    }
    if (Object.hasOwn(answers, key)) known.set(key, answers[key]);
    return true;
  });
}

/** The answers without those to hidden questions; answers to questions outside this list stay. */
export function clearHidden(questions: readonly Question[], answers: Answers): Answers {
  const visible = new Set(visibleQuestions(questions, answers).map(({ key }) => key));
  const hidden = new Set(questions.map(({ key }) => key).filter((key) => !visible.has(key)));
  return Object.fromEntries(Object.entries(answers).filter(([key]) => !hidden.has(key)));
}
