// SPDX-License-Identifier: EUPL-1.2
import { checkNumber } from '../forms/check-number';
import { type FieldError, fieldError } from '../forms/field-error';
import type { Refusal } from '../shared/refusal';
import type { GrantTypeDefinition, RefusalGround, ScoreSheet } from './definition';
import { type Score, scoreOf } from './judgements';

/** The ground that a score sheet brings along when it asks a minimum; no scheme may use the key for something else. */
export const minimumScoreGround = 'minimum_score';

/** What an assessor gives for one criterion: whole points, and why. */
export interface ScoreEntry {
  readonly key: string;
  readonly points: number;
  readonly reason: string;
}

/** The same as it comes in: points may still lack. */
export interface ScoreInput extends Omit<ScoreEntry, 'points'> {
  readonly points: number | null;
}

/** A score sheet that was filled in, with the words of the scheme: as letter and receipt keep it. */
export interface ScoredSheet {
  readonly article: string;
  readonly minimumPoints: number | null;
  readonly points: number;
  readonly maximumPoints: number;
  readonly enough: boolean;
  readonly entries: readonly (ScoreEntry & {
    readonly text: string;
    readonly maximumPoints: number;
    readonly minimumPoints: number | null;
    readonly article: string | null;
  })[];
}

const longestReason = 2000;

const pointsLack = (path: string, { text }: ScoreSheet['criteria'][number]): FieldError =>
  fieldError(
    path,
    'REQUIRED',
    `Geef punten voor dit criterium: ${text.nl}`,
    `Give points for this criterion: ${text.en ?? text.nl}`,
  );

function entryErrors(sheet: ScoreSheet, { key, points, reason }: ScoreInput, at: string): FieldError[] {
  const criterion = sheet.criteria.find((one) => one.key === key);
  if (!criterion) {
    return [
      fieldError(
        `${at}.key`,
        'NOT_AN_OPTION',
        'De regeling kent dit criterium niet.',
        'The scheme has no such criterion.',
      ),
    ];
  }
  const errors =
    points === null
      ? [pointsLack(`${at}.points`, criterion)]
      : checkNumber(`${at}.points`, points, { minimum: 0, maximum: criterion.maximumPoints });
  if (reason.trim() === '') {
    errors.push(
      fieldError(
        `${at}.reason`,
        'REQUIRED',
        `Leg uit waarom u deze punten geeft: ${criterion.text.nl}`,
        `Explain why you give these points: ${criterion.text.en ?? criterion.text.nl}`,
      ),
    );
  } else if (reason.trim().length > longestReason) {
    errors.push(
      fieldError(
        `${at}.reason`,
        'TOO_LONG',
        `Gebruik ten hoogste ${longestReason} tekens.`,
        `Use at most ${longestReason} characters.`,
      ),
    );
  }
  return errors;
}

/**
 * Everything that is wrong with a sheet as somebody filled it in: criteria that lack points or come twice, that the scheme
 * does not have, points outside the scale or not whole, reasons that lack. The path is `entries`, the place of the entry
 * and its part.
 *
 * @source Awb 3:46 and the score article of the scheme
 */
export function scoreErrors(sheet: ScoreSheet, entries: readonly ScoreInput[]): FieldError[] {
  const errors = entries.flatMap((entry, index) => [
    ...entryErrors(sheet, entry, `entries.${index}`),
    ...(entries.findIndex(({ key }) => key === entry.key) === index
      ? []
      : [
          fieldError(
            `entries.${index}.key`,
            'NOT_AN_OPTION',
            'Dit criterium staat er twee keer in.',
            'This criterion is there twice.',
          ),
        ]),
  ]);
  const lacking = sheet.criteria.filter(({ key }) => !entries.some((entry) => entry.key === key));
  return [...errors, ...lacking.map((criterion) => pointsLack(`entries.${criterion.key}.points`, criterion))];
}

/** What a sheet without errors comes to. @throws RangeError on points that the sheet cannot give */
export function scoreOfEntries(sheet: ScoreSheet, entries: readonly ScoreEntry[]): Score {
  return scoreOf(sheet, Object.fromEntries(entries.map(({ key, points }) => [key, points])));
}

/** The sheet with the words of the scheme beside what was given. */
export function scoredSheet(sheet: ScoreSheet, entries: readonly ScoreEntry[]): ScoredSheet {
  const { points, enough } = scoreOfEntries(sheet, entries);
  return {
    article: sheet.article,
    minimumPoints: sheet.minimumPoints ?? null,
    points,
    maximumPoints: sheet.criteria.reduce((sum, one) => sum + one.maximumPoints, 0),
    enough: enough.decided && enough.value,
    entries: sheet.criteria.flatMap(({ key, text, maximumPoints, minimumPoints, article }) => {
      const given = entries.find((entry) => entry.key === key);
      return given
        ? [
            {
              ...given,
              text: text.nl,
              maximumPoints,
              minimumPoints: minimumPoints ?? null,
              article: article ?? null,
            },
          ]
        : [];
    }),
  };
}

/** Whether a sheet asks a minimum, of one criterion or of all together. */
function asksMinimum({ minimumPoints = 0, criteria }: ScoreSheet): boolean {
  return minimumPoints > 0 || criteria.some((criterion) => (criterion.minimumPoints ?? 0) > 0);
}

/** The grounds on which an application of this type can be refused: those of the scheme, and too few points where it asks a minimum. */
export function groundsOf({ refusalGrounds, scoreSheet }: GrantTypeDefinition): readonly RefusalGround[] {
  if (!scoreSheet || !asksMinimum(scoreSheet)) return refusalGrounds;
  const least = scoreSheet.minimumPoints;
  const text = {
    nl: `De aanvraag haalt niet het minimum aantal punten${least ? ` (${least})` : ' van elk criterium'}.`,
    en: `The application does not reach the least number of points${least ? ` (${least})` : ' of each criterion'}.`,
  };
  return [...refusalGrounds, { key: minimumScoreGround, text, article: scoreSheet.article, mandatory: true }];
}

/**
 * Why an application cannot be granted on its score: nobody scored it yet, or it does not reach what the scheme asks.
 *
 * @source Awb 3:46, 4:35 and the score article of the scheme
 */
export function scoreRefusal({ scoreSheet }: GrantTypeDefinition, score: Score | undefined): Refusal | undefined {
  if (!scoreSheet) return undefined;
  if (!score || !score.enough.decided) return { code: 'SCORE_MISSING', source: scoreSheet.article };
  if (score.enough.value) return undefined;
  const { minimumPoints } = scoreSheet;
  const details = { points: score.points, ...(minimumPoints === undefined ? {} : { minimumPoints }) };
  return { code: 'SCORE_TOO_LOW', source: scoreSheet.article, details };
}

/** Why the score is no ground to refuse: it was not given yet, or it is enough. @source Awb 3:46 and the score article */
export function scoreGroundRefusal(
  { scoreSheet }: GrantTypeDefinition,
  grounds: readonly string[],
  score: Score | undefined,
): Refusal | undefined {
  if (!grounds.includes(minimumScoreGround) || !scoreSheet) return undefined;
  if (!score || !score.enough.decided) return { code: 'SCORE_MISSING', source: scoreSheet.article };
  return score.enough.value
    ? { code: 'SCORE_IS_ENOUGH', source: scoreSheet.article, details: { points: score.points } }
    : undefined;
}
