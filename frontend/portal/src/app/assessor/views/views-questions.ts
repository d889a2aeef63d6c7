// SPDX-License-Identifier: EUPL-1.2
import type { Answers, Question } from '#domain';
import { viewsMessages } from '../../case/views-messages';
import { viewsText } from './views-form-messages';

const needed = viewsText((t) => t.needed);

/** For which decisions views can be asked in a case that stands like this. */
export function subjectsFor(state: string): string[] {
  if (state === 'in_assessment') return ['advice'];
  return state === 'granted' || state === 'partly_granted' ? ['determination', 'amendment', 'withdrawal'] : [];
}

/** The questions before an invitation goes out. */
export function inviteQuestions(subjects: readonly string[], { of }: Answers): Question[] {
  return [
    ...(subjects.length > 1
      ? [
          {
            key: 'subject',
            type: 'choice' as const,
            label: viewsText((t) => t.invite.subject),
            neededFor: needed,
            options: subjects.map((key) => ({
              key,
              label: { nl: viewsMessages.nl.subjects[key] ?? key, en: viewsMessages.en.subjects[key] ?? key },
            })),
          },
        ]
      : []),
    {
      key: 'of',
      type: 'choice',
      label: viewsText((t) => t.invite.of),
      neededFor: needed,
      options: (['applicant', 'third_party'] as const).map((key) => ({
        key,
        label: viewsText((t) => t.invite.who[key]),
      })),
    },
    ...(of === 'third_party'
      ? [
          {
            key: 'addressee',
            type: 'long_text' as const,
            label: viewsText((t) => t.invite.addressee),
            help: viewsText((t) => t.invite.addresseeHelp),
            neededFor: needed,
            maxLength: 500,
          },
        ]
      : []),
    {
      key: 'about',
      type: 'long_text',
      label: viewsText((t) => t.invite.about),
      help: viewsText((t) => t.invite.aboutHelp),
      neededFor: needed,
      maxLength: 4000,
    },
    {
      key: 'days',
      type: 'number',
      label: viewsText((t) => t.invite.days),
      help: viewsText((t) => t.invite.daysHelp),
      neededFor: needed,
      minimum: 1,
      maximum: 84,
    },
  ];
}

/** The questions of the report of views that staff write down. */
export function reportQuestions(): Question[] {
  return [
    {
      key: 'manner',
      type: 'choice',
      label: viewsText((t) => t.report.manner),
      neededFor: needed,
      options: (['oral', 'written'] as const).map((key) => ({ key, label: viewsText((t) => t.report.manners[key]) })),
    },
    {
      key: 'receivedOn',
      type: 'date',
      latest: 'today',
      label: viewsText((t) => t.report.receivedOn),
      neededFor: needed,
    },
    { key: 'text', type: 'long_text', label: viewsText((t) => t.report.text), neededFor: needed, maxLength: 20_000 },
  ];
}
