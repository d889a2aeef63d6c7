// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, type TemplateRef, computed, input } from '@angular/core';
import { useChrome, useMessages } from '../../shared/messages';
import { areas } from '../../shared/session';
import { Breadcrumbs, EmptyState, PageHeading, ResourceState } from '../../shared/ui';
import type { PaymentResponse } from '../api-models';
import { CalculationView } from '../calculation-view';
import { CaseHeader } from '../case-header';
import { CaseTimeline } from '../case-timeline';
import { DocumentsView } from '../documents-view';
import type { LoadedCase } from '../loaded-case';
import { EarlyWarningCard } from '../portfolio/early-warning-card';
import { ObligationsView } from '../obligations-view';
import { SubmittedAnswers } from '../submitted-answers';
import { DecisionsTable } from './decisions-table';
import { recordMessages } from './messages';
import { MoneySummary } from './money-summary';
import { PaymentsTable } from './payments-table';

/**
 * A whole case to read, money first. A page puts a message of its own inside, what is due with the attribute `due`, and
 * buttons at the payments with `paymentActions`.
 */
@Component({
  selector: 'flx-case-record',
  imports: [
    Breadcrumbs,
    CalculationView,
    CaseHeader,
    CaseTimeline,
    DecisionsTable,
    DocumentsView,
    EarlyWarningCard,
    EmptyState,
    MoneySummary,
    ObligationsView,
    PageHeading,
    PaymentsTable,
    ResourceState,
    SubmittedAnswers,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './case-record.html',
})
export class CaseRecord {
  readonly area = input.required<'finance' | 'audit'>();
  readonly loaded = input.required<LoadedCase>();
  readonly paymentActions = input<TemplateRef<{ $implicit: PaymentResponse }>>();
  protected readonly m = useMessages(recordMessages);
  private readonly chrome = useChrome();
  /** What was sent last. */
  protected readonly submission = computed(() => this.loaded().case()?.submissions.at(-1));
  protected readonly crumbs = computed(() => {
    const { path } = areas[this.area()];
    return [
      { label: this.chrome().navigation[this.area()], link: path },
      { label: this.m().cases, link: `${path}/zaken` },
    ];
  });
}
