// SPDX-License-Identifier: EUPL-1.2
import {
  type DatedTerm,
  daysLeft,
  type DelayFacts,
  delayLifecycle,
  explain,
  type LocalDate,
  type SuspensionFacts,
  suspensionLifecycle,
  type TermFacts,
  type TermKind,
  termOf,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import { actionsOf } from './allowed-actions';
import type { CaseFacts } from './case-actions';
import type { CaseClock } from './case-clock';
import type { CaseCore } from './case-core';
import type { CaseTermResponse, CaseTermsResponse } from './case-terms.dto';
import type { AllowedActionResponse } from './case-view.dto';

/** Terms within which the province itself must act inside; nobody else can rely on them. */
const internal: readonly TermKind[] = ['not_processed', 'court_file'];

function termResponse(term: DatedTerm, today: LocalDate): CaseTermResponse {
  const { kind, key, dueOn, settledOn, trace } = term;
  const english = explain(term, 'applicant', 'en');
  return {
    kind,
    key: key ?? null,
    dueOn,
    daysLeft: daysLeft(dueOn, today),
    settledOn: settledOn ?? null,
    trace: trace.map((step) => ({ ...step })),
    plain: explain(term, 'applicant', 'nl').map((nl, index) => ({ nl, en: english[index] })),
  };
}

/** All terms of the case, by day, and what was done to the decision term. */
export function termsResponse({ internal: staff }: CaseCore, clock: CaseClock, today: LocalDate): CaseTermsResponse {
  const shown = clock.terms.terms.filter(({ kind }) => staff || !internal.includes(kind));
  const { outlook } = clock;
  return {
    items: [...shown].sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1)).map((term) => termResponse(term, today)),
    suspensions: clock.suspensions.map((one) => ({
      id: one.id,
      ground: one.ground,
      from: one.from_on,
      until: one.until_on,
      endedOn: one.ended_on,
      state: one.state,
      reference: one.reference,
      explanation: one.explanation,
    })),
    delayOutlook: outlook
      ? { ...outlook, newDueOn: outlook.newDueOn ?? null, text: { nl: outlook.text.nl, en: outlook.text.en } }
      : null,
  };
}

/** What the actor may do with the decision term now, and for what not: why. */
export function termActions(
  { actor, today }: Reader,
  { core, assessment }: CaseFacts,
  clock: CaseClock,
): AllowedActionResponse[] {
  const { row } = core;
  const dueOn = termOf(clock.terms, 'decision')?.dueOn;
  const facts: TermFacts = {
    actorId: actor.personId ?? '',
    conflictsOf: assessment.conflicts.map(({ id }) => id),
    assignedTo: row.assignee_id,
    applicationState: row.state,
    receivedOn: row.received_on,
    ...(dueOn ? { dueOn } : {}),
    today,
  };
  const running = clock.suspensions.filter(({ state }) => state === 'running');
  const suspending = (): SuspensionFacts => ({ ...facts, running: running.map(({ ground }) => ground) });
  const announcing = (): DelayFacts => ({
    ...facts,
    lastAnnouncedOn: clock.lastAnnouncedOn,
    ...(clock.outlook ? { effect: clock.outlook.effect } : {}),
  });
  const ofCase = { id: row.id, state: 'none', shownState: 'none' } as const;
  const starting = actionsOf(actor, {
    thing: 'suspension',
    ...ofCase,
    lifecycle: suspensionLifecycle,
    facts: suspending,
  }).filter(({ action }) => action === 'start');
  const ending = running.flatMap(({ id, state }) =>
    actionsOf(actor, {
      thing: 'suspension',
      id,
      state,
      shownState: state,
      lifecycle: suspensionLifecycle,
      facts: suspending,
    }).filter(({ action }) => action === 'end'),
  );
  const delaying = actionsOf(actor, {
    thing: 'delay_notice',
    ...ofCase,
    lifecycle: delayLifecycle,
    facts: announcing,
  });
  return [...starting, ...ending, ...delaying];
}
