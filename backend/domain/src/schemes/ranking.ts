// SPDX-License-Identifier: EUPL-1.2
import type { AllocationRule } from '../budget/allocation/methods';
import { type Answers, evaluate } from '../forms/evaluate';
import { localDate } from '../shared/local-date';
import type { AllocationDefinition } from './definition';

/** The category of an application, or why it cannot be said yet. */
export type Ranked = { readonly category: string } | { readonly undecided: string };

/**
 * The first category whose condition holds. A condition that cannot be decided leaves the category undecided: a better
 * place might still be right.
 *
 * @source the allocation article of the scheme
 */
export function categoryOf({ categories = [] }: AllocationDefinition, answers: Answers): Ranked {
  for (const { key, when } of categories) {
    if (when === undefined) return { category: key };
    const decision = evaluate(when, answers);
    if (!decision.decided) return { undecided: `${key}: ${decision.reason}` };
    if (decision.value) return { category: key };
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
export function categoryPlace(allocation: AllocationDefinition, answers: Answers): number | undefined {
  const ranked = categoryOf(allocation, answers);
  if ('undecided' in ranked) return undefined;
  return allocation.categories?.findIndex(({ key }) => key === ranked.category);
}

/** The most that a scheme with named recipients gives to one of them; nothing for who is not named. */
export function namedAmount({ recipients = [] }: AllocationDefinition, names: readonly string[]): number | undefined {
  return recipients.find(({ applicant }) => names.includes(applicant))?.amountCents;
}
