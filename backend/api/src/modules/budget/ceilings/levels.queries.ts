// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { ceilingFor, leftForNew } from '#domain';
import type { Actor } from '../../../platform/actor';
import { Work } from '../../../platform/work/work';
import { type BookedChange, ceilingChanges } from '../ceiling-changes';
import type {
  BudgetLevelListResponse,
  BudgetLevelResponse,
  ReleaseListResponse,
  ReleaseResponse,
} from './ceilings.dto';

interface LevelRow {
  readonly id: string;
  readonly parent_id: string | null;
  readonly kind: string;
  readonly code: string;
  readonly name: { nl: string; en?: string };
  readonly ceiling_cents: number;
  readonly held_cents: number;
  readonly overrun_cents: number;
  readonly reserved_cents: number;
  readonly granted_cents: number;
  readonly released_cents: number;
  readonly paid_cents: number;
  readonly opens_on: string | null;
  readonly closes_on: string | null;
}

interface DecisionRow {
  readonly journal_id: string;
  readonly reference: string;
  readonly decided_on: string;
  readonly publication: string | null;
  readonly published_on: string | null;
}

/** The levels of the budget with their ceilings, and on which decision each rests. */
@Injectable()
export class LevelsQueries {
  constructor(private readonly work: Work) {}

  /** Every level, parents before children. */
  levels(actor: Actor): Promise<BudgetLevelListResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await reader.query<LevelRow>(
        `select id, parent_id, kind, code, name, ceiling_cents, held_cents, overrun_cents, reserved_cents,
                committed_cents + determined_cents + released_cents as granted_cents, released_cents, paid_cents,
                opens_on, closes_on
           from budget_account order by string_to_array(code, '/')`,
      );
      const changes = await ceilingChanges(
        reader,
        rows.map(({ id }) => id),
      );
      const decisions = await reader.query<DecisionRow>(
        `select j.id as journal_id, coalesce(o.decision_reference, j.description) as reference,
                coalesce(o.decided_on, j.effective_on) as decided_on, o.publication, o.published_on
           from journal j left join budget_order o on o.id = j.cause_id where j.id = any($1)`,
        [changes.map(({ journalId }) => journalId)],
      );
      const items = rows.map((row): BudgetLevelResponse => {
        const own = changes.filter(({ accountId }) => accountId === row.id);
        const version = ceilingFor(own, reader.today, reader.today);
        const decision = decisions.find(({ journal_id }) => journal_id === journalOf(own, version?.version));
        const below = rows.filter(({ parent_id }) => parent_id === row.id);
        return {
          id: row.id,
          parentId: row.parent_id,
          kind: row.kind,
          code: row.code,
          depth: row.code.split('/').length - 1,
          name: row.name,
          ceilingCents: row.ceiling_cents - row.held_cents,
          heldCents: row.held_cents,
          overrunCents: row.overrun_cents,
          reservedCents: row.reserved_cents,
          grantedCents: row.granted_cents,
          releasedCents: row.released_cents,
          paidCents: row.paid_cents,
          leftCents: leftForNew({
            ceilingCents: row.ceiling_cents,
            heldCents: row.held_cents,
            overrunCents: row.overrun_cents,
            grantedCents: row.granted_cents,
          }),
          belowCents: below.reduce((sum, one) => sum + one.ceiling_cents - one.held_cents, 0),
          opensOn: row.opens_on,
          closesOn: row.closes_on,
          version: version?.version ?? 0,
          startsOn: version?.startsOn ?? null,
          decisionReference: decision?.reference ?? null,
          decidedOn: decision?.decided_on ?? null,
          publication: decision?.publication ?? null,
          publishedOn: decision?.published_on ?? null,
        };
      });
      return { items };
    });
  }

  /** What came free, per grant type or tranche, and whether it may be granted again. */
  releases(actor: Actor): Promise<ReleaseListResponse> {
    return this.work.read(actor, async (reader) => ({
      items: await reader.query<ReleaseResponse>(
        `select b.id as "accountId", b.name, b.scheme_key as "schemeKey",
                coalesce((v.definition -> 'allocation' ->> 'releaseGrantable')::bool, false) as grantable,
                (b.released_cents + coalesce(r.cents, 0))::int8 as "releasedCents",
                coalesce(r.cents, 0)::int8 as "reopenedCents",
                b.released_cents as "countedCents",
                greatest(b.available_cents - b.held_cents, 0)::int8 as "leftCents"
           from budget_account b
           left join lateral (select definition from scheme_version v where v.scheme_key = b.scheme_key
                               order by v.current desc, v.opens_at desc, v.published_at desc, v.id limit 1) v on true
           left join lateral (select sum(p.amount_cents) as cents from posting p join journal j on j.id = p.journal_id
                               where p.account_id = b.id and p.bucket = 'available' and j.kind in ('REOPEN', 'REGRANT')) r on true
          where b.kind in ('type', 'tranche')
            and not exists (select from budget_account c where c.parent_id = b.id)
          order by string_to_array(b.code, '/')`,
      ),
    }));
  }
}

function journalOf(changes: readonly BookedChange[], version: number | undefined): string | undefined {
  return version === undefined ? undefined : changes[version - 1]?.journalId;
}
