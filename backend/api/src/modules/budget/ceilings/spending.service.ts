// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type CommitmentMoney, localDate, partsOf, type SpendingKind, spendingRefusal } from '#domain';
import type { Actor } from '../../../platform/actor';
import { notFound, RefusedError, refuseIf } from '../../../platform/refused.error';
import type { Tx } from '../../../platform/work/tx';
import { Work } from '../../../platform/work/work';
import { BudgetAccount } from '../budget.entities';
import { BudgetService } from '../budget.service';
import { BudgetTree } from '../budget-tree.service';
import type { BudgetCommandResponse } from './ceilings.dto';
import type { BudgetLineRequest, SpendingListResponse, SpendingRequest, SpendingResponse } from './spending.dto';
import { Spending } from './ceilings.entities';

const pageSize = 50;
const journals: Record<SpendingKind, 'SPEND_COMMIT' | 'SPEND_RELEASE' | 'SPEND_PAY'> = {
  commitment: 'SPEND_COMMIT',
  release: 'SPEND_RELEASE',
  payment: 'SPEND_PAY',
};

/** What the programme itself spends: budget lines, commitments and payments, booked by finance. */
@Injectable()
export class SpendingService {
  constructor(
    private readonly work: Work,
    private readonly budget: BudgetService,
    private readonly tree: BudgetTree,
  ) {}

  /** Opens a line without money under the activities; a raise or a carry-over gives it some. */
  open(actor: Actor, groupId: string, { name }: BudgetLineRequest): Promise<BudgetCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const group = await tx.manager.findOneBy(BudgetAccount, { id: groupId });
      if (!group) throw notFound();
      const [other] = await tx.query<{ id: string }>(
        "select id from budget_account where parent_id = $1 and kind <> 'line' limit 1",
        [groupId],
      );
      if (group.kind !== 'group' || other) throw new RefusedError({ code: 'LINE_REQUIRED' });
      const code = `${group.code}/${slugOf(name)}-${randomUUID().slice(0, 8)}`;
      const { id } = await this.tree.ensureAccount(tx, {
        code,
        kind: 'line',
        name: { nl: name.trim(), en: name.trim() },
        parentCode: group.code,
      });
      return { id, state: 'open' };
    });
  }

  /** Books a commitment, a release or a payment. @throws RefusedError LINE_EXHAUSTED, COMMITMENT_TOO_SMALL */
  book(actor: Actor, accountId: string, body: SpendingRequest): Promise<BudgetCommandResponse> {
    return this.work.run(actor, async (tx) => {
      const account = await tx.manager.findOneBy(BudgetAccount, { id: accountId });
      if (!account) throw notFound();
      if (account.kind !== 'line') throw new RefusedError({ code: 'LINE_REQUIRED' });
      if (body.effectiveOn > tx.today) refuseIf({ code: 'DATE_IN_FUTURE', details: { latest: tx.today } });
      const { leftCents } = await this.budget.lock(tx, accountId);
      const { kind, amountCents } = body;
      const commitmentId = kind === 'commitment' ? null : (body.commitmentId ?? null);
      const commitment = commitmentId ? await commitmentMoney(tx, accountId, commitmentId) : undefined;
      refuseIf(spendingRefusal(kind, amountCents, { leftCents, ...(commitment ? { commitment } : {}) }));
      const effectiveOn = localDate(body.effectiveOn);
      const id = randomUUID();
      const journalId = await this.budget.book(
        tx,
        { kind: journals[kind], amountCents },
        {
          accountId,
          causeId: id,
          caseId: null,
          organisationId: null,
          budgetYear: partsOf(effectiveOn).year,
          effectiveOn,
          description: `${body.description} (${body.reference})`,
        },
      );
      const { party, description, reference } = body;
      await tx.manager.insert(Spending, {
        id,
        accountId,
        kind,
        commitmentId,
        journalId,
        party,
        description,
        reference,
        amountCents,
        effectiveOn,
        recordedBy: actor.personId ?? '',
        recordedAt: tx.now,
      });
      return { id, state: kind };
    });
  }

  /** What was booked on a line, newest first. */
  list(actor: Actor, accountId: string, cursor?: string): Promise<SpendingListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<SpendingResponse>(
        `select s.id, s.kind, s.commitment_id as "commitmentId", s.journal_id as "journalId", s.party, s.description,
                s.reference, s.amount_cents as "amountCents", s.effective_on as "effectiveOn",
                s.recorded_at as "recordedAt", w.name as "recordedByName", c.id as "counteredById", x.cursor,
                case when s.kind = 'commitment' and c.id is null then (s.amount_cents - coalesce((
                  select sum(o.amount_cents) from spending o where o.commitment_id = s.id
                    and not exists (select from journal k where k.counters_id = o.journal_id)), 0))::int8 end as "openCents"
           from spending s
           join person w on w.id = s.recorded_by
           join lateral (select max(p.id)::text as cursor from posting p where p.journal_id = s.journal_id) x on true
           left join journal c on c.counters_id = s.journal_id
          where s.account_id = $1 and ($2::bigint is null or x.cursor::bigint < $2::bigint)
          order by x.cursor::bigint desc limit ${pageSize + 1}`,
        [accountId, cursor ?? null],
      );
      const last = rows[pageSize - 1];
      const items = rows.slice(0, pageSize);
      return { items, nextCursor: rows.length > pageSize && last ? last.cursor : null };
    });
  }
}

async function commitmentMoney(tx: Tx, accountId: string, id: string): Promise<CommitmentMoney> {
  const [row] = await tx.query<{ committed: number; released: number; paid: number }>(
    `select sum(amount_cents) filter (where kind = 'commitment')::int8 as committed,
            coalesce(sum(amount_cents) filter (where kind = 'release'), 0)::int8 as released,
            coalesce(sum(amount_cents) filter (where kind = 'payment'), 0)::int8 as paid
       from spending s
      where account_id = $1 and (id = $2 or commitment_id = $2)
        and not exists (select from journal c where c.counters_id = s.journal_id)`,
    [accountId, id],
  );
  if (!row || row.committed === null) throw notFound();
  return { committedCents: row.committed, releasedCents: row.released, paidCents: row.paid };
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'post';
