// SPDX-License-Identifier: EUPL-1.2
import { addDays, daysBetween, type LocalDate, localDate } from '#domain';
import type { CaseTermResponse } from '../api-models';
import { linearScale } from '../../shared/charts';

/** How far the drawing looks ahead: terms of years would press everything else together. */
const aheadDays = 200;

/** Terms for what must be done, also after the last day: to decide, to send the file to the court, and to pay. */
const owed: readonly string[] = [
  'decision',
  'determination_decision',
  'objection_decision',
  'new_decision',
  'penalty_determination',
  'court_file',
  'payment',
  'claim_payment',
];

/** Whether what a term is for must still be done after its last day. */
export const staysOwed = (kind: string): boolean => owed.includes(kind);

export interface LineRow {
  readonly key: string;
  readonly kind: string;
  readonly dueOn: LocalDate;
  readonly from: number;
  readonly to: number;
  /** The last day lies after the end of the drawing. */
  readonly beyond: boolean;
  readonly open: boolean;
}

export interface TimeLineDrawing {
  readonly rows: readonly LineRow[];
  readonly today: number;
}

/** Each term as a bar from the day on which it began to its last day, between two edges of a drawing. */
export function lineRows(
  terms: readonly CaseTermResponse[],
  today: LocalDate,
  [left, right]: readonly [left: number, right: number],
): TimeLineDrawing {
  const spans = terms.map((term) => {
    const dueOn = localDate(term.dueOn);
    const began = term.trace[0]?.date;
    const start = began && began < dueOn ? localDate(began) : dueOn;
    return { term, start, dueOn };
  });
  const limit = addDays(today, aheadDays);
  const days = [today, ...spans.flatMap(({ start, dueOn }) => [start, dueOn])].filter((day) => day <= limit).sort();
  const [first = today, last = today] = [days[0], days.at(-1)];
  const place = linearScale(0, Math.max(daysBetween(first, last), 1), left, right);
  const at = (day: LocalDate): number =>
    place(Math.min(Math.max(daysBetween(first, day), 0), daysBetween(first, last)));
  return {
    today: at(today),
    rows: spans.map(({ term, start, dueOn }) => ({
      key: `${term.kind}/${term.key ?? ''}`,
      kind: term.kind,
      dueOn,
      from: at(start),
      to: Math.max(at(dueOn), at(start) + 3),
      beyond: dueOn > last,
      open: !term.settledOn && (dueOn >= today || staysOwed(term.kind)),
    })),
  };
}
