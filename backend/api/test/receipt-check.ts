// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import * as law from '#domain';
import type { TestApp } from './app';

/** One thing that does not come out the same. */
export interface Fault {
  readonly number: string;
  readonly kind: string;
  readonly what: string;
}
interface Verifier {
  verifyReceipts(client: Client, given: object): Promise<{ count: number; faults: Fault[] }>;
}
interface Canonical {
  canonical(value: unknown): string;
  sha256(text: string): string;
}
/** As much of a receipt as somebody forges. */
export interface Receipt {
  decision: { amountCents: number };
  basis: Record<string, unknown>;
}

const tools = join(__dirname, '../../../tools/receipts');
const read = (key: string): Buffer => readFileSync(join(process.env['STORAGE_DIR'] ?? '', key));

/** What `receipt:verify` says of everything in the database. */
export async function verified(client: Client): Promise<Fault[]> {
  const { verifyReceipts } = (await import(`${tools}/verify.mjs`)) as Verifier;
  return (await verifyReceipts(client, { law, read })).faults;
}

/** The same, with a connection of its own. */
export async function receiptFaults(app: TestApp): Promise<Fault[]> {
  const superuser = new Client(app.database.superUrl);
  await superuser.connect();
  return verified(superuser).finally(() => superuser.end());
}

/** What is named when somebody changes the database around every guard. */
export async function faultsAfter(superuser: Client, ...statements: string[]): Promise<Fault[]> {
  await superuser.query('begin');
  try {
    await superuser.query("set local session_replication_role = 'replica'");
    for (const statement of statements) await superuser.query(statement);
    return await verified(superuser);
  } finally {
    await superuser.query('rollback');
  }
}

/** What is named when somebody forges the receipt of one decision and makes every fingerprint anew. */
export async function faultsOfForged(
  superuser: Client,
  decisionId: string,
  forge: (receipt: Receipt) => void,
): Promise<Fault[]> {
  const made = (await import(`${tools}/canonical.mjs`)) as Canonical;
  const { rows } = await superuser.query<{ content: string }>(
    'select content from decision_receipt where decision_id = $1',
    [decisionId],
  );
  const receipt = JSON.parse(rows[0]?.content ?? '{}') as Receipt;
  forge(receipt);
  const content = made.canonical(receipt);
  const basis = superuser.escapeLiteral(JSON.stringify(receipt.basis));
  return faultsAfter(
    superuser,
    `update decision_receipt set content = ${superuser.escapeLiteral(content)}, sha256 = '${made.sha256(content)}'
      where decision_id = '${decisionId}'`,
    `update decision set amount_cents = ${receipt.decision.amountCents},
            facts = jsonb_set(facts, '{receipt}', ${basis}::jsonb) where id = '${decisionId}'`,
  );
}
