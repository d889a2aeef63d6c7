// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { Work } from '../../platform/work/work';
import { send } from './case-exports';
import { levelCsv } from './level-csv';
import { interestLine } from './interest-line';
import { penaltyLine } from './penalty-line';
import type { WaterfallQuery } from './reports.dto';
import { activitiesOf, waterfallRows, waterfallRowsOfYear } from './waterfall';

/** The levels of the budget as a file. Every export leaves a row in the audit log, before the file leaves. */
@Injectable()
export class LevelExports {
  constructor(
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  async csv(actor: Actor, { year }: WaterfallQuery, response: Response): Promise<void> {
    const { text, rows, today } = await this.work.read(actor, async (reader) => {
      const levels = year === undefined ? await waterfallRows(reader) : await waterfallRowsOfYear(reader, year);
      const penalties = await penaltyLine(reader, year);
      const interest = await interestLine(reader, year);
      const csv = levelCsv({ rows: levels, activities: activitiesOf(levels), penalties, interest });
      return { text: csv, rows: levels.length, today: reader.today };
    });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const reason = JSON.stringify({ ...(year === undefined ? {} : { year }), rows, sha256 });
    await this.audit.write({ actor, operation: 'waterfalls.csv', result: 'done', reason });
    send(response, `flexloket-budget-${today}.csv`, 'text/csv; charset=utf-8', Buffer.from(text));
  }
}
