// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  type Journal as LedgerJournal,
  type JournalKind,
  type LedgerPosting,
  type LocalDate,
  partsOf,
  postingsFor,
  type Refusal,
} from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { ApplicantYear, BudgetAccount, Posting } from './budget.entities';
import { enterJournal, type JournalCause } from './journal-entry';
import { levelsOf, type LockedAccount } from './locked-levels';

export type { LockedAccount } from './locked-levels';

/** A line of a journal that stands on more than one account or year. */
export interface PlacedPosting extends LedgerPosting {
  readonly accountId: string;
  readonly budgetYear: number;
}

/** Why something is booked, on whose behalf and when it counts. */
export interface BookingCause extends JournalCause {
  readonly accountId: string;
  readonly organisationId: string | null;
  readonly budgetYear: number;
}

/** The ledger: append-only, double entry. Balances are kept by the database; it refuses what a bug would allow. */
@Injectable()
export class BudgetService {
  /** The account of a grant type. @throws Error when the scheme was published without one */
  async accountOf(tx: Tx, schemeKey: string, typeKey: string): Promise<BudgetAccount> {
    return tx.manager.findOneByOrFail(BudgetAccount, { kind: 'type', schemeKey, typeKey });
  }

  /**
   * The account on which an application of this day counts: its grant type, or the tranche of it that is open then.
   * Nothing where the scheme has tranches, and none of them has this day.
   */
  async accountOn(tx: Tx, schemeKey: string, typeKey: string, day: LocalDate): Promise<BudgetAccount | undefined> {
    const type = await this.accountOf(tx, schemeKey, typeKey);
    const tranches = await tx.manager.findBy(BudgetAccount, { kind: 'tranche', parentId: type.id });
    if (tranches.length === 0) return type;
    return tranches.find(({ opensOn, closesOn }) => (opensOn ?? '') <= day && day <= (closesOn ?? ''));
  }

  /**
   * Locks an account and its ancestors, leaf to root: always the last lock of a use case. The lock leaves the key alone, so
   * that whoever merely refers to the account (a new applicant, a new case) neither waits for it nor holds it up. What is
   * left is what is left for who filed on the day given: a lowering that came later does not touch it (Awb 4:27(2)).
   */
  async lock(tx: Tx, accountId: string, filedOn: LocalDate = tx.today): Promise<LockedAccount> {
    const chain: BudgetAccount[] = [];
    for (let id: string | null = accountId; id !== null;) {
      const account: BudgetAccount = await tx.manager.findOneOrFail(BudgetAccount, {
        where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      chain.push(account);
      id = account.parentId;
    }
    const levels = await levelsOf(tx, chain, filedOn);
    return { id: accountId, chain, levels, leftCents: Math.min(...levels.map(({ leftCents }) => leftCents)) };
  }

  /**
   * Locks accounts by themselves, without the levels above: the deepest first and then by id, as every use case takes them,
   * so that nobody waits for who waits for him.
   */
  async lockNodes(tx: Tx, accountIds: readonly string[]): Promise<Map<string, BudgetAccount>> {
    const nodes = await tx.query<{ id: string }>(
      `select id from budget_account where id = any($1) order by array_length(string_to_array(code, '/'), 1) desc, id`,
      [accountIds],
    );
    const locked = new Map<string, BudgetAccount>();
    for (const { id } of nodes) {
      const account = await tx.manager.findOneOrFail(BudgetAccount, {
        where: { id },
        lock: { mode: 'for_no_key_update' },
      });
      locked.set(id, account);
    }
    return locked;
  }

  /** Books a journal; PostgreSQL moves the balances of the account and its ancestors. */
  async book(tx: Tx, journal: LedgerJournal, cause: BookingCause): Promise<string> {
    const { accountId, budgetYear } = cause;
    const lines = postingsFor(journal).map((line) => ({ ...line, accountId, budgetYear }));
    return this.bookLines(tx, journal.kind, lines, cause);
  }

  /** Books a journal of which each line says where it stands. @throws RefusedError YEAR_CLOSED */
  async bookLines(
    tx: Tx,
    kind: JournalKind,
    lines: readonly PlacedPosting[],
    cause: Omit<BookingCause, 'accountId' | 'budgetYear'>,
  ): Promise<string> {
    const { year } = partsOf(cause.effectiveOn);
    const [stands] = await tx.query<{ closed: boolean }>('select closed from budget_year where year = $1 for share', [
      year,
    ]);
    if (stands?.closed) throw new RefusedError({ code: 'YEAR_CLOSED', details: { year: String(year) } });
    const journalId = await enterJournal(tx, kind, cause);
    await tx.manager.insert(
      Posting,
      lines.map(({ bucket, amountCents, accountId, budgetYear }) => ({
        journalId,
        accountId,
        bucket,
        amountCents,
        caseId: cause.caseId,
        organisationId: cause.organisationId,
        budgetYear,
      })),
    );
    return journalId;
  }

  /** What this case still has reserved, in cents. */
  async reservedFor(tx: Tx, caseId: string): Promise<number> {
    const [row] = await tx.query<{ cents: number }>(
      "select coalesce(sum(amount_cents), 0)::int8 as cents from posting where case_id = $1 and bucket = 'reserved'",
      [caseId],
    );
    return row?.cents ?? 0;
  }

  /**
   * Makes grants to one applicant wait for each other, so that a maximum over several types or years is never asked of old
   * figures. Comes before everything that is read about what the applicant was granted.
   */
  async lockApplicant(tx: Tx, organisationId: string, partners: readonly string[] = []): Promise<void> {
    const all = [...new Set([organisationId, ...partners])];
    const sql = 'select id from organisation where id = any($1) order by id for no key update';
    const locked = await tx.query(sql, [all]);
    if (locked.length < all.length) throw new Error('this applicant cannot be locked');
  }

  /** What an applicant was granted of this type in this year, in cents, over all its tranches; the row is locked. */
  async grantedThisYear(tx: Tx, leafId: string, organisationId: string, year: number): Promise<number> {
    const accountId = await typeOf(tx, leafId);
    const row = await tx.manager.findOne(ApplicantYear, {
      where: { accountId, organisationId, year },
      lock: { mode: 'pessimistic_write' },
    });
    return row?.grantedCents ?? 0;
  }

  /** Takes from what an applicant was granted in a year, when a grant is lowered or withdrawn; in cents, below zero. */
  async relieveApplicant(
    tx: Tx,
    relief: { accountId: string; organisationId: string; year: number; amountCents: number },
  ): Promise<void> {
    const accountId = await typeOf(tx, relief.accountId);
    const before = await this.grantedThisYear(tx, accountId, relief.organisationId, relief.year);
    await tx.query(
      'update applicant_year set granted_cents = $4 where account_id = $1 and organisation_id = $2 and year = $3',
      [accountId, relief.organisationId, relief.year, before + relief.amountCents],
    );
  }

  /**
   * Gives back to an applicant what was taken wrongly, by a decision on objection: its maximum is no ground to leave a wrong
   * decision as it was, so that it moves along where it must.
   *
   * @source Awb 7:11
   */
  async restoreApplicant(
    tx: Tx,
    {
      accountId,
      organisationId,
      year,
      amountCents,
    }: { accountId: string; organisationId: string; year: number; amountCents: number },
  ): Promise<void> {
    const after = (await this.grantedThisYear(tx, accountId, organisationId, year)) + amountCents;
    await tx.query(
      `update applicant_year set granted_cents = $4, 
               maximum_cents = case when maximum_cents is null then null else greatest(maximum_cents, $4) end
        where account_id = $1 and organisation_id = $2 and year = $3`,
      [accountId, organisationId, year, after],
    );
  }

  /** Adds a grant to what an applicant got this year. Answers a refusal when that passes its maximum. */
  async chargeApplicant(
    tx: Tx,
    charge: {
      accountId: string;
      organisationId: string;
      year: number;
      maximumCents: number | null;
      amountCents: number;
    },
  ): Promise<Refusal | undefined> {
    const accountId = await typeOf(tx, charge.accountId);
    await tx.query(
      `insert into applicant_year (account_id, organisation_id, year, maximum_cents, granted_cents)
       values ($1, $2, $3, $4, 0) on conflict do nothing`,
      [accountId, charge.organisationId, charge.year, charge.maximumCents],
    );
    const before = await this.grantedThisYear(tx, accountId, charge.organisationId, charge.year);
    const granted = before + charge.amountCents;
    if (charge.maximumCents !== null && granted > charge.maximumCents) {
      return {
        code: 'APPLICANT_MAXIMUM_EXCEEDED',
        details: { maximumCents: charge.maximumCents, grantedCents: before, amountCents: charge.amountCents },
      };
    }
    await tx.query(
      `update applicant_year set granted_cents = $4, maximum_cents = $5
        where account_id = $1 and organisation_id = $2 and year = $3`,
      [accountId, charge.organisationId, charge.year, granted, charge.maximumCents],
    );
    return undefined;
  }
}

/** Maximums of an applicant hold for a grant type, whatever tranche the money comes from. */
async function typeOf(tx: Tx, accountId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    "select case when kind = 'tranche' then parent_id else id end as id from budget_account where id = $1",
    [accountId],
  );
  return row?.id ?? accountId;
}
