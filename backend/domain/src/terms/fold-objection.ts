// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { hearingTerms } from './back-counted';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import { courtFileTerm, newDecisionTerm } from './case-terms';
import type { DatedTerm } from './fold';
import type { HolidayCalendar } from './holidays';
import type { Term } from './length';
import { type ObjectionFiling, objectionDecisionTerm, objectionDecisionWeeks, objectionFiling } from './objection';
import { withOutages } from './outages';
import type { Prolongation } from './prolongations';
import { type Suspension, suspensionOf } from './suspensions';
import { cureTerm, objectionTerm } from './terms';

/** What follows the notification of a decision: the term for objections, and the decision on one. */
export interface ObjectionTerms {
  readonly terms: readonly DatedTerm[];
  readonly filings: readonly ObjectionFiling[];
}

/** As much of the rules as the terms of an objection rest on. */
type CalendarRule = Pick<CaseTermRules, 'calendar'>;

interface Defect {
  readonly term: DatedTerm;
  readonly suspension: Suspension;
}

/** The defects of an objection that had to be cured, each with its term and the suspension it brought. */
function defectsIn(events: readonly TermEvent[], { calendar }: CalendarRule): readonly Defect[] {
  const cures = eventsOf(events, 'defect_cured');
  return eventsOf(events, 'defect_notified').map(({ on, request, days }) => {
    const given = cureTerm({ invitedOn: on, days, calendar, extended: true, article: 'Awb 6:6' });
    const cure = withOutages(given, 'objection_cure', request, events);
    const cured = cures.find((one) => one.request === request && one.on >= on && one.on <= cure.dueOn)?.on;
    const ground = 'defect' as const;
    const suspension = suspensionOf(
      cured ? { invitedOn: on, completedOn: cured, ground } : { invitedOn: on, cureExpiredOn: cure.dueOn, ground },
    );
    return { term: { kind: 'objection_cure', key: request, ...cure }, suspension };
  });
}

function delaysIn(events: readonly TermEvent[]): readonly Prolongation[] {
  const { adjournment } = objectionDecisionWeeks;
  const adjourned = eventsOf(events, 'objection_adjourned').map(({ on, weeks = adjournment }, index): Prolongation => {
    const source = 'Awb 7:10(3)';
    if (index > 0) return { kind: 'used_up', on, source };
    return { kind: 'adjourned', on, length: { weeks: Math.min(weeks, adjournment) }, source };
  });
  const agreed = eventsOf(events, 'objection_delay_agreed').map(({ on, until }): Prolongation => ({
    kind: 'consent',
    on,
    until,
    source: 'Awb 7:10(4)',
  }));
  return [...adjourned, ...agreed];
}

/** The last day for the decision; a committee that is set up when the six weeks have passed does not bring them back. @source Awb 7:10(1) */
function decisionOn(events: readonly TermEvent[], objectionDueOn: LocalDate, rules: CalendarRule): DatedTerm[] {
  const defects = defectsIn(events, rules);
  const causes = {
    objectionDueOn,
    suspensions: defects.map(({ suspension }) => suspension),
    prolongations: delaysIn(events),
    calendar: rules.calendar,
  };
  const alone = objectionDecisionTerm({ ...causes, committee: false });
  const appointedOn = firstOf(events, 'committee_appointed')?.on;
  const inTime = appointedOn !== undefined && appointedOn <= alone.dueOn;
  const decision = inTime ? objectionDecisionTerm({ ...causes, committee: true }) : alone;
  return [...defects.map(({ term }) => term), { kind: 'objection_decision', ...decision }];
}

/** An event that belongs to one objection; without a name to the only one. */
function isOf(objection: string | undefined) {
  return (one: TermEvent): boolean => !('objection' in one) || one.objection === objection;
}

function named(objection: string | undefined, index: number): string {
  return objection === undefined ? String(index + 1) : `${objection}:${index + 1}`;
}

function hearingsOf(events: readonly TermEvent[], objection: string | undefined): DatedTerm[] {
  return eventsOf(events, 'hearing').flatMap(({ on }, index): DatedTerm[] => {
    const { papersUntil, fileOpenFrom } = hearingTerms(on);
    const key = named(objection, index);
    return [
      { kind: 'hearing_papers', key, ...papersUntil },
      { kind: 'hearing_file', key, ...fileOpenFrom },
    ];
  });
}

/** A decision against which one can object, with the day on which it was notified. */
interface Objectable {
  readonly decision?: string;
  readonly on: LocalDate;
}

/** Every decision of the case that was notified, each once. */
function objectableIn(events: readonly TermEvent[]): readonly Objectable[] {
  const decided = eventsOf(events, 'decision_notified').filter(
    (one, index) => index === 0 || one.decision !== undefined,
  );
  const named = [...eventsOf(events, 'later_decision_notified'), ...eventsOf(events, 'determination_notified')];
  const later = named.flatMap(({ decision, on }): Objectable[] => (decision === undefined ? [] : [{ decision, on }]));
  const all = [...decided.map(({ decision, on }) => ({ decision, on })), ...later];
  return all.filter((one, index) => all.findIndex(({ decision }) => decision === one.decision) === index);
}

/** The term for objections against a decision, with what outages added to it. */
function openFor({ decision, on }: Objectable, events: readonly TermEvent[], calendar: HolidayCalendar): Term {
  return withOutages(objectionTerm({ notifiedOn: on, calendar }), 'objection', decision, events);
}

function termsOfOne(
  events: readonly TermEvent[],
  objection: string | undefined,
  objectable: readonly Objectable[],
  rules: CalendarRule,
): ObjectionTerms {
  const { calendar } = rules;
  const own = events.filter(isOf(objection));
  const hearings = hearingsOf(own, objection);
  const filed = eventsOf(own, 'objection_received');
  const contested = objectable.find(({ decision }) => decision === filed[0]?.decision) ?? objectable[0];
  if (!contested) return { terms: hearings, filings: [] };
  const { dueOn } = openFor(contested, events, calendar);
  const filings = filed.map(({ on, channel, postedOn, excuse }): ObjectionFiling => {
    const verdict = objectionFiling(
      { receivedOn: on, channel, postedOn, excuse },
      { notifiedOn: contested.on, dueOn, calendar },
    );
    return objection === undefined ? verdict : { key: objection, ...verdict };
  });
  const decision = filed.length > 0 ? decisionOn(own, dueOn, rules) : [];
  const keyed = decision.map((term): DatedTerm =>
    objection !== undefined && term.kind === 'objection_decision' ? { ...term, key: objection } : term,
  );
  return { terms: [...keyed, ...hearings], filings };
}

/**
 * The terms of objection and appeal, and whether each objection was in time. A case may have an objection against each of
 * its decisions; each has terms of its own, by its name.
 */
export function termsOfObjection(events: readonly TermEvent[], rules: CalendarRule): ObjectionTerms {
  const { calendar } = rules;
  const objectable = objectableIn(events);
  const open = objectable.map(({ decision, on }): DatedTerm => {
    const term = openFor({ decision, on }, events, calendar);
    return { kind: 'objection', ...(decision === undefined ? {} : { key: decision }), ...term };
  });
  const names = new Set(eventsOf(events, 'objection_received').map(({ objection }) => objection));
  if (names.size === 0) names.add(undefined);
  const each = [...names].map((objection) => termsOfOne(events, objection, objectable, rules));
  const court = eventsOf(events, 'court_asked_for_file').map(({ on, appeal }, index): DatedTerm => {
    return { kind: 'court_file', key: appeal ?? String(index + 1), ...courtFileTerm({ requestedOn: on, calendar }) };
  });
  const anew = eventsOf(events, 'new_decision_ordered').map(({ on, until, appeal, late }, index): DatedTerm => {
    const term = newDecisionTerm({ decidedOn: on, until, ...(late ? { late } : {}) });
    return { kind: 'new_decision', key: appeal ?? String(index + 1), ...term };
  });
  return {
    terms: [...open, ...each.flatMap(({ terms }) => terms), ...court, ...anew],
    filings: each.flatMap(({ filings }) => filings),
  };
}
