// SPDX-License-Identifier: EUPL-1.2
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Organisation } from '../identity/identity.entities';

/**
 * Keeps whether the organisation can be reached electronically; asked once, with its first application. @throws RefusedError
 * CHANNEL_NOT_CHOSEN when it never said so
 *
 * @source Awb 2:8
 */
export async function chooseChannel(tx: Tx, organisationId: string, electronic: boolean | undefined): Promise<void> {
  const organisation = await tx.manager.findOneByOrFail(Organisation, { id: organisationId });
  if (organisation.electronicMessages !== null) return;
  if (electronic === undefined) throw new RefusedError({ code: 'CHANNEL_NOT_CHOSEN', source: 'Awb 2:8' });
  await tx.query(
    `update organisation set electronic_messages = $2, electronic_messages_since = $3
      where id = $1 and electronic_messages is null`,
    [organisationId, electronic, tx.today],
  );
}
