// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, effect, input, viewChild } from '@angular/core';
import { actionFor } from '../../case/actions';
import type { CaseResponse, ProgressReportResponse } from '../../case/api-models';
import { progressMessages } from '../../case/progress/progress-messages';
import { ProgressSeries } from '../../case/progress/progress-series';
import { useMessages } from '../../shared/messages';
import { ReviewProgress } from './review-progress';

/** How far the project of a case is, with the review of the report that waits for it. */
@Component({
  selector: 'flx-progress-card',
  imports: [ProgressSeries, ReviewProgress],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <h2 id="voortgang">{{ m().heading }}</h2>
    <flx-progress-series [grantId]="grantId()" [actions]="act" />
    <ng-template #act let-report>
      @if (mayReview(report)) {
        <flx-review-progress [report]="report" />
      }
    </ng-template>
  `,
})
export class ProgressCard {
  readonly file = input.required<CaseResponse>();
  readonly grantId = input.required<string>();
  protected readonly m = useMessages(progressMessages);
  private readonly series = viewChild(ProgressSeries);
  private seen: CaseResponse | undefined;

  constructor() {
    // After each step the case is loaded again; the reports then are too.
    effect(() => {
      const file = this.file();
      if (this.seen && this.seen !== file) this.series()?.reload();
      this.seen = file;
    });
  }

  protected mayReview({ state, obligationId }: ProgressReportResponse): boolean {
    return state === 'submitted' && actionFor(this.file(), 'obligation', 'accept', obligationId).allowed;
  }
}
