// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useChrome, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import { Breadcrumbs, EmptyState, LoadMore, PageHeading, ProblemAlert, ResourceState } from '../../shared/ui';
import type { KeysetList } from '../keyset-list';
import { LogSearch } from './log-search';
import { logMessages } from './messages';

/** What every log has around its table: heading, search, the wait, the empty list and the button for more. */
@Component({
  selector: 'flx-log-frame',
  imports: [Breadcrumbs, EmptyState, LoadMore, LogSearch, PageHeading, ProblemAlert, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="crumbs()" [current]="heading()" />
    <flx-page-heading [heading]="heading()" [lead]="lead()" />
    <flx-log-search [label]="searchLabel()" [q]="q()" />
    @if (list().loaded()) {
      @if (list().items().length) {
        <p role="status" class="flx-muted">{{ m().loadedCount(list().items().length) }}</p>
        <ng-content />
        <flx-problem [problem]="list().problem()" />
        <flx-load-more [hasMore]="list().hasMore()" [busy]="list().busy()" (more)="list().more()" />
      } @else if (q(); as text) {
        <flx-empty-state [heading]="m().nothingFound(text)">
          <p>{{ m().nothingFoundText }}</p>
        </flx-empty-state>
      } @else {
        <flx-empty-state [heading]="m().empty">
          <p>{{ m().emptyText }}</p>
        </flx-empty-state>
      }
    } @else {
      <flx-resource-state [resource]="list().resource" />
    }
  `,
})
export class LogFrame {
  readonly area = input.required<'admin' | 'audit'>();
  readonly heading = input.required<string>();
  readonly lead = input.required<string>();
  readonly searchLabel = input.required<string>();
  readonly q = input<string>();
  readonly list = input.required<KeysetList<unknown>>();
  protected readonly m = useMessages(logMessages);
  private readonly chrome = useChrome();
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);
}
