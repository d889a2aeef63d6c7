// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { PaymentsTable } from '../case/record/payments-table';
import { useMessages } from '../shared/messages';
import { EmptyState, LoadMore, ProblemAlert, ResourceState } from '../shared/ui';
import { financeMessages } from './messages';
import { PaymentButtons } from './payment-buttons';
import { type ListedState, paymentList } from './payment-lists';
import type { PaymentStep, StepResult } from './payment-step';
import { PaymentStepDialog } from './payment-step-dialog';
import { ResultMessage } from './result-message';

/** The payments in one state, with the next step of each. */
@Component({
  selector: 'flx-state-payments',
  imports: [
    EmptyState,
    LoadMore,
    PaymentButtons,
    PaymentStepDialog,
    PaymentsTable,
    ProblemAlert,
    ResourceState,
    ResultMessage,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  template: `
    <flx-result-message [result]="result()" />
    <ng-template #buttons let-payment>
      <flx-payment-buttons [payment]="payment" (chosen)="step.set($event)" />
    </ng-template>
    @if (list.items().length) {
      <flx-payments-table
        casesLink="/financien/zaken"
        [payments]="list.items()"
        [caption]="m().captions[state()]"
        [withTotal]="!list.hasMore()"
        [actions]="state() === 'paid' ? undefined : buttons"
      />
      <flx-problem [problem]="list.problem()" />
      <flx-load-more [hasMore]="list.hasMore()" [busy]="list.busy()" (more)="list.more()" />
    } @else if (list.loaded()) {
      <flx-empty-state [heading]="m().empty[state()]">
        <p>{{ m().emptyTexts[state()] }}</p>
      </flx-empty-state>
    } @else {
      <flx-resource-state [resource]="list.resource" />
    }
    <flx-payment-step-dialog [(step)]="step" (done)="finish($event)" (refused)="list.reload()" />
  `,
})
export class StatePayments {
  /** From the route. */
  readonly state = input.required<ListedState>();
  protected readonly m = useMessages(financeMessages);
  protected readonly list = paymentList(() => this.state());
  protected readonly step = signal<PaymentStep | undefined>(undefined);
  protected readonly result = signal<StepResult | undefined>(undefined);

  protected finish(result: StepResult): void {
    this.result.set(result);
    this.list.reload();
  }
}
