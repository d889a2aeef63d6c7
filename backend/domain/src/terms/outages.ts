// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { daysBetween } from '../shared/local-date';
import { eventsOf, type TermEvent } from './case-events';
import type { Term, TraceStep } from './length';

/**
 * A term after the outages that prolonged it: the portal was out of order before its end, and the authority lets it run on
 * to a later day. One that is not later changes nothing.
 *
 * @source Awb 2:21
 */
export function withOutages(term: Term, kind: string, key: string | undefined, events: readonly TermEvent[]): Term {
  const own = eventsOf(events, 'outage').filter(
    (one) => one.term === kind && (one.key === undefined || one.key === key),
  );
  return own.reduce((now, { until }) => {
    if (until <= now.dueOn) return now;
    const nl = `Door een storing van het portaal loopt de termijn door tot en met ${formatDateLong(until)}`;
    const en = `Because the portal was out of order the term runs on to ${formatDateLong(until, 'en')}`;
    const days = daysBetween(now.dueOn, until);
    const step: TraceStep = { rule: 'outage', source: 'Awb 2:21', days, date: until, text: { nl, en } };
    return { dueOn: until, trace: [...now.trace, step] };
  }, term);
}
