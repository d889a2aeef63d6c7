// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Observable } from 'rxjs';
import { type Answers, formatMoney } from '#domain';
import type { CommandResponse, InterestListItemResponse } from '../case/api-models';
import { CaseApi, api } from '../case/case-api';
import { InterestCard } from '../case/interest/interest-card';
import { keysetList } from '../case/keyset-list';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Button, EmptyState, LoadMore, ResourceState } from '../shared/ui';
import { interestPaymentMessages } from './interest-payment-messages';
import { type MoneyStep, MoneyStepDialog } from './money-step-dialog';
import { type OutsideStep, OutsideSteps } from './outside-steps';
import { paymentRequest } from './payment-request';
import { type StepResult, questionsOf } from './payment-step';
import { ResultMessage } from './result-message';

const shows = ['late', 'proposed', 'open', 'settled'] as const;

interface Asked {
  readonly step: OutsideStep;
  readonly item: InterestListItemResponse;
}

/** Payments that came too late: finance proposes the interest, and pays or collects it once it was determined. */
@Component({
  selector: 'flx-interest-payments',
  imports: [
    Button,
    EmptyState,
    InterestCard,
    LoadMore,
    MoneyStepDialog,
    OutsideSteps,
    ResourceState,
    ResultMessage,
    RouterLink,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './interest-payments.html',
})
export class InterestPayments {
  protected readonly m = useMessages(interestPaymentMessages);
  protected readonly shows = shows;
  protected readonly show = signal<(typeof shows)[number]>('late');
  protected readonly list = keysetList<InterestListItemResponse>(`${api}/statutory-interest`, () => ({
    show: this.show(),
  }));
  protected readonly asked = signal<Asked | undefined>(undefined);
  protected readonly result = signal<StepResult | undefined>(undefined);
  private readonly cases = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly moneyStep = computed<MoneyStep | undefined>(() => {
    const asked = this.asked();
    if (!asked) return undefined;
    const { step, item } = asked;
    const amount = formatMoney(item.late.amountCents, this.language());
    const { steps, consequences } = this.m();
    const claim = this.isClaim(item);
    return {
      heading: steps[step],
      button: steps[step],
      consequence: consequences[claim ? 'claim' : 'payment'][step](amount, item.organisationName),
      questions: questionsOf(step, claim ? 'recovery' : 'pay'),
      asksDay: step === 'markPaid',
      send: (answers, context) => this.request(asked, answers, context),
      done: () => this.finish(asked),
    };
  });

  private finish({ step, item }: Asked): void {
    const { done, doneText } = this.m();
    this.asked.set(undefined);
    this.result.set({ heading: done[step], text: doneText(item.organisationName) });
    this.list.reload();
  }

  private isClaim({ late }: InterestListItemResponse): boolean {
    return late.payment ? late.payment.kind === 'claim' : late.debtor === 'municipality';
  }

  private request({ step, item }: Asked, answers: Answers, context: HttpContext): Observable<CommandResponse> {
    const { late, applicationId } = item;
    if (step === 'propose') {
      const body = { source: late.source as 'payment' | 'penalty_payment', sourceId: late.sourceId, reason: '' };
      return this.cases.send('proposeInterest', applicationId, body, context);
    }
    if (step === 'pay') {
      const { id = '', version: expectedVersion = 1 } = late.interest ?? {};
      return this.cases.send('proposeInterestPayment', id, { expectedVersion }, context);
    }
    const what = step === 'markPaid' ? 'confirm' : step;
    return paymentRequest(this.cases, 'Interest', what, late.payment ?? { id: '', version: 1 }, { answers, context });
  }
}
