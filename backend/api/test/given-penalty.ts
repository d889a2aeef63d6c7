// SPDX-License-Identifier: EUPL-1.2
import type { CasePenaltiesResponse, PenaltyResponse } from '../src/modules/penalties/penalties.dto';
import { JudgingService } from '../src/modules/penalties/judging.service';
import { NoticesService } from '../src/modules/penalties/notices.service';
import { PenaltiesQueries } from '../src/modules/penalties/penalties.queries';
import { PenaltyDeciding } from '../src/modules/penalties/penalty-deciding.service';
import { PenaltyPayments } from '../src/modules/penalties/penalty-payments.service';
import type { TestApp } from './app';
import { aSubmitted, type Case, daysAfter, people, type Wish } from './given';

/** What somebody sees of the notices of default of a case. */
export async function penaltiesOf(
  app: TestApp,
  applicationId: string,
  by: string = people.assessor,
): Promise<CasePenaltiesResponse> {
  return app.get(PenaltiesQueries).ofCase(await app.actor(by), applicationId);
}

/** The latest notice of default of a case with its counter. */
export async function penaltyOf(app: TestApp, applicationId: string, by?: string): Promise<PenaltyResponse> {
  const { items } = await penaltiesOf(app, applicationId, by);
  const last = items.at(-1);
  if (!last) throw new Error('this case has no notice of default');
  return last;
}

/** The municipality gives notice of default in the portal. */
export async function notified(app: TestApp, applicationId: string, by: string = people.submits) {
  return app.get(NoticesService).send(await app.actor(by), applicationId, { about: 'decision', text: '' });
}

/** A case on which nobody decided, so many days after the last day for it (0 is that day). The clock stands there. */
export async function aLateCase(
  app: TestApp,
  wish: Wish & { daysLate?: number; make?: (app: TestApp, wish: Wish) => Promise<Case> } = {},
): Promise<Case & { dueOn: string }> {
  const { daysLate = 1, make = aSubmitted, ...rest } = wish;
  const made = await make(app, rest);
  const [matter] = (await penaltiesOf(app, made.id)).matters;
  if (!matter) throw new Error('nothing has to be decided');
  app.setNow(daysAfter(matter.dueOn, daysLate));
  return { ...made, dueOn: matter.dueOn };
}

/** With a notice of default that was found to count. */
export async function anAcceptedNotice(app: TestApp, wish: Parameters<typeof aLateCase>[1] = {}) {
  const late = await aLateCase(app, wish);
  await notified(app, late.id, wish.by);
  const { id, version } = await penaltyOf(app, late.id);
  const judging = app.get(JudgingService);
  await judging.judge(await app.actor(people.assessor), id, { expectedVersion: version, reason: '' });
  return late;
}

/** Proposed by an assessor; no day can be added any more. */
export async function proposed(app: TestApp, applicationId: string, by: string = people.assessor) {
  const { id, version } = await penaltyOf(app, applicationId);
  return app.get(JudgingService).propose(await app.actor(by), id, { expectedVersion: version, reason: '' });
}

/** Determined by a decider; the letter waits in the outbox. */
export async function determinedPenalty(app: TestApp, applicationId: string, by: string = people.decider) {
  const { id, version } = await penaltyOf(app, applicationId);
  return app.get(PenaltyDeciding).determine(await app.actor(by), id, { expectedVersion: version });
}

/** Paid on a day, prepared by one person and released by another. */
export async function paidPenalty(app: TestApp, applicationId: string, paidOn: string): Promise<void> {
  const payments = app.get(PenaltyPayments);
  const [prepares, releases] = [await app.actor(people.finance), await app.actor(people.finance2)];
  const { id, version } = await penaltyOf(app, applicationId);
  const payment = await payments.propose(prepares, id, { expectedVersion: version });
  const released = await payments.release(releases, payment.id, { expectedVersion: payment.version });
  const confirmation = { expectedVersion: released.version, paidOn, reference: 'BNG 2026-7' };
  await payments.confirm(prepares, payment.id, confirmation);
}
