// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { valueOf } from '../case/loaded-case';
import { useMessages } from '../shared/messages';
import { EmptyState, ResourceState } from '../shared/ui';
import { DueTable } from './due-table';
import { financeMessages } from './messages';
import { duePaymentsResource } from './payment-lists';
import type { PaymentStep, StepResult } from './payment-step';
import { PaymentStepDialog } from './payment-step-dialog';
import { ResultMessage } from './result-message';

/** The list of what can be prepared. */
@Component({
  selector: 'flx-due-payments',
  imports: [DueTable, EmptyState, PaymentStepDialog, ResourceState, ResultMessage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-result-message [result]="result()" />
    @if (items(); as payments) {
      @if (payments.length) {
        <flx-due-table [payments]="payments" (chosen)="step.set({ action: 'propose', due: $event })" />
      } @else {
        <flx-empty-state [heading]="m().empty.due">
          <p>{{ m().emptyTexts.due }}</p>
        </flx-empty-state>
      }
    } @else {
      <flx-resource-state [resource]="list" />
    }
    <flx-payment-step-dialog [(step)]="step" (done)="finish($event)" (refused)="list.reload()" />
  `,
})
export class DuePayments {
  protected readonly m = useMessages(financeMessages);
  protected readonly list = duePaymentsResource();
  protected readonly items = computed(() => valueOf(this.list)?.items);
  protected readonly step = signal<PaymentStep | undefined>(undefined);
  protected readonly result = signal<StepResult | undefined>(undefined);

  protected finish(result: StepResult): void {
    this.result.set(result);
    this.list.reload();
  }
}
