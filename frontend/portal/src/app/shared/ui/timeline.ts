// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { useChrome } from '../messages';
import { Icon, type IconName } from './icon';
import { ClockTimePipe, LongDatePipe } from './pipes';

export interface TimelineEntry {
  readonly id: string;
  /** An instant in UTC. */
  readonly at: string;
  readonly text: string;
  readonly actor?: string;
  readonly detail?: string;
  readonly icon?: IconName;
}

/** What happened, in human sentences, in the order in which it is given. */
@Component({
  selector: 'flx-timeline',
  imports: [ClockTimePipe, Icon, LongDatePipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <ol class="flx-timeline">
      @for (entry of entries(); track entry.id) {
        <li>
          <span class="flx-timeline-mark"><flx-icon [name]="entry.icon ?? 'check'" /></span>
          <div>
            <p>{{ entry.text }}</p>
            <p class="flx-small flx-muted">
              <time [attr.datetime]="entry.at">{{ entry.at | longDate }}, {{ entry.at | clockTime }}</time>
              @if (entry.actor; as actor) {
                · {{ chrome().ui.by(actor) }}
              }
            </p>
            @if (entry.detail) {
              <p class="flx-small">{{ entry.detail }}</p>
            }
          </div>
        </li>
      }
    </ol>
  `,
})
export class Timeline {
  readonly entries = input.required<readonly TimelineEntry[]>();
  protected readonly chrome = useChrome();
}
