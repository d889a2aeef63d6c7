// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { DaysLeft, EmptyState, LongDatePipe, ShortDatePipe, Status, Table } from '../../shared/ui';
import type { CaseResponse, CaseTermResponse } from '../api-models';
import { staysOwed } from './line-rows';
import { termLabels } from './term-labels';
import { termMessages } from './term-messages';
import { TermTimeLine } from './term-time-line';

/** Every term of a case: on a time line, and in a table with why each day is what it is. */
@Component({
  selector: 'flx-case-terms',
  imports: [DaysLeft, EmptyState, LocalizedPipe, LongDatePipe, ShortDatePipe, Status, Table, TermTimeLine],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './case-terms.html',
  styleUrl: './case-terms.scss',
})
export class CaseTerms {
  readonly file = input.required<CaseResponse>();
  protected readonly m = useMessages(termMessages);
  protected readonly staff = inject(Session).isProvince;
  protected readonly terms = computed(() => this.file().terms.items);

  protected readonly labels = computed(() => termLabels(this.terms(), this.m().kinds));

  /** Whether somebody is late once the last day has passed: what is owed stays owed, other terms are over. */
  protected late({ kind }: CaseTermResponse): boolean {
    return staysOwed(kind);
  }

  /** The decision term and the promise stand still together. */
  protected stands({ kind }: CaseTermResponse): boolean {
    return (kind === 'decision' || kind === 'target') && this.file().decisionDue?.suspended === true;
  }
}
