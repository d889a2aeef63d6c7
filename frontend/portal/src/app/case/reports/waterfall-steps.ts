// SPDX-License-Identifier: EUPL-1.2
import type { WaterfallStep } from '../../shared/charts';
import type { WaterfallRowResponse } from '../api-models';
import type { BudgetColumn } from './columns';

export interface StepTexts {
  readonly columns: Readonly<Record<BudgetColumn, string>>;
  readonly leftAfterGrants: string;
  readonly leftAfterReserved: string;
  readonly stillToPay: string;
}

type Kind = WaterfallStep['kind'];

/** From the ceiling to what is left of it, also when everything that is reserved would be granted. */
export function ceilingSteps(row: WaterfallRowResponse, texts: StepTexts): WaterfallStep[] {
  const step = stepsOf(row, texts);
  return [
    step('level', 'ceilingCents'),
    ...(row.heldCents ? [step('plus', 'heldCents')] : []),
    ...(row.overrunCents ? [step('plus', 'overrunCents')] : []),
    step('minus', 'grantedCents'),
    { ...step('level', 'leftCents'), label: texts.leftAfterGrants },
    step('minus', 'reservedCents'),
    { key: 'rest', kind: 'level', label: texts.leftAfterReserved, cents: row.leftCents - row.reservedCents },
  ];
}

/** From what was granted to what is still to be paid of it. What has to come back was paid too much, and counts again. */
export function grantSteps(row: WaterfallRowResponse, texts: StepTexts): WaterfallStep[] {
  const step = stepsOf(row, texts);
  const { grantedCents, releasedCents, paidCents, receivedCents, receivableCents } = row;
  return [
    step('level', 'grantedCents'),
    step('minus', 'releasedCents'),
    step('minus', 'paidCents'),
    ...(receivedCents ? [step('plus', 'receivedCents')] : []),
    ...(receivableCents ? [step('plus', 'receivableCents')] : []),
    {
      key: 'toPay',
      kind: 'level',
      label: texts.stillToPay,
      cents: grantedCents - releasedCents - paidCents + receivedCents + receivableCents,
    },
  ];
}

function stepsOf(row: WaterfallRowResponse, texts: StepTexts) {
  return (kind: Kind, column: BudgetColumn): WaterfallStep => ({
    key: column,
    kind,
    label: texts.columns[column],
    cents: row[column],
  });
}
