// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A list with nothing in it: says so, and what to do next (put the action inside). */
@Component({
  selector: 'flx-empty-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-empty-state flx-stack-s' },
  template: `
    <p class="flx-empty-heading">{{ heading() }}</p>
    <ng-content />
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
}
