// SPDX-License-Identifier: EUPL-1.2
import type { DocumentRule, GrantTypeDefinition, Question } from '../schemes/definition';
import type { LocalizedText } from '../shared/text';
import type { Answers } from './evaluate';
import { isMissing } from './field-error';
import { visibleQuestions } from './visibility';

/** What differs in a question between two versions. */
export type QuestionDifference = 'type' | 'wording' | 'options' | 'limits' | 'needed' | 'condition';

/** One question that came, went or changed. */
export interface QuestionChange {
  readonly kind: 'added' | 'vanished' | 'changed';
  readonly key: string;
  readonly label: LocalizedText;
  /** The page on which it stands now, or stood. */
  readonly page: string;
  readonly differences: readonly QuestionDifference[];
  /** Whether the applicant has answered it already. */
  readonly answered: boolean;
}

/** One document that is asked now, or no longer. */
export interface DocumentChange {
  readonly kind: 'added' | 'vanished' | 'changed';
  readonly key: string;
  readonly title: LocalizedText;
}

/** What changes for one application when it moves from one version of its type to another. */
export interface FormChanges {
  readonly questions: readonly QuestionChange[];
  readonly documents: readonly DocumentChange[];
}

type Form = Pick<GrantTypeDefinition, 'pages' | 'documents'>;

const fieldsOf: Readonly<Record<QuestionDifference, readonly (keyof Question)[]>> = {
  type: ['type'],
  wording: ['label', 'help', 'example'],
  options: ['options', 'columns'],
  limits: [
    'minimum',
    'maximum',
    'decimals',
    'minLength',
    'maxLength',
    'earliest',
    'latest',
    'minRows',
    'maxRows',
    'pattern',
    'checks',
    'balance',
  ],
  needed: ['neededFor'],
  condition: ['visibleWhen'],
};

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Only whether it is needed counts, not the words that say why. */
function valueOf(question: Question, field: keyof Question): unknown {
  return field === 'neededFor' ? question.neededFor !== undefined : question[field];
}

function differences(before: Question, after: Question): QuestionDifference[] {
  return (Object.keys(fieldsOf) as QuestionDifference[]).filter((difference) =>
    fieldsOf[difference].some((field) => !same(valueOf(before, field), valueOf(after, field))),
  );
}

function placed({ pages }: Form): Map<string, { readonly question: Question; readonly page: string }> {
  return new Map(
    pages.flatMap(({ key: page, questions }) => questions.map((one) => [one.key, { question: one, page }])),
  );
}

function documentChanges(before: readonly DocumentRule[], after: readonly DocumentRule[]): DocumentChange[] {
  const change = (kind: DocumentChange['kind'], { key, title }: DocumentRule): DocumentChange => ({ kind, key, title });
  const asked = ({ required, requiredWhen }: DocumentRule) => [required, requiredWhen];
  return [
    ...after.flatMap((rule) => {
      const old = before.find(({ key }) => key === rule.key);
      if (!old) return [change('added', rule)];
      return same(asked(old), asked(rule)) ? [] : [change('changed', rule)];
    }),
    ...before.filter((rule) => !after.some(({ key }) => key === rule.key)).map((rule) => change('vanished', rule)),
  ];
}

/**
 * What changes for an application with these answers when it moves to another version of its type: questions that are new
 * to it, that vanish and that ask something else, and the documents. Questions that were hidden and stay hidden are left
 * out. In the order of the new form, what vanishes last.
 */
export function formChanges(before: Form, after: Form, answers: Answers): FormChanges {
  const [old, now] = [placed(before), placed(after)];
  const shown = (form: Map<string, { readonly question: Question }>): Set<string> => {
    const questions = [...form.values()].map(({ question }) => question);
    return new Set(visibleQuestions(questions, answers).map(({ key }) => key));
  };
  const [shownBefore, shownNow] = [shown(old), shown(now)];
  const change = (
    kind: QuestionChange['kind'],
    { question: { key, label }, page }: { readonly question: Question; readonly page: string },
    found: readonly QuestionDifference[] = [],
  ): QuestionChange => ({ kind, key, label, page, differences: found, answered: !isMissing(answers[key]) });
  const inNew = [...now.values()].flatMap((place): QuestionChange[] => {
    const { key } = place.question;
    const known = old.get(key);
    if (!known) return shownNow.has(key) ? [change('added', place)] : [];
    const found = differences(known.question, place.question);
    if (shownNow.has(key) && !shownBefore.has(key)) return [change('added', place, found)];
    if (!shownNow.has(key)) return shownBefore.has(key) ? [change('vanished', place, found)] : [];
    return found.length > 0 ? [change('changed', place, found)] : [];
  });
  const gone = [...old.entries()].filter(([key]) => !now.has(key) && shownBefore.has(key));
  return {
    questions: [...inNew, ...gone.map(([, place]) => change('vanished', place))],
    documents: documentChanges(before.documents, after.documents),
  };
}

/** Whether an application notices nothing of the move. */
export function changesNothing({ questions, documents }: FormChanges): boolean {
  return questions.length === 0 && documents.length === 0;
}
