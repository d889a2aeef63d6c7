// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DecisionPreviewResponse } from '../../case/api-models';
import { CalculationView } from '../../case/calculation-view';
import { StatusText } from '../../case/status-text';
import { LocalizedPipe, useMessages } from '../../shared/messages';
import { Alert, DataItem, DataList, MoneyPipe, ShortDatePipe, Table } from '../../shared/ui';
import { LetterPreview } from '../letter/letter-preview';
import { decisionMessages } from './decision-messages';

/** What a decision would do: state, ledger, dates and letter. */
@Component({
  selector: 'flx-decision-preview',
  imports: [
    Alert,
    CalculationView,
    DataItem,
    DataList,
    LetterPreview,
    LocalizedPipe,
    MoneyPipe,
    ShortDatePipe,
    StatusText,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './decision-preview.html',
})
export class DecisionPreview {
  readonly preview = input.required<DecisionPreviewResponse>();
  readonly number = input.required<string>();
  /** What the municipality can do when it does not agree. */
  readonly remedy = input<'objection' | 'appeal'>('objection');
  /** Whose state is the new one. */
  readonly thing = input<'application' | 'grant'>('application');
  protected readonly texts = useMessages(decisionMessages);
  protected readonly m = computed(() => this.texts().preview);
  protected readonly calculation = computed(() => ({
    rows: this.preview().rows,
    totalCents: this.preview().amountCents,
    problems: [],
  }));
}
