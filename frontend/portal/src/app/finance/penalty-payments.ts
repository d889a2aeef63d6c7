// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Observable } from 'rxjs';
import { type Answers, formatMoney, sentenceFor } from '#domain';
import type { CommandResponse, PenaltyListItemResponse } from '../case/api-models';
import { CaseApi, api } from '../case/case-api';
import { keysetList } from '../case/keyset-list';
import { QuestionForm } from '../shared/forms';
import { Command } from '../shared/http';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import {
  Button,
  Dialog,
  EmptyState,
  LoadMore,
  MoneyPipe,
  ProblemAlert,
  ResourceState,
  ShortDatePipe,
  Table,
} from '../shared/ui';
import { type StepResult, cancelQuestions, confirmQuestions } from './payment-step';
import { penaltyPaymentMessages } from './penalty-payment-messages';
import { ResultMessage } from './result-message';

const steps = ['pay', 'release', 'markPaid', 'cancel'] as const;
type Step = (typeof steps)[number];

interface Asked {
  readonly step: Step;
  readonly item: PenaltyListItemResponse;
}

/** Determined penalties: one person prepares the payment, another releases it, and the bank confirms. */
@Component({
  selector: 'flx-penalty-payments',
  imports: [
    Button,
    Dialog,
    EmptyState,
    LoadMore,
    MoneyPipe,
    ProblemAlert,
    QuestionForm,
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
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly questions = computed(() => {
    const step = this.asked()?.step;
    if (step === 'markPaid') return confirmQuestions.pay;
    return step === 'cancel' ? cancelQuestions : undefined;
  });
  protected readonly prefilled = computed<Answers>(() =>
    this.asked()?.step === 'markPaid' ? { paidOn: this.session.today() } : {},
  );

  protected stepsFor({ penalty }: PenaltyListItemResponse): readonly Step[] {
    return steps.filter((step) => penalty.allowedActions.some(({ action, allowed }) => action === step && allowed));
  }

  protected reasonsFor({ penalty }: PenaltyListItemResponse): readonly string[] {
    const refusals = penalty.allowedActions.filter(({ action }) => steps.some((step) => step === action));
    const sentences = refusals.flatMap(({ refusal }) =>
      refusal ? [sentenceFor(refusal as never, this.language())] : [],
    );
    return [...new Set(sentences)];
  }

  protected consequence({ step, item }: Asked): string {
    const amount = formatMoney(item.penalty.determinedCents ?? 0, this.language());
    return this.m().consequences[step](amount, item.organisationName);
  }

  protected ask(step: Step, item: PenaltyListItemResponse): void {
    this.command.clear();
    this.asked.set({ step, item });
  }

  protected async send(asked: Asked, answers: Answers = {}): Promise<void> {
    const sent = await this.command.run((context) => this.request(asked, answers, context));
    if (!sent) return;
    const m = this.m();
    this.asked.set(undefined);
    this.result.set({ heading: m.done[asked.step], text: m.doneText(asked.item.organisationName) });
    this.toPay.reload();
    this.settled.reload();
  }

  private request({ step, item }: Asked, answers: Answers, context: HttpContext): Observable<CommandResponse> {
    const { penalty } = item;
    const text = (key: string): string => String(answers[key] ?? '');
    if (step === 'pay') {
      const body = { expectedVersion: penalty.version };
      return this.cases.send('proposePenaltyPayment', penalty.id, body, context);
    }
    const { id = '', version: expectedVersion = 1 } = penalty.payment ?? {};
    if (step === 'release') return this.cases.send('releasePenaltyPayment', id, { expectedVersion }, context);
    if (step === 'cancel') {
      return this.cases.send('cancelPenaltyPayment', id, { expectedVersion, reason: text('reason') }, context);
    }
    const confirmation = { expectedVersion, paidOn: text('paidOn'), reference: text('reference') };
    return this.cases.send('confirmPenaltyPayment', id, confirmation, context);
  }
}
