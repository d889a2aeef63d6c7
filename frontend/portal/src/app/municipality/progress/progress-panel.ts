// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProgressReportResponse } from '../../case/api-models';
import { progressMessages } from '../../case/progress/progress-messages';
import { ProgressSeries } from '../../case/progress/progress-series';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { Button, LongDatePipe } from '../../shared/ui';
import { PhotoConsent } from './photo-consent';
import { progressTexts } from './progress-texts';

/** How far the project is, with the reports that the municipality can fill in and the consent for its photos. */
@Component({
  selector: 'flx-progress-panel',
  imports: [Button, LongDatePipe, PhotoConsent, ProgressSeries, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    <h2 id="voortgang">{{ texts().heading }}</h2>
    <flx-progress-series [grantId]="grantId()" [actions]="act" [photoActions]="ofPhoto" />
    <ng-template #act let-report>
      @if (mayFill(report)) {
        <p>
          <a flx-button [routerLink]="['/gemeente/zaken', caseId(), 'voortgang', report.obligationId]"
            >{{ report.state === 'sent_back' ? m().mend : report.state === 'draft' ? m().goOn : m().fill
            }}<span class="flx-visually-hidden">: {{ report.periodEndsOn | longDate }}</span></a
          >
          @if (!report.figures) {
            <span class="flx-small flx-muted"> {{ report.periodEndsOn | longDate }}</span>
          }
        </p>
      } @else if (comesLater(report)) {
        <p class="flx-small flx-muted">{{ m().later(report.opensOn | longDate) }}</p>
      }
    </ng-template>
    <ng-template #ofPhoto let-photo let-report="report">
      <flx-photo-consent [photo]="photo" [version]="report.version" (changed)="series()?.reload()" />
    </ng-template>
  `,
})
export class ProgressPanel {
  readonly caseId = input.required<string>();
  readonly grantId = input.required<string>();
  protected readonly m = useMessages(progressTexts);
  protected readonly texts = useMessages(progressMessages);
  protected readonly series = viewChild(ProgressSeries);
  private readonly session = inject(Session);

  /** What was begun can be gone on with; a report that nobody began waits for the day that it is about. */
  protected mayFill(report: ProgressReportResponse): boolean {
    const open = ['none', 'draft', 'sent_back'].includes(report.state) && !this.comesLater(report);
    return open && this.session.hasRole('fill', 'submit');
  }

  protected comesLater({ state, opensOn }: ProgressReportResponse): boolean {
    return state === 'none' && this.session.today() < opensOn;
  }
}
