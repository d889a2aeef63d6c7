// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationListItem } from '../../case/api-models';
import { StatusText } from '../../case/status-text';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { DaysLeft, MoneyPipe } from '../../shared/ui';
import { overviewMessages } from '../messages/overview';
import { dayIsAbout, linkTo, nextDay } from './next-actions';

/** One case in a list of the municipality. */
@Component({
  selector: 'flx-case-card',
  imports: [DaysLeft, LocalizedPipe, MoneyPipe, RouterLink, StatusText],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-card flx-stack-s' },
  template: `
    <div class="flx-section-heading">
      <h3>
        <a class="nl-link" [routerLink]="link()">{{ item().projectName || m().unnamed }}</a>
      </h3>
      <flx-status-text [state]="item().state" [grantState]="item().grantState" />
    </div>
    <p class="flx-muted">{{ item().number }} · {{ item().typeName | localized }}</p>
    <div class="flx-actions">
      @if (dueOn(); as day) {
        <span>{{ m().dayOf[about()] }}:</span>
        <flx-days-left [dueOn]="day" />
      }
      @if (item().grantedCents !== null) {
        <span>{{ m().granted }}: {{ item().grantedCents | money }}</span>
      } @else if (item().requestedCents !== null) {
        <span>{{ m().columns.requested }}: {{ item().requestedCents | money }}</span>
      }
    </div>
  `,
  styles: `
    :host,
    h3 {
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
  `,
})
export class CaseCard {
  readonly item = input.required<ApplicationListItem>();
  protected readonly m = useMessages(overviewMessages);
  private readonly today = inject(Session).today;
  protected readonly link = computed(() => linkTo(this.item()));
  protected readonly about = computed(() => dayIsAbout(this.item()));
  protected readonly dueOn = computed(() => nextDay(this.item(), this.today()));
}
