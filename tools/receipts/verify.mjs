// SPDX-License-Identifier: EUPL-1.2
// Walks the receipts of a database, all or of one case, and answers for each what is not the same.
import * as check from './checks.mjs';
import { ofOutcome } from './outcomes.mjs';

const receipts = `
  select r.decision_id, r.content, r.sha256, a.number, d.id, d.kind, d.decided_on::text, d.notified_on::text,
         d.objection_due_on::text, d.amount_cents::float8, d.grounds, d.reason, d.facts, d.mandate_id, d.advised_by,
         d.decided_by, v.definition
    from decision_receipt r
    join decision d on d.id = r.decision_id
    join application a on a.id = d.application_id
    join scheme_version v on v.id = a.scheme_version_id
   where $1::text is null or a.number = $1
   order by a.number, r.made_at, r.decision_id`;

const missing = `
  select a.number, d.kind from decision d join application a on a.id = d.application_id
   where d.notified_on is not null and not exists (select from decision_receipt r where r.decision_id = d.id)
     and ($1::text is null or a.number = $1) order by a.number`;

const one = async (client, sql, values) => (await client.query(sql, values)).rows[0];

/** As the receipt writes them: the same names, numbers as numbers. */
const ledger = `
  select j.id, j.kind, j.effective_on::text as "effectiveOn",
         json_agg(json_build_object('account', b.code, 'bucket', p.bucket, 'amountCents', p.amount_cents, 'year', p.budget_year)
                  order by p.id) as postings
    from journal j join posting p on p.journal_id = j.id join budget_account b on b.id = p.account_id
   where j.cause_id = $1 group by j.id order by j.kind, j.id`;

/** The decision against which was objected. */
const contestedSql = `
  select kind, amount_cents::float8 as "amountCents", facts -> 'receipt' as basis
    from decision where id = $1 and application_id = $2`;

async function faultsOf(client, row, { law, read }) {
  const broken = check.ofItself(row);
  if (broken.length > 0) return broken;
  const receipt = JSON.parse(row.content);
  const { basis, letter, mandateId } = receipt;
  const submission = basis?.answers
    ? await one(client, 'select answers from submission where application_id = $1 and seq = $2', [
        receipt.case.id,
        basis.answers.seq,
      ])
    : undefined;
  const account = basis?.account
    ? await one(client, 'select answers from determination_request where id = $1 and application_id = $2', [
        basis.account.requestId,
        receipt.case.id,
      ])
    : undefined;
  const contested = basis?.contested
    ? await one(client, contestedSql, [basis.contested.decisionId, receipt.case.id])
    : undefined;
  const inputs = { definition: row.definition, answers: submission?.answers ?? {}, account, contested };
  const named = [...(basis?.documents ?? []), ...(basis?.account?.documents ?? [])].map(({ id }) => id);
  const { rows: documents } = await client.query(
    'select id, sha256, file_name, storage_key from document where id = any($1::uuid[])',
    [named],
  );
  const mandate = mandateId
    ? await one(
        client,
        `select id, article, maximum_cents::float8, valid_from::text, function_title from mandate where id = $1`,
        [mandateId],
      )
    : undefined;
  const document = letter
    ? await one(client, 'select id, sha256, size_bytes, storage_key from document where id = $1', [letter.documentId])
    : undefined;
  const { rows: booked } = await client.query(ledger, [receipt.decision.id]);
  return [
    ...check.ofDecision(receipt, row),
    ...check.ofInputs(receipt, inputs),
    ...(await check.ofDocuments(receipt, documents, read)),
    ...ofOutcome(receipt, inputs, law),
    ...check.ofGrounds(receipt, inputs, law),
    ...check.ofTerms(receipt, law),
    ...check.ofMandate(receipt, mandate),
    ...check.ofLedger(receipt, booked),
    ...(await check.ofLetter(receipt, document, read)),
  ];
}

/**
 * `law` is the law book (`determinationFor`, `checkedGrounds`, `caseTerms` and what `outcomes*.mjs` ask more), `read` gives
 * the bytes of a stored file. Answers
 * `{ count, faults: [{ number, kind, what }] }`.
 */
export async function verifyReceipts(client, { law, read, number = null }) {
  const faults = [];
  const { rows: without } = await client.query(missing, [number]);
  for (const row of without) faults.push({ ...row, what: 'it was notified, but has no receipt' });
  const { rows } = await client.query(receipts, [number]);
  for (const row of rows) {
    const found = await faultsOf(client, row, { law, read });
    faults.push(...found.map((what) => ({ number: row.number, kind: row.kind, what })));
  }
  return { count: rows.length, faults };
}
