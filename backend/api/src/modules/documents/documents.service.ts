// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { type Actor, isProvince } from '../../platform/actor';
import { notFound, RefusedError } from '../../platform/refused.error';
import { actsFor, requestContext } from '../../platform/request-context';
import { visibleTo } from '../../platform/security/visible';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Document } from './document.entity';
import type { DocumentResponse, UploadLimitsResponse, UploadRequest } from './documents.dto';
import { checkFile } from './file-checks';
import { fileKinds, maximumBytes } from './file-kinds';
import { FileStorage } from './file-storage';
import { placeFor, type UploadPurpose } from './upload-place';

/** A file that the product made itself, for instance a letter. */
export interface MadeFile {
  /** Given where the same file must not be made twice. */
  readonly id?: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly kind: string;
  readonly purpose: Document['purpose'];
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly audience: Document['audience'];
  readonly uploadedBy: string | null;
}

/** The files of a case. Bytes are stored before the commit, under a name that nobody knows; without a row they are nothing. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly work: Work,
    private readonly storage: FileStorage,
  ) {}

  /** How large a file may be, and of which kinds. */
  limits(): UploadLimitsResponse {
    return { maximumBytes, types: fileKinds.map(({ extension, mediaType }) => ({ extension, mediaType })) };
  }

  /** Adds a file that a municipality sent, or the scan of what it sent by post. It can be taken away until it is part of what is submitted. */
  async upload(
    actor: Actor,
    caseId: string,
    { kind, purpose = 'application' }: Omit<UploadRequest, 'purpose'> & { readonly purpose?: UploadPurpose },
    file: Express.Multer.File | undefined,
  ): Promise<DocumentResponse> {
    if (!file) throw fileMissing();
    try {
      await this.work.read(actor, (reader) => placeFor(reader, caseId, purpose, kind));
      const checked = await checkFile({ path: file.path, originalName: file.originalname, sizeBytes: file.size });
      requestContext.getStore()?.idempotency?.files.push(checked.sha256);
      const storageKey = await this.storage.putFile(file.path, checked.sizeBytes, checked.mediaType);
      return await this.work.run(actor, async (tx) => {
        const place = await placeFor(tx, caseId, purpose, kind, 'for update of a');
        if (isProvince(actor)) actsFor(`organisation:${place.organisationId}`);
        const document = await tx.manager.save(
          Document,
          tx.manager.create(Document, {
            ...place,
            ...checked,
            kind,
            purpose,
            storageKey,
            // Photos of a visit are shown with its report, once that is published.
            audience: purpose === 'visit' ? 'province' : 'everyone',
            uploadedBy: actor.personId,
            uploadedAt: tx.now,
            lockedAt: null,
            removedAt: null,
          }),
        );
        return responseOf(document, actor.name);
      });
    } finally {
      await rm(file.path, { force: true });
    }
  }

  /** Takes a file away. @throws RefusedError DOCUMENT_LOCKED once it was sent */
  remove(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const scope = visibleTo(actor, 'a', 2);
      const [found] = await tx.query<{ locked_at: Date | null }>(
        `select d.locked_at from document d join application a on a.id = d.case_id
          where d.id = $1 and d.removed_at is null and d.audience = 'everyone' and ${scope.sql} for update of a, d`,
        [id, ...scope.parameters],
      );
      if (!found) throw notFound();
      if (found.locked_at) throw new RefusedError({ code: 'DOCUMENT_LOCKED' });
      await tx.manager.update(Document, { id }, { removedAt: tx.now });
    });
  }

  /** Stores a file that the product made; it is locked at once. */
  async store(tx: Tx, { bytes, ...made }: MadeFile): Promise<Document> {
    const storageKey = await this.storage.put(bytes, made.mediaType);
    return tx.manager.save(
      Document,
      tx.manager.create(Document, {
        ...made,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sizeBytes: bytes.byteLength,
        storageKey,
        uploadedAt: tx.now,
        lockedAt: tx.now,
        removedAt: null,
      }),
    );
  }

  /**
   * Makes files part of what is sent; from then on they stay. @throws RefusedError DOCUMENT_MISSING when one of them is no
   * file of this case and purpose
   */
  async lockAll(
    tx: Tx,
    ids: readonly string[],
    { caseId, purpose }: { caseId: string; purpose: Document['purpose'] },
  ): Promise<void> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return;
    const where = { id: In(wanted), caseId, purpose, removedAt: IsNull() };
    if ((await tx.manager.countBy(Document, where)) !== wanted.length) {
      throw new RefusedError({ code: 'DOCUMENT_MISSING' });
    }
    await tx.manager.update(Document, { ...where, lockedAt: IsNull() }, { lockedAt: tx.now });
  }
}

function fileMissing(): RefusedError {
  return new RefusedError({ code: 'INVALID_INPUT' }, [
    { path: 'file', code: 'REQUIRED', message: { nl: 'Kies een bestand.', en: 'Choose a file.' } },
  ]);
}

function responseOf(document: Document, uploadedByName: string | null): DocumentResponse {
  return {
    id: document.id,
    kind: document.kind,
    purpose: document.purpose,
    fileName: document.fileName,
    mediaType: document.mediaType,
    sizeBytes: document.sizeBytes,
    sha256: document.sha256,
    uploadedAt: document.uploadedAt.toISOString(),
    uploadedByName,
    locked: document.lockedAt !== null,
  };
}
