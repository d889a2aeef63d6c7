// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { JournalKind, LedgerBucket } from '#domain';
import { notFound, RefusedError } from '../../../platform/refused.error';
import type { Tx } from '../../../platform/work/tx';
import { BudgetAccount, Journal, Posting } from '../budget.entities';
import { BudgetService } from '../budget.service';
import type { BudgetOrder } from './ceilings.entities';

/** Which journals are taken back by a journal of their own; those of a case are mended in the case. */
export const counterKinds: Partial<Record<string, JournalKind>> = {
  CEILING: 'COUNTER_CEILING',
  CEILING_RAISE: 'COUNTER_CEILING',
  CEILING_LOWER: 'COUNTER_CEILING',
  CARRY: 'COUNTER_CEILING',
  SPEND_COMMIT: 'COUNTER_SPENDING',
  SPEND_RELEASE: 'COUNTER_SPENDING',
  SPEND_PAY: 'COUNTER_SPENDING',
};

/** Corrections: a new journal that is the old one the other way round, each pointing at the other. */
@Injectable()
export class CounterService {
  constructor(private readonly budget: BudgetService) {}

  /** Locks what the journal stands on. @throws RefusedError when it cannot be taken back */
  async check(tx: Tx, journalId: string): Promise<void> {
    const { kind, postings } = await this.journal(tx, journalId);
    const spending = kind === 'COUNTER_SPENDING';
    const ids = [...new Set(postings.map(({ accountId }) => accountId))];
    const chains = spending ? await Promise.all(ids.map((id) => this.budget.lock(tx, id))) : [];
    const nodes = spending
      ? new Map(chains.flatMap(({ chain }) => chain.map((one): [string, BudgetAccount] => [one.id, one])))
      : await this.budget.lockNodes(tx, ids);
    if (await this.countered(tx, journalId)) throw new RefusedError({ code: 'COUNTERED_ALREADY' });
    if (spending && (await this.builtUpon(tx, journalId))) throw new RefusedError({ code: 'COUNTER_NOT_POSSIBLE' });
    for (const [id, account] of nodes) {
      const back = (bucket: LedgerBucket): number =>
        -postings
          .filter((one) => one.bucket === bucket && (spending || one.accountId === id))
          .reduce((sum, { amountCents }) => sum + amountCents, 0);
      const left = account.availableCents + back('available');
      const held = account.heldCents + back('held');
      const ceiling = account.ceilingCents - back('funding');
      if (left < 0 || held < 0 || held > ceiling) throw new RefusedError({ code: 'COUNTER_NOT_POSSIBLE' });
    }
  }

  /** Books the counter-journal of a confirmed order. */
  async book(tx: Tx, order: BudgetOrder): Promise<string> {
    const countersId = order.journalId ?? '';
    const { kind, journal, postings } = await this.journal(tx, countersId);
    const lines = postings.map(({ accountId, bucket, amountCents, budgetYear }) => ({
      accountId,
      bucket: bucket as LedgerBucket,
      amountCents: -amountCents,
      budgetYear,
    }));
    return this.budget.bookLines(tx, kind, lines, {
      causeId: order.id,
      caseId: null,
      organisationId: null,
      effectiveOn: tx.today,
      description: `Tegenboeking: ${journal.description}`,
      countersId,
    });
  }

  private async journal(tx: Tx, id: string): Promise<{ kind: JournalKind; journal: Journal; postings: Posting[] }> {
    const journal = await tx.manager.findOneBy(Journal, { id });
    if (!journal) throw notFound();
    if (journal.caseId !== null) throw new RefusedError({ code: 'COUNTER_IN_CASE' });
    const kind = counterKinds[journal.kind];
    if (!kind) throw new RefusedError({ code: 'COUNTER_NOT_POSSIBLE' });
    return { kind, journal, postings: await tx.manager.findBy(Posting, { journalId: id }) };
  }

  private async countered(tx: Tx, journalId: string): Promise<boolean> {
    return tx.manager.existsBy(Journal, { countersId: journalId });
  }

  /** Whether a commitment was paid on or given back, or a release was committed again. */
  private async builtUpon(tx: Tx, journalId: string): Promise<boolean> {
    const rows = await tx.query<{ id: string }>(
      `select s.id from spending c join spending s on s.commitment_id = c.id
        where c.journal_id = $1 and c.kind = 'commitment'
          and not exists (select from journal j where j.counters_id = s.journal_id) limit 1`,
      [journalId],
    );
    return rows.length > 0;
  }
}
