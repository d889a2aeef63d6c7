// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { textIn } from '#domain';
import { ChosenLanguage, useChrome, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import {
  Breadcrumbs,
  Button,
  ClockTimePipe,
  EmptyState,
  Icon,
  LongDatePipe,
  PageHeading,
  ResourceState,
} from '../../shared/ui';
import { valueOf } from '../loaded-case';
import { CaseFilters } from './case-filters';
import { CaseTable } from './case-table';
import { caseColumnOf, totalsOf } from './columns';
import { reportMessages } from './messages';
import { caseReportResource, exportHref, schemesResource, waterfallResource, yearOf } from './report-resources';

/** The cases behind the budget, with filters and downloads. Several areas show it, each at its own address. */
@Component({
  selector: 'flx-cases-page',
  imports: [
    Breadcrumbs,
    Button,
    CaseFilters,
    CaseTable,
    ClockTimePipe,
    EmptyState,
    Icon,
    LongDatePipe,
    PageHeading,
    ResourceState,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './cases-page.html',
})
export class CasesPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<'finance' | 'audit'>();
  /** Query parameters. */
  readonly jaar = input<string>();
  readonly soort = input<string>();
  readonly rekening = input<string>();
  readonly bedrag = input<string>();
  protected readonly m = useMessages(reportMessages);
  private readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;

  private readonly filter = computed(() => ({
    year: yearOf(this.jaar()),
    typeKey: this.soort(),
    accountCode: this.rekening(),
  }));
  protected readonly report = caseReportResource(this.filter);
  private readonly waterfall = waterfallResource();
  private readonly schemeList = schemesResource();
  protected readonly loaded = computed(() => valueOf(this.report));
  protected readonly budget = computed(() => valueOf(this.waterfall));
  protected readonly schemes = computed(() => valueOf(this.schemeList)?.items ?? []);
  protected readonly typeNames = computed(() =>
    Object.fromEntries(
      this.schemes().flatMap(({ types }) => types.map(({ key, name }) => [key, textIn(name, this.language())])),
    ),
  );

  protected readonly column = computed(() => caseColumnOf(this.bedrag()));
  protected readonly rows = computed(() => {
    const all = this.loaded()?.rows ?? [];
    const column = this.column();
    return column ? all.filter((row) => row[column] !== 0) : all;
  });
  protected readonly total = computed(() => totalsOf(this.rows()));
  protected readonly csv = computed(() => exportHref('csv', this.filter()));
  protected readonly xlsx = computed(() => exportHref('xlsx', this.filter()));
  protected readonly casesLink = computed(() => `${areas[this.area()].path}/zaken`);
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);
}
