// SPDX-License-Identifier: EUPL-1.2
import type { Answers, Question, ScoreSheet } from '#domain';
import type { ScoredSheetResponse, ScoreSheetRequest } from '../../case/api-models';
import { defineMessages } from '../../shared/messages';

/** The texts of filling in a score sheet. */
export const scoreFormMessages = defineMessages({
  nl: {
    consequence: 'Geef elk criterium punten en leg uit waarom. De toelichting staat in het besluit aan de gemeente.',
    submit: 'Score opslaan',
    change: 'Score wijzigen',
    saved: 'De score is opgeslagen',
    savedText: 'Het advies gaat uit van deze score.',
    empty: 'Niemand heeft het formulier nog ingevuld.',
  },
  en: {
    consequence: 'Give points to each criterion and explain why. The explanation is part of the decision.',
    submit: 'Save the score',
    change: 'Change the score',
    saved: 'The score is saved',
    savedText: 'The advice rests on this score.',
    empty: 'Nobody filled in the sheet yet.',
  },
});

const needed = { nl: 'de beoordeling', en: 'the assessment' };

/** Two questions for each criterion: the points, and why. */
export function scoreQuestions({ criteria }: ScoreSheet): Question[] {
  return criteria.flatMap(({ key, text, maximumPoints, minimumPoints }): Question[] => [
    {
      key: `points_${key}`,
      type: 'number',
      label: text,
      help: {
        nl: `0 tot ${maximumPoints} punten${minimumPoints ? `; ten minste ${minimumPoints} nodig` : ''}.`,
        en: `0 to ${maximumPoints} points${minimumPoints ? `; at least ${minimumPoints} needed` : ''}.`,
      },
      neededFor: needed,
      minimum: 0,
      maximum: maximumPoints,
    },
    {
      key: `reason_${key}`,
      type: 'long_text',
      label: { nl: `Toelichting: ${text.nl}`, en: `Explanation: ${text.en ?? text.nl}` },
      neededFor: needed,
      maxLength: 2000,
    },
  ]);
}

/** The sheet of before as answers. */
export function scoreAnswers(sheet: ScoredSheetResponse | null): Answers {
  return Object.fromEntries(
    (sheet?.entries ?? []).flatMap(({ key, points, reason }) => [
      [`points_${key}`, points],
      [`reason_${key}`, reason],
    ]),
  );
}

/** The answers as the server wants them. */
export function scoreRequest({ criteria }: ScoreSheet, answers: Answers, expectedVersion: number): ScoreSheetRequest {
  return {
    expectedVersion,
    entries: criteria.map(({ key }) => {
      const points = answers[`points_${key}`];
      return {
        key,
        points: typeof points === 'number' ? points : null,
        reason: String(answers[`reason_${key}`] ?? ''),
      };
    }),
  };
}
