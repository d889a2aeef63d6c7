// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { CaseInterest } from '../case/interest/case-interest';
import { loadCase, valueOf } from '../case/loaded-case';
import { CaseRecord } from '../case/record/case-record';
import { useMessages } from '../shared/messages';
import { DueTable } from './due-table';
import { financeMessages } from './messages';
import { PaymentButtons } from './payment-buttons';
import { duePaymentsResource } from './payment-lists';
import type { PaymentStep, StepResult } from './payment-step';
import { PaymentStepDialog } from './payment-step-dialog';
import { ResultMessage } from './result-message';

/** A case as finance sees it: to read, with the steps that its money can take. */
@Component({
  selector: 'flx-finance-case-page',
  imports: [CaseInterest, CaseRecord, DueTable, PaymentButtons, PaymentStepDialog, ResultMessage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ng-template #buttons let-payment>
      <flx-payment-buttons [payment]="payment" [file]="loaded.case()" (chosen)="step.set($event)" />
    </ng-template>
    <flx-case-record area="finance" [loaded]="loaded" [paymentActions]="hasSteps() ? buttons : undefined">
      <flx-result-message [result]="result()" />
      <div due>
        @if (due().length) {
          <flx-due-table
            [payments]="due()"
            [showCase]="false"
            (chosen)="step.set({ action: 'propose', due: $event })"
          />
        }
      </div>
    </flx-case-record>
    <flx-case-interest [caseId]="id()" [version]="loaded.case()?.version ?? 0" />
    <flx-payment-step-dialog [(step)]="step" (done)="finish($event)" (refused)="reload()" />
  `,
})
export class FinanceCasePage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly m = useMessages(financeMessages);
  protected readonly loaded = loadCase(() => this.id());
  private readonly allDue = duePaymentsResource();
  protected readonly step = signal<PaymentStep | undefined>(undefined);
  protected readonly result = signal<StepResult | undefined>(undefined);
  protected readonly due = computed(() =>
    (valueOf(this.allDue)?.items ?? []).filter(({ applicationId }) => applicationId === this.id()),
  );
  protected readonly hasSteps = computed(
    () =>
      this.loaded.case()?.grant?.payments.some(({ state }) => state === 'proposed' || state === 'released') ?? false,
  );

  protected finish(result: StepResult): void {
    this.result.set(result);
    this.reload();
  }

  protected reload(): void {
    this.loaded.reload();
    this.allDue.reload();
  }
}
