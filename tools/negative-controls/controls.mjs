// SPDX-License-Identifier: EUPL-1.2
// What keeps the ceiling whole, and by which test each is guarded. An edit is a file, the text in it, and what stands there
// when the safeguard is gone. The constraints of the ledger are also taken away within `ledger-model.spec.ts` itself.

const service = 'backend/api/src/modules/budget/budget.service.ts';
const tables = 'backend/api/migrations/sql/tables.ts';
const guards = 'backend/api/migrations/sql/guards.ts';
const orders = 'backend/api/migrations/sql/ceilings.ts';
const orderGuards = 'backend/api/migrations/sql/ceiling-guards.ts';

const hotLock = [
  service,
  `where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      chain.push(account);`,
  `where: { id },
      });
      chain.push(account);`,
];
const outside = 'backend/api/migrations/sql/outside-ceiling.ts';
const withinCeiling = [tables, `CONSTRAINT "budget_account_within_ceiling" CHECK (available_cents >= 0), `, ''];
const hotRace = { file: 'test/budget-races', test: 'grants exactly what fits when fifty want it at once' };

/** Each: its name, what is removed, the edits that remove it, and the test that has to fail. */
export const controls = [
  {
    name: 'lock',
    removed: 'the row lock on the levels of the budget (PostgreSQL alone stops the overspending)',
    edits: [hotLock],
    guardedBy: hotRace,
  },
  {
    name: 'lock-and-ceiling',
    removed: 'the row lock and the constraint that nothing left may be below zero',
    edits: [hotLock, withinCeiling],
    guardedBy: hotRace,
  },
  {
    name: 'ceiling',
    removed: 'the constraint that nothing left may be below zero',
    edits: [withinCeiling],
    guardedBy: { file: 'test/schema', test: 'takes a ceiling, then a grant up to the last cent' },
  },
  {
    name: 'balance',
    removed: 'the deferred triggers that let a journal add up to zero',
    edits: [
      [guards, 'if (select coalesce(sum(amount_cents), 1) from posting where journal_id = new.id) <> 0', 'if false'],
      [guards, 'if (select sum(amount_cents) from posting where journal_id = new.journal_id) <> 0', 'if false'],
    ],
    guardedBy: { file: 'test/ledger-model', test: 'takes what the model takes' },
  },
  {
    name: 'append-only',
    removed: 'the trigger that lets nobody change a posting',
    edits: [[guards, '...addOnly(immutable),', '']],
    guardedBy: { file: 'test/schema', test: 'posting' },
  },
  {
    name: 'balances-above',
    removed: 'the levels above in the trigger that keeps the balances',
    edits: [[orderGuards, 'node := stands.parent_id;', 'node := null;']],
    guardedBy: { file: 'test/ledger-model', test: 'takes what the model takes' },
  },
  {
    name: 'one-effect',
    removed: 'the constraint that a cause books once',
    edits: [[tables, 'CONSTRAINT "journal_cause" UNIQUE ("kind", "cause_id"), ', '']],
    guardedBy: { file: 'test/ledger-model', test: 'takes what the model takes' },
  },
  {
    name: 'earlier-ceiling',
    removed: 'the trigger that holds a grant to the ceiling of its own application',
    edits: [[orderGuards, 'if stands.held_cents > 0 and line.available < 0', 'if false and line.available < 0']],
    guardedBy: { file: 'test/budget-orders', test: 'has PostgreSQL refuse a grant beyond the ceiling' },
  },
  {
    name: 'second-person',
    removed: 'the constraint that another person confirms',
    edits: [
      [
        orders,
        `CONSTRAINT "budget_order_second_person" CHECK (settled_by is null or (settled_by <> prepared_by) = (state <> 'withdrawn')), `,
        '',
      ],
    ],
    guardedBy: { file: 'test/budget-orders', test: 'has PostgreSQL refuse one person who prepares and confirms' },
  },
  {
    name: 'confirmed-change',
    removed: 'the trigger that asks for a confirmed order behind a change of a ceiling',
    edits: [
      [
        orderGuards,
        `if not exists (
      select from budget_order o where o.id = new.cause_id`,
        `if false and not exists (
      select from budget_order o where o.id = new.cause_id`,
      ],
    ],
    guardedBy: { file: 'test/budget-orders', test: 'has PostgreSQL refuse one person who prepares and confirms' },
  },
  {
    name: 'closed-year',
    removed: 'the trigger that refuses what is booked in a closed year',
    edits: [[orderGuards, 'if shut then', 'if false then']],
    guardedBy: { file: 'test/budget-orders', test: 'closes a year that is over' },
  },
  {
    name: 'order-lock',
    removed: 'the row lock on an order that two people confirm at once, and what PostgreSQL says of a settled order',
    edits: [
      ['backend/api/src/modules/budget/ceilings/orders.service.ts', `, lock: { mode: 'pessimistic_write' }`, ''],
      [orderGuards, `if old.state <> 'prepared' or tg_op = 'DELETE' then`, 'if false then'],
    ],
    guardedBy: { file: 'test/budget-races', test: 'books once when two confirm at the same moment' },
  },
  {
    name: 'outside-ceiling',
    removed: 'the trigger that keeps interest and penalties off every ceiling',
    edits: [
      [
        outside,
        'if exists (select from fresh p join journal j',
        'if false and exists (select from fresh p join journal j',
      ],
    ],
    guardedBy: { file: 'modules/statutory-interest', test: 'PostgreSQL refuses one person who proposes' },
  },
  {
    name: 'outside-balances',
    removed: 'the trigger that keeps the balances of interest and penalties',
    edits: [[outside, '+ coalesce(line.owed, 0)', '+ 0']],
    guardedBy: { file: 'test/ledger-model', test: 'takes what the model takes' },
  },
  {
    name: 'key',
    removed: 'the idempotency key',
    edits: [
      [
        'backend/api/src/platform/work/work.ts',
        'if (!idempotency || !tx.actor.personId) return undefined;',
        'if (!idempotency || tx.actor.personId) return undefined;',
      ],
    ],
    guardedBy: { file: 'test/idempotency', test: 'A key makes a command happen once' },
  },
];
