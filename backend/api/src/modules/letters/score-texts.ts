// SPDX-License-Identifier: EUPL-1.2
import type { LegalBasis, ScoredSheet } from '#domain';
import { schemeArticle } from './legal-references';

const points = (count: number): string => `${count} ${count === 1 ? 'punt' : 'punten'}`;

/** The score as the letter tells it: the sum, what was needed, and each criterion with the reason (Awb 3:46). */
export function scoreParagraphs(score: ScoredSheet | undefined): string[] {
  if (!score) return [];
  const needed = score.minimumPoints === null ? '' : ` Er zijn ten minste ${points(score.minimumPoints)} nodig.`;
  return [
    `Wij beoordeelden uw aanvraag met het scoreformulier van ${score.article}. Uw aanvraag kreeg ${points(score.points)} van de ${score.maximumPoints}.${needed}`,
    ...score.entries.map(({ text, points: given, maximumPoints, minimumPoints, reason }) => {
      const least = minimumPoints === null ? '' : `, ten minste ${minimumPoints} nodig`;
      return `${text.replace(/\.$/, '')}: ${points(given)} van de ${maximumPoints}${least}. ${reason}`;
    }),
  ];
}

/** The articles on which the score rests. */
export const scoreArticles = (legal: LegalBasis, score: ScoredSheet | undefined): (string | undefined)[] =>
  score ? [schemeArticle(legal, score.article)] : [];
