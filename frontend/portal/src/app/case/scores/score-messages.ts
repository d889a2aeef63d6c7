// SPDX-License-Identifier: EUPL-1.2
import { defineMessages } from '../../shared/messages';

/** The texts of a score sheet. */
export const scoreMessages = defineMessages({
  nl: {
    heading: 'Scoreformulier',
    sum: (points: number, most: number) => `${points} van ${most} punten`,
    enough: 'Haalt het minimum',
    tooLow: 'Haalt het minimum niet',
    least: (points: number) => `Ten minste ${points} punten nodig`,
    criterion: 'Criterium',
    points: 'Punten',
    reason: 'Toelichting',
    of: (points: number, most: number) => `${points} van ${most}`,
    leastHere: (points: number) => `ten minste ${points}`,
    article: (article: string) => `Op grond van ${article}`,
    by: (name: string, when: string) => `Ingevuld door ${name}, ${when}`,
  },
  en: {
    heading: 'Score sheet',
    sum: (points, most) => `${points} of ${most} points`,
    enough: 'Reaches the minimum',
    tooLow: 'Does not reach the minimum',
    least: (points) => `At least ${points} points needed`,
    criterion: 'Criterion',
    points: 'Points',
    reason: 'Explanation',
    of: (points, most) => `${points} of ${most}`,
    leastHere: (points) => `at least ${points}`,
    article: (article) => `Under ${article}`,
    by: (name, when) => `Filled in by ${name}, ${when}`,
  },
});
