// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import type { DatedTerm } from './fold';
import { paymentTerm } from './terms';
import { startStep } from './trace';

type AdvanceDue = Extract<TermEvent, { readonly event: 'advance_due' }>;
type Balance = Extract<TermEvent, { readonly event: 'balance_notified' }>;

const numbered = (name: string, index: number): string => (index === 0 ? name : `${name}:${index + 1}`);

/** What advances waited for, each once: as it was said last. */
function advancesDue(events: readonly TermEvent[]): readonly AdvanceDue[] {
  const due = eventsOf(events, 'advance_due');
  return due.filter(({ advance }, index) => !due.slice(index + 1).some((later) => later.advance === advance));
}

/** The last day to pay an advance that waited for something: six weeks after that was done. @source Awb 4:87(1), 4:95 */
function advanceTerm({ on, advance, article }: AdvanceDue, { calendar }: CaseTermRules): DatedTerm {
  const [nl, en] = ['Gedaan waarop het voorschot wachtte', 'What the advance waited for was done'];
  const start = startStep(on, article ?? 'Awb 4:95(1)', nl, en);
  return { kind: 'payment', key: `advance:${advance}`, ...paymentTerm({ notifiedOn: on, start, calendar }) };
}

/**
 * The last days to pay: an advance after the grant, or after a decision on objection that made it larger, an advance that
 * waited for an obligation, and what is left after each determination, each six weeks after what makes it due.
 *
 * @source Awb 4:52, 4:87(1), 4:95
 */
export function paymentTerms(events: readonly TermEvent[], rules: CaseTermRules): readonly DatedTerm[] {
  const { calendar } = rules;
  const granted = eventsOf(events, 'decision_notified').find(({ toBePaid }) => toBePaid);
  const advance = granted ? [paymentTerm({ notifiedOn: granted.on, namedOn: granted.payBy, calendar })] : [];
  return [
    ...advance.map((term): DatedTerm => ({ kind: 'payment', ...term })),
    ...eventsOf(events, 'advance_raised').map(({ on }, index): DatedTerm => ({
      kind: 'payment',
      key: numbered('raised', index),
      ...paymentTerm({ notifiedOn: on, calendar }),
    })),
    ...advancesDue(events).map((due) => advanceTerm(due, rules)),
    ...eventsOf(events, 'balance_notified').map(({ on }, index): DatedTerm => ({
      kind: 'payment',
      key: numbered('determination', index),
      ...paymentTerm({ notifiedOn: on, calendar }),
    })),
  ];
}

/** The day on which so much of a balance was paid, or was no longer owed. */
function balancePaidOn({ cents, since, on }: Balance, events: readonly TermEvent[]): LocalDate | undefined {
  const from = since ?? on;
  const paid = eventsOf(events, 'paid').filter(({ of }) => of !== 'advance');
  const steps = [...paid, ...eventsOf(events, 'balance_lowered')]
    .filter((one) => one.on >= from)
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  let sum = 0;
  return steps.find((one) => {
    sum += one.cents ?? Number.POSITIVE_INFINITY;
    return sum >= (cents ?? 1);
  })?.on;
}

/** The day on which so much of an advance was paid. */
function advancePaidOn(due: AdvanceDue | undefined, events: readonly TermEvent[]): LocalDate | undefined {
  let sum = 0;
  return eventsOf(events, 'paid').find(({ of, advance, cents = Number.POSITIVE_INFINITY }) => {
    if (!due || of === 'balance' || advance !== due.advance) return false;
    sum += cents;
    return sum >= (due.cents ?? 1);
  })?.on;
}

/** The day on which what a term is about was paid, before the subsidy was determined. */
function paidBefore(events: readonly TermEvent[], name: string | undefined, number: string): LocalDate | undefined {
  if (name === 'advance') {
    return advancePaidOn(
      advancesDue(events).find(({ advance }) => advance === number),
      events,
    );
  }
  const paid = eventsOf(events, 'paid').filter(({ of }) => of !== 'balance');
  if (name !== 'raised') return paid.find(({ advance }) => advance === undefined)?.on;
  const since = eventsOf(events, 'advance_raised')[Number(number) - 1]?.on;
  return paid.find(({ on }) => !since || on >= since)?.on;
}

/** The day on which there was nothing left to pay of what a term is about. */
export function paymentSettledOn(events: readonly TermEvent[], key: string | undefined): LocalDate | undefined {
  const [name, number = '1'] = (key ?? '').split(':');
  if (name === 'determination') {
    const balance = eventsOf(events, 'balance_notified')[Number(number) - 1];
    return balance && balancePaidOn(balance, events);
  }
  // Once the subsidy is determined or withdrawn no advance is paid any more: the balance takes its place (Awb 4:95).
  const ends = [
    paidBefore(events, name, number),
    firstOf(events, 'determination_notified')?.on,
    firstOf(events, 'grant_withdrawn')?.on,
  ];
  return ends.filter((day) => day !== undefined).sort()[0];
}
