// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  type GrantTypeDefinition,
  type LocalDate,
  type LocalizedText,
  type Question,
  addDays,
  visibleQuestions,
} from '#domain';
import type { CaseResponse, MissingItemRequest } from '../../case/api-models';
import { formMessages, formText } from './form-messages';

const pageKey = (key: string): string => `page_${key}`;

function withText(text: LocalizedText, pick: (title: string, language: 'nl' | 'en') => string): LocalizedText {
  return { nl: pick(text.nl, 'nl'), en: pick(text.en ?? text.nl, 'en') };
}

/** What an assessor fills in to ask for completion: documents and questions of the definition, or words of their own. */
export function completionQuestions(file: CaseResponse, type: GrantTypeDefinition, today: LocalDate): Question[] {
  const sent = submittedAnswers(file);
  const present = new Set(file.documents.map(({ kind }) => kind));
  const pages = type.pages
    .map((page) => ({ ...page, questions: visibleQuestions(page.questions, sent) }))
    .filter(({ questions }) => questions.length);
  const documents: Question = {
    key: 'documents',
    type: 'multi_choice',
    label: formText((t) => t.completion.documents),
    options: type.documents.map(({ key, title }) => ({
      key,
      label: present.has(key)
        ? title
        : withText(title, (text, language) => formMessages[language].completion.documentMissing(text)),
    })),
  };
  return [
    ...(type.documents.length ? [documents] : []),
    {
      key: 'pages',
      type: 'multi_choice',
      label: formText((t) => t.completion.pages),
      options: pages.map(({ key, title }) => ({ key, label: title })),
    },
    ...pages.map(({ key, title, questions }): Question => ({
      key: pageKey(key),
      type: 'multi_choice',
      label: withText(title, (text, language) => formMessages[language].completion.page(text)),
      visibleWhen: `list contains(pages, "${key}")`,
      options: questions.map((question) => ({ key: question.key, label: question.label })),
    })),
    {
      key: 'other',
      type: 'long_text',
      label: formText((t) => t.completion.other),
      help: formText((t) => t.completion.otherHelp),
      maxLength: 2000,
    },
    {
      key: 'dueOn',
      type: 'date',
      label: formText((t) => t.completion.due),
      help: formText((t) => t.completion.dueHelp(type.terms.cureDays, type.terms.cureDaysMinimum)),
      neededFor: formText((t) => t.needed),
      earliest: addDays(today, type.terms.cureDaysMinimum),
    },
    {
      key: 'explanation',
      type: 'long_text',
      label: formText((t) => t.explanation),
      help: formText((t) => t.explanationHelp),
      maxLength: 2000,
    },
  ];
}

/** What is asked for, in the words of the definition: they come in the letter. */
export function missingItems(type: GrantTypeDefinition, answers: Answers): MissingItemRequest[] {
  const chosen = (key: string): readonly unknown[] => (Array.isArray(answers[key]) ? (answers[key] as unknown[]) : []);
  const documents = type.documents.filter(({ key }) => chosen('documents').includes(key));
  const questions = type.pages.flatMap((page) =>
    page.questions.filter(({ key }) => chosen(pageKey(page.key)).includes(key)),
  );
  const other = String(answers['other'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return [
    ...documents.map(({ key, title }) => ({ kind: 'document' as const, key, text: title.nl })),
    ...questions.map(({ key, label }) => ({ kind: 'answer' as const, key, text: label.nl })),
    ...other.map((text, index) => ({ kind: 'other' as const, key: `other_${index + 1}`, text: text.slice(0, 500) })),
  ];
}

/** The answers as they were last sent. */
export function submittedAnswers({ submissions, pages }: CaseResponse): Answers {
  const last = [...submissions].sort((a, b) => a.seq - b.seq).at(-1);
  return last?.answers ?? Object.assign({}, ...pages.map(({ answers }) => answers));
}
