// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import {
  addDays,
  cureTerm,
  decisionTerm,
  type HolidayCalendar,
  type LocalDate,
  localDate,
  localDateOf,
  notProcessedTerm,
  objectionDecisionTerm,
  objectionFiling,
  objectionTerm,
  recoveryTerm,
  suspensionOf,
  termEndsOn,
} from '#domain';

type Answer = (start: LocalDate, calendar: HolidayCalendar) => LocalDate;

const decision = { article: 'artikel 6', suspensions: [], extended: true };
const source = 'Awb 4:15';

/** The kinds of term that both sides answer, in the order of their names. */
export const kinds: Readonly<Record<string, Answer>> = {
  cure_three_days: (invitedOn, calendar) => cureTerm({ invitedOn, days: 3, calendar, extended: true }).dueOn,
  decision_completed: (start, calendar) => {
    const completing = suspensionOf({ invitedOn: addDays(start, 20), completedOn: addDays(start, 34) });
    return decisionTerm({ ...decision, receivedOn: start, weeks: 13, suspensions: [completing], calendar }).dueOn;
  },
  decision_eight_weeks: (start, calendar) => decisionTerm({ ...decision, receivedOn: start, weeks: 8, calendar }).dueOn,
  decision_overlapping: (start, calendar) => {
    const suspensions = [
      { from: addDays(start, 10), to: addDays(start, 30), reason: 'consent', source },
      { from: addDays(start, 5), to: addDays(start, 20), reason: 'force_majeure', source },
    ];
    return decisionTerm({ ...decision, receivedOn: start, weeks: 8, suspensions, calendar }).dueOn;
  },
  five_years: (determinedOn) => recoveryTerm({ determinedOn }).dueOn,
  not_processed: (completedOn, calendar) => notProcessedTerm({ completedOn, calendar }).dueOn,
  objection: (notifiedOn, calendar) => objectionTerm({ notifiedOn, calendar }).dueOn,
  objection_decision: (notifiedOn, calendar) => {
    const objectionDueOn = objectionTerm({ notifiedOn, calendar }).dueOn;
    const rest = { committee: true, suspensions: [], prolongations: [], calendar };
    return objectionDecisionTerm({ objectionDueOn, ...rest }).dueOn;
  },
  post_until: (notifiedOn, calendar) => {
    const { dueOn } = objectionTerm({ notifiedOn, calendar });
    return objectionFiling({ receivedOn: dueOn, channel: 'post' }, { notifiedOn, dueOn, calendar }).postUntil;
  },
  three_months: (start, calendar) => termEndsOn(start, { months: 3 }, calendar),
};

/** What the product answers for every step-th start date, one line for each. */
export function* answers(from: string, to: string, step: number, calendar: HolidayCalendar): Generator<string> {
  for (let day = localDate(from); day <= to; day = addDays(day, step)) {
    for (const [kind, answer] of Object.entries(kinds)) yield `${day} ${kind} ${answer(day, calendar)}`;
  }
}

/** One hash over many lines. */
export function hashOf(lines: Iterable<string>): string {
  return createHash('sha256')
    .update([...lines].join('\n'))
    .digest('hex');
}

/** The days of instants, given in seconds, one line for each. */
export function* localDays(instants: readonly number[]): Generator<string> {
  for (const at of instants) yield `${at} ${localDateOf(new Date(at * 1000))}`;
}
