// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import { emptyRow } from './case-report';
import { interestLine } from './interest-line';
import { penaltyLine } from './penalty-line';
import type { CaseReportRowResponse, ReportQuery } from './reports.dto';
import { activitiesOf, waterfallRows, waterfallRowsOfYear } from './waterfall';

/** What a reader of the cases looks for beside them, as rows below the totals that no total counts; by their label. */
export type BesideRow = CaseReportRowResponse;

/**
 * Money held for earlier applications, the activities of the programme, and penalties and interest outside every ceiling.
 * Nothing for a part of the cases: they belong to the whole.
 */
export async function besideRows(reader: Reader, { year, typeKey, accountCode }: ReportQuery): Promise<BesideRow[]> {
  if (typeKey !== undefined || accountCode !== undefined) return [];
  const levels = year === undefined ? await waterfallRows(reader) : await waterfallRowsOfYear(reader, year);
  const activities = activitiesOf(levels);
  const penalties = await penaltyLine(reader, year);
  const interest = await interestLine(reader, year);
  const row = (number: string, amounts: Partial<CaseReportRowResponse>): BesideRow => ({
    ...emptyRow(),
    number,
    ...amounts,
  });
  return [
    row('Aangehouden voor eerdere aanvragen (Awb 4:27)', {
      reservedCents: levels.reduce((sum, { heldCents }) => sum + heldCents, 0),
    }),
    row('Programma-activiteiten', { grantedCents: activities.committedCents, paidCents: activities.paidCents }),
    row('Dwangsommen, buiten het plafond', {
      determinedCents: penalties.determinedCents,
      payableCents: penalties.payableCents,
      paidCents: penalties.paidCents,
    }),
    row('Wettelijke rente, buiten het plafond', {
      determinedCents: interest.determinedCents,
      payableCents: interest.payableCents,
      paidCents: interest.paidCents,
      receivedCents: interest.receivedCents,
      receivableCents: interest.receivableCents,
    }),
  ];
}
