// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { textIn } from '#domain';
import type { ObligationResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { ReviewForm, type ReviewWords, type SendReview } from '../steps/review-form';
import { deliveryMessages, deliveryText } from './delivery-messages';

/** Accepts what the municipality reported of an obligation, or sends it back with the reason. */
@Component({
  selector: 'flx-review-report',
  imports: [ReviewForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-review-form
      [heading]="heading()"
      [submitLabel]="m().submit"
      [words]="words"
      [send]="send"
      (done)="finish($event)"
    />
  `,
})
export class ReviewReport {
  readonly obligation = input.required<ObligationResponse>();
  private readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  private readonly texts = useMessages(deliveryMessages);
  protected readonly m = computed(() => this.texts().review);
  protected readonly heading = computed(() => this.m().heading(textIn(this.obligation().text, this.language())));
  protected readonly words: ReviewWords = {
    outcome: deliveryText((t) => t.review.outcome),
    accept: deliveryText((t) => t.review.accept),
    sendBack: deliveryText((t) => t.review.sendBack),
    reason: deliveryText((t) => t.review.reason),
    note: deliveryText((t) => t.review.note),
    needed: deliveryText((t) => t.needed),
  };

  protected readonly send: SendReview = (review, context) => {
    const { id, version } = this.obligation();
    return this.api.send('reviewReport', id, { expectedVersion: version, ...review }, context);
  };

  protected finish(taken: boolean): void {
    const { accepted, acceptedText, returned, returnedText } = this.m();
    this.work.finish(taken ? { heading: accepted, text: acceptedText } : { heading: returned, text: returnedText });
  }
}
