// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ChosenLanguage, useChrome, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Breadcrumbs,
  ClockTimePipe,
  EmptyState,
  LongDatePipe,
  PageHeading,
  ResourceState,
  type TabLink,
  Tabs,
} from '../../shared/ui';
import type { MunicipalityListResponse, PortfolioResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { schemesResource } from '../reports/report-resources';
import { DeliveryPart } from './delivery-part';
import { FiguresTable } from './figures-table';
import { IdleMunicipalities } from './idle-municipalities';
import { KeyFigures } from './key-figures';
import { PortfolioFilters } from './portfolio-filters';
import { municipalityLines, regionLines, schemeLines } from './portfolio-lines';
import { portfolioMessages } from './portfolio-messages';
import { parametersOf, type PortfolioAddress, portfolioTabs, quartersOf, tabOf } from './portfolio-query';
import { ProjectList } from './project-list';
import { TileMap } from './tile-map';

/** The granted projects together. Several areas show it, each at its own address; the address holds the part and the filters. */
@Component({
  selector: 'flx-portfolio-page',
  imports: [
    Breadcrumbs,
    ClockTimePipe,
    DeliveryPart,
    EmptyState,
    FiguresTable,
    IdleMunicipalities,
    KeyFigures,
    LongDatePipe,
    PageHeading,
    PortfolioFilters,
    ProjectList,
    ResourceState,
    Tabs,
    TileMap,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './portfolio-page.html',
})
export class PortfolioPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<'assessor' | 'finance' | 'admin' | 'audit'>();
  /** Query parameters. */
  readonly tab = input<string>();
  readonly regeling = input<string>();
  readonly soort = input<string>();
  readonly regio = input<string>();
  readonly gemeente = input<string>();
  readonly verleend = input<string>();
  readonly kwartaal = input<string>();
  readonly signaal = input<string>();
  readonly stand = input<string>();
  /** Of which day the quarters of the delivery part are. */
  readonly per = input<string>();

  protected readonly m = useMessages(portfolioMessages);
  private readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;

  protected readonly address = computed<PortfolioAddress>(() => ({
    regeling: this.regeling(),
    soort: this.soort(),
    regio: this.regio(),
    gemeente: this.gemeente(),
    verleend: this.verleend(),
    kwartaal: this.kwartaal(),
    signaal: this.signaal(),
    stand: this.stand(),
  }));
  protected readonly parameters = computed(() => parametersOf(this.address()), { equal: sameText });
  protected readonly portfolio = httpResource<PortfolioResponse>(() => ({
    url: `${api}/portfolio`,
    params: this.parameters(),
  }));
  private readonly schemeList = schemesResource();
  private readonly municipalityList = httpResource<MunicipalityListResponse>(() => `${api}/municipalities`);
  protected readonly loaded = computed(() => valueOf(this.portfolio));
  protected readonly schemes = computed(() => valueOf(this.schemeList)?.items ?? []);
  protected readonly municipalities = computed(() => valueOf(this.municipalityList)?.items ?? []);
  protected readonly quarters = computed(() => this.choices('quarter', this.loaded()?.quarters));
  protected readonly grantedQuarters = computed(() => this.choices('grantedQuarter', this.loaded()?.grantedQuarters));

  protected readonly current = computed(() => tabOf(this.tab()));
  protected readonly tabs = computed<TabLink[]>(() => {
    const link = `${areas[this.area()].path}/portefeuille`;
    return portfolioTabs.map((tab) => ({
      label: this.m().tabs[tab],
      link,
      queryParams: { ...this.address(), tab },
      ...(tab === 'projecten' && this.loaded() ? { count: this.loaded()?.total.projects } : {}),
    }));
  });
  /** An administrator has no page of a case. */
  protected readonly casesLink = computed(() => (this.area() === 'admin' ? '' : `${areas[this.area()].path}/zaken`));
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);

  protected quartersOf = quartersOf;
  protected municipalityLines = municipalityLines;
  protected schemesOf = (portfolio: PortfolioResponse) => schemeLines(portfolio, this.language());
  protected regionsOf = (portfolio: PortfolioResponse) => regionLines(portfolio, this.m().table.noRegion);

  /** The quarters with something in them, and the chosen one. */
  private choices(name: 'quarter' | 'grantedQuarter', found: readonly { readonly quarter: string }[] = []): string[] {
    const chosen = this.parameters()[name];
    return [...new Set([...found.map(({ quarter }) => quarter), ...(chosen ? [chosen] : [])])].sort();
  }
}

/** Another part of the page asks nothing anew. */
function sameText(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
