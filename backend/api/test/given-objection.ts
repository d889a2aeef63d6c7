// SPDX-License-Identifier: EUPL-1.2
import { AdviceService } from '../src/modules/assessment/advice.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { ObjectionAdviceService } from '../src/modules/objections/advice.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { FilingService } from '../src/modules/objections/filing.service';
import { HearingService } from '../src/modules/objections/hearing.service';
import type { ObjectionAdviceRequest } from '../src/modules/objections/objections.dto';
import type { TestApp } from './app';
import { anInAssessment, type Case, people, typeOf, versionOf, type Wish } from './given';
import { rowsOf } from './given-delivery';

export interface ObjectionState {
  readonly id: string;
  readonly decision_id: string;
  readonly state: string;
  readonly term_state: string;
  readonly version: number;
  readonly verdict: string;
  readonly decision_due_on: string;
  readonly outcome: string | null;
  readonly answered_by_id: string | null;
}

/** Refused on a ground of the scheme, and notified. */
export async function aRefused(app: TestApp, wish: Wish = {}): Promise<Case> {
  const assessed = await anInAssessment(app, wish);
  const type = await typeOf(app, wish.schemeKey ?? 'flexwonen-zh', wish.typeKey ?? 'haalbaarheid');
  const grounds = [type.refusalGrounds[0]?.key ?? ''];
  const reason = 'Het project past niet binnen de regeling.';
  const assessor = await app.actor(people.assessor);
  const advices = app.get(AdviceService);
  for (const item of type.checklist) {
    await advices.answerChecklist(assessor, assessed.id, item.key, { result: 'yes', reason: '' });
  }
  const advised = await advices.advise(assessor, assessed.id, {
    expectedVersion: await versionOf(app, assessed.id),
    kind: 'refuse',
    amountCents: 0,
    grounds,
    reason,
    viewsCode: 'no_differing_data',
  });
  const refused = await app.get(DecideService).take(await app.actor(people.decider), assessed.id, {
    expectedVersion: advised.version,
    kind: 'refuse',
    amountCents: 0,
    grounds,
    reason,
  });
  await app.drain();
  return refused;
}

/** The decision of a kind in a case. */
export async function decisionOf(app: TestApp, caseId: string, kind: string): Promise<string> {
  const values = [caseId, kind];
  const [row] = await rowsOf<{ id: string }>(
    app,
    'select id from decision where application_id = $1 and kind = $2',
    values,
  );
  if (!row) throw new Error(`this case has no decision ${kind}`);
  return row.id;
}

/** An objection as it stands. */
export async function objectionOf(app: TestApp, id: string): Promise<ObjectionState> {
  const [row] = await rowsOf<ObjectionState>(app, 'select * from objection where id = $1', [id]);
  if (!row) throw new Error('there is no such objection');
  return row;
}

/** Objected in the portal, and its receipt confirmed. */
export async function anObjection(
  app: TestApp,
  caseId: string,
  kind: string,
  wish: { by?: string; grounds?: string } = {},
): Promise<ObjectionState> {
  const { by = people.submits, grounds = 'De grond geldt hier niet.' } = wish;
  const decisionId = await decisionOf(app, caseId, kind);
  const body = { decisionId, grounds, documentIds: [], costsAsked: false };
  const { id } = await app.get(FilingService).file(await app.actor(by), caseId, body);
  await app.drain();
  return objectionOf(app, id);
}

/** Heard by somebody who was not involved. */
export async function aHeardObjection(app: TestApp, objection: ObjectionState, on: string): Promise<ObjectionState> {
  const assessor = await app.actor(people.assessor2);
  const hearings = app.get(HearingService);
  const planned = await hearings.plan(assessor, objection.id, {
    expectedVersion: objection.version,
    on,
    place: 'Om 10.00 uur in het provinciehuis.',
  });
  const report = { expectedVersion: planned.version, heldOn: on, report: 'De gemeente lichtte het bezwaar toe.' };
  await hearings.record(assessor, objection.id, report);
  await app.drain();
  return objectionOf(app, objection.id);
}

/** With advice about it; upheld, for an amount in all. */
export async function anAdvisedObjection(
  app: TestApp,
  objection: ObjectionState,
  wish: Partial<ObjectionAdviceRequest>,
): Promise<ObjectionState> {
  await app.get(ObjectionAdviceService).advise(await app.actor(people.assessor2), objection.id, {
    expectedVersion: objection.version,
    outcome: 'upheld',
    amountCents: 0,
    costsCents: 0,
    reason: 'Het project past toch binnen de regeling.',
    deviationReason: '',
    ...wish,
  });
  return objectionOf(app, objection.id);
}

/** Decided as advised, by another decider; with `notified` also the letter is out. */
export async function aDecidedObjection(app: TestApp, objection: ObjectionState): Promise<ObjectionState> {
  const decider = await app.actor(people.decider2);
  await app.get(DecideObjectionService).take(decider, objection.id, { expectedVersion: objection.version });
  await app.drain();
  return objectionOf(app, objection.id);
}
