// SPDX-License-Identifier: EUPL-1.2

/** What was given for one criterion, with the words of the scheme. */
export class ScoredCriterionResponse {
  key: string;
  text: string;
  points: number;
  maximumPoints: number;
  minimumPoints: number | null;
  article: string | null;
  reason: string;
}

/** A score sheet as it counted in a decision. */
export class ScoredSheetResponse {
  article: string;
  points: number;
  maximumPoints: number;
  minimumPoints: number | null;
  /** Whether it reaches what the scheme asks. */
  enough: boolean;
  entries: ScoredCriterionResponse[];
}

/** The score sheet of a case as it was filled in last; the province alone sees it before the decision. */
export class ScoreSheetResponse extends ScoredSheetResponse {
  scoredByName: string;
  scoredAt: string;
}
