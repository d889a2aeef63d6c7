// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { Status } from '../../shared/ui';
import { portfolioMessages } from './portfolio-messages';

/** How many projects ask attention, and how many are serious. */
@Component({
  selector: 'flx-signal-counts',
  imports: [Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--flx-space-1);
    }
  `,
  template: `
    @if (serious()) {
      <flx-status tone="danger">{{ m().table.serious(serious()) }}</flx-status>
    }
    @if (attention()) {
      <flx-status tone="warning">{{ m().table.attention(attention()) }}</flx-status>
    }
    @if (!serious() && !attention()) {
      <span class="flx-muted">–</span>
    }
  `,
})
export class SignalCounts {
  readonly serious = input.required<number>();
  readonly attention = input.required<number>();
  protected readonly m = useMessages(portfolioMessages);
}
