// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import { Button, EmptyState, Icon, LoadMore, ProblemAlert, ResourceState } from '../../shared/ui';
import type { PortfolioProjectItem } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { portfolioMessages } from './portfolio-messages';
import { ProjectTable } from './project-table';

/** The projects of the filter, fifty at a time, and all of them as a file. */
@Component({
  selector: 'flx-project-list',
  imports: [Button, EmptyState, Icon, LoadMore, ProblemAlert, ProjectTable, ResourceState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    @if (!list.items().length || list.resource.error()) {
      <flx-resource-state [resource]="list.resource" />
    }
    @if (list.items().length) {
      <div class="flx-section-heading">
        <h2>{{ m().caption }}</h2>
        <a flx-button [href]="csv()" download><flx-icon name="download" />{{ m().csv }}</a>
      </div>
      <flx-project-table [items]="list.items()" [casesLink]="casesLink()" />
      <div class="flx-actions">
        <p class="flx-muted" role="status">{{ m().shown(list.items().length) }}</p>
        <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
      </div>
      <flx-problem [problem]="list.problem()" />
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().empty">
        <p>{{ filtered() ? m().emptyFiltered : m().emptyText }}</p>
      </flx-empty-state>
    }
  `,
})
export class ProjectList {
  readonly parameters = input.required<Readonly<Record<string, string>>>();
  readonly casesLink = input('');
  private readonly texts = useMessages(portfolioMessages);
  protected readonly m = computed(() => this.texts().projects);
  protected readonly list = keysetList<PortfolioProjectItem>(`${api}/portfolio-projects`, () => this.parameters());
  protected readonly filtered = computed(() => Object.keys(this.parameters()).length > 0);
  protected readonly csv = computed(() => {
    const query = new URLSearchParams({ ...this.parameters() }).toString();
    return `${api}/portfolio-projects.csv${query ? `?${query}` : ''}`;
  });
}
