// SPDX-License-Identifier: EUPL-1.2
import { once } from 'node:events';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { Work } from '../../platform/work/work';
import { fromCursor } from '../applications/cursor';
import { harmless } from '../reports/case-csv';
import { auditPage } from './audit.queries';
import type { AuditFilter, AuditItem } from './auditing.dto';
import { sealedLines, sealedRange } from './sealed-lines';

/** No export holds more lines than this; the newest ones go first. */
export const exportLimit = 50_000;
const atOnce = 2_000;

const headings = [
  'moment', 'wie', 'namens', 'op gezag van', 'handeling', 'code', 'uitkomst', 'reden', 'soort', 'object', 'zaak', 'herkomst', 'verzoek', 'regel',
]; // prettier-ignore

/** The audit log as a file. Every export leaves a line in the log itself, before the file leaves. */
@Injectable()
export class AuditExports {
  constructor(
    private readonly work: Work,
    private readonly audit: AuditLog,
  ) {}

  /** What was found, newest first, for a Dutch spreadsheet; in parts, so that a long log takes no memory. */
  async csv(actor: Actor, filter: AuditFilter, response: Response): Promise<void> {
    let page = await this.part(actor, filter, undefined);
    await this.note(actor, 'csv', filter);
    head(response, 'auditlog.csv', 'text/csv; charset=utf-8');
    await send(response, `\uFEFF${line(headings)}`);
    for (let sent = page.items.length; ; sent += page.items.length) {
      await send(response, page.items.map((item) => line(cellsOf(item))).join(''));
      if (page.nextCursor === null || sent >= exportLimit || response.destroyed) break;
      page = await this.part(actor, filter, page.nextCursor);
    }
    response.end();
  }

  /**
   * What was found as JSON lines with its place in the chain of hashes, oldest first, up to the first anchor after it. Lines
   * in between that were not looked for are there as hashes only, so that the whole can be checked (`audit:verify`).
   */
  async jsonl(actor: Actor, filter: AuditFilter, response: Response): Promise<void> {
    const range = await this.work.read(actor, (reader) => sealedRange(reader, filter, exportLimit));
    await this.note(actor, 'jsonl', filter);
    head(response, 'auditlog.jsonl', 'application/x-ndjson; charset=utf-8');
    const { found, unsealed, limited } = range;
    await send(response, `${JSON.stringify({ excerpt: 1, filter, found, unsealed, limited, limit: exportLimit })}\n`);
    for (let at = range.from; at <= range.to && !response.destroyed; at += atOnce) {
      const until = Math.min(at + atOnce - 1, range.to);
      const rows = await this.work.read(actor, (reader) =>
        sealedLines(reader, filter, { ...range, from: at, to: until }),
      );
      await send(response, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
    }
    response.end();
  }

  private part(actor: Actor, filter: AuditFilter, cursor: string | undefined) {
    const after = fromCursor(cursor, [/.+/, /^\d+$/]);
    return this.work.read(actor, (reader) => auditPage(reader, filter, after, atOnce));
  }

  /** Which fields were looked at, never what was typed in them. */
  private note(actor: Actor, kind: string, filter: AuditFilter): Promise<void> {
    const { from, until, result, ...others } = filter;
    const fields = Object.keys(others).filter((key) => others[key as keyof typeof others] !== undefined);
    const reason = JSON.stringify({ from, until, result, fields });
    return this.audit.write({ actor, operation: `audit-entries.${kind}`, result: 'done', reason });
  }
}

function cellsOf(item: AuditItem): string[] {
  const { onBehalf } = item;
  const behalf = onBehalf?.kind === 'board' ? 'het college' : (onBehalf?.functionTitle ?? onBehalf?.name);
  return [
    item.at, item.personName ?? '', item.organisationName ?? '', behalf ?? '', item.sentence.nl, item.operation,
    item.result, item.reason ?? '', item.objectKind ?? '', item.objectId ?? '', item.caseNumber ?? '', item.origin ?? '',
    item.requestId ?? '', item.id,
  ].map(harmless); // prettier-ignore
}

const line = (cells: readonly string[]): string =>
  stringify([[...cells]], { delimiter: ';', record_delimiter: 'windows' });

function head(response: Response, fileName: string, type: string): void {
  response.status(200).set({
    'Content-Type': type,
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'X-Export-Limit': String(exportLimit),
  });
}

async function send(response: Response, text: string): Promise<void> {
  if (!response.write(text) && !response.destroyed) {
    await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
}
