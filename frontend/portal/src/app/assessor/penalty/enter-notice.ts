// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Question } from '#domain';
import type { CaseResponse, DocumentResponse, LateMatterResponse } from '../../case/api-models';
import { CaseApi, documentHref } from '../../case/case-api';
import { FileField, type FileItem, type SendFile } from '../../shared/forms';
import { useMessages } from '../../shared/messages';
import { type SendStep, StepForm } from '../steps/step-form';
import { penaltyTabMessages, tabText } from './penalty-tab-messages';

const needed = tabText((t) => t.needed);

/** Enters a notice of default that came by post or e-mail, with its scan. */
@Component({
  selector: 'flx-enter-notice',
  imports: [FileField, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="m().enter"
      [consequence]="m().enterText"
      [questions]="questions()"
      [submitLabel]="m().save"
      [send]="send"
      [nested]="true"
      (done)="done.emit()"
      (cancelled)="cancelled.emit()"
    >
      <flx-file-field
        fieldId="default-notice-scan"
        [label]="m().scan"
        [optional]="true"
        [files]="files()"
        [send]="upload"
        (uploaded)="keep($event)"
        (removed)="files.set([])"
      />
    </flx-step-form>
  `,
})
export class EnterNotice {
  readonly file = input.required<CaseResponse>();
  readonly matters = input.required<readonly LateMatterResponse[]>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  protected readonly m = useMessages(penaltyTabMessages);
  protected readonly files = signal<readonly FileItem[]>([]);
  private readonly api = inject(CaseApi);
  private readonly open = computed(() => this.matters().filter(({ noticeGiven }) => !noticeGiven));
  protected readonly questions = computed<readonly Question[]>(() => [
    ...(this.open().length > 1
      ? [
          {
            key: 'subject',
            type: 'choice' as const,
            label: tabText((t) => t.about),
            neededFor: needed,
            options: this.open().map(({ subjectId, text }) => ({ key: subjectId, label: text })),
          },
        ]
      : []),
    {
      key: 'channel',
      type: 'choice',
      label: tabText((t) => t.channel),
      neededFor: needed,
      options: [
        { key: 'post', label: tabText((t) => t.post) },
        { key: 'email', label: tabText((t) => t.email) },
      ],
    },
    { key: 'receivedOn', type: 'date', label: tabText((t) => t.receivedOn), neededFor: needed, latest: 'today' },
    { key: 'text', type: 'long_text', label: tabText((t) => t.text), maxLength: 4000 },
  ]);

  protected readonly upload: SendFile = (file, context) =>
    this.api.uploadScan(this.file().id, 'default_notice', file, context);

  protected keep(answer: unknown): void {
    const { id, fileName: name, sizeBytes } = answer as DocumentResponse;
    this.files.set([{ id, name, sizeBytes, state: 'ready', href: documentHref(id) }]);
  }

  protected readonly send: SendStep = ({ subject, channel, receivedOn, text }, context) => {
    const matter = this.open().find(({ subjectId }) => subjectId === subject) ?? this.open()[0];
    const [scan] = this.files();
    const body = {
      about: (matter?.about ?? 'decision') as 'decision',
      ...(matter ? { subjectId: matter.subjectId } : {}),
      channel: channel as 'post' | 'email',
      receivedOn: String(receivedOn),
      text: String(text ?? ''),
      ...(scan ? { documentId: scan.id } : {}),
    };
    return this.api.send('enterDefaultNotice', this.file().id, body, context);
  };
}
