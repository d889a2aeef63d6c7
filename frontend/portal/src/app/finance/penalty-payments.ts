// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Observable } from 'rxjs';
import { type Answers, formatMoney } from '#domain';
import type { CommandResponse, PenaltyListItemResponse } from '../case/api-models';
import { CaseApi, api } from '../case/case-api';
import { keysetList } from '../case/keyset-list';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { EmptyState, LoadMore, MoneyPipe, ResourceState, ShortDatePipe, Table } from '../shared/ui';
import { type MoneyStep, MoneyStepDialog } from './money-step-dialog';
import { type OutsideStep, OutsideSteps } from './outside-steps';
import { paymentRequest } from './payment-request';
import { type StepResult, questionsOf } from './payment-step';
import { penaltyPaymentMessages } from './penalty-payment-messages';
import { ResultMessage } from './result-message';

interface Asked {
  readonly step: Exclude<OutsideStep, 'propose'>;
  readonly item: PenaltyListItemResponse;
}

/** Determined penalties: one person prepares the payment, another releases it, and the bank confirms. */
@Component({
  selector: 'flx-penalty-payments',
  imports: [
    EmptyState,
    LoadMore,
    MoneyPipe,
    MoneyStepDialog,
    OutsideSteps,
    ResourceState,
    ResultMessage,
    RouterLink,
    ShortDatePipe,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './penalty-payments.html',
})
export class PenaltyPayments {
  protected readonly m = useMessages(penaltyPaymentMessages);
  protected readonly toPay = keysetList<PenaltyListItemResponse>(`${api}/penalties`, () => ({ show: 'to_pay' }));
  protected readonly settled = keysetList<PenaltyListItemResponse>(`${api}/penalties`, () => ({ show: 'settled' }));
  /** A decision that nothing is owed needs no payment. */
  protected readonly paid = computed(() => this.settled.items().filter(({ penalty }) => penalty.payment !== null));
  protected readonly asked = signal<Asked | undefined>(undefined);
  protected readonly result = signal<StepResult | undefined>(undefined);
  private readonly cases = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly moneyStep = computed<MoneyStep | undefined>(() => {
    const asked = this.asked();
    if (!asked) return undefined;
    const { step, item } = asked;
    const amount = formatMoney(item.penalty.determinedCents ?? 0, this.language());
    const { steps, consequences } = this.m();
    return {
      heading: steps[step],
      button: steps[step],
      consequence: consequences[step](amount, item.organisationName),
      questions: questionsOf(step, 'pay'),
      asksDay: step === 'markPaid',
      send: (answers, context) => this.request(asked, answers, context),
      done: () => this.finish(asked),
    };
  });

  private finish({ step, item }: Asked): void {
    const { done, doneText } = this.m();
    this.asked.set(undefined);
    this.result.set({ heading: done[step], text: doneText(item.organisationName) });
    this.toPay.reload();
    this.settled.reload();
  }

  private request({ step, item }: Asked, answers: Answers, context: HttpContext): Observable<CommandResponse> {
    const { penalty } = item;
    if (step === 'pay') {
      const body = { expectedVersion: penalty.version };
      return this.cases.send('proposePenaltyPayment', penalty.id, body, context);
    }
    const payment = penalty.payment ?? { id: '', version: 1 };
    const what = step === 'markPaid' ? 'confirm' : step;
    return paymentRequest(this.cases, 'Penalty', what, payment, { answers, context });
  }
}
