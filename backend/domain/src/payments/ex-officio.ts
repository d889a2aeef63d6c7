// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { calculateDetermination } from '../schemes/amount';
import { type Calculation, sumOf } from '../schemes/calculation';
import type { GrantTypeDefinition } from '../schemes/definition';
import { afterSanctions, type Breach } from '../schemes/sanctions';
import { toCents } from '../shared/money';

/**
 * What is determined ex officio when the request stayed away: as granted, because nothing else was accounted for. Less than
 * that needs a ground.
 *
 * @source Awb 4:46(1), 4:47
 */
export function asGranted(
  type: GrantTypeDefinition,
  grantedCents: number,
  breaches: readonly Breach[] = [],
): Calculation {
  const text = { nl: 'Het bedrag dat wij verleenden', en: 'The amount that we granted' };
  const { article } = type.determination;
  const first = { key: 'granted', text, article, amountCents: toCents(grantedCents) };
  const rows = afterSanctions(type, [first], breaches);
  return { rows, totalCents: sumOf(rows), problems: [] };
}

/** From what a determination is reckoned. */
export interface DeterminationInputs {
  readonly grantedCents: number;
  /** The final account; nothing when it stayed away. */
  readonly answers?: Answers | null;
  /** Duties that were not met, by the sanctions of the scheme. */
  readonly breaches?: readonly Breach[];
}

/**
 * What the scheme gives for the final account, or as granted when one was asked and stayed away; lowered by the sanctions
 * of the scheme for the duties that were not met.
 *
 * @source Awb 4:46, 4:47
 */
export function determinationFor(
  type: GrantTypeDefinition,
  { grantedCents, answers, breaches = [] }: DeterminationInputs,
): Calculation {
  return !answers && type.determination.mode === 'on_request'
    ? asGranted(type, grantedCents, breaches)
    : calculateDetermination(type, grantedCents, answers ?? {}, breaches);
}
