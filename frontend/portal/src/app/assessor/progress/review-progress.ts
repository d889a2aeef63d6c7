// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatDateLong, localDate } from '#domain';
import type { ProgressReportResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { ReviewForm, type ReviewWords, type SendReview } from '../steps/review-form';
import { progressWork, workText } from './progress-work';

/** Accepts a progress report, or sends it back with what has to change. */
@Component({
  selector: 'flx-review-progress',
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
export class ReviewProgress {
  readonly report = input.required<ProgressReportResponse>();
  private readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly m = useMessages(progressWork);
  protected readonly heading = computed(() =>
    this.m().review(formatDateLong(localDate(this.report().periodEndsOn), this.language())),
  );
  protected readonly words: ReviewWords = {
    outcome: workText((t) => t.outcome),
    accept: workText((t) => t.accept),
    sendBack: workText((t) => t.sendBack),
    reason: workText((t) => t.reason),
    note: workText((t) => t.note),
    needed: workText((t) => t.needed),
  };

  protected readonly send: SendReview = (review, context) => {
    const { id, version } = this.report();
    return this.api.send('reviewProgress', id ?? '', { expectedVersion: version, ...review }, context);
  };

  protected finish(taken: boolean): void {
    const { accepted, returned, returnedText } = this.m();
    this.work.finish(taken ? { heading: accepted } : { heading: returned, text: returnedText });
  }
}
