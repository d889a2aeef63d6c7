// SPDX-License-Identifier: EUPL-1.2
import { type Answers, type LocalizedText, type Question } from '#domain';
import type { CountedKindResponse, VisitReportRequest, VisitResponse } from '../api-models';
import { type VisitForm, visitMessages } from './visit-messages';

type Messages = typeof visitMessages.nl;

const words = (pick: (messages: Messages) => string): LocalizedText => ({
  nl: pick(visitMessages.nl),
  en: pick(visitMessages.en as Messages),
});

/** What is asked for each step of a visit. */
export function visitQuestions(form: VisitForm, kinds: readonly CountedKindResponse[]): Question[] {
  const neededFor = words((t) => t.needed);
  const when: Question[] = [
    { key: 'plannedOn', type: 'date', label: words((t) => t.day), neededFor },
    {
      key: 'startsAt',
      type: 'text',
      label: words((t) => t.hour),
      help: words((t) => t.hourHelp),
      neededFor,
      maxLength: 5,
      pattern: { regex: '([01]\\d|2[0-3]):[0-5]\\d', message: words((t) => t.hourHelp) },
    },
  ];
  const why = (pick: (messages: Messages) => string): Question => ({
    key: 'reason',
    type: 'long_text',
    label: words(pick),
    neededFor,
    maxLength: 2000,
  });
  if (form === 'plan') {
    return [
      ...when,
      { key: 'visitors', type: 'text', label: words((t) => t.who), neededFor, maxLength: 300 },
      why((t) => t.why),
    ];
  }
  if (form === 'move') return [...when, why((t) => t.whyMoved)];
  if (form === 'cancel') return [why((t) => t.whyCancelled)];
  return reportQuestions(kinds);
}

function reportQuestions(kinds: readonly CountedKindResponse[]): Question[] {
  return [
    {
      key: 'findings',
      type: 'long_text',
      label: words((t) => t.whatFound),
      help: words((t) => t.whatFoundHelp),
      neededFor: words((t) => t.reportNeeded),
      maxLength: 8000,
    },
    ...(kinds.length === 0
      ? []
      : [{ key: 'seen', type: 'counts' as const, label: words((t) => t.counted), options: kinds, minimum: 0 }]),
    {
      key: 'tasks',
      type: 'table',
      label: words((t) => t.toDo),
      columns: [
        { key: 'text', type: 'text', label: words((t) => t.toDoText) },
        { key: 'dueOn', type: 'date', label: words((t) => t.toDoDay) },
      ],
      maxRows: 20,
    },
  ];
}

/** The report of before, to write on. */
export function reportAnswers(visit: VisitResponse): Answers {
  return {
    findings: visit.findings,
    seen: Object.fromEntries(visit.seen.map(({ kind, count }) => [kind, count])),
    tasks: visit.tasks.filter(({ doneOn }) => !doneOn).map(({ text, dueOn }) => ({ text, dueOn })),
  };
}

/** What is sent as the report. */
export function reportBody(
  answers: Answers,
  documentIds: readonly string[],
): Omit<VisitReportRequest, 'expectedVersion'> {
  const seen = (answers['seen'] ?? {}) as Readonly<Record<string, unknown>>;
  const tasks = (answers['tasks'] ?? []) as readonly { readonly text?: string; readonly dueOn?: string }[];
  return {
    findings: String(answers['findings'] ?? ''),
    seen: Object.entries(seen).flatMap(([kind, count]) => (typeof count === 'number' ? [{ kind, count }] : [])),
    documentIds: [...documentIds],
    tasks: tasks.map(({ text = '', dueOn = '' }) => ({ text, dueOn })),
  };
}
