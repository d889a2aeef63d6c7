// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, RefusedError, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { Document } from '../documents/document.entity';
import { DocumentsService } from '../documents/documents.service';
import { type ProgressFile, ProgressFiles } from './progress-files';
import type { PhotoConsentRequest, PhotoRemovalRequest, ProgressPhotoRequest } from './progress.dto';
import { ProgressPhoto, type ProgressReport } from './progress.entities';

/** The most photos that a report takes. */
const mostPhotos = 12;

/** Photos with a report, and whether they may be shown as an example. */
@Injectable()
export class ProgressPhotos {
  constructor(
    private readonly work: Work,
    private readonly files: ProgressFiles,
    private readonly documents: DocumentsService,
  ) {}

  /** Puts an uploaded photo with the report that is being filled in. */
  add(actor: Actor, obligationId: string, body: ProgressPhotoRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const file = await this.files.lock(tx, obligationId, body.expectedVersion);
      await this.files.refuseUnlessOpen(tx, file);
      await this.refuseNoPhoto(tx, file, body.documentId);
      const report = await this.raise(tx, this.files.reportOf(tx, file));
      const count = await tx.manager.countBy(ProgressPhoto, { reportId: report.id });
      refuseIf(count < mostPhotos ? undefined : { code: 'PROGRESS_TOO_MANY_PHOTOS', details: { most: mostPhotos } });
      const by = actor.personId ?? undefined;
      const photo = await tx.manager.save(
        ProgressPhoto,
        tx.manager.create(ProgressPhoto, {
          reportId: report.id,
          applicationId: report.applicationId,
          organisationId: report.organisationId,
          documentId: body.documentId,
          addedBy: by,
          addedAt: tx.now,
          ...(body.consent ? { consentedBy: by, consentedAt: tx.now } : {}),
        }),
      );
      if (body.consent) await this.record(tx, photo, true);
      return { id: photo.id, state: report.state, version: report.version };
    });
  }

  /** Takes a photo away again, as long as it was not submitted. @throws RefusedError DOCUMENT_LOCKED */
  remove(actor: Actor, photoId: string, { expectedVersion }: PhotoRemovalRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { photo, file } = await this.lock(tx, photoId, expectedVersion);
      await this.files.refuseUnlessOpen(tx, file);
      const document = await tx.manager.findOneByOrFail(Document, { id: photo.documentId });
      refuseIf(document.lockedAt ? { code: 'DOCUMENT_LOCKED' } : undefined);
      await tx.manager.delete(ProgressPhoto, { id: photoId });
      await tx.manager.update(Document, { id: document.id }, { removedAt: tx.now });
      const report = await this.raise(tx, file.report);
      return { id: photoId, state: report.state, version: report.version };
    });
  }

  /**
   * Says that a photo may be shown as an example, or no longer, whatever became of the report. Who and when stays.
   *
   * @source AVG 7(3)
   */
  consent(actor: Actor, photoId: string, body: PhotoConsentRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { photo, file } = await this.lock(tx, photoId, body.expectedVersion);
      const holds = photo.consentedAt !== null && photo.withdrawnAt === null;
      if (holds === body.given) return { id: photoId, state: file.report.state, version: file.report.version };
      const [by, at] = [actor.personId, tx.now];
      const now = body.given
        ? { consentedBy: by, consentedAt: at, withdrawnBy: null, withdrawnAt: null }
        : { withdrawnBy: by, withdrawnAt: at };
      await tx.manager.save(Object.assign(photo, now));
      const report = await this.raise(tx, file.report);
      await this.record(tx, photo, body.given);
      return { id: photoId, state: report.state, version: report.version };
    });
  }

  /** The photos of a report that is submitted stay, and the province may see them. */
  async lockAll(tx: Tx, { id, applicationId }: ProgressReport): Promise<void> {
    const ids = (await tx.manager.findBy(ProgressPhoto, { reportId: id })).map(({ documentId }) => documentId);
    await this.documents.lockAll(tx, ids, { caseId: applicationId, purpose: 'report' });
  }

  private async lock(
    tx: Tx,
    photoId: string,
    expectedVersion: number,
  ): Promise<{ photo: ProgressPhoto; file: ProgressFile & { readonly report: ProgressReport } }> {
    const known = await tx.manager.findOneBy(ProgressPhoto, { id: photoId });
    if (!known) throw notFound();
    const file = await this.files.lockReport(tx, known.reportId, expectedVersion);
    const photo = await tx.manager.findOneBy(ProgressPhoto, { id: photoId });
    if (!photo) throw notFound();
    return { photo, file };
  }

  private async refuseNoPhoto(tx: Tx, { application }: ProgressFile, documentId: string): Promise<void> {
    const document = await tx.manager.findOneBy(Document, { id: documentId, caseId: application.id });
    const free = document?.purpose === 'report' && !document.removedAt && !document.lockedAt;
    if (!document || !free) throw new RefusedError({ code: 'DOCUMENT_MISSING' });
    if (!document.mediaType.startsWith('image/')) throw new RefusedError({ code: 'PROGRESS_ONLY_IMAGES' });
    const taken = await tx.manager.countBy(ProgressPhoto, { documentId });
    if (taken > 0) throw new RefusedError({ code: 'DOCUMENT_MISSING' });
  }

  private raise(tx: Tx, report: ProgressReport): Promise<ProgressReport> {
    return tx.manager.save(Object.assign(report, { version: report.version + 1 }));
  }

  private record(tx: Tx, photo: ProgressPhoto, given: boolean): Promise<void> {
    return tx.record({
      type: given ? 'PhotoConsentGiven' : 'PhotoConsentWithdrawn',
      caseId: photo.applicationId,
      organisationId: photo.organisationId,
      data: { photoId: photo.id, reportId: photo.reportId, documentId: photo.documentId },
    });
  }
}
