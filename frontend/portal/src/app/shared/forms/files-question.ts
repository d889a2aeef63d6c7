// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { FieldFrame } from './field-frame';
import type { Parts } from './drafts';
import { FileField, type FileItem } from './file-field';
import { questionFiles } from './form-context';
import { QuestionField } from './question-field';

/** The files that answer a question: sent at once, and named in the answer. */
@Component({
  selector: 'flx-files-question',
  imports: [FieldFrame, FileField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (place) {
      <flx-file-field
        [fieldId]="id()"
        [label]="label()"
        [help]="help()"
        [why]="why()"
        [optional]="optional()"
        [error]="ownError()"
        [accept]="place.accept() ?? standardExtensions"
        [maxBytes]="place.maxBytes() ?? standardBytes"
        [files]="files()"
        [send]="place.send(question().key)"
        [readonly]="readonly()"
        (uploaded)="added($event)"
        (removed)="remove($event)"
      />
    } @else {
      <flx-field
        [fieldId]="id()"
        [label]="label()"
        [help]="help()"
        [why]="why()"
        [error]="ownError()"
        [optional]="optional()"
        [language]="shownLanguage()"
      >
        <p class="flx-muted" tabindex="-1" [id]="id()">{{ texts().filesElsewhere }}</p>
      </flx-field>
    }
  `,
})
export class FilesQuestion extends QuestionField<readonly Parts[]> {
  protected readonly place = inject(questionFiles, { optional: true });
  protected readonly standardExtensions = ['pdf', 'docx', 'xlsx', 'odt', 'ods', 'jpg', 'png'];
  protected readonly standardBytes = 50 * 1024 * 1024;
  protected readonly files = computed<readonly FileItem[]>(() =>
    this.typed().map(({ documentId = '', fileName = '' }) => ({
      id: documentId,
      name: fileName,
      sizeBytes: this.place?.sizeOf(documentId) ?? 0,
      state: 'ready',
      href: this.place?.href(documentId),
    })),
  );

  protected added(document: unknown): void {
    const { id, fileName } = document as { readonly id: string; readonly fileName: string };
    this.change([...this.typed(), { documentId: id, fileName }]);
    this.leave();
  }

  protected async remove({ id }: FileItem): Promise<void> {
    if (!(await this.place?.remove(id))) return;
    this.change(this.typed().filter(({ documentId }) => documentId !== id));
    this.leave();
  }
}
