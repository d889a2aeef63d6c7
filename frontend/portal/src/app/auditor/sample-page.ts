// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { SampleResponse } from '../case/api-models';
import { api } from '../case/case-api';
import { valueOf } from '../case/loaded-case';
import { useChrome, useMessages } from '../shared/messages';
import { areas } from '../shared/session';
import {
  Breadcrumbs,
  Button,
  DataItem,
  DataList,
  DateTimePipe,
  Icon,
  LongDatePipe,
  MoneyPipe,
  PageHeading,
  ResourceState,
  Table,
} from '../shared/ui';
import { sampleMessages } from './sample-messages';

/** One sample: what was drawn, from what, with which seed. */
@Component({
  selector: 'flx-sample-page',
  imports: [
    Breadcrumbs,
    Button,
    DataItem,
    DataList,
    DateTimePipe,
    Icon,
    LongDatePipe,
    MoneyPipe,
    PageHeading,
    ResourceState,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    code {
      overflow-wrap: anywhere;
    }
  `,
  template: `
    @if (sample(); as one) {
      <flx-breadcrumbs [crumbs]="crumbs()" [current]="m().sample(one.size)" />
      <flx-page-heading [heading]="m().sample(one.size)" [lead]="m().sampleLead" />
      <flx-data-list>
        <flx-data-item [term]="m().kind">{{ m().kinds[one.kind] }}</flx-data-item>
        <flx-data-item [term]="m().period">{{ m().periodOf(one.from | longDate, one.until | longDate) }}</flx-data-item>
        <flx-data-item [term]="m().scheme">{{ one.schemeKey ?? m().allSchemes }}</flx-data-item>
        <flx-data-item [term]="m().count">{{ one.populationCount }}</flx-data-item>
        <flx-data-item [term]="m().sum">{{ one.populationCents | money }}</flx-data-item>
        <flx-data-item [term]="m().method">{{ m().methods[one.method] }}</flx-data-item>
        <flx-data-item [term]="m().seedShort"
          ><code>{{ one.seed }}</code></flx-data-item
        >
        <flx-data-item [term]="m().drawnAt">{{ one.drawnAt | dateTime }}</flx-data-item>
        <flx-data-item [term]="m().drawnBy">{{ one.drawnByName }}</flx-data-item>
      </flx-data-list>
      <section class="flx-stack-s" aria-labelledby="drawn-heading">
        <h2 id="drawn-heading">{{ m().drawn }}</h2>
        <p>{{ m().drawnCount(one.sample.length) }}</p>
        <flx-table [caption]="m().drawn" [hideCaption]="true">
          <thead>
            <tr>
              <th scope="col">{{ m().place }}</th>
              <th scope="col">{{ m().name }}</th>
              <th scope="col" class="flx-money">{{ m().amount }}</th>
              @if (one.method === 'monetary_unit') {
                <th scope="col" class="flx-money">{{ m().hits }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (item of one.sample; track item.id) {
              <tr>
                <td class="flx-tabular">{{ $index + 1 }}</td>
                <td>{{ item.name }}</td>
                <td class="flx-money">{{ item.cents | money }}</td>
                @if (one.method === 'monetary_unit') {
                  <td class="flx-money">{{ item.points?.length }}</td>
                }
              </tr>
            }
          </tbody>
        </flx-table>
      </section>
      <div class="flx-actions">
        <a flx-button [href]="minutes()" download><flx-icon name="download" />{{ m().minutes }}</a>
      </div>
      <p class="flx-small flx-muted">{{ m().minutesNote }}</p>
    } @else {
      <flx-resource-state [resource]="resource" />
    }
  `,
})
export class SamplePage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(sampleMessages);
  private readonly chrome = useChrome();
  protected readonly resource = httpResource<SampleResponse>(() => `${api}/audit-samples/${this.id()}`);
  protected readonly sample = computed(() => valueOf(this.resource));
  protected readonly minutes = computed(() => `${api}/audit-samples/${this.id()}/minutes`);
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation.audit, link: areas.audit.path },
    { label: this.m().heading, link: `${areas.audit.path}/steekproeven` },
  ]);
}
