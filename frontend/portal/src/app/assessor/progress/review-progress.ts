// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, formatDateLong, localDate, type Question } from '#domain';
import type { ProgressReportResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { progressWork, workText } from './progress-work';

/** Accepts a progress report, or sends it back with what has to change. */
@Component({
  selector: 'flx-review-progress',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="heading()"
      [questions]="questions()"
      [submitLabel]="m().submit"
      [send]="send"
      [cancellable]="false"
      [nested]="true"
      [takesFocus]="false"
      (changed)="answers.set($event)"
      (done)="finish()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class ReviewProgress {
  readonly report = input.required<ProgressReportResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly m = useMessages(progressWork);
  protected readonly heading = computed(() =>
    this.m().review(formatDateLong(localDate(this.report().periodEndsOn), this.language())),
  );
  protected readonly answers = signal<Answers>({});

  protected readonly questions = computed<Question[]>(() => {
    const { outcome } = this.answers();
    const back = outcome === 'send_back';
    const needed = workText((t) => t.needed);
    return [
      {
        key: 'outcome',
        type: 'choice',
        label: workText((t) => t.outcome),
        neededFor: needed,
        options: [
          { key: 'accept', label: workText((t) => t.accept) },
          { key: 'send_back', label: workText((t) => t.sendBack) },
        ],
      },
      ...(outcome
        ? [
            {
              key: 'reason',
              type: 'long_text' as const,
              label: workText((t) => (back ? t.reason : t.note)),
              ...(back ? { neededFor: needed } : {}),
              maxLength: 2000,
            },
          ]
        : []),
    ];
  });

  protected readonly send: SendStep = ({ outcome, reason }, context) => {
    const { id, version } = this.report();
    const body = { expectedVersion: version, accepted: outcome === 'accept', reason: String(reason ?? '') };
    return this.api.send('reviewProgress', id ?? '', body, context);
  };

  protected finish(): void {
    const { accepted, returned, returnedText } = this.m();
    const taken = this.answers()['outcome'] === 'accept';
    this.work.finish(taken ? { heading: accepted } : { heading: returned, text: returnedText });
  }
}
