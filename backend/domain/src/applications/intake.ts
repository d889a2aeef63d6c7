// SPDX-License-Identifier: EUPL-1.2
import type { TypeTerms } from '../schemes/definition';
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';

/**
 * The day on which an application was complete: not before it was received, and not in the future.
 *
 * @source the allocation article of the scheme: the day on which the last needed item arrived
 */
export function completeDateRefusal(input: {
  readonly completeOn: LocalDate;
  readonly receivedOn: LocalDate;
  readonly today: LocalDate;
}): Refusal | undefined {
  const { completeOn, receivedOn, today } = input;
  return completeOn >= receivedOn && completeOn <= today
    ? undefined
    : { code: 'COMPLETE_DATE_INVALID', details: { earliest: receivedOn, latest: today } };
}

/**
 * The term for completing: never shorter than the minimum of the scheme.
 *
 * @source Awb 4:5(1)
 */
export function cureDaysRefusal({ cureDaysMinimum }: TypeTerms, days: number): Refusal | undefined {
  return days >= cureDaysMinimum
    ? undefined
    : { code: 'CURE_TERM_TOO_SHORT', source: 'Awb 4:5(1)', details: { minimumDays: cureDaysMinimum } };
}
