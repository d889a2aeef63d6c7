// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import type { DatedTerm } from './fold';
import { paymentTerm } from './terms';

type Balance = Extract<TermEvent, { readonly event: 'balance_notified' }>;

const numbered = (name: string, index: number): string => (index === 0 ? name : `${name}:${index + 1}`);

/**
 * The last days to pay: an advance after the grant, or after a decision on objection that made it larger, and what is left
 * after each determination, each six weeks after its own notification.
 *
 * @source Awb 4:52, 4:87(1), 4:95
 */
export function paymentTerms(events: readonly TermEvent[], { calendar }: CaseTermRules): readonly DatedTerm[] {
  const granted = eventsOf(events, 'decision_notified').find(({ toBePaid }) => toBePaid);
  const advance = granted ? [paymentTerm({ notifiedOn: granted.on, namedOn: granted.payBy, calendar })] : [];
  return [
    ...advance.map((term): DatedTerm => ({ kind: 'payment', ...term })),
    ...eventsOf(events, 'advance_raised').map(({ on }, index): DatedTerm => ({
      kind: 'payment',
      key: numbered('raised', index),
      ...paymentTerm({ notifiedOn: on, calendar }),
    })),
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

/** The day on which there was nothing left to pay of what a term is about. */
export function paymentSettledOn(events: readonly TermEvent[], key: string | undefined): LocalDate | undefined {
  const [name, number = '1'] = (key ?? '').split(':');
  if (name === 'determination') {
    const balance = eventsOf(events, 'balance_notified')[Number(number) - 1];
    return balance && balancePaidOn(balance, events);
  }
  const since = name === 'raised' ? eventsOf(events, 'advance_raised')[Number(number) - 1]?.on : undefined;
  // Once the subsidy is determined or withdrawn no advance is paid any more: the balance takes its place (Awb 4:95).
  const ends = [
    eventsOf(events, 'paid').find(({ of, on }) => of !== 'balance' && (!since || on >= since))?.on,
    firstOf(events, 'determination_notified')?.on,
    firstOf(events, 'grant_withdrawn')?.on,
  ];
  return ends.filter((day) => day !== undefined).sort()[0];
}
