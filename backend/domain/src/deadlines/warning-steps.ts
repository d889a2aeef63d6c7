// SPDX-License-Identifier: EUPL-1.2
import type { WarningPlan } from '../schemes/definition';
import { addDays, type LocalDate, localDateTimeToInstant } from '../shared/local-date';

/** The usual days of warning: six weeks, two weeks, one week and two days before; a day and a week after; after two weeks higher up. */
export const usualWarnings: WarningPlan = { daysBefore: [42, 14, 7, 2], daysAfter: [1, 7], escalateAfterDays: 14 };

/** What happens to a deadline on a day: a warning before it, a word after it, and the functional administrator hears of it. */
export type WarningRule = 'warning' | 'overdue' | 'escalation';

/** A step around a deadline: so many days before (negative) or after it. */
export interface WarningStep {
  readonly rule: WarningRule;
  readonly offsetDays: number;
  readonly fireOn: LocalDate;
}

/** The steps around a deadline in the order of their days; those of days that have passed already are left out. */
export function warningSteps(dueOn: LocalDate, plan: WarningPlan, today: LocalDate): WarningStep[] {
  const at = (rule: WarningRule, offsetDays: number): WarningStep => ({
    rule,
    offsetDays,
    fireOn: addDays(dueOn, offsetDays),
  });
  const steps = [...new Set(plan.daysBefore.map((days) => -days)), ...new Set(plan.daysAfter)].map((days) =>
    at(days < 0 ? 'warning' : 'overdue', days),
  );
  return [...steps, at('escalation', plan.escalateAfterDays)]
    .filter(({ fireOn }) => fireOn >= today)
    .sort((a, b) => a.offsetDays - b.offsetDays);
}

/** The moment from which a step may be taken: the beginning of its day in the legal time zone. */
export function firesFrom(fireOn: LocalDate): Date {
  return localDateTimeToInstant(`${fireOn}T00:00`);
}

/** How many whole minutes after the beginning of its day a step was taken; never below zero. */
export function minutesLate(fireOn: LocalDate, takenAt: Date): number {
  return Math.max(0, Math.floor((takenAt.getTime() - firesFrom(fireOn).getTime()) / 60_000));
}

/** Waiting times after each failure, in minutes; after the last one somebody has to look. */
const waits = [1, 5, 15, 60, 240];

/** When a step that failed so often is tried again by itself; nothing when it waits for a person. */
export function triedAgainAt(failures: number, now: Date): Date | undefined {
  const minutes = waits[failures - 1];
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
}

/** From this moment of a day the digest of that day goes out: seven in the morning in the legal time zone. */
export function digestFrom(day: LocalDate): Date {
  return localDateTimeToInstant(`${day}T07:00`);
}

/** Who hears of a step. */
export type WarnedParty = 'recipient' | 'assignee' | 'assessors' | 'administrators';

/**
 * Who hears of a step: before a day of the recipient that recipient, afterwards also who handles the case; of a day of the
 * province who handles it, and once it has passed also the functional administrator. A case that nobody handles is told to
 * every assessor and to the functional administrator. An escalation goes to both.
 */
export function warnedParties(step: {
  readonly rule: WarningRule;
  readonly side: 'recipient' | 'province';
  readonly assigned: boolean;
}): WarnedParty[] {
  const { rule, side, assigned } = step;
  const handles: WarnedParty[] = assigned ? ['assignee'] : ['assessors', 'administrators'];
  if (rule === 'escalation') return assigned ? ['assignee', 'administrators'] : handles;
  if (side === 'province') return rule === 'overdue' && assigned ? [...handles, 'administrators'] : handles;
  return rule === 'warning' ? ['recipient'] : ['recipient', ...handles];
}
