// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { DraftCommandResponse } from '../api-models';
import { FieldFrame } from '../../shared/forms';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Alert, ProblemAlert, Table, Wait } from '../../shared/ui';
import { type ChosenFile, fileProblems } from './file-problems';
import { filesMessages } from './files-messages';

const largest = 512 * 1024;

/** Loads the files of a scheme; what is wrong in them is listed with file, line, column, the line itself and the reason. */
@Component({
  selector: 'flx-scheme-upload',
  imports: [Alert, FieldFrame, LocalizedPipe, ProblemAlert, Table, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    <flx-field fieldId="scheme-files" [label]="m().choose" [help]="m().chooseHelp" [error]="tooLarge()">
      <input
        #chosen
        id="scheme-files"
        type="file"
        multiple
        accept=".yaml"
        aria-describedby="scheme-files-help"
        (change)="send(chosen)"
      />
    </flx-field>
    <flx-wait [active]="sending.busy()" />
    @if (problems().length) {
      <flx-alert kind="error" [live]="true" [heading]="m().wrong(problems().length)">
        <p>{{ m().wrongText }}</p>
      </flx-alert>
      <flx-table [caption]="m().wrong(problems().length)" [hideCaption]="true" narrow="cards">
        <thead>
          <tr>
            <th scope="col">{{ m().file }}</th>
            <th scope="col">{{ m().line }}</th>
            <th scope="col">{{ m().column }}</th>
            <th scope="col">{{ m().reason }}</th>
            <th scope="col">{{ m().there }}</th>
          </tr>
        </thead>
        <tbody>
          @for (one of problems(); track $index) {
            <tr>
              <th scope="row">{{ one.file }}</th>
              <td class="flx-tabular" [attr.data-label]="m().line">{{ one.line }}</td>
              <td class="flx-tabular" [attr.data-label]="m().column">{{ one.column }}</td>
              <td [attr.data-label]="m().reason">
                {{ one.reason | localized }}
                @if (one.path) {
                  <br /><code class="flx-small">{{ one.path }}</code>
                }
              </td>
              <td [attr.data-label]="m().there">
                <code class="flx-small">{{ one.text || '–' }}</code>
              </td>
            </tr>
          }
        </tbody>
      </flx-table>
    } @else {
      <flx-problem [problem]="sending.problem()" />
    }
  `,
})
export class SchemeUpload {
  /** Where the files go. */
  readonly url = input.required<string>();
  /** What is sent beside the files. */
  readonly beside = input<object>({});
  readonly loaded = output<DraftCommandResponse>();
  protected readonly m = useMessages(filesMessages);
  private readonly http = inject(HttpClient);
  protected readonly sending = new Command();
  private readonly files = signal<readonly ChosenFile[]>([]);
  private readonly large = signal('');
  protected readonly tooLarge = computed(() => (this.large() ? this.m().tooLarge(this.large()) : ''));
  protected readonly problems = computed(() => fileProblems(this.sending.problem()?.errors ?? [], this.files()));

  protected async send(input: HTMLInputElement): Promise<void> {
    const chosen = [...(input.files ?? [])];
    if (chosen.length === 0) return;
    this.sending.clear();
    this.large.set(chosen.find(({ size }) => size > largest)?.name ?? '');
    if (this.large()) {
      input.value = '';
      return;
    }
    const files = await Promise.all(chosen.map(async (file) => ({ name: file.name, text: await file.text() })));
    input.value = '';
    this.files.set(files);
    const body = { ...this.beside(), files };
    const done = await this.sending.run((context) =>
      this.http.post<DraftCommandResponse>(this.url(), body, { context }),
    );
    if (done) this.loaded.emit(done.result);
  }
}
