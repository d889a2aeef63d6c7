// SPDX-License-Identifier: EUPL-1.2

/**
 * In SQL over an application `a` and the version `v` it was filed under: the day that counts for the queue, as text. That
 * is the day on which it was complete, or the first day of the scheme up to which all are equal.
 */
export const queueDay = `case v.definition -> 'allocation' ->> 'method'
  when 'equal_up_to_first_day' then greatest(a.complete_on::text, v.definition -> 'allocation' ->> 'firstDay')
  else a.complete_on::text end`;

/** Among whom lots are drawn in a ranking: a category of a scheme, in one window. Draws with one key take one seed. */
export const rankedAmong = (schemeKey: string, category: string, closesOn: string): string =>
  `${schemeKey}/${category}/${closesOn}`;

/** In SQL over an application `a`: it waits for a decision. */
export const waits = "a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')";
