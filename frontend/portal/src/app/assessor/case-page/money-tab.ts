// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { groundsOf, type GrantTypeDefinition, type SchemeDefinition, textIn } from '#domain';
import type { CaseResponse, DecisionResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { documentHref } from '../../case/case-api';
import { ReceiptLink } from '../../case/receipt/receipt-link';
import { StatusText } from '../../case/status-text';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { DataItem, DataList, DaysLeft, EmptyState, MoneyPipe, ShortDatePipe, Table } from '../../shared/ui';
import { ExampleValue } from '../example-value';
import { casePageMessages } from './case-page-messages';

/** The amounts, the decisions with their letters, and the payments. */
@Component({
  selector: 'flx-money-tab',
  imports: [
    CalculationView,
    DataItem,
    DataList,
    DaysLeft,
    EmptyState,
    ExampleValue,
    LocalizedPipe,
    MoneyPipe,
    ReceiptLink,
    ShortDatePipe,
    StatusText,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './money-tab.html',
})
export class MoneyTab {
  readonly file = input.required<CaseResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  readonly scheme = input.required<SchemeDefinition>();
  protected readonly m = useMessages(casePageMessages);
  protected readonly grant = computed(() => this.file().grant);
  protected readonly href = documentHref;
  private readonly language = inject(ChosenLanguage).current;

  protected kindOf({ kind }: DecisionResponse): string {
    return this.m().decisionKinds[kind] ?? kind;
  }

  protected groundsOf({ grounds }: DecisionResponse): string[] {
    return grounds.map((key) => {
      const ground = groundsOf(this.type()).find((one) => one.key === key);
      return ground ? `${textIn(ground.text, this.language())} (${ground.article})` : key;
    });
  }
}
