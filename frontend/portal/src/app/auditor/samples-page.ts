// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { populationKinds, sampleMethods } from '#domain';
import type {
  PopulationItemResponse,
  PopulationResponse,
  SampleItem,
  SampleResponse,
  SchemeListResponse,
} from '../case/api-models';
import { api } from '../case/case-api';
import { keysetList } from '../case/keyset-list';
import { valueOf } from '../case/loaded-case';
import { FieldFrame } from '../shared/forms';
import { Command } from '../shared/http';
import { LocalizedPipe, useChrome, useMessages } from '../shared/messages';
import { areas } from '../shared/session';
import {
  Breadcrumbs,
  Button,
  DataItem,
  DataList,
  DateTimePipe,
  EmptyState,
  LoadMore,
  MoneyPipe,
  PageHeading,
  ProblemAlert,
  ResourceState,
  Status,
  Table,
} from '../shared/ui';
import { sampleMessages } from './sample-messages';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Populations with their totals, the form to draw a sample, and the samples that were drawn. */
@Component({
  selector: 'flx-samples-page',
  imports: [
    Breadcrumbs,
    Button,
    DataItem,
    DataList,
    DateTimePipe,
    EmptyState,
    FieldFrame,
    LoadMore,
    LocalizedPipe,
    MoneyPipe,
    PageHeading,
    ProblemAlert,
    ResourceState,
    RouterLink,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './samples-page.html',
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(13rem, 100%), 1fr));
      align-items: end;
      gap: var(--flx-space-3) var(--flx-space-4);
    }
    .seed {
      overflow-wrap: anywhere;
    }
  `,
})
export class SamplesPage {
  /** Query parameters. */
  readonly soort = input<string>();
  readonly van = input<string>();
  readonly tot = input<string>();
  readonly regeling = input<string>();
  protected readonly m = useMessages(sampleMessages);
  protected readonly kinds = populationKinds;
  protected readonly methods = sampleMethods;
  protected readonly path = `${areas.audit.path}/steekproeven`;
  protected readonly drawing = new Command();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly chrome = useChrome();
  private readonly schemeList = httpResource<SchemeListResponse>(() => `${api}/schemes`);
  protected readonly schemes = computed(() => valueOf(this.schemeList)?.items ?? []);
  protected readonly filter = computed(() => {
    const year = new Date().getFullYear();
    const { van = '', tot = '' } = { van: this.van(), tot: this.tot() };
    return {
      kind: populationKinds.find((kind) => kind === this.soort()) ?? populationKinds[0],
      from: day.test(van) ? van : `${year}-01-01`,
      until: day.test(tot) ? tot : `${year}-12-31`,
      ...(this.regeling() ? { schemeKey: this.regeling() ?? '' } : {}),
    };
  });
  protected readonly list = keysetList<PopulationItemResponse>(`${api}/audit-populations`, () => this.filter());
  protected readonly totals = computed(() => valueOf(this.list.resource) as PopulationResponse | undefined);
  protected readonly earlier = keysetList<SampleItem>(`${api}/audit-samples`, () => ({}));
  protected readonly crumbs = computed(() => [{ label: this.chrome().navigation.audit, link: areas.audit.path }]);

  protected choose(event: Event, form: HTMLFormElement): void {
    event.preventDefault();
    this.drawing.clear();
    const given = [...new FormData(form)].map(([name, value]) => [name, String(value) || null]);
    void this.router.navigate([], { relativeTo: this.route, queryParams: Object.fromEntries(given) });
  }

  protected async draw(event: Event, form: HTMLFormElement): Promise<void> {
    event.preventDefault();
    const given = new FormData(form);
    const seed = String(given.get('seed')).trim();
    const body = {
      ...this.filter(),
      method: String(given.get('method')),
      size: Number(given.get('size')),
      ...(seed ? { seed } : {}),
    };
    const drawn = await this.drawing.run((context) =>
      this.http.post<SampleResponse>(`${api}/audit-samples`, body, { context }),
    );
    if (drawn) await this.router.navigate([this.path, drawn.result.id]);
  }
}
