// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, type Question, textIn } from '#domain';
import type { ObligationResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { deliveryMessages, deliveryText } from './delivery-messages';

/** Accepts what the municipality reported, or sends it back with the reason. */
@Component({
  selector: 'flx-review-report',
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
export class ReviewReport {
  readonly obligation = input.required<ObligationResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  private readonly texts = useMessages(deliveryMessages);
  protected readonly m = computed(() => this.texts().review);
  protected readonly heading = computed(() => this.m().heading(textIn(this.obligation().text, this.language())));
  protected readonly answers = signal<Answers>({});

  protected readonly questions = computed<Question[]>(() => {
    const { outcome } = this.answers();
    const back = outcome === 'send_back';
    return [
      {
        key: 'outcome',
        type: 'choice',
        label: deliveryText((t) => t.review.outcome),
        neededFor: deliveryText((t) => t.needed),
        options: [
          { key: 'accept', label: deliveryText((t) => t.review.accept) },
          { key: 'send_back', label: deliveryText((t) => t.review.sendBack) },
        ],
      },
      ...(outcome
        ? [
            {
              key: 'reason',
              type: 'long_text' as const,
              label: deliveryText((t) => (back ? t.review.reason : t.review.note)),
              ...(back ? { neededFor: deliveryText((t) => t.needed) } : {}),
              maxLength: 2000,
            },
          ]
        : []),
    ];
  });

  protected readonly send: SendStep = ({ outcome, reason }, context) => {
    const { id, version } = this.obligation();
    const body = { expectedVersion: version, accepted: outcome === 'accept', reason: String(reason ?? '') };
    return this.api.send('reviewReport', id, body, context);
  };

  protected finish(): void {
    const { accepted, acceptedText, returned, returnedText } = this.m();
    const taken = this.answers()['outcome'] === 'accept';
    this.work.finish(taken ? { heading: accepted, text: acceptedText } : { heading: returned, text: returnedText });
  }
}
