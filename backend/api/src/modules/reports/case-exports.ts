// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { type Reader, Work } from '../../platform/work/work';
import { caseCsv, rowsHash } from './case-csv';
import { type BesideRow, besideRows } from './beside-rows';
import { caseRows, totalOf } from './case-report';
import { caseWorkbook } from './case-workbook';
import type { CaseReportRowResponse, ReportQuery } from './reports.dto';

interface ExportContents {
  readonly rows: CaseReportRowResponse[];
  readonly total: CaseReportRowResponse;
  readonly beside: BesideRow[];
  readonly asOf: string;
  readonly today: string;
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The cases as a file for a spreadsheet. Every export leaves a row in the audit log, before the file leaves. */
@Injectable()
export class CaseExports {
  constructor(
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  async csv(actor: Actor, query: ReportQuery, response: Response): Promise<void> {
    const contents = await this.contents(actor, query);
    await this.log(actor, 'csv', query, contents);
    send(
      response,
      `flexloket-zaken-${contents.today}.csv`,
      'text/csv; charset=utf-8',
      Buffer.from(caseCsv(contents.rows, contents.total, contents.beside)),
    );
  }

  async xlsx(actor: Actor, query: ReportQuery, response: Response): Promise<void> {
    const contents = await this.contents(actor, query);
    const facts = {
      filter: filterText(query),
      asOf: contents.asOf,
      rowCount: contents.rows.length,
      totalGrantedCents: contents.total.grantedCents,
      sha256: rowsHash(contents.rows),
    };
    const workbook = await caseWorkbook(contents.rows, contents.total, facts, contents.beside);
    await this.log(actor, 'xlsx', query, contents);
    send(response, `flexloket-zaken-${contents.today}.xlsx`, workbookType, workbook);
  }

  private contents(actor: Actor, query: ReportQuery): Promise<ExportContents> {
    return this.work.read(actor, async (reader) => {
      const rows = await caseRows(reader, actor, query);
      const beside = await besideRows(reader, query);
      return { rows, total: totalOf(rows), beside, asOf: await lastChange(reader), today: reader.today };
    });
  }

  private log(actor: Actor, kind: string, query: ReportQuery, { rows, total, asOf }: ExportContents): Promise<void> {
    const facts = { ...query, asOf, rows: rows.length, grantedCents: total.grantedCents, sha256: rowsHash(rows) };
    return this.audit.write({
      actor,
      operation: `case-reports.${kind}`,
      result: 'done',
      reason: JSON.stringify(facts),
    });
  }
}

/** The moment of the last booking or event: two exports of the same state are the same file. */
async function lastChange(reader: Reader): Promise<string> {
  const [row] = await reader.query<{ at: Date | null }>(
    `select greatest((select max(recorded_at) from journal), (select max(recorded_at) from case_event)) as at`,
  );
  return (row?.at ?? reader.now).toISOString();
}

function filterText({ year, typeKey, accountCode }: ReportQuery): string {
  const parts = [
    year === undefined ? '' : `begrotingsjaar ${year}`,
    typeKey === undefined ? '' : `soort subsidie ${typeKey}`,
    accountCode === undefined ? '' : `rekening ${accountCode}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'alle zaken' : parts.join(', ');
}

/** Answers with a file. */
export function send(response: Response, fileName: string, type: string, bytes: Buffer): void {
  response
    .status(200)
    .set({
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .send(bytes);
}
