// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import { Work } from '../../platform/work/work';
import { caseRows, totalOf } from './case-report';
import { reconcile } from './reconciliation';
import type { CaseReportResponse, ReportQuery, WaterfallResponse } from './reports.dto';
import { interestLine } from './interest-line';
import { penaltyLine } from './penalty-line';
import { activitiesOf, bookedYears, waterfallRows, waterfallRowsOfYear } from './waterfall';

/** What finance asks: the money per node of the budget, the cases behind it, and whether all of it agrees. */
@Injectable()
export class ReportsQueries {
  constructor(private readonly work: Work) {}

  waterfall(actor: Actor, { year }: ReportQuery): Promise<WaterfallResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = year === undefined ? await waterfallRows(reader) : await waterfallRowsOfYear(reader, year);
      return {
        asOf: reader.now.toISOString(),
        year: year ?? null,
        years: await bookedYears(reader),
        rows,
        activities: activitiesOf(rows),
        penalties: await penaltyLine(reader, year),
        interest: await interestLine(reader, year),
        reconciliation: await reconcile(reader),
      };
    });
  }

  cases(actor: Actor, query: ReportQuery): Promise<CaseReportResponse> {
    return this.work.read(actor, async (reader) => {
      const rows = await caseRows(reader, actor, query);
      return { asOf: reader.now.toISOString(), rows, total: totalOf(rows) };
    });
  }
}
