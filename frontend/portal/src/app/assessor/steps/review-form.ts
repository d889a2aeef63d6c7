// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Answers, LocalizedText, Question } from '#domain';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from './step-form';

/** What is asked of a report, in the words of its kind. */
export interface ReviewWords {
  readonly outcome: LocalizedText;
  readonly accept: LocalizedText;
  readonly sendBack: LocalizedText;
  /** What the municipality has to mend, or a remark with the acceptance. */
  readonly reason: LocalizedText;
  readonly note: LocalizedText;
  readonly needed: LocalizedText;
}

/** What somebody thought of a report. */
export interface Review {
  readonly accepted: boolean;
  readonly reason: string;
}

export type SendReview = (review: Review, context: HttpContext) => Observable<unknown>;

/** Accepts what the municipality reported, or sends it back with the reason. */
@Component({
  selector: 'flx-review-form',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="heading()"
      [questions]="questions()"
      [submitLabel]="submitLabel()"
      [send]="sendAnswers"
      [cancellable]="false"
      [nested]="true"
      [takesFocus]="false"
      (changed)="answers.set($event)"
      (done)="done.emit(accepted())"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class ReviewForm {
  readonly heading = input.required<string>();
  readonly submitLabel = input.required<string>();
  readonly words = input.required<ReviewWords>();
  readonly send = input.required<SendReview>();
  /** Whether it was accepted. */
  readonly done = output<boolean>();
  protected readonly work = inject(CaseWork);
  protected readonly answers = signal<Answers>({});
  protected readonly accepted = computed(() => this.answers()['outcome'] === 'accept');

  protected readonly questions = computed<Question[]>(() => {
    const { outcome } = this.answers();
    const back = outcome === 'send_back';
    const words = this.words();
    return [
      {
        key: 'outcome',
        type: 'choice',
        label: words.outcome,
        neededFor: words.needed,
        options: [
          { key: 'accept', label: words.accept },
          { key: 'send_back', label: words.sendBack },
        ],
      },
      ...(outcome
        ? [
            {
              key: 'reason',
              type: 'long_text' as const,
              label: back ? words.reason : words.note,
              ...(back ? { neededFor: words.needed } : {}),
              maxLength: 2000,
            },
          ]
        : []),
    ];
  });

  protected readonly sendAnswers: SendStep = ({ outcome, reason }, context) =>
    this.send()({ accepted: outcome === 'accept', reason: String(reason ?? '') }, context);
}
