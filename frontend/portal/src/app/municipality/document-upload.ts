// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { DocumentResponse } from '../case/api-models';
import { CaseApi, type DocumentPurpose, documentHref } from '../case/case-api';
import { DocumentsView } from '../case/documents-view';
import { FileField, type FileItem, type SendFile } from '../shared/forms';
import { Command } from '../shared/http';
import { useMessages } from '../shared/messages';
import { ProblemAlert } from '../shared/ui';
import { draftMessages } from './messages/draft';
import { UploadLimits } from './upload-limits';

/** The files that answer one question for a document: those that were sent before, and those that can still be changed. */
@Component({
  selector: 'flx-document-upload',
  imports: [DocumentsView, FileField, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <flx-file-field
      [fieldId]="'document-' + kind()"
      [label]="label()"
      [help]="help()"
      [optional]="optional()"
      [error]="error()"
      [accept]="limits.extensions() ?? standardExtensions"
      [maxBytes]="limits.maximumBytes() ?? standardBytes"
      [files]="files()"
      [send]="send"
      [readonly]="readonly()"
      (uploaded)="changed.emit()"
      (removed)="remove($event)"
    />
    <flx-problem [problem]="removing.problem()" />
    @if (sent().length) {
      <p class="flx-small flx-muted">{{ m().sentBefore }}</p>
      <flx-documents [documents]="sent()" />
    }
  `,
})
export class DocumentUpload {
  readonly caseId = input.required<string>();
  readonly kind = input.required<string>();
  readonly purpose = input<DocumentPurpose>('application');
  readonly label = input.required<string>();
  readonly help = input('');
  readonly optional = input(false);
  readonly error = input('');
  readonly readonly = input(false);
  /** All documents of the case. */
  readonly documents = input.required<readonly DocumentResponse[]>();
  /** A file was added or taken away: load the case again. */
  readonly changed = output<void>();

  protected readonly m = useMessages(draftMessages);
  protected readonly limits = inject(UploadLimits);
  protected readonly standardExtensions = ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'jpg', 'png'];
  protected readonly standardBytes = 50 * 1024 * 1024;
  protected readonly removing = new Command();
  private readonly cases = inject(CaseApi);
  private readonly own = computed(() =>
    this.documents().filter(({ kind, purpose }) => kind === this.kind() && purpose === this.purpose()),
  );
  protected readonly sent = computed(() => this.own().filter(({ locked }) => locked));
  protected readonly files = computed<readonly FileItem[]>(() =>
    this.own()
      .filter(({ locked }) => !locked)
      .map(({ id, fileName, sizeBytes }) => ({
        id,
        name: fileName,
        sizeBytes,
        state: 'ready',
        href: documentHref(id),
      })),
  );

  protected readonly send: SendFile = (file, context) =>
    this.cases.upload(this.caseId(), file, { kind: this.kind(), purpose: this.purpose() }, context);

  protected async remove({ id }: FileItem): Promise<void> {
    if (await this.removing.run((context) => this.cases.removeDocument(id, context))) this.changed.emit();
  }
}
