// SPDX-License-Identifier: EUPL-1.2
import { type GrantTypeDefinition, type SchemeDefinition, localDate, visibleQuestions } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { completionQuestions, missingItems } from './completion-items';
import { effectOnTerm } from './effect-on-term';

const text = (nl: string) => ({ nl, en: nl });

const type = {
  key: 'homes',
  terms: {
    decisionWeeks: 8,
    decisionFrom: 'receipt',
    targetWeeks: 4,
    cureDays: 14,
    cureDaysMinimum: 7,
    article: 'artikel 6',
  },
  pages: [
    {
      key: 'project',
      title: text('Het project'),
      questions: [
        { key: 'name', type: 'text', label: text('Hoe heet het project?') },
        { key: 'other', type: 'text', label: text('Welk ander project?'), visibleWhen: 'name = "anders"' },
      ],
    },
  ],
  documents: [
    { key: 'budget', title: text('Begroting'), required: true },
    { key: 'map', title: text('Kaart'), required: false },
  ],
} as unknown as GrantTypeDefinition;

const scheme = { legal: { termsExtended: true } } as unknown as SchemeDefinition;

const file = {
  receivedOn: '2026-03-02',
  windowClosesAt: '2026-12-01T11:00:00Z',
  decisionDue: { dueOn: '2026-04-28' },
  completionRequests: [],
  submissions: [{ seq: 1, answers: { name: 'Kade' } }],
  pages: [],
  documents: [{ kind: 'map' }],
} as unknown as CaseResponse;

const today = localDate('2026-03-10');

describe('asking for completion', () => {
  it('offers the documents and the questions that were shown, and marks what is not there', () => {
    const questions = completionQuestions(file, type, today);
    const labels = (key: string) => questions.find((one) => one.key === key)?.options?.map(({ label }) => label.nl);
    expect(labels('documents')).toEqual(['Begroting (niet toegevoegd)', 'Kaart']);
    expect(labels('page_project')).toEqual(['Hoe heet het project?']);
    expect(questions.find(({ key }) => key === 'dueOn')?.earliest).toBe('2026-03-17');
  });

  it('shows the questions of a part only when that part is chosen', () => {
    const questions = completionQuestions(file, type, today);
    const shown = (pages: string[]) => visibleQuestions(questions, { pages }).map(({ key }) => key);
    expect(shown([])).not.toContain('page_project');
    expect(shown(['project'])).toContain('page_project');
  });

  it('asks in the words of the definition, and each line of free text as a point of its own', () => {
    const answers = { documents: ['budget'], page_project: ['name'], other: 'Een offerte\n\n Een kaart ' };
    expect(missingItems(type, answers)).toEqual([
      { kind: 'document', key: 'budget', text: 'Begroting' },
      { kind: 'answer', key: 'name', text: 'Hoe heet het project?' },
      { kind: 'other', key: 'other_1', text: 'Een offerte' },
      { kind: 'other', key: 'other_2', text: 'Een kaart' },
    ]);
    expect(missingItems(type, {})).toEqual([]);
  });
});

describe('what a request for completion does to the decision term', () => {
  const dueOn = localDate('2026-03-24');
  const calendar = { extraDays: [], version: 'v1' };

  it('lets the term stand still, and moves the last day for the decision', () => {
    // Eight weeks from 2 March end on 27 April, a holiday: 28 April. Fourteen days later is 11 May.
    expect(effectOnTerm(file, type, scheme, { today, dueOn, calendar })).toEqual({
      days: 14,
      from: '2026-03-11',
      to: '2026-03-24',
      newDueOn: '2026-05-11',
    });
  });

  it('counts the days by decree', () => {
    const decreed = { extraDays: [localDate('2026-05-11')], version: 'v2' };
    expect(effectOnTerm(file, type, scheme, { today, dueOn, calendar: decreed })?.newDueOn).toBe('2026-05-12');
  });

  it('names no new day when the present one was reckoned otherwise', () => {
    const other = { ...file, decisionDue: { dueOn: '2026-04-30' } } as CaseResponse;
    const effect = effectOnTerm(other, type, scheme, { today, dueOn, calendar });
    expect(effect?.days).toBe(14);
    expect(effect?.newDueOn).toBeUndefined();
  });

  it('says nothing of a day that has passed', () => {
    expect(effectOnTerm(file, type, scheme, { today, dueOn: today, calendar })).toBeUndefined();
  });
});
