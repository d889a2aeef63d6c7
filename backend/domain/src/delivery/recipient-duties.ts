// SPDX-License-Identifier: EUPL-1.2
import type { NotificationDuty } from '../schemes/definition';
import { addDays, daysBetween, type LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';

/** What every recipient tells by itself where its scheme names nothing: the standard obligation to report what matters. */
export const usualDuties: readonly NotificationDuty[] = [
  {
    key: 'change',
    event: 'change',
    withinDays: 14,
    text: { nl: 'Er verandert iets aan het project.', en: 'Something about the project changes.' },
    article: 'Awb 4:37(1)(a)',
  },
];

/** The last day on which something can still be told in time. */
export function tellBy({ withinDays }: NotificationDuty, happenedOn: LocalDate): LocalDate {
  return addDays(happenedOn, withinDays);
}

/** How many days too late it was told; 0 in time. A fact to weigh, never a reason not to take it. */
export function toldLateDays(duty: NotificationDuty, happenedOn: LocalDate, today: LocalDate): number {
  return Math.max(0, daysBetween(tellBy(duty, happenedOn), today));
}

/**
 * Whether what happened can be told: it happened or became known since the grant, and not later than today.
 *
 * @source Awb 4:37(1), 4:38; the article of the scheme
 */
export function tellingRefusal(input: {
  readonly duty: NotificationDuty;
  readonly happenedOn: LocalDate;
  readonly grantNotifiedOn: LocalDate;
  readonly today: LocalDate;
}): Refusal | undefined {
  const { duty, happenedOn, grantNotifiedOn, today } = input;
  if (happenedOn > today) return { code: 'DATE_IN_FUTURE', source: duty.article, details: { latest: today } };
  if (happenedOn >= grantNotifiedOn) return undefined;
  return { code: 'DATE_BEFORE_GRANT', source: duty.article, details: { earliest: grantNotifiedOn } };
}
