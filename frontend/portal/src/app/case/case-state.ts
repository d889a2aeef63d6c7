// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ResourceState } from '../shared/ui';
import type { LoadedCase } from './loaded-case';

/** Beside a page of a case: the wait while the case and its scheme load, or why they could not; takes no room after that. */
@Component({
  selector: 'flx-case-state',
  imports: [ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', '[hidden]': 'ready()' },
  template: `
    @if (!data().case()) {
      <flx-resource-state [resource]="data().resource" />
    } @else if (!data().scheme()) {
      <flx-resource-state [resource]="data().versionResource" />
    }
  `,
})
export class CaseState {
  readonly data = input.required<LoadedCase>();
  protected readonly ready = computed(() => this.data().case() !== undefined && this.data().scheme() !== undefined);
}
