// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { reservationOutcome, reservationSettledOn } from './budget-reservation';
import type { TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import { termsToDecision } from './fold-decision';
import { penaltiesIn, type PenaltyInCase, termsToDetermine } from './fold-late';
import { termsOfMoney } from './fold-money';
import { termsOfObjection } from './fold-objection';
import type { Term } from './length';
import type { ObjectionFiling } from './objection';
import { withOutages } from './outages';
import { settlementOf } from './settlement-of';

/** Every kind of term that a case can have. */
export type TermKind =
  | 'cure'
  | 'not_processed'
  | 'decision'
  | 'target'
  | 'views'
  | 'objection'
  | 'objection_cure'
  | 'objection_decision'
  | 'hearing_papers'
  | 'hearing_file'
  | 'court_file'
  | 'new_decision'
  | 'payment'
  | 'budget_reservation'
  | 'payment_suspension'
  | 'second_term'
  | 'determination_decision'
  | 'withdrawal'
  | 'recovery'
  | 'claim_payment'
  | 'limitation'
  | 'penalty_determination';

/** A term of a case: which, of which invitation or claim, until when and why. */
export interface DatedTerm extends Term {
  readonly kind: TermKind;
  readonly key?: string;
  /** The day on which what the term was for was done, or could no longer be done. */
  readonly settledOn?: LocalDate;
}

/** All terms of a case, and what became of its objections and notices of default. */
export interface CaseTerms {
  readonly terms: readonly DatedTerm[];
  readonly filings: readonly ObjectionFiling[];
  readonly penalties: readonly PenaltyInCase[];
}

/**
 * All terms of a case, folded from its events and nothing else: the order in which the events were recorded makes no
 * difference, and no term is ever moved from an earlier outcome. Today is only asked for what has no end yet: an open
 * suspension, the days of a penalty and a condition that lapses by itself.
 *
 * @example received on 10 March 2026, eight weeks → the decision is due on 6 May 2026
 */
export function caseTerms(events: readonly TermEvent[], rules: CaseTermRules, today: LocalDate): CaseTerms {
  const objection = termsOfObjection(events, rules);
  const terms = [
    ...termsToDecision(events, rules, today),
    ...objection.terms,
    ...termsToDetermine(events, rules),
    ...termsOfMoney(events, rules),
  ];
  const penalties = penaltiesIn(events, terms, rules, today);
  const determinations = penalties.flatMap(({ key, penalty }): DatedTerm[] =>
    penalty ? [{ kind: 'penalty_determination', key, ...penalty.determination }] : [],
  );
  const all = [...terms, ...determinations].map((term) => {
    const extended = withOutages(term, term.kind, term.key, events);
    const settledOn = settlementOf(term, events);
    const folded = { ...term, ...extended, ...(settledOn ? { settledOn } : {}) };
    return term.kind === 'budget_reservation' ? withReservationOutcome(folded, events, today) : folded;
  });
  return { terms: all, filings: objection.filings, penalties };
}

/** A condition that nobody invokes lapses by itself: its trace says what became of it. @source Awb 4:34(5) */
function withReservationOutcome(term: DatedTerm, events: readonly TermEvent[], today: LocalDate): DatedTerm {
  const { dueOn, trace } = term;
  const settledOn = reservationSettledOn(dueOn, events, today);
  const outcome = reservationOutcome(dueOn, events, today, trace[0]?.source ?? 'Awb 4:34(5)');
  return { ...term, trace: [...trace, outcome], ...(settledOn ? { settledOn } : {}) };
}

/** The term of one kind, if the case has it. */
export function termOf({ terms }: CaseTerms, kind: TermKind, key?: string): DatedTerm | undefined {
  return terms.find((term) => term.kind === kind && (key === undefined || term.key === key));
}

/** A term whose last day is another than it was, for the work list after the calendar or a rule changed. */
export interface MovedTerm {
  readonly kind: TermKind;
  readonly key?: string;
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

/** Which terms of a case moved, came or went between two outcomes. */
export function movedTerms(before: CaseTerms, after: CaseTerms): readonly MovedTerm[] {
  const same = (a: DatedTerm) => (b: DatedTerm) => a.kind === b.kind && a.key === b.key;
  const movedOrGone = before.terms.flatMap((was): MovedTerm[] => {
    const is = after.terms.find(same(was));
    return is?.dueOn === was.dueOn ? [] : [{ kind: was.kind, key: was.key, from: was.dueOn, to: is?.dueOn }];
  });
  const come = after.terms.filter((is) => !before.terms.some(same(is)));
  return [...movedOrGone, ...come.map(({ kind, key, dueOn }): MovedTerm => ({ kind, key, to: dueOn }))];
}
