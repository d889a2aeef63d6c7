// SPDX-License-Identifier: EUPL-1.2
import {
  type ActorFacts,
  appealLifecycle,
  type AppealState,
  closedObjectionStates,
  type LocalDate,
  noConflict,
  notInvolvedBefore,
  type ObjectionFacts,
  objectionLifecycle,
  type ObjectionState,
  objectionTermLifecycle,
  type ObjectionTermState,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import type { MandatesService } from '../decisions/mandates.service';
import { objectionFacts } from '../objections/objection-files';
import type { AppealResponse } from '../objections/objection-responses.dto';
import { type ObjectionRow, shownObjectionState } from '../objections/objections.queries';
import { actionsOf } from './allowed-actions';
import type { CaseCore } from './case-core';
import type { AllowedActionResponse, DecisionResponse, NamedResponse } from './case-view.dto';

interface ObjectionParts {
  readonly core: CaseCore;
  readonly conflicts: readonly NamedResponse[];
  readonly objections: readonly ObjectionRow[];
  readonly appeals: readonly AppealResponse[];
  readonly decisions: readonly DecisionResponse[];
}

/** Objecting, every step with an objection, its term and an appeal: what this actor may do now, and why not. */
export async function objectionActions(
  reader: Reader,
  mandates: MandatesService,
  { core, conflicts, objections, appeals, decisions }: ObjectionParts,
): Promise<AllowedActionResponse[]> {
  const { actor, today } = reader;
  const who: ActorFacts = { actorId: actor.personId ?? '', conflictsOf: conflicts.map(({ id }) => id) };
  const actions = decisions.flatMap((decision) => objecting(reader, decision, objections));
  for (const row of objections) {
    const mandate =
      actor.roles.includes('decider') && row.state === 'advised'
        ? await mandates.find(reader, 'decide_objection', row.advice?.amountCents ?? 0)
        : undefined;
    const preparedBy = row.advice && !row.advice.returned ? row.advice.adviserId : null;
    const facts = objectionFacts(row, row, { ...who, today, preparedBy, mandate });
    const termState = row.termState as ObjectionTermState;
    actions.push(
      ...actionsOf(actor, {
        thing: 'objection',
        id: row.id,
        lifecycle: objectionLifecycle,
        state: row.state as ObjectionState,
        shownState: shownObjectionState(row, core.internal) as ObjectionState,
        facts: () => facts,
        shownToStaff: ['uphold'],
      }),
      ...actionsOf(actor, {
        thing: 'objection_term',
        id: row.id,
        lifecycle: objectionTermLifecycle,
        state: termState,
        shownState: termState,
        facts: () => ({ ...who, today, decisionDueOn: row.decisionDueOn as LocalDate }),
      }),
      ...excusing(reader, row, facts),
    );
  }
  return [...actions, ...appeals.flatMap((appeal) => appealActions(reader, appeal, who))];
}

/** Being late may be excused by whoever handles the objection (Awb 6:11). */
function excusing(
  { actor }: Reader,
  { id, state, verdict }: ObjectionRow,
  facts: ObjectionFacts,
): AllowedActionResponse[] {
  const closed: readonly string[] = closedObjectionStates;
  if (!actor.roles.includes('assessor') || verdict !== 'late' || closed.includes(state)) return [];
  const refusal = noConflict(facts) ?? notInvolvedBefore(facts) ?? null;
  return [
    {
      thing: 'objection',
      subjectId: id,
      action: 'excuse',
      allowed: refusal === null,
      refusal: refusal && { ...refusal },
    },
  ];
}

function appealActions({ actor }: Reader, appeal: AppealResponse, who: ActorFacts): AllowedActionResponse[] {
  const state = appeal.state as AppealState;
  const facts = (): ActorFacts => who;
  return actionsOf(actor, {
    thing: 'appeal',
    id: appeal.id,
    lifecycle: appealLifecycle,
    state,
    shownState: state,
    facts,
  });
}

/** Whoever submits for a municipality may object, and staff may enter an objection; one at a time against each decision. */
function objecting(
  { actor }: Reader,
  decision: DecisionResponse,
  objections: readonly ObjectionRow[],
): AllowedActionResponse[] {
  const entering = actor.roles.includes('assessor');
  if ((!entering && !actor.roles.includes('submit')) || decision.notifiedOn === null) return [];
  const answer = { thing: 'decision', subjectId: decision.id };
  const appeal = entering && !decision.replaced;
  const appealing = appeal ? [{ ...answer, action: 'registerAppeal', allowed: true, refusal: null }] : [];
  if (decision.kind === 'objection') return appealing;
  const closed: readonly string[] = closedObjectionStates;
  const open = objections.some(({ decisionId, state }) => decisionId === decision.id && !closed.includes(state));
  const refusal = open ? { code: 'OBJECTION_OPEN' } : decision.replaced ? { code: 'NOT_OBJECTABLE' } : null;
  return [{ ...answer, action: 'object', allowed: refusal === null, refusal }, ...appealing];
}
