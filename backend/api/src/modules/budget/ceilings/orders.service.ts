// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { confirmationRefusal } from '#domain';
import type { Actor } from '../../../platform/actor';
import { notFound, RefusedError, refuseIf } from '../../../platform/refused.error';
import type { Tx } from '../../../platform/work/tx';
import { Work } from '../../../platform/work/work';
import type { BudgetCommandResponse, OrderRejectionRequest, OrderRequest } from './ceilings.dto';
import { BudgetOrder } from './ceilings.entities';
import { OrderEffects } from './order-effects.service';

/** What one person prepares and another confirms; PostgreSQL refuses an order that one person did alone. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly work: Work,
    private readonly effects: OrderEffects,
  ) {}

  /** Prepares an order; says at once when it could not be carried out as things stand. */
  prepare(actor: Actor, body: OrderRequest): Promise<BudgetCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const order = tx.manager.create(BudgetOrder, {
        ...subjectOf(body),
        kind: body.kind,
        state: 'prepared',
        reason: body.reason,
        preparedBy: actor.personId ?? '',
        preparedAt: tx.now,
      });
      await this.effects.check(tx, order, 'prepare');
      const { id, state } = await tx.manager.save(BudgetOrder, order);
      return { id, state };
    });
  }

  /** Confirms what somebody else prepared, and books it. @throws RefusedError FOUR_EYES for who prepared it */
  confirm(actor: Actor, id: string): Promise<BudgetCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const order = await this.locked(tx, id);
      refuseIf(confirmationRefusal(order, actor.personId));
      await this.settle(tx, order, 'confirmed', null);
      await this.effects.check(tx, order, 'confirm');
      await this.effects.carryOut(tx, order);
      return { id, state: 'confirmed' };
    });
  }

  /** Sends it back; who prepared it may take it back. */
  reject(actor: Actor, id: string, { reason }: OrderRejectionRequest): Promise<BudgetCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const order = await this.locked(tx, id);
      if (order.state !== 'prepared') {
        throw new RefusedError({ code: 'NOT_IN_THIS_STATE', details: { state: order.state, action: 'reject' } });
      }
      const state = order.preparedBy === actor.personId ? 'withdrawn' : 'rejected';
      await this.settle(tx, order, state, reason);
      return { id, state };
    });
  }

  private async locked(tx: Tx, id: string): Promise<BudgetOrder> {
    const order = await tx.manager.findOne(BudgetOrder, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!order) throw notFound();
    return order;
  }

  private async settle(tx: Tx, { id }: BudgetOrder, state: BudgetOrder['state'], answer: string | null): Promise<void> {
    await tx.query('update budget_order set state = $2, settled_by = $3, settled_at = $4, answer = $5 where id = $1', [
      id,
      state,
      tx.actor.personId,
      tx.now,
      answer,
    ]);
  }
}

/** Only what belongs to the kind: what else was sent is not kept. */
function subjectOf(body: OrderRequest): Partial<BudgetOrder> {
  const { accountId = null, toAccountId = null, amountCents = null, year = null, toYear = null } = body;
  switch (body.kind) {
    case 'raise':
    case 'lower': {
      const { decisionReference, decidedOn, publication, publishedOn, startsOn } = body;
      return { accountId, amountCents, decisionReference, decidedOn, publication, publishedOn, startsOn };
    }
    case 'carry':
      return { accountId, toAccountId, amountCents, year, toYear };
    case 'counter':
      return { journalId: body.journalId };
    default:
      return { year };
  }
}
