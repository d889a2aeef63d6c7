// SPDX-License-Identifier: EUPL-1.2
import { Injectable, inject, signal } from '@angular/core';
import type { DocumentResponse } from '../../case/api-models';
import { CaseApi, type DocumentPurpose, documentHref } from '../../case/case-api';
import type { QuestionFiles, SendFile } from '../../shared/forms';
import { Command } from '../../shared/http';
import { UploadLimits } from '../upload-limits';

/** The files of the questions of one form: an application, or a final account. */
@Injectable()
export class DraftFiles implements QuestionFiles {
  readonly caseId = signal('');
  readonly purpose = signal<DocumentPurpose>('application');
  readonly documents = signal<readonly Pick<DocumentResponse, 'id' | 'sizeBytes'>[]>([]);
  readonly removing = new Command();
  private readonly cases = inject(CaseApi);
  private readonly limits = inject(UploadLimits);
  readonly accept = this.limits.extensions;
  readonly maxBytes = this.limits.maximumBytes;
  private readonly senders = new Map<string, SendFile>();

  send(question: string): SendFile {
    const known = this.senders.get(question);
    const send: SendFile =
      known ??
      ((file, context) => this.cases.upload(this.caseId(), file, { kind: question, purpose: this.purpose() }, context));
    this.senders.set(question, send);
    return send;
  }

  /** A file that was sent in before stays with the application; it only leaves the answer. */
  async remove(documentId: string): Promise<boolean> {
    const done = await this.removing.run((context) => this.cases.removeDocument(documentId, context));
    return done !== undefined || ['DOCUMENT_LOCKED', 'NOT_FOUND'].includes(this.removing.problem()?.code ?? '');
  }

  href(documentId: string): string {
    return documentHref(documentId);
  }

  sizeOf(documentId: string): number | undefined {
    return this.documents().find(({ id }) => id === documentId)?.sizeBytes;
  }
}
