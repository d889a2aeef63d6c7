// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import type { Answers } from '#domain';
import { QuestionForm } from '../../shared/forms';
import { LocalizedPipe, useChrome, useMessages } from '../../shared/messages';
import { type Area, areas } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  DataItem,
  DataList,
  EmptyState,
  MoneyPipe,
  PageHeading,
  ResourceState,
  Status,
  Table,
} from '../../shared/ui';
import type { MethodOutcomeResponse, MethodsResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { firstDayQuestions, methodsMessages } from './methods-messages';
import { waitingMessages } from './waiting-messages';

/** The four methods of allocation side by side on one queue: sums, what is not spent, and every region. */
@Component({
  selector: 'flx-methods-page',
  imports: [
    Breadcrumbs,
    Button,
    DataItem,
    DataList,
    EmptyState,
    LocalizedPipe,
    MoneyPipe,
    PageHeading,
    QuestionForm,
    ResourceState,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './methods-page.html',
})
export class MethodsPage {
  /** From the route: to which area this page belongs, and which ceiling. */
  readonly area = input.required<Area>();
  readonly id = input.required<string>();
  /** Query parameter: up to which day all are equal. */
  readonly eersteDag = input<string>();
  protected readonly m = useMessages(methodsMessages);
  private readonly waiting = useMessages(waitingMessages);
  private readonly chrome = useChrome();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly questions = firstDayQuestions;
  protected readonly resource = httpResource<MethodsResponse>(() => {
    const firstDay = this.eersteDag();
    const params: Record<string, string> = firstDay && /^\d{4}-\d{2}-\d{2}$/.test(firstDay) ? { firstDay } : {};
    return { url: `${api}/queues/${this.id()}/methods`, params };
  });
  protected readonly loaded = computed(() => valueOf(this.resource));
  protected readonly regions = computed(() => {
    const all = this.loaded()?.methods.flatMap(({ regions }) => regions.map(({ region }) => region)) ?? [];
    return [...new Set(all)].sort((a, b) => a.localeCompare(b));
  });
  protected readonly answers = computed<Answers>(() => ({ firstDay: this.loaded()?.firstDay ?? '' }));
  protected readonly crumbs = computed(() => {
    const { path } = areas[this.area()];
    return [
      { label: this.chrome().navigation[this.area()], link: path },
      { label: this.waiting().heading, link: `${path}/wachtrijen` },
      { label: this.waiting().caption, link: `${path}/wachtrijen/${this.id()}` },
    ];
  });

  protected inRegion({ regions }: MethodOutcomeResponse, region: string) {
    return regions.find((one) => one.region === region);
  }

  protected choose(answers: Answers): void {
    const eersteDag = String(answers['firstDay']);
    void this.router.navigate([], { relativeTo: this.route, queryParams: { eersteDag } });
  }
}
