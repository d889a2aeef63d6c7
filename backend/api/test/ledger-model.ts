// SPDX-License-Identifier: EUPL-1.2

/** The balances of one node, in cents. */
export type Balances = Record<
  | 'ceiling'
  | 'held'
  | 'overrun'
  | 'reserved'
  | 'committed'
  | 'determined'
  | 'released'
  | 'payable'
  | 'paid'
  | 'receivable'
  | 'received',
  number
>;

export interface ModelNode {
  readonly parent: string | null;
  readonly balances: Balances;
}

/** One thing that happens with money on one node. */
export interface Booking {
  readonly kind: keyof typeof effects;
  readonly node: string;
  readonly cents: number;
  /** For a determination: how much of `cents` is determined. */
  readonly determined?: number;
}

type Effect = (cents: number, determined: number) => Partial<Balances>;

/** What each kind of booking does, written down without the product. */
const effects = {
  CEILING: (cents) => ({ ceiling: cents }),
  OVERRUN: (cents) => ({ overrun: cents }),
  RESERVE: (cents) => ({ reserved: cents }),
  UNRESERVE: (cents) => ({ reserved: -cents }),
  GRANT: (cents) => ({ committed: cents }),
  DETERMINE: (cents, determined) => ({ committed: -cents, determined, released: cents - determined }),
  RAISE: (cents) => ({ committed: cents }),
  RELEASE: (cents) => ({ committed: -cents, released: cents }),
  REVISE: (cents) => ({ determined: -cents, released: cents }),
  REOPEN: (cents) => ({ released: -cents }),
  REGRANT: (cents) => ({ released: cents }),
  RESTORE: (cents) => ({ released: -cents, committed: cents }),
  REDETERMINE: (cents) => ({ released: -cents, determined: cents }),
  ORDER: (cents) => ({ payable: cents }),
  CANCEL_ORDER: (cents) => ({ payable: -cents }),
  PAY: (cents) => ({ payable: -cents, paid: cents }),
  CLAIM: (cents) => ({ receivable: cents }),
  CANCEL_CLAIM: (cents) => ({ receivable: -cents }),
  RECEIVE: (cents) => ({ receivable: -cents, received: cents }),
  CEILING_RAISE: (cents) => ({ ceiling: cents }),
  CEILING_LOWER: (cents) => ({ held: cents }),
  CEILING_SETTLE: (cents) => ({ ceiling: -cents, held: -cents }),
  SPEND_COMMIT: (cents) => ({ committed: cents }),
  SPEND_RELEASE: (cents) => ({ committed: -cents }),
  SPEND_PAY: (cents) => ({ paid: cents }),
} as const satisfies Record<string, Effect>;

const empty: Balances = {
  ceiling: 0,
  held: 0,
  overrun: 0,
  reserved: 0,
  committed: 0,
  determined: 0,
  released: 0,
  payable: 0,
  paid: 0,
  receivable: 0,
  received: 0,
};

/** What may be: granted within ceiling and overrun, paid within granted, nothing below zero. */
function sound(now: Balances): boolean {
  const granted = now.committed + now.determined + now.released;
  const withUs = now.paid + now.payable - now.receivable - now.received;
  return (
    Object.values(now).every((cents) => cents >= 0) &&
    now.held <= now.ceiling &&
    granted <= now.ceiling + now.overrun &&
    withUs <= now.committed + now.determined
  );
}

/** Whoever comes after a lowering does not get what is held for who came before it. */
const asksTheCeiling: readonly string[] = ['GRANT', 'RAISE', 'SPEND_COMMIT'];

function withinLowered(now: Balances): boolean {
  return now.held === 0 || now.committed + now.determined + now.released <= now.ceiling - now.held + now.overrun;
}

/** What is owed outside the ceiling, in cents. */
export interface OutsideBalances {
  readonly charged: number;
  readonly owed: number;
  readonly payable: number;
  readonly paid: number;
  readonly receivable: number;
  readonly received: number;
}

export const nothingOutside: OutsideBalances = { charged: 0, owed: 0, payable: 0, paid: 0, receivable: 0, received: 0 };

/** What each booking outside the ceiling does, written down without the product. */
const outsideEffects: Readonly<Record<string, (cents: number) => Partial<OutsideBalances>>> = {
  OWE: (cents) => ({ charged: cents, owed: cents }),
  ORDER: (cents) => ({ owed: -cents, payable: cents }),
  CANCEL_ORDER: (cents) => ({ owed: cents, payable: -cents }),
  PAY: (cents) => ({ payable: -cents, paid: cents }),
  CLAIM: (cents) => ({ charged: cents, receivable: cents }),
  CANCEL_CLAIM: (cents) => ({ charged: -cents, receivable: -cents }),
  RECEIVE: (cents) => ({ receivable: -cents, received: cents }),
};

/** The balances after a booking outside the ceiling; nothing when one of them would fall below zero. */
export function bookedOutside(before: OutsideBalances, kind: string, cents: number): OutsideBalances | undefined {
  const after: Record<keyof OutsideBalances, number> = { ...before };
  const effect = outsideEffects[kind.slice(kind.indexOf('_') + 1)]?.(cents) ?? {};
  for (const [name, change] of Object.entries(effect)) after[name as keyof OutsideBalances] += change;
  return Object.values(after).every((balance) => balance >= 0) ? after : undefined;
}

/** A tree of budgets as plain sums: small enough to see that it is right. */
export class LedgerModel {
  private readonly nodes = new Map<string, ModelNode>();
  /** Interest and penalties: they touch no node. */
  readonly outside: { interest: OutsideBalances; penalty: OutsideBalances } = {
    interest: nothingOutside,
    penalty: nothingOutside,
  };

  add(code: string, parent: string | null): void {
    this.nodes.set(code, { parent, balances: empty });
  }

  /** What is left to grant on a node alone. */
  left(code: string): number {
    const { ceiling, overrun, committed, determined, released } = this.of(code).balances;
    return ceiling + overrun - committed - determined - released;
  }

  /** Books it when every level it counts on stays sound; otherwise changes nothing and answers false. */
  book({ kind, node, cents, determined = 0 }: Booking): boolean {
    const effect = (effects[kind] as Effect)(cents, determined);
    const after = new Map<string, ModelNode>();
    for (let code: string | null = node; code !== null;) {
      const { parent, balances }: ModelNode = this.of(code);
      const moved = { ...balances };
      for (const [name, change] of Object.entries(effect)) moved[name as keyof Balances] += change;
      if (!sound(moved) || (asksTheCeiling.includes(kind) && !withinLowered(moved))) return false;
      after.set(code, { parent, balances: moved });
      // A ceiling belongs to one node; everything else counts on every level above it.
      code = 'ceiling' in effect || 'held' in effect ? null : parent;
    }
    for (const [code, moved] of after) this.nodes.set(code, moved);
    return true;
  }

  /** Takes ceiling from one node to another: both or neither. */
  carry(from: string, to: string, cents: number): boolean {
    const before = new Map(this.nodes);
    const done =
      this.book({ kind: 'CEILING', node: from, cents: -cents }) && this.book({ kind: 'CEILING', node: to, cents });
    if (!done) for (const [code, node] of before) this.nodes.set(code, node);
    return done;
  }

  /** The same booking the other way round. */
  back({ kind, node, cents }: Booking): boolean {
    const effect = Object.entries((effects[kind] as Effect)(cents, 0));
    const before = new Map(this.nodes);
    const own = effect.some(([name]) => name === 'ceiling' || name === 'held');
    for (let code: string | null = node; code !== null;) {
      const { parent, balances }: ModelNode = this.of(code);
      const moved = { ...balances };
      for (const [name, change] of effect) moved[name as keyof Balances] -= change;
      this.nodes.set(code, { parent, balances: moved });
      if (!sound(moved)) {
        for (const [known, as] of before) this.nodes.set(known, as);
        return false;
      }
      code = own ? null : parent;
    }
    return true;
  }

  /** All balances, by code. */
  balances(): Record<string, Balances & { available: number }> {
    return Object.fromEntries(
      [...this.nodes].map(([code, { balances }]) => [code, { ...balances, available: this.left(code) }]),
    );
  }

  private of(code: string): ModelNode {
    const node = this.nodes.get(code);
    if (!node) throw new Error(`no node ${code}`);
    return node;
  }
}
