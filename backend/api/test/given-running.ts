// SPDX-License-Identifier: EUPL-1.2
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { AppealRegistration } from '../src/modules/objections/appeal-registration.service';
import { HandlingService } from '../src/modules/objections/handling.service';
import { PaymentsService } from '../src/modules/payments/payments.service';
import type { TestApp } from './app';
import { sql } from './database';
import { aGranted, anAdvised, aSubmitted, attach, people } from './given';
import { changed } from './given-changes';
import { grantOf, obligationOf, paid, rowsOf } from './given-delivery';
import { anObjection, aRefused, decisionOf } from './given-objection';
import { anAcceptedNotice } from './given-penalty';

type Kind = 'late' | 'granted' | 'claimed' | 'refused' | 'appealed' | 'incomplete' | 'decided' | 'forPost';
type Officers = Readonly<Record<'brielle' | 'hellevoetsluis' | 'westvoorne', string>>;

/** Cases of three municipalities in which something waits, each by its id. */
export interface Running {
  readonly cases: Readonly<Record<Kind, string>>;
  readonly decisions: Readonly<Record<'refused' | 'appealed', string>>;
  readonly objectionId: string;
  readonly evidence: string;
  readonly appealId: string;
  readonly extensionId: string;
}

/**
 * Everything that can be on its way on the last days of 2022: a penalty that runs, an objection with a defect, an appeal, a
 * completion request, a proposed payment, a claim, a request for more time, and decisions that were not notified yet.
 */
export async function allRunning(app: TestApp, by: Officers, postedTo: string): Promise<Running> {
  const granted = await aGranted(app, { typeKey: 'plaatsing', count: 12, by: by.brielle });
  const claimed = await aGranted(app, { typeKey: 'verplaatsing', moneyCents: 2_000_000, by: by.hellevoetsluis });
  await paid(app, claimed.id, 'at_grant', '2022-08-01');
  app.setNow('2022-09-12T09:00:00Z');
  const late = await anAcceptedNotice(app, { by: by.westvoorne, daysLate: 3 });
  app.setNow('2022-12-20T09:00:00Z');
  const refused = await aRefused(app, { by: by.hellevoetsluis });
  const appealed = await aRefused(app, { by: by.brielle });
  const incomplete = await aSubmitted(app, { by: by.westvoorne });
  app.setNow('2022-12-29T09:00:00Z');
  await changed(app, claimed.id, { kind: 'withdraw' });
  await app.drain();
  const cases = { late, granted, claimed, refused, appealed, incomplete };
  await completionAsked(app, incomplete);
  await proposedPayment(app, granted.id);
  const disputes = await contested(app, refused.id, appealed.id, by);
  const decided = await aGranted(app, { by: by.brielle, notified: false });
  const forPost = await decidedForPost(app, by.hellevoetsluis, postedTo);
  const ids = Object.fromEntries(Object.entries({ ...cases, decided, forPost }).map(([kind, { id }]) => [kind, id]));
  return {
    cases: ids as Running['cases'],
    decisions: {
      refused: await decisionOf(app, refused.id, 'refusal'),
      appealed: await decisionOf(app, appealed.id, 'refusal'),
    },
    ...disputes,
    extensionId: await moreTimeAsked(app, granted.id, by.brielle),
  };
}

async function contested(app: TestApp, refused: string, appealed: string, by: Officers) {
  const evidence = await attach(app, refused, 'bezwaar', by.hellevoetsluis, 'objection');
  const objection = await anObjection(app, refused, 'refusal', { by: by.hellevoetsluis });
  const defect = { expectedVersion: objection.version, defect: 'De gronden ontbreken.', days: 14 };
  const assessor = await app.actor(people.assessor2);
  await app.get(HandlingService).notifyDefect(assessor, objection.id, defect);
  const decisionId = await decisionOf(app, appealed, 'refusal');
  const appeal = { decisionId, court: 'Rechtbank Den Haag', courtNumber: 'SGR 22/1', registeredOn: '2022-12-29' };
  const { id: appealId } = await app.get(AppealRegistration).register(assessor, appealed, appeal);
  return { evidence, objectionId: objection.id, appealId };
}

async function moreTimeAsked(app: TestApp, granted: string, by: string): Promise<string> {
  const completion = await obligationOf(app, granted, 'completion');
  const asked = { expectedVersion: completion.version, months: 2, reason: 'De netaansluiting is later.' };
  await app.get(ExtensionsService).ask(await app.actor(by), completion.id, asked);
  const [request] = await rowsOf<{ id: string }>(app, 'select id from extension_request where application_id = $1', [
    granted,
  ]);
  return request?.id ?? '';
}

async function completionAsked(app: TestApp, { id, version }: { id: string; version: number }): Promise<void> {
  const assessor = await app.actor(people.assessor);
  const completeness = app.get(CompletenessService);
  const taken = await completeness.assign(assessor, id, { expectedVersion: version });
  await completeness.requestCompletion(assessor, id, {
    expectedVersion: taken.version,
    items: [{ kind: 'other', key: 'offerte', text: 'Een leesbare offerte' }],
    explanation: '',
    dueOn: '2023-01-19',
  });
  await app.drain();
}

async function proposedPayment(app: TestApp, applicationId: string): Promise<void> {
  const { id } = await grantOf(app, applicationId);
  await app.get(PaymentsService).propose(await app.actor(people.finance), id, { ruleKey: 'at_grant' });
}

/** Decided for a municipality that gets its letters by post; its letter waits for staff. */
async function decidedForPost(app: TestApp, by: string, organisationId: string): Promise<{ id: string }> {
  const reach = 'update organisation set electronic_messages = $2 where id = $1';
  const { id, version, amountCents } = await anAdvised(app, { by });
  await sql(app.database.superUrl, reach, [organisationId, false]);
  const decision = { expectedVersion: version, kind: 'grant' as const, amountCents, grounds: [], reason: '' };
  await app.get(DecideService).take(await app.actor(people.decider), id, decision);
  await sql(app.database.superUrl, reach, [organisationId, true]);
  return { id };
}
