// SPDX-License-Identifier: EUPL-1.2
import { HttpClient, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import type { Answers, OrderKind } from '#domain';
import { CommandForm, QuestionForm } from '../../shared/forms';
import { Command } from '../../shared/http';
import { useChrome, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import { Breadcrumbs, Button, MoneyPipe, Notices, PageHeading, ResourceState, Status, Table } from '../../shared/ui';
import type {
  BudgetCommandResponse,
  BudgetLevelListResponse,
  BudgetYearListResponse,
  ReleaseListResponse,
} from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { LocalTextPipe } from './local-text.pipe';
import { ceilingMessages } from './ceiling-messages';
import { CeilingTree } from './ceiling-tree';
import { kindQuestion, orderQuestions } from './order-questions';
import { WaitingOrders } from './waiting-orders';

/** The ceilings, what waits for a second person, and preparing a change. Finance and the administrator both have it. */
@Component({
  selector: 'flx-ceilings-page',
  imports: [
    Breadcrumbs,
    Button,
    CeilingTree,
    CommandForm,
    LocalTextPipe,
    MoneyPipe,
    PageHeading,
    QuestionForm,
    ResourceState,
    Status,
    Table,
    WaitingOrders,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './ceilings-page.html',
})
export class CeilingsPage {
  /** From the route: to which area this page belongs. */
  readonly area = input.required<'finance' | 'admin'>();
  protected readonly m = useMessages(ceilingMessages);
  protected readonly preparing = new Command();
  protected readonly kind = signal<OrderKind | undefined>(undefined);
  protected readonly kindQuestions = [kindQuestion];
  protected readonly levels = httpResource<BudgetLevelListResponse>(() => `${api}/budget-levels`);
  protected readonly years = httpResource<BudgetYearListResponse>(() => `${api}/budget-years`);
  protected readonly releases = httpResource<ReleaseListResponse>(() => `${api}/budget-releases`);
  protected readonly rows = computed(() => valueOf(this.levels)?.items ?? []);
  protected readonly yearRows = computed(() => valueOf(this.years)?.items ?? []);
  protected readonly releaseRows = computed(() => valueOf(this.releases)?.items ?? []);
  protected readonly questions = computed(() => {
    const kind = this.kind();
    return kind ? orderQuestions(kind, this.rows()) : [];
  });
  protected readonly base = computed(() => `${areas[this.area()].path}/plafonds`);
  private readonly waiting = viewChild.required(WaitingOrders);
  private readonly http = inject(HttpClient);
  private readonly notices = inject(Notices);
  private readonly chrome = useChrome();
  protected readonly crumbs = computed(() => [
    { label: this.chrome().navigation[this.area()], link: areas[this.area()].path },
  ]);

  protected choose({ kind }: Answers): void {
    this.preparing.clear();
    this.kind.set(kind as OrderKind);
  }

  protected async prepare(answers: Answers): Promise<void> {
    const body = { ...answers, kind: this.kind() };
    const made = await this.preparing.run((context) =>
      this.http.post<BudgetCommandResponse>(`${api}/budget-orders`, body, { context }),
    );
    if (!made) return;
    this.kind.set(undefined);
    this.notices.show({ kind: 'ok', heading: this.m().saved });
    this.waiting().reload();
  }

  protected reload(): void {
    for (const resource of [this.levels, this.years, this.releases]) resource.reload();
  }
}
