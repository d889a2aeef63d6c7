// SPDX-License-Identifier: EUPL-1.2
import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { Answers } from '#domain';
import type { DocumentResponse } from '../../case/api-models';
import { CaseApi, api, documentHref } from '../../case/case-api';
import { FileField, type FileItem, QuestionForm, type SendFile } from '../../shared/forms';
import { Command } from '../../shared/http';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Button, Dialog, ProblemAlert } from '../../shared/ui';
import { objectionTabMessages } from './objection-messages';
import type { ObjectionStep } from './objection-questions';

/** A step that somebody has begun: where it goes, and what of it is fixed. */
export interface OpenStep {
  readonly step: ObjectionStep;
  readonly path: string;
  readonly fixed: object;
}

/** The form of one step with an objection or an appeal, with its files and what the server says about it. */
@Component({
  selector: 'flx-objection-step-dialog',
  imports: [Button, Dialog, FileField, LocalizedPipe, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog
      [heading]="(step()?.step?.label | localized) ?? ''"
      [open]="step() !== undefined"
      (openChange)="setOpen($event)"
    >
      @if (step(); as now) {
        <flx-question-form
          idPrefix="objection-step"
          [questions]="now.step.questions"
          [answers]="answers()"
          (answersChange)="answers.set($event)"
          (submitted)="send($event)"
        >
          @if (now.step.files) {
            <flx-file-field
              fieldId="objection-scan"
              [label]="m().scan"
              [help]="m().scanHelp"
              [optional]="true"
              [files]="files()"
              [send]="upload"
              (uploaded)="keep($event)"
              (removed)="remove($event)"
            />
          }
          <flx-problem [problem]="command.problem()" />
          <div class="flx-actions">
            <button flx-button variant="primary" type="submit" [busy]="command.busy()">
              {{ now.step.label | localized }}
            </button>
            <button flx-button variant="subtle" (click)="setOpen(false)">{{ m().back }}</button>
          </div>
        </flx-question-form>
      }
    </flx-dialog>
  `,
})
export class ObjectionStepDialog {
  readonly step = input<OpenStep>();
  readonly caseId = input.required<string>();
  readonly closed = output<void>();
  readonly done = output<void>();
  protected readonly m = useMessages(objectionTabMessages);
  protected readonly command = new Command();
  protected readonly answers = linkedSignal<Answers>(() => this.step()?.step.answers ?? {});
  protected readonly files = signal<readonly FileItem[]>([]);
  private readonly http = inject(HttpClient);
  private readonly cases = inject(CaseApi);

  protected readonly upload: SendFile = (file, context) =>
    this.cases.uploadScan(this.caseId(), 'objection', file, context);

  protected keep(answer: unknown): void {
    const { id, fileName: name, sizeBytes } = answer as DocumentResponse;
    this.files.update((known) => [...known, { id, name, sizeBytes, state: 'ready', href: documentHref(id) }]);
  }

  protected async remove({ id }: FileItem): Promise<void> {
    if (await this.command.run((context) => this.cases.removeDocument(id, context))) {
      this.files.update((known) => known.filter((one) => one.id !== id));
    }
  }

  protected setOpen(open: boolean): void {
    if (open) return;
    this.forget();
    this.closed.emit();
  }

  protected async send(answers: Answers): Promise<void> {
    const open = this.step();
    if (!open) return;
    const { step, path, fixed } = open;
    const documentIds = this.files().map(({ id }) => id);
    const body = { ...fixed, ...(step.body ? step.body(answers, documentIds) : answers) };
    const sent = await this.command.run((context) => this.http.post<object>(`${api}/${path}`, body, { context }));
    if (!sent) return;
    this.forget();
    this.done.emit();
  }

  private forget(): void {
    this.files.set([]);
    this.command.clear();
  }
}
