// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { useChrome, useMessages } from '../../shared/messages';
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
import { ActivitiesLine } from './activities-line';
import { reportMessages } from './messages';
import { LedgerBanner } from './ledger-banner';
import { InterestLine } from './interest-line';
import { PenaltyLine } from './penalty-line';
import { ReconciliationBox } from './reconciliation-box';
import { levelsHref, waterfallResource, yearOf } from './report-resources';
import { WaterfallCharts } from './waterfall-charts';
import { WaterfallTable } from './waterfall-table';
import { YearSelect } from './year-select';

/** The budget from ceiling to what is left: the table first, then pictures. Several areas show it, each at its own address. */
@Component({
  selector: 'flx-budget-page',
  imports: [
    ActivitiesLine,
    Breadcrumbs,
    Button,
    ClockTimePipe,
    EmptyState,
    Icon,
    LedgerBanner,
    LongDatePipe,
    PageHeading,
    InterestLine,
    PenaltyLine,
    ReconciliationBox,
    ResourceState,
    WaterfallCharts,
    WaterfallTable,
    YearSelect,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-breadcrumbs [crumbs]="crumbs()" [current]="m().budget" />
    <flx-page-heading [heading]="m().budget" [lead]="m().budgetLead" />
    @if (loaded(); as budget) {
      <flx-ledger-banner />
      <flx-reconciliation [reconciliation]="budget.reconciliation" />
      <div class="flx-section-heading">
        <flx-year-select [years]="budget.years" [year]="year()" (chosen)="choose($event)" />
        <p role="status">{{ m().asOf(budget.asOf | longDate, budget.asOf | clockTime) }}</p>
      </div>
      @if (budget.rows.length) {
        @if (year()) {
          <p class="flx-muted">{{ m().yearNote }}</p>
        }
        <flx-waterfall-table [rows]="budget.rows" [year]="year()" [casesLink]="casesLink()" />
        <div class="flx-actions">
          <a flx-button [href]="csv()" download><flx-icon name="download" />{{ m().levelsCsv }}</a>
        </div>
        <flx-activities-line [line]="budget.activities" />
        <flx-penalty-line [line]="budget.penalties" />
        <flx-interest-line [line]="budget.interest" />
        <section class="flx-stack" aria-labelledby="budget-charts">
          <h2 id="budget-charts">{{ m().charts }}</h2>
          <flx-waterfall-charts [rows]="budget.rows" [year]="year()" />
        </section>
      } @else {
        <flx-empty-state [heading]="m().emptyBudget">
          <p>{{ m().emptyBudgetText }}</p>
        </flx-empty-state>
      }
    } @else {
      <flx-resource-state [resource]="waterfall" />
    }
  `,
})
export class BudgetPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<'finance' | 'audit'>();
  /** Query parameter. */
  readonly jaar = input<string>();
  protected readonly m = useMessages(reportMessages);
  private readonly chrome = useChrome();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  protected readonly year = computed(() => yearOf(this.jaar()));
  protected readonly csv = computed(() => levelsHref(this.year()));
  protected readonly waterfall = waterfallResource(this.year);
  protected readonly loaded = computed(() => valueOf(this.waterfall));
  protected readonly casesLink = computed(() => `${areas[this.area()].path}/zaken`);
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);

  protected choose(year: number | undefined): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: { jaar: year ?? null } });
  }
}
