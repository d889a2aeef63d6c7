// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { drawLots, formatDateLong, type LocalDate, type Refusal } from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { BudgetAccount } from '../budget/budget.entities';
import { BudgetService } from '../budget/budget.service';
import { Notifications } from '../notifications/notifications.service';
import { type DrawGroup, drawRefusal, groupOf, lockWaiting, type WaitingRow } from './draw-group';
import type { DrawMinutesResponse, DrawRequest } from './draws.dto';
import { type DrawnFacts, DrawsQueries } from './draws.queries';
import { ownCeilings } from './own-ceilings';

/** Draws lots among applications that are equal and do not fit together. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly work: Work,
    private readonly budget: BudgetService,
    private readonly queries: DrawsQueries,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Draws: the day is over and everyone who arrived on it was judged, or the window is closed and everyone in the category
   * is known, so that the participants are known; only then the seed is made, by chance. The place of each is recorded in
   * its case. Another draw of the same day or category, for another ceiling above or beside this one, takes the same seed,
   * so that one order holds on every level.
   *
   * @source Awb 4:26 and the allocation article of the scheme
   */
  async draw(actor: Actor, { accountId, day, category, witness }: DrawRequest): Promise<DrawMinutesResponse> {
    const drawId = await this.work.run(actor, async (tx) => {
      if ((day === undefined) === (category === undefined)) throw new RefusedError({ code: 'INVALID_INPUT' });
      refuseIf(witnessRefusal(actor, witness));
      refuseIf(
        day === undefined || day < tx.today
          ? undefined
          : { code: 'DAY_NOT_OVER', source: 'Awb 4:26', details: { day } },
      );
      const account = await tx.manager.findOneBy(BudgetAccount, { id: accountId });
      if (!account) throw notFound();
      const waiting = await lockWaiting(tx, accountId);
      await this.budget.lock(tx, accountId);
      const group = groupOf(waiting, { day, category, schemeKey: account.schemeKey });
      const leftCents = await leftForGroup(tx, accountId, group);
      refuseIf(drawRefusal(tx, waiting, group, leftCents));
      return this.drawAmong(tx, group, { accountId, leftCents, witness: witness.trim() });
    });
    return this.queries.minutes(actor, drawId);
  }

  private async drawAmong(
    tx: Tx,
    { day, category, among, equal }: DrawGroup,
    { accountId, leftCents, witness }: { accountId: string; leftCents: number; witness: string },
  ): Promise<string> {
    const facts = { drawId: randomUUID(), accountId, day, category, among, leftCents, participants: equal.length };
    const seed = await seedOf(tx, among);
    const draw = drawLots({ participants: equal.map(({ number }) => number), seed });
    for (const one of equal) {
      const data: DrawnFacts = {
        ...facts,
        amountCents: one.requested_cents ?? 0,
        algorithm: draw.algorithm,
        seed: draw.seed,
        lot: draw.lots[one.number] ?? '',
        rank: draw.order.indexOf(one.number) + 1,
        letterId: randomUUID(),
      };
      await tx.query('update application set lot = $2, lot_seed = $3, lot_among = $4 where id = $1', [
        one.id,
        data.lot,
        seed,
        among,
      ]);
      await tx.record({
        type: 'LotsDrawn',
        caseId: one.id,
        organisationId: one.organisation_id,
        data: { ...data },
        text: witness,
      });
      const messageId = one.electronic ? await this.tell(tx, one, data, witness) : null;
      await tx.enqueue('letter', { drawn: { caseId: one.id, letterId: data.letterId, messageId } });
    }
    return facts.drawId;
  }

  /** Tells a participant its place, in the portal and by mail; who has neither gets the letter by post alone. */
  private async tell(
    tx: Tx,
    { id: applicationId, organisation_id: organisationId }: WaitingRow,
    { day, rank, participants, seed }: DrawnFacts,
    witness: string,
  ): Promise<string> {
    const longDay = formatDateLong((day ?? tx.today) as LocalDate);
    const causeId = await this.notifications.message(tx, {
      organisationId,
      applicationId,
      kind: 'lots_drawn',
      subject: `De loting van ${longDay}: uw aanvraag kreeg plaats ${rank} van ${participants}`,
      documentId: null,
      decisionId: null,
      channel: 'portal',
    });
    const data = {
      why:
        day === null
          ? 'Binnen uw categorie was meer gevraagd dan in het subsidieplafond past.'
          : `Op ${longDay} waren meer aanvragen compleet dan in het subsidieplafond passen.`,
      place: String(rank),
      participants: String(participants),
      seed,
      witness,
    };
    await this.notifications.notify(tx, {
      kind: 'lots-drawn',
      causeId,
      caseId: applicationId,
      organisationId,
      to: 'submitters',
      data,
    });
    return causeId;
  }
}

/** What is left for the one of the group for whom the least is: a lowering leaves who filed before it alone. @source Awb 4:27(2) */
async function leftForGroup(tx: Tx, accountId: string, { equal }: DrawGroup): Promise<number> {
  const days = equal.map(({ received_on: day }) => day);
  const own = await ownCeilings(tx, accountId, days.length > 0 ? days : [tx.today]);
  return Math.min(...[...own.values()].map(({ leftCents }) => leftCents));
}

function witnessRefusal(actor: Actor, witness: string): Refusal | undefined {
  const same = witness.trim().toLowerCase() === actor.name.trim().toLowerCase();
  return same ? { code: 'FOUR_EYES', source: 'Awb 4:26' } : undefined;
}

/** The seed of the first draw of this group, or a new one; two draws of one group wait for each other. */
async function seedOf(tx: Tx, among: string): Promise<string> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`draw ${among}`]);
  const [row] = await tx.query<{ seed: string }>(
    'select lot_seed as seed from application where lot_among = $1 and lot_seed is not null order by id limit 1',
    [among],
  );
  return row?.seed ?? randomBytes(16).toString('hex');
}
