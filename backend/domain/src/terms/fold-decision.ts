// SPDX-License-Identifier: EUPL-1.2
import { formatDateLong } from '../shared/format';
import { addDays, daysBetween, type LocalDate, latestOf } from '../shared/local-date';
import { eventsOf, firstOf, type TermEvent } from './case-events';
import type { CaseTermRules } from './case-rules';
import { notProcessedTerm, viewsTerm } from './case-terms';
import { decisionTerm, reasonableDecisionTerm, resumedStep } from './decision-term';
import type { DatedTerm } from './fold';
import type { Term } from './length';
import { withOutages } from './outages';
import type { Prolongation } from './prolongations';
import { lastRound, type Round, roundsOf } from './rounds';
import { runningTerm } from './running-term';
import { type Suspension, suspensionOf, suspensionSources } from './suspensions';
import { cureTerm } from './terms';
import { startStep } from './trace';

/** An invitation to complete, with its term and how it ended. */
interface Invitation {
  readonly key: string;
  readonly invitedOn: LocalDate;
  readonly cure: Term;
  /** The day of completion, as far as it came within the term. */
  readonly completedOn?: LocalDate;
}

/** A term to complete that was given as a day; it is not moved. */
function dayToComplete(invitedOn: LocalDate, dueOn: LocalDate): Term {
  const text = {
    nl: `Tijd gegeven tot en met ${formatDateLong(dueOn)}`,
    en: `Time given to ${formatDateLong(dueOn, 'en')}`,
  };
  const given = { rule: 'day_given', source: 'Awb 4:5(1)', days: daysBetween(invitedOn, dueOn), date: dueOn, text };
  return {
    dueOn,
    trace: [startStep(invitedOn, 'Awb 4:5(1)', 'Gevraagd om aan te vullen', 'Asked to complete'), given],
  };
}

/** The invitations among these events; an outage is looked for in the whole case. */
function invitationsIn(
  events: readonly TermEvent[],
  rules: CaseTermRules,
  all: readonly TermEvent[] = events,
): readonly Invitation[] {
  const completions = eventsOf(events, 'completed');
  return eventsOf(events, 'completion_requested').map(({ on, request, days, dueOn }) => {
    const { calendar, cureDays, legal } = rules;
    const given = dueOn
      ? dayToComplete(on, dueOn)
      : cureTerm({ invitedOn: on, days: days ?? cureDays, calendar, extended: legal.termsExtended });
    const cure = withOutages(given, 'cure', request, all);
    const completedOn = completions.find((one) => one.request === request && one.on >= on && one.on <= cure.dueOn)?.on;
    return { key: request, invitedOn: on, cure, completedOn };
  });
}

/** The suspensions of the decision term; one that has no end yet is counted to today. */
function suspensionsIn(
  events: readonly TermEvent[],
  invitations: readonly Invitation[],
  today: LocalDate,
): readonly Suspension[] {
  const ends = eventsOf(events, 'suspension_ended');
  const others = eventsOf(events, 'suspension_started').map(({ on, suspension, ground, until }) => {
    const ended = ends.find((one) => one.suspension === suspension && one.on >= on)?.on;
    const abroad = ground === 'foreign_information';
    const last = ended && abroad ? addDays(ended, -1) : (ended ?? until ?? today);
    return { from: abroad ? addDays(on, 1) : on, to: last, reason: ground, source: suspensionSources[ground] };
  });
  const completing = invitations.map(({ invitedOn, completedOn, cure }) =>
    suspensionOf(completedOn ? { invitedOn, completedOn } : { invitedOn, cureExpiredOn: cure.dueOn }),
  );
  return [...completing, ...others];
}

/** What each message of delay does: by the scheme an adjournment, without a legal term a named day, else nothing. */
function delaysIn(events: readonly TermEvent[], { decision }: CaseTermRules): readonly Prolongation[] {
  const adjournment = decision?.adjournment;
  return eventsOf(events, 'delay_announced').map(({ on, until }, index): Prolongation => {
    if (!decision && until) return { kind: 'day_named', on, until, source: 'Awb 4:14(3)' };
    if (!adjournment) return { kind: 'announced', on, until, source: 'Awb 4:14(1)' };
    if (index > 0) return { kind: 'used_up', on, source: adjournment.article };
    return { kind: 'adjourned', on, length: adjournment.length, source: adjournment.article };
  });
}

/** The decision term of one round: from receipt or closing, or from the day on which the application was resumed. */
function legalTerm(
  { resumedOn, events }: Round,
  all: readonly TermEvent[],
  receivedOn: LocalDate,
  suspensions: readonly Suspension[],
  rules: CaseTermRules,
): Term | undefined {
  const { decision, calendar, legal } = rules;
  const changes = { suspensions, prolongations: delaysIn(events, rules), calendar };
  const resumed = resumedOn ? ({ receivedOn: resumedOn, from: 'resumption' } as const) : undefined;
  if (!decision) return reasonableDecisionTerm({ receivedOn, ...resumed, ...changes });
  const length = { weeks: decision.weeks, article: decision.article, extended: legal.termsExtended };
  if (resumed) return decisionTerm({ ...resumed, ...length, ...changes });
  const closedOn = firstOf(all, 'window_closed')?.on;
  if (decision.from === 'closing' && !closedOn) return undefined;
  const from = decision.from === 'closing' && closedOn && closedOn >= receivedOn ? 'closing' : 'receipt';
  const start = from === 'closing' && closedOn ? latestOf(receivedOn, closedOn) : receivedOn;
  return decisionTerm({ receivedOn: start, from, ...length, ...changes });
}

/** The terms to decide of every round, the last one first, and the promise of the last one. */
function decisionTerms(
  events: readonly TermEvent[],
  receivedOn: LocalDate,
  rules: CaseTermRules,
  today: LocalDate,
): readonly DatedTerm[] {
  const { calendar, legal, targetWeeks } = rules;
  const rounds = roundsOf(events);
  return rounds
    .map((round, index) => ({ round, key: index + 1 < rounds.length ? String(index + 1) : undefined }))
    .reverse()
    .flatMap(({ round, key }): DatedTerm[] => {
      const suspensions = suspensionsIn(round.events, invitationsIn(round.events, rules, events), today);
      const term = legalTerm(round, events, receivedOn, suspensions, rules);
      const decision = term ? [{ kind: 'decision' as const, ...(key === undefined ? {} : { key }), ...term }] : [];
      if (targetWeeks === undefined || key !== undefined) return decision;
      const { resumedOn } = round;
      const start = resumedOn
        ? { ...resumedStep(resumedOn), source: 'dienstverlening' }
        : startStep(receivedOn, 'dienstverlening', 'Aanvraag ontvangen', 'Application received');
      const promise = { start, length: { weeks: targetWeeks }, source: 'dienstverlening', suspensions, calendar };
      return [...decision, { kind: 'target', ...runningTerm({ ...promise, extended: legal.termsExtended }) }];
    });
}

/** The terms up to the decision: to complete, not to process, to decide, the promise, and to state views. */
export function termsToDecision(
  events: readonly TermEvent[],
  rules: CaseTermRules,
  today: LocalDate,
): readonly DatedTerm[] {
  const { calendar, legal } = rules;
  const terms: DatedTerm[] = invitationsIn(events, rules).map(({ key, cure }) => ({ kind: 'cure', key, ...cure }));
  const last = invitationsIn(lastRound(events).events, rules, events)
    .map(({ completedOn, cure }) =>
      notProcessedTerm({ ...(completedOn ? { completedOn } : { cureExpiredOn: cure.dueOn }), calendar }),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
    .at(-1);
  if (last) terms.push({ kind: 'not_processed', ...last });
  const receivedOn = firstOf(events, 'received')?.on;
  if (receivedOn) terms.push(...decisionTerms(events, receivedOn, rules, today));
  const views = eventsOf(events, 'views_invited').map(({ on, days, of, views: id }, index): DatedTerm => {
    const term = viewsTerm({ invitedOn: on, days, of, calendar, extended: legal.termsExtended });
    return { kind: 'views', key: id ?? String(index + 1), ...term };
  });
  return [...terms, ...views];
}
