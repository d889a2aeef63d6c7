// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../../platform/work/tx';
import { sha256Of } from '../schemes/canonical-json';
import { DeterminationRequest } from './payment.entities';

/** The final account on which a determination rests: its answers and its files by their fingerprints. */
export interface AccountReceipt {
  readonly requestId: string;
  readonly sha256: string;
  readonly receivedOn: string;
  readonly documents: readonly { readonly id: string; readonly sha256: string }[];
}

/** The last final account of a grant as a receipt names it; null when there is none. */
export async function accountReceipt(tx: Tx, grantId: string): Promise<AccountReceipt | null> {
  const [request] = await tx.manager.find(DeterminationRequest, {
    where: { grantId },
    order: { receivedOn: 'DESC', id: 'DESC' },
    take: 1,
  });
  if (!request) return null;
  const documents = await tx.query<{ id: string; sha256: string }>(
    'select id, sha256 from document where id = any($1::uuid[]) order by id',
    [request.documentIds],
  );
  return { requestId: request.id, sha256: sha256Of(request.answers), receivedOn: request.receivedOn, documents };
}
