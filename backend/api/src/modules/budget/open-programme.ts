// SPDX-License-Identifier: EUPL-1.2
import type { Tx } from '../../platform/work/tx';
import type { BudgetTree } from './budget-tree.service';

const programmeCents = 63_803_600;
const grantsCents = 31_901_800;

/** The root of the budget, with the ceilings of the programme plan; schemes open their accounts below it when they are published. */
export async function openProgramme(tx: Tx, tree: BudgetTree): Promise<void> {
  const programme = await tree.ensureAccount(tx, {
    kind: 'programme',
    code: 'flexwonen',
    parentCode: null,
    name: { nl: 'Programma Flexwonen', en: 'Flexible housing programme' },
  });
  await tree.setCeiling(tx, programme.id, programmeCents, 'Programmaplan Flexwonen 2021-2024');
  const grants = await tree.ensureAccount(tx, {
    kind: 'group',
    code: 'flexwonen/grants',
    parentCode: 'flexwonen',
    name: { nl: 'Subsidies aan gemeenten', en: 'Grants to municipalities' },
  });
  await tree.setCeiling(tx, grants.id, grantsCents, 'Programmaplan Flexwonen 2021-2024');
  const activities = await tree.ensureAccount(tx, {
    kind: 'group',
    code: 'flexwonen/activities',
    parentCode: 'flexwonen',
    name: { nl: 'Activiteiten van het programma', en: 'Activities of the programme' },
  });
  await tree.setCeiling(tx, activities.id, programmeCents - grantsCents, 'Programmaplan Flexwonen 2021-2024');
}
