// SPDX-License-Identifier: EUPL-1.2
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { type Actor, isProvince } from '../../platform/actor';
import { AuditLog } from '../../platform/audit/audit-log';
import { notFound } from '../../platform/refused.error';
import { visibleTo } from '../../platform/security/visible';
import { Work } from '../../platform/work/work';
import { FileStorage } from './file-storage';

interface FileRow {
  file_name: string;
  media_type: string;
  size_bytes: number;
  storage_key: string;
}

/** Hands out the bytes of a file, always as a download and never as a page. */
@Injectable()
export class DownloadsService {
  constructor(
    private readonly work: Work,
    private readonly storage: FileStorage,
    private readonly audit: AuditLog,
  ) {}

  /**
   * Sends a file that the actor may see; the province sees a file of the municipality once it was sent. That somebody of the
   * province read it stands in the audit log.
   */
  async download(actor: Actor, id: string, response: Response): Promise<void> {
    const file = await this.find(actor, id);
    if (isProvince(actor)) {
      await this.audit.write({
        actor,
        operation: 'documents.content',
        objectKind: 'documents',
        objectId: id,
        result: 'read',
      });
    }
    const bytes = await this.storage.read(file.storage_key);
    response.attachment(file.file_name);
    response.setHeader('Content-Type', file.media_type);
    response.setHeader('Content-Length', file.size_bytes);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'");
    response.setHeader('Cache-Control', 'private, no-store');
    try {
      await pipeline(bytes, response);
    } catch (error) {
      if (response.headersSent) return;
      for (const name of ['Content-Disposition', 'Content-Length']) response.removeHeader(name);
      throw error;
    }
  }

  private find(actor: Actor, id: string): Promise<FileRow> {
    return this.work.read(actor, async (reader) => {
      const scope = visibleTo(actor, 'a', 2);
      const ours = isProvince(actor) ? 'd.locked_at is not null' : "d.audience = 'everyone'";
      const [file] = await reader.query<FileRow>(
        `select d.file_name, d.media_type, d.size_bytes, d.storage_key
           from document d join application a on a.id = d.case_id
          where d.id = $1 and d.removed_at is null and ${ours} and ${scope.sql}`,
        [id, ...scope.parameters],
      );
      if (!file) throw notFound();
      return file;
    });
  }
}
