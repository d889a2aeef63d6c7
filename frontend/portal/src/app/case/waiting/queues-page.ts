// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocalizedPipe, useChrome, useMessages } from '../../shared/messages';
import { type Area, areas } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  EmptyState,
  MoneyPipe,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Table,
} from '../../shared/ui';
import type { QueueItemResponse } from '../api-models';
import { api } from '../case-api';
import { keysetList } from '../keyset-list';
import { waitingMessages } from './waiting-messages';

/** The ceilings with a queue. Several areas show it, each at its own address. */
@Component({
  selector: 'flx-queues-page',
  imports: [
    Breadcrumbs,
    Button,
    EmptyState,
    LocalizedPipe,
    MoneyPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    RouterLink,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="crumbs()" [current]="m().heading" />
    <flx-page-heading [heading]="m().heading" [lead]="m().lead" />
    @if (queues.loaded()) {
      @if (queues.items().length) {
        <flx-table [caption]="m().heading" [hideCaption]="true">
          <thead>
            <tr>
              <th scope="col">{{ m().ceiling }}</th>
              <th scope="col" class="flx-money">{{ m().waiting }}</th>
              <th scope="col" class="flx-money">{{ m().asked }}</th>
              <th scope="col" class="flx-money">{{ m().left }}</th>
            </tr>
          </thead>
          <tbody>
            @for (item of queues.items(); track item.accountId) {
              <tr>
                <th scope="row">
                  <a class="nl-link" [routerLink]="[base(), item.accountId]">{{ item.name | localized }}</a>
                </th>
                <td class="flx-money">{{ item.waiting }}</td>
                <td class="flx-money">{{ item.askedCents | money }}</td>
                <td class="flx-money">{{ item.leftCents | money }}</td>
              </tr>
            }
          </tbody>
        </flx-table>
        @if (queues.hasMore()) {
          <button flx-button [busy]="queues.busy()" (click)="queues.more()">{{ m().moreQueues }}</button>
        }
        <flx-problem [problem]="queues.problem()" />
      } @else {
        <flx-empty-state [heading]="m().empty">
          <p>{{ m().emptyText }}</p>
        </flx-empty-state>
      }
    } @else {
      <flx-resource-state [resource]="queues.resource" />
    }
  `,
})
export class QueuesPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<Area>();
  protected readonly m = useMessages(waitingMessages);
  private readonly chrome = useChrome();
  protected readonly queues = keysetList<QueueItemResponse>(`${api}/queues`, () => ({}));
  protected readonly base = computed(() => `${areas[this.area()].path}/wachtrijen`);
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);
}
