// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tx } from '../../platform/work/tx';
import { Organisation } from './identity.entities';

/** The province and its municipalities, with their mergers; answers their ids by CBS code, and `province`. */
export async function openOrganisations(tx: Tx): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const province = await tx.manager.save(
    tx.manager.create(Organisation, {
      kind: 'province',
      name: 'Provincie Zuid-Holland',
      sortName: 'Zuid-Holland',
      cbsCode: 'PV28',
    }),
  );
  ids.set('province', province.id);
  const rows = readFileSync(join(__dirname, 'municipalities.csv'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('GM'))
    .map((line) => line.split(','));
  for (const [cbsCode = '', name = '', housingRegion = '', validFrom = '', validTo = ''] of rows) {
    const saved = await tx.manager.save(
      tx.manager.create(Organisation, {
        kind: 'municipality',
        cbsCode,
        name: name === "'s-Gravenhage" ? 'Den Haag' : name,
        sortName: name.replace(/^'s-/, ''),
        housingRegion,
        validFrom: validFrom || null,
        validTo: validTo || null,
      }),
    );
    ids.set(cbsCode, saved.id);
  }
  for (const [cbsCode = '', , , , , successor = ''] of rows) {
    const successorId = ids.get(successor.trim());
    if (successorId) await tx.manager.update(Organisation, { cbsCode }, { successorId });
  }
  return ids;
}
