// SPDX-License-Identifier: EUPL-1.2
import type { AllocationRule } from '../budget/allocation/methods';
import { type Answers, type Decision, evaluate } from '../forms/evaluate';
import { localDate } from '../shared/local-date';
import type { AllocationDefinition, RankedCategory } from './definition';

/** The category of an application, or why it cannot be said yet. */
export type Ranked = { readonly category: string } | { readonly undecided: string };

function belongs({ when, minimumPoints }: RankedCategory, answers: Answers, points: number | undefined): Decision {
  if (minimumPoints !== undefined) {
    if (points === undefined) return { decided: false, reason: 'no points yet' };
    if (points < minimumPoints) return { decided: true, value: false };
  }
  return when === undefined ? { decided: true, value: true } : evaluate(when, answers);
}

/**
 * The first category whose condition holds and whose points are reached. A condition that cannot be decided, or a score
 * that nobody gave yet, leaves the category undecided: a better place might still be right.
 *
 * @source the allocation article of the scheme
 */
export function categoryOf({ categories = [] }: AllocationDefinition, answers: Answers, points?: number): Ranked {
  for (const category of categories) {
    const decision = belongs(category, answers, points);
    if (!decision.decided) return { undecided: `${category.key}: ${decision.reason}` };
    if (decision.value) return { category: category.key };
  }
  return { undecided: 'no category fits' };
}

/**
 * The rule of allocation of a scheme, with the recipients as the case system knows them; nothing for a scheme without an
 * order.
 *
 * @throws RangeError when a parameter is missing, or a named recipient is not known
 */
export function allocationRule(
  allocation: AllocationDefinition,
  idOf: (applicant: string) => string | undefined,
): AllocationRule | undefined {
  const { method, firstDay, categories = [], recipients = [] } = allocation;
  switch (method) {
    case 'no_queue':
      return undefined;
    case 'completeness_with_lots':
      return { method };
    case 'equal_up_to_first_day':
      return { method, firstDay: localDate(firstDay ?? '') };
    case 'ranked_categories':
      return { method, categories: categories.map(({ key }) => key) };
    case 'named_recipients':
      return {
        method,
        recipients: recipients.map(({ applicant, amountCents }) => {
          const applicantId = idOf(applicant);
          if (applicantId === undefined) throw new RangeError(`the scheme names ${applicant}, whom nobody knows`);
          return { applicantId, amountCents };
        }),
      };
  }
}

/** The place of the category of an application, 0 first; nothing when no category can be named. */
export function categoryPlace(allocation: AllocationDefinition, answers: Answers, points?: number): number | undefined {
  const ranked = categoryOf(allocation, answers, points);
  if ('undecided' in ranked) return undefined;
  return allocation.categories?.findIndex(({ key }) => key === ranked.category);
}

/** The most that a scheme with named recipients gives to one of them; nothing for who is not named. */
export function namedAmount({ recipients = [] }: AllocationDefinition, names: readonly string[]): number | undefined {
  return recipients.find(({ applicant }) => names.includes(applicant))?.amountCents;
}

/** What decides the place of an application beside the day on which it was complete. */
export interface RankingFacts {
  readonly answers: Answers;
  /** The points of its score sheet; absent while nobody gave them. */
  readonly points?: number;
  /** By which names a scheme may list the applicant. */
  readonly names: readonly string[];
}

/**
 * The place that a scheme gives an application, 0 first: that of its category, or of the applicant in the list of named
 * recipients. Nothing where the day decides, or while the place cannot be said.
 *
 * @source Awb 4:26 and the allocation article of the scheme
 */
export function queueRank(allocation: AllocationDefinition, { answers, points, names }: RankingFacts): number | null {
  if (allocation.method === 'ranked_categories') return categoryPlace(allocation, answers, points) ?? null;
  if (allocation.method !== 'named_recipients') return null;
  const place = (allocation.recipients ?? []).findIndex(({ applicant }) => names.includes(applicant));
  return place < 0 ? null : place;
}
