// SPDX-License-Identifier: EUPL-1.2
import { InterestProposing } from '../src/modules/statutory-interest/interest-proposing.service';
import { InterestDeciding } from '../src/modules/statutory-interest/interest-deciding.service';
import { InterestPayments } from '../src/modules/statutory-interest/interest-payments.service';
import { InterestQueries } from '../src/modules/statutory-interest/interest.queries';
import type { LatePaymentResponse } from '../src/modules/statutory-interest/interest.dto';
import type { TestApp } from './app';
import { people } from './given';

/** The late payments of a case, as somebody sees them. */
export async function lateOf(app: TestApp, id: string, by: string = people.finance): Promise<LatePaymentResponse[]> {
  return (await app.get(InterestQueries).ofCase(await app.actor(by), id)).items;
}

/** The only late payment of a case. */
export async function theLateOne(app: TestApp, id: string, by?: string): Promise<LatePaymentResponse> {
  const [late] = await lateOf(app, id, by);
  if (!late) throw new Error('nothing was paid late');
  return late;
}

/** Finance proposes the interest over the late payment of a case. */
export async function proposedInterest(app: TestApp, id: string, by: string = people.finance) {
  const { source, sourceId } = await theLateOne(app, id);
  const body = { source: source as 'payment', sourceId, reason: '' };
  return app.get(InterestProposing).propose(await app.actor(by), id, body);
}

/** Determined by a decider; the letter waits in the outbox. */
export async function determinedInterest(app: TestApp, id: string, by: string = people.decider) {
  const { interest } = await theLateOne(app, id);
  const body = { expectedVersion: interest?.version ?? 0 };
  return app.get(InterestDeciding).determine(await app.actor(by), interest?.id ?? '', body);
}

/** Prepared or claimed, released by another person and confirmed on a day. */
export async function paidInterest(app: TestApp, id: string, paidOn: string): Promise<void> {
  const payments = app.get(InterestPayments);
  const [prepares, releases] = [await app.actor(people.finance), await app.actor(people.finance2)];
  const { interest, payment: claim, debtor } = await theLateOne(app, id);
  const made =
    debtor === 'municipality' && claim
      ? claim
      : await payments.propose(prepares, interest?.id ?? '', { expectedVersion: interest?.version ?? 0 });
  const released = await payments.release(releases, made.id, { expectedVersion: made.version });
  const confirmation = { expectedVersion: released.version, paidOn, reference: 'BNG 2026-9' };
  await payments.confirm(prepares, made.id, confirmation);
}
