// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import { hearingTerms } from './back-counted';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import { courtFileTerm } from './case-terms';
import type { DatedTerm } from './fold';
import { type ObjectionFiling, objectionDecisionTerm, objectionDecisionWeeks, objectionFiling } from './objection';
import type { Prolongation } from './prolongations';
import { type Suspension, suspensionOf } from './suspensions';
import { cureTerm, objectionTerm } from './terms';

/** What follows the notification of a decision: the term for objections, and the decision on one. */
export interface ObjectionTerms {
  readonly terms: readonly DatedTerm[];
  readonly filings: readonly ObjectionFiling[];
}

interface Defect {
  readonly term: DatedTerm;
  readonly suspension: Suspension;
}

/** The defects of an objection that had to be cured, each with its term and the suspension it brought. */
function defectsIn(events: readonly TermEvent[], { calendar }: CaseTermRules): readonly Defect[] {
  const cures = eventsOf(events, 'defect_cured');
  return eventsOf(events, 'defect_notified').map(({ on, request, days }) => {
    const cure = cureTerm({ invitedOn: on, days, calendar, extended: true, article: 'Awb 6:6' });
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

function decisionOn(events: readonly TermEvent[], objectionDueOn: LocalDate, rules: CaseTermRules): DatedTerm[] {
  const defects = defectsIn(events, rules);
  const decision = objectionDecisionTerm({
    objectionDueOn,
    committee: firstOf(events, 'committee_appointed') !== undefined,
    suspensions: defects.map(({ suspension }) => suspension),
    prolongations: delaysIn(events),
    calendar: rules.calendar,
  });
  return [...defects.map(({ term }) => term), { kind: 'objection_decision', ...decision }];
}

/** The terms of objection and appeal, and whether each objection was in time. */
export function termsOfObjection(events: readonly TermEvent[], rules: CaseTermRules): ObjectionTerms {
  const { calendar } = rules;
  const hearings = eventsOf(events, 'hearing').flatMap(({ on }, index): DatedTerm[] => {
    const { papersUntil, fileOpenFrom } = hearingTerms(on);
    const key = String(index + 1);
    return [
      { kind: 'hearing_papers', key, ...papersUntil },
      { kind: 'hearing_file', key, ...fileOpenFrom },
    ];
  });
  const court = eventsOf(events, 'court_asked_for_file').map(({ on }, index): DatedTerm => {
    return { kind: 'court_file', key: String(index + 1), ...courtFileTerm({ requestedOn: on, calendar }) };
  });
  const notifiedOn = firstOf(events, 'decision_notified')?.on;
  if (!notifiedOn) return { terms: [...hearings, ...court], filings: [] };
  const objection = objectionTerm({ notifiedOn, calendar });
  const filed = eventsOf(events, 'objection_received');
  const filings = filed.map(({ on, channel, postedOn, excuse }) =>
    objectionFiling({ receivedOn: on, channel, postedOn, excuse }, { notifiedOn, dueOn: objection.dueOn, calendar }),
  );
  const decision = filed.length > 0 ? decisionOn(events, objection.dueOn, rules) : [];
  return { terms: [{ kind: 'objection', ...objection }, ...decision, ...hearings, ...court], filings };
}
