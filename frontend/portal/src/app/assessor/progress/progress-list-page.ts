// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProgressListItem } from '../../case/api-models';
import { api } from '../../case/case-api';
import { keysetList } from '../../case/keyset-list';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Breadcrumbs,
  DaysLeft,
  EmptyState,
  LoadMore,
  PageHeading,
  ProblemAlert,
  ResourceState,
  ShortDatePipe,
  Table,
  Tabs,
} from '../../shared/ui';
import { progressWork } from './progress-work';

/** The tabs by their part of the address, and the list that each shows. */
const lists = {
  'te-beoordelen': 'received',
  'te-laat': 'late',
  komend: 'due',
  teruggestuurd: 'sent_back',
  goedgekeurd: 'accepted',
} as const;

type TabKey = keyof typeof lists;
const tabKeys = Object.keys(lists) as TabKey[];

/** The progress reports over all projects. */
@Component({
  selector: 'flx-progress-list-page',
  imports: [
    Breadcrumbs,
    DaysLeft,
    EmptyState,
    LoadMore,
    LocalizedPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    RouterLink,
    ShortDatePipe,
    Table,
    Tabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="[{ label: m().home, link: area }]" [current]="m().heading" />
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    <flx-tabs [tabs]="tabs()" [label]="m().tabsLabel" />
    <flx-resource-state [resource]="list.resource" />
    @if (list.loaded()) {
      @if (list.items().length) {
        <flx-table narrow="cards" [caption]="m().tabs[state()]">
          <thead>
            <tr>
              <th scope="col">{{ m().project }}</th>
              <th scope="col">{{ m().municipality }}</th>
              <th scope="col">{{ m().report }}</th>
              <th scope="col">{{ m().due }}</th>
              <th scope="col" class="flx-money">{{ m().done }}</th>
            </tr>
          </thead>
          <tbody>
            @for (one of list.items(); track one.obligationId) {
              <tr>
                <th scope="row">
                  <a
                    class="nl-link"
                    [routerLink]="[area, 'zaken', one.applicationId]"
                    [queryParams]="{ tab: 'uitvoering' }"
                    fragment="voortgang"
                    >{{ one.applicationNumber }}</a><br />{{ one.projectName }}
                </th>
                <td [attr.data-label]="m().municipality">{{ one.organisationName }}</td>
                <td [attr.data-label]="m().report">{{ one.text | localized }}</td>
                <td [attr.data-label]="m().due">
                  @if (one.dueOn; as day) {
                    {{ day | shortDate }}
                    @if (state() === 'late' || state() === 'due') {
                      <flx-days-left [dueOn]="day" />
                    }
                  }
                  @if (one.lateDays) {
                    <span class="flx-small">{{ m().lateBy(one.lateDays) }}</span>
                  }
                </td>
                <td class="flx-money" [attr.data-label]="m().done">{{ done(one) }}</td>
              </tr>
            }
          </tbody>
        </flx-table>
        <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
        <flx-problem [problem]="list.problem()" />
      } @else {
        <flx-empty-state [heading]="m().empty">
          <p>{{ m().emptyText }}</p>
        </flx-empty-state>
      }
    }
  `,
})
export class ProgressListPage {
  /** Query parameter: which tab is shown. */
  readonly tab = input<string>();
  protected readonly m = useMessages(progressWork);
  protected readonly area = areas.assessor.path;
  private readonly current = computed(() => tabKeys.find((key) => key === this.tab()) ?? 'te-beoordelen');
  protected readonly state = computed(() => lists[this.current()]);
  protected readonly list = keysetList<ProgressListItem>(`${api}/progress-reports`, () => ({ state: this.state() }));
  protected readonly tabs = computed(() =>
    tabKeys.map((key) => ({
      label: this.m().tabs[lists[key]],
      link: [this.area, 'voortgang'],
      queryParams: { tab: key },
    })),
  );

  protected done({ percentage }: ProgressListItem): string {
    return percentage === null ? '–' : `${percentage}%`;
  }
}
