// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, type LocalizedText, partsOf } from '#domain';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { BudgetAccount } from './budget.entities';
import { BudgetService } from './budget.service';

/** A node of the budget tree, found by its code. */
export interface AccountNode {
  readonly code: string;
  readonly kind: BudgetAccount['kind'];
  readonly name: LocalizedText;
  readonly parentCode?: string | null;
  readonly schemeKey?: string;
  readonly typeKey?: string;
  readonly tranche?: { readonly key: string; readonly opensOn: LocalDate; readonly closesOn: LocalDate };
}

/** How a ceiling is set. */
export interface CeilingSetting {
  /** A lowering leaves applications alone that were filed before it (Awb 4:27(2)): it starts tomorrow, and holds what they may need. */
  readonly sparesFiled?: boolean;
  /** Books once for this cause. */
  readonly causeId?: string;
}

/** The shape of the budget: its nodes and their ceilings. */
@Injectable()
export class BudgetTree {
  constructor(private readonly budget: BudgetService) {}

  /** The account with this code; made when it is not there yet, renamed when its name changed. */
  async ensureAccount(tx: Tx, node: AccountNode): Promise<BudgetAccount> {
    const parent = node.parentCode ? await this.byCode(tx, node.parentCode) : null;
    await tx.query(
      `insert into budget_account (parent_id, kind, code, name, scheme_key, type_key, tranche_key, opens_on, closes_on)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (code) do nothing`,
      [
        parent?.id ?? null,
        node.kind,
        node.code,
        JSON.stringify(node.name),
        node.schemeKey ?? null,
        node.typeKey ?? null,
        node.tranche?.key ?? null,
        node.tranche?.opensOn ?? null,
        node.tranche?.closesOn ?? null,
      ],
    );
    const account = await this.byCode(tx, node.code);
    if (account.name.nl !== node.name.nl || account.name.en !== node.name.en) {
      await tx.query('update budget_account set name = $2 where id = $1', [account.id, JSON.stringify(node.name)]);
      account.name = { ...node.name };
    }
    return account;
  }

  /**
   * Sets the ceiling of one node by a journal for the difference; the description says what it rests on. @throws RefusedError CEILING_EXCEEDED when more than the
   * new ceiling was granted already
   */
  async setCeiling(
    tx: Tx,
    accountId: string,
    ceilingCents: number,
    description: string,
    { sparesFiled = false, causeId = randomUUID() }: CeilingSetting = {},
  ): Promise<void> {
    const account = await tx.manager.findOneOrFail(BudgetAccount, {
      where: { id: accountId },
      lock: { mode: 'for_no_key_update' },
    });
    const amountCents = ceilingCents - (account.ceilingCents - account.heldCents);
    if (amountCents === 0) return;
    const left = account.availableCents - account.heldCents;
    if (left + amountCents < 0) {
      throw new RefusedError({ code: 'CEILING_EXCEEDED', details: { leftCents: Math.max(0, left), ceilingCents } });
    }
    const cause = { causeId, caseId: null, organisationId: null, description };
    if (sparesFiled && amountCents < 0 && account.reservedCents > 0) {
      const effectiveOn = addDays(tx.today, 1);
      const place = { accountId, budgetYear: partsOf(effectiveOn).year };
      const lines = [
        { ...place, bucket: 'held', amountCents: -amountCents },
        { ...place, bucket: 'announced', amountCents },
      ] as const;
      await this.budget.bookLines(tx, 'CEILING', lines, { ...cause, effectiveOn });
      return;
    }
    const budgetYear = partsOf(tx.today).year;
    await this.budget.book(
      tx,
      { kind: 'CEILING', amountCents },
      { ...cause, accountId, budgetYear, effectiveOn: tx.today },
    );
  }

  /** Changes a ceiling by so much, once for this cause; what was changed since it was set stays. */
  async changeCeiling(
    tx: Tx,
    accountId: string,
    changeCents: number,
    { causeId, description }: { readonly causeId: string; readonly description: string },
  ): Promise<void> {
    const account = (await this.budget.lockNodes(tx, [accountId])).get(accountId);
    const [booked] = await tx.query("select 1 from journal where kind = 'CEILING' and cause_id = $1", [causeId]);
    if (!account || booked) return;
    const ceilingCents = account.ceilingCents - account.heldCents + changeCents;
    await this.setCeiling(tx, accountId, ceilingCents, description, { sparesFiled: true, causeId });
  }

  private byCode(tx: Tx, code: string): Promise<BudgetAccount> {
    return tx.manager.findOneByOrFail(BudgetAccount, { code });
  }
}
