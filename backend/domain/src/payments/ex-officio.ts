// SPDX-License-Identifier: EUPL-1.2
import type { Calculation } from '../schemes/calculation';
import type { GrantTypeDefinition } from '../schemes/definition';
import { toCents } from '../shared/money';

/**
 * What is determined ex officio when the request stayed away: as granted, because nothing else was accounted for. Less than
 * that needs a ground.
 *
 * @source Awb 4:46(1), 4:47
 */
export function asGranted(type: GrantTypeDefinition, grantedCents: number): Calculation {
  const text = { nl: 'Het bedrag dat wij verleenden', en: 'The amount that we granted' };
  const amountCents = toCents(grantedCents);
  return {
    rows: [{ key: 'granted', text, article: type.determination.article, amountCents }],
    totalCents: amountCents,
    problems: [],
  };
}
