// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { textIn } from '#domain';
import type { MunicipalityListResponse, SchemeListResponse, WorkItemResponse } from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { valueOf } from '../../case/loaded-case';
import { Command } from '../../shared/http';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { areas, Session } from '../../shared/session';
import {
  Button,
  EmptyState,
  LoadMore,
  Notices,
  PageHeading,
  ProblemAlert,
  ResourceState,
  type TabLink,
  Tabs,
} from '../../shared/ui';
import { PublicationsAsked } from './publications-asked';
import { type Chip, QueueChips } from './queue-chips';
import { QueueFilters } from './queue-filters';
import { listenForKeys } from './queue-keys';
import { QueueKeysHelp } from './queue-keys-help';
import { queueMessages } from './queue-messages';
import { type QueueAddress, type TabWord, filtersOn, queryOf, queueTabs, tabOf } from './queue-query';
import { QueueTable } from './queue-table';
import { loadWorkList } from './work-list';

/** The work queue of the province, first the date that falls first. The address holds the tab and the filters. */
@Component({
  selector: 'flx-queue-page',
  imports: [
    Button,
    EmptyState,
    LoadMore,
    PageHeading,
    ProblemAlert,
    PublicationsAsked,
    QueueChips,
    QueueFilters,
    QueueKeysHelp,
    QueueTable,
    ResourceState,
    RouterLink,
    Tabs,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './queue-page.html',
})
export class QueuePage {
  readonly tab = input<string>();
  readonly q = input<string>();
  readonly soort = input<string>();
  readonly regio = input<string>();
  readonly van = input<string>();

  protected readonly m = useMessages(queueMessages);
  protected readonly area = areas.assessor.path;
  protected readonly helpOpen = signal(false);
  protected readonly taking = new Command();
  protected readonly takingId = signal<string | undefined>(undefined);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly decides = computed(() => this.session.hasRole('decider'));
  private readonly caseApi = inject(CaseApi);
  private readonly notices = inject(Notices);
  private readonly language = inject(ChosenLanguage).current;
  private readonly table = viewChild(QueueTable);
  private readonly filterBar = viewChild.required(QueueFilters);
  private readonly schemes = httpResource<SchemeListResponse>(() => `${api}/schemes`);
  private readonly municipalities = httpResource<MunicipalityListResponse>(() => `${api}/municipalities`);

  protected readonly address = computed<QueueAddress>(() => ({
    tab: this.tab(),
    q: this.q(),
    soort: this.soort(),
    regio: this.regio(),
    van: this.van(),
  }));
  protected readonly currentTab = computed(() => tabOf(this.address()));
  protected readonly list = loadWorkList(() => queryOf(this.address()));

  protected readonly tabs = computed<TabLink[]>(() => {
    const counts = this.list.counts();
    const numbers = counts && {
      todo: counts.todo,
      waiting_applicant: counts.waitingApplicant,
      waiting_colleague: counts.waitingColleague,
      done: counts.done,
    };
    return (Object.keys(queueTabs) as TabWord[]).map((word) => ({
      label: this.m().tabs[queueTabs[word]],
      link: this.area,
      queryParams: { ...this.address(), tab: word },
      count: numbers?.[queueTabs[word]],
    }));
  });

  protected readonly filters = computed(() => {
    const texts = this.m().filters;
    const types = new Map(
      (valueOf(this.schemes)?.items ?? []).flatMap(({ types }) =>
        types.map(({ key, name }) => [key, textIn(name, this.language())]),
      ),
    );
    const regions = new Set((valueOf(this.municipalities)?.items ?? []).flatMap((one) => one.housingRegion ?? []));
    return [
      { name: 'soort' as const, label: texts.type, choices: [...types].map(([value, label]) => ({ value, label })) },
      {
        name: 'regio' as const,
        label: texts.region,
        choices: [...regions].sort((a, b) => a.localeCompare(b, 'nl')).map((name) => ({ value: name, label: name })),
      },
      {
        name: 'van' as const,
        label: texts.assignee,
        choices: [
          { value: 'mij', label: texts.me },
          { value: 'niemand', label: texts.nobody },
        ],
      },
    ];
  });

  protected readonly chips = computed<Chip[]>(() => {
    const address = this.address();
    return filtersOn(address).map((key) => {
      const value = address[key] ?? '';
      const filter = this.filters().find(({ name }) => name === key);
      const choice = filter?.choices.find((one) => one.value === value);
      return { key, label: filter?.label ?? this.m().filters.searched, value: choice?.label ?? value };
    });
  });

  protected readonly empty = computed(() => this.m().empty[this.chips().length ? 'filtered' : this.currentTab()]);

  constructor() {
    listenForKeys({
      j: () => this.table()?.step(1),
      k: () => this.table()?.step(-1),
      a: () => this.table()?.takeChosen(),
      '/': () => this.filterBar().focusSearch(),
      '?': () => this.helpOpen.set(true),
    });
  }

  protected change(change: QueueAddress): void {
    void this.router.navigate([this.area], { queryParams: change, queryParamsHandling: 'merge' });
  }

  protected async take({ id, number, version }: WorkItemResponse): Promise<void> {
    this.takingId.set(id);
    const taken = await this.taking.run((context) =>
      this.caseApi.send('assign', id, { expectedVersion: version }, context),
    );
    this.takingId.set(undefined);
    this.list.reload();
    if (taken) this.notices.show({ kind: 'ok', heading: this.m().taken(number) });
  }
}
