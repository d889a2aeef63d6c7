// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import type { CaseCore } from './case-core';
import type { ScoredSheetResponse } from './case-scores.dto';
import type { DecisionResponse } from './case-view.dto';

interface DecisionRow {
  id: string;
  kind: string;
  decided_on: string;
  notified_on: string | null;
  objection_due_on: string | null;
  amount_cents: number;
  grounds: string[];
  reason: string;
  letter_document_id: string | null;
  channel: string;
  decided_by_name: string;
  replaced: boolean;
  score: ScoredSheetResponse | null;
}

/** The decisions in the case; a municipality sees a decision from its notification on, without the name of who took it. */
export async function decisions(reader: Reader, { row, internal }: CaseCore): Promise<DecisionResponse[]> {
  const rows = await reader.query<DecisionRow>(
    `select d.id, d.kind, d.decided_on, d.notified_on, d.objection_due_on, d.amount_cents, d.grounds, d.reason,
            d.letter_document_id, d.channel, p.name as decided_by_name, d.facts -> 'letter' -> 'score' as score,
            exists (select from decision r where r.id = d.replaced_by_id and ($2 or r.notified_on is not null)) as replaced
       from decision d join person p on p.id = d.decided_by
      where d.application_id = $1 and ($2 or d.notified_on is not null)
      order by d.decided_on, d.notified_at nulls last,
               (select min(e.case_seq) from case_event e
                 where e.case_id = d.application_id and e.data ->> 'decisionId' = d.id::text), d.id`,
    [row.id, internal],
  );
  return rows.map((decision) => ({
    id: decision.id,
    kind: decision.kind,
    decidedOn: decision.decided_on,
    notifiedOn: decision.notified_on,
    objectionDueOn: decision.objection_due_on,
    amountCents: decision.amount_cents,
    grounds: decision.grounds,
    reason: decision.reason,
    letterDocumentId: decision.letter_document_id,
    channel: decision.channel,
    decidedByName: internal ? decision.decided_by_name : null,
    replaced: decision.replaced,
    score: decision.score,
  }));
}
