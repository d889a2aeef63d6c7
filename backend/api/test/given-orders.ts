// SPDX-License-Identifier: EUPL-1.2
import type { OrderRequest } from '../src/modules/budget/ceilings/ceilings.dto';
import { OrdersService } from '../src/modules/budget/ceilings/orders.service';
import { SpendingService } from '../src/modules/budget/ceilings/spending.service';
import { systemActor } from '../src/platform/actor';
import type { TestApp } from './app';
import { people } from './given';

/** The id of a level by its code, or by the end of it. */
export async function levelOf(app: TestApp, code: string): Promise<string> {
  const [row] = await app.work.read(systemActor, (reader) =>
    reader.query<{ id: string }>('select id from budget_account where code = $1 or code like $2', [code, `%/${code}`]),
  );
  if (!row) throw new Error(`no level ${code}`);
  return row.id;
}

/** What a decision of today, made public today, needs besides the amount. */
export const decidedOn = (day: string, startsOn: string = day): Partial<OrderRequest> => ({
  decisionReference: 'PZH-2026-100',
  decidedOn: day,
  publication: 'prb-2026-4321',
  publishedOn: day,
  startsOn,
});

/** Prepared by the one of finance. */
export async function prepared(app: TestApp, order: OrderRequest, by: string = people.finance): Promise<string> {
  return (await app.get(OrdersService).prepare(await app.actor(by), order)).id;
}

/** Prepared by the one, confirmed by the other. */
export async function ordered(app: TestApp, order: OrderRequest): Promise<string> {
  const id = await prepared(app, order);
  await app.get(OrdersService).confirm(await app.actor(people.finance2), id);
  return id;
}

/** The journal that an order made. */
export async function journalOf(app: TestApp, orderId: string): Promise<string> {
  const [row] = await app.work.read(systemActor, (reader) =>
    reader.query<{ id: string }>('select id from journal where cause_id = $1', [orderId]),
  );
  if (!row) throw new Error(`order ${orderId} made no journal`);
  return row.id;
}

/** A line of the activities with some money, on which something was committed. */
export async function aSpentLine(
  app: TestApp,
  amountCents = 100_000,
): Promise<{ lineId: string; commitmentId: string }> {
  const spending = app.get(SpendingService);
  const finance = await app.actor(people.finance);
  const { id: lineId } = await spending.open(finance, await levelOf(app, 'flexwonen/activities'), {
    name: 'Publicaties',
  });
  const day = await app.work.read(systemActor, (reader) => Promise.resolve(reader.today));
  const reason = 'Begrotingspost';
  await ordered(app, { kind: 'raise', reason, accountId: lineId, amountCents, ...decidedOn(day) });
  const { id: commitmentId } = await spending.book(finance, lineId, {
    kind: 'commitment',
    party: 'Drukkerij De Lek',
    description: 'Handreiking flexwonen',
    reference: 'C-2026-12',
    amountCents: Math.floor(amountCents / 2),
    effectiveOn: day,
  });
  return { lineId, commitmentId };
}
