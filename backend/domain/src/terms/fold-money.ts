// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import { reservationIn } from './budget-reservation';
import { paymentSuspensionTerm, secondTerm } from './case-terms';
import type { DatedTerm } from './fold';
import { paymentTerms } from './fold-payment';
import type { Term } from './length';
import { limitationTerm, recoveryTerm, withdrawalTerm } from './limitation';
import { paymentTerm } from './terms';
import { awbSource } from './title42';

/** Whether an event is about this claim; one that names none is about every claim. */
export const aboutClaim =
  (claim: string | undefined) =>
  (one: { readonly claim?: string }): boolean =>
    one.claim === undefined || claim === undefined || one.claim === claim;

function claims(events: readonly TermEvent[], { calendar }: CaseTermRules): readonly DatedTerm[] {
  return eventsOf(events, 'claim_notified').flatMap(({ on, payBy, claim }, index): DatedTerm[] => {
    const interruptedOn = eventsOf(events, 'limitation_interrupted')
      .filter(aboutClaim(claim))
      .map((one) => one.on);
    const key = String(index + 1);
    const payment = paymentTerm({ notifiedOn: on, namedOn: payBy, calendar });
    return [
      { kind: 'claim_payment', key, ...payment },
      { kind: 'limitation', key, ...limitationTerm({ paymentDueOn: payment.dueOn, interruptedOn }) },
    ];
  });
}

/** The notification of the determination that stands: the last one on objection, when there is one. @source Awb 7:11(2) */
function standingDetermination(
  events: readonly TermEvent[],
): { readonly determinationNotifiedOn: LocalDate; readonly anew: boolean } | undefined {
  const anew = eventsOf(events, 'redetermination_notified').at(-1);
  const on = anew?.on ?? firstOf(events, 'determination_notified')?.on;
  return on && { determinationNotifiedOn: on, anew: anew !== undefined };
}

/** The terms of money: to pay, to invoke the budget, to withdraw, to claim back, and when a claim lapses. */
export function termsOfMoney(events: readonly TermEvent[], rules: CaseTermRules): readonly DatedTerm[] {
  const { calendar, legal } = rules;
  const terms: DatedTerm[] = [...paymentTerms(events, rules)];
  /** Terms of title 4.2 exist only where the title applies, and are named as the scheme makes them apply. */
  const ofTitle42 = (kind: DatedTerm['kind'], article: string, term: (source: string) => Term, key?: string): void => {
    const source = awbSource(article, legal);
    if (source) terms.push({ kind, ...(key === undefined ? {} : { key }), ...term(source) });
  };
  const reservation = reservationIn(events, rules);
  if (reservation) terms.push({ kind: 'budget_reservation', ...reservation });
  eventsOf(events, 'payment_suspended').forEach(({ on }, index) => {
    const key = String(index + 1);
    ofTitle42(
      'payment_suspension',
      '4:56',
      (source) => paymentSuspensionTerm({ notifiedOn: on, calendar, source }),
      key,
    );
  });
  eventsOf(events, 'determination_reminded').forEach(({ on, days }, index) => {
    const extended = legal.termsExtended;
    const key = String(index + 1);
    ofTitle42(
      'second_term',
      '4:44(3)',
      (source) => secondTerm({ remindedOn: on, days, calendar, extended, source }),
      key,
    );
  });
  const determined = standingDetermination(events);
  if (determined) {
    ofTitle42('withdrawal', '4:49(3)', (source) => withdrawalTerm(determined, source));
    ofTitle42('recovery', '4:57(4)', (source) =>
      recoveryTerm({ determinedOn: determined.determinationNotifiedOn, anew: determined.anew }, source),
    );
  }
  // Of a breach before the determination the determination itself is the answer (Awb 4:46(2)(b)).
  const breaches = eventsOf(events, 'obligation_breached').filter(
    ({ on }) => determined && on >= determined.determinationNotifiedOn,
  );
  breaches.forEach(({ on }, index) => {
    const key = `breach-${index + 1}`;
    ofTitle42('withdrawal', '4:49(3)', (source) => withdrawalTerm({ breachOn: on }, source), key);
    ofTitle42('recovery', '4:57(4)', (source) => recoveryTerm({ breachOn: on }, source), key);
  });
  return [...terms, ...claims(events, rules)];
}
