// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { SchemeFilesResponse } from '../api-models';
import { Command } from '../../shared/http';
import { Button, ProblemAlert } from '../../shared/ui';

/** A button that gives the files of a version, each under its own name. */
@Component({
  selector: 'flx-scheme-download',
  imports: [Button, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <button flx-button [attr.aria-label]="about()" [busy]="reading.busy()" (click)="download()">{{ label() }}</button>
    <flx-problem [problem]="reading.problem()" />
  `,
})
export class SchemeDownload {
  readonly url = input.required<string>();
  readonly label = input.required<string>();
  /** What it is about, for those who hear it. */
  readonly about = input<string | null>(null);
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  protected readonly reading = new Command();

  protected async download(): Promise<void> {
    const done = await this.reading.run((context) => this.http.get<SchemeFilesResponse>(this.url(), { context }));
    for (const { name, text } of done?.result.files ?? []) {
      const link = this.document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/yaml' }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }
  }
}
