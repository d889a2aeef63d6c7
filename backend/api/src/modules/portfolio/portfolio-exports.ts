// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { Work } from '../../platform/work/work';
import { send } from '../reports/case-exports';
import type { PortfolioQuery } from './portfolio.dto';
import { portfolioCsv } from './portfolio-csv';
import { itemOf, projectRows } from './portfolio-projects.queries';

/** The projects of the portfolio as a file. Every export leaves a row in the audit log, before the file leaves. */
@Injectable()
export class PortfolioExports {
  constructor(
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  async csv(actor: Actor, query: PortfolioQuery, response: Response): Promise<void> {
    const { text, rows, today } = await this.work.read(actor, async (reader) => {
      const items = (await projectRows(reader, query)).map(itemOf);
      return { text: portfolioCsv(items), rows: items.length, today: reader.today };
    });
    const sha256 = createHash('sha256').update(text).digest('hex');
    const reason = JSON.stringify({ ...query, rows, sha256 });
    await this.audit.write({ actor, operation: 'portfolio-projects.csv', result: 'done', reason });
    send(response, `flexloket-portefeuille-${today}.csv`, 'text/csv; charset=utf-8', Buffer.from(text));
  }
}
