// SPDX-License-Identifier: EUPL-1.2
import { type CaseTerms, caseTerms, type LocalDate } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { sha256Of } from '../schemes/canonical-json';
import type { CaseTermsService } from '../terms/case-terms.service';

/** The form of a receipt; the check that stands apart knows each form that was ever made. */
export const receiptFormat = 'flexloket-receipt-2';

interface DecisionRow {
  id: string;
  application_id: string;
  number: string;
  kind: string;
  decided_on: string;
  notified_on: string;
  objection_due_on: string | null;
  amount_cents: number;
  grounds: string[];
  reason: string;
  facts: { letter?: unknown; receipt?: unknown };
  mandate_id: string | null;
  advised_by: string | null;
  decided_by: string;
  letter_document_id: string | null;
  letter_sha256: string | null;
  letter_bytes: number | null;
}

const decisionSql = `
  select d.id, d.application_id, a.number, d.kind, d.decided_on, d.notified_on, d.objection_due_on, d.amount_cents, d.grounds,
         d.reason, d.facts, d.mandate_id, d.advised_by, d.decided_by, d.letter_document_id, l.sha256 as letter_sha256,
         l.size_bytes as letter_bytes
    from decision d join application a on a.id = d.application_id
    left join document l on l.id = d.letter_document_id
   where d.id = $1`;

const ledgerSql = `
  select j.id, j.kind, j.effective_on as "effectiveOn",
         json_agg(json_build_object('account', b.code, 'bucket', p.bucket, 'amountCents', p.amount_cents, 'year', p.budget_year)
                  order by p.id) as postings
    from journal j join posting p on p.journal_id = j.id join budget_account b on b.id = p.account_id
   where j.cause_id = $1 group by j.id order by j.kind, j.id`;

/** All that the decision rests on, in the transaction in which its letter became accessible. */
export async function receiptContent(tx: Tx, decisionId: string, terms: CaseTermsService): Promise<object> {
  const [row] = await tx.query<DecisionRow>(decisionSql, [decisionId]);
  if (!row) throw new Error(`no decision ${decisionId}`);
  return {
    format: receiptFormat,
    case: { id: row.application_id, number: row.number },
    decision: {
      id: row.id,
      kind: row.kind,
      decidedOn: row.decided_on,
      notifiedOn: row.notified_on,
      objectionDueOn: row.objection_due_on,
      amountCents: row.amount_cents,
      grounds: row.grounds,
      reasonSha256: sha256Of(row.reason),
    },
    actors: { advisedBy: row.advised_by, decidedBy: row.decided_by },
    mandateId: row.mandate_id,
    basis: row.facts.receipt ?? null,
    letterFactsSha256: sha256Of(row.facts.letter ?? null),
    letter: row.letter_document_id && {
      documentId: row.letter_document_id,
      sha256: row.letter_sha256,
      bytes: row.letter_bytes,
    },
    ledger: await tx.query<object>(ledgerSql, [decisionId]),
    terms: await termsOf(tx, row.application_id, row.notified_on as LocalDate, terms),
  };
}

/** From what the terms were folded, and what came of it. */
async function termsOf(tx: Tx, caseId: string, on: LocalDate, service: CaseTermsService): Promise<object | null> {
  const file = (await service.files(tx, [caseId])).get(caseId);
  if (!file) return null;
  const { events, rules } = file;
  return { on, events, rules, outcome: shortened(caseTerms(events, rules, on)) };
}

/** What of the terms is compared: each term with its trace. */
export function shortened({ terms }: CaseTerms): object[] {
  return terms.map(({ kind, key, dueOn, trace }) => ({ kind, key: key ?? null, dueOn, trace }));
}
