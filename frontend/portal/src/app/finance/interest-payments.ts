// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Observable } from 'rxjs';
import { type Answers, formatMoney, sentenceFor } from '#domain';
import type { CommandResponse, InterestListItemResponse } from '../case/api-models';
import { CaseApi, api } from '../case/case-api';
import { InterestCard } from '../case/interest/interest-card';
import { keysetList } from '../case/keyset-list';
import { QuestionForm } from '../shared/forms';
import { Command } from '../shared/http';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, Dialog, EmptyState, LoadMore, ProblemAlert, ResourceState } from '../shared/ui';
import { interestPaymentMessages } from './interest-payment-messages';
import { type StepResult, cancelQuestions, confirmQuestions } from './payment-step';
import { ResultMessage } from './result-message';

const steps = ['propose', 'pay', 'release', 'markPaid', 'cancel'] as const;
type Step = (typeof steps)[number];

const shows = ['late', 'proposed', 'open', 'settled'] as const;

interface Asked {
  readonly step: Step;
  readonly item: InterestListItemResponse;
}

/** Payments that came too late: finance proposes the interest, and pays or collects it once it was determined. */
@Component({
  selector: 'flx-interest-payments',
  imports: [
    Button,
    Dialog,
    EmptyState,
    InterestCard,
    LoadMore,
    ProblemAlert,
    QuestionForm,
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
  protected readonly command = new Command();
  private readonly cases = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly questions = computed(() => {
    const asked = this.asked();
    if (asked?.step === 'markPaid') return confirmQuestions[this.isClaim(asked.item) ? 'recovery' : 'pay'];
    return asked?.step === 'cancel' ? cancelQuestions : undefined;
  });
  protected readonly prefilled = computed<Answers>(() =>
    this.asked()?.step === 'markPaid' ? { paidOn: this.session.today() } : {},
  );

  protected stepsFor({ late }: InterestListItemResponse): readonly Step[] {
    return steps.filter((step) => late.allowedActions.some(({ action, allowed }) => action === step && allowed));
  }

  protected reasonsFor({ late }: InterestListItemResponse): readonly string[] {
    const refusals = late.allowedActions.filter(({ action }) => steps.some((step) => step === action));
    const sentences = refusals.flatMap(({ refusal }) =>
      refusal ? [sentenceFor(refusal as never, this.language())] : [],
    );
    return [...new Set(sentences)];
  }

  protected consequence({ step, item }: Asked): string {
    const amount = formatMoney(item.late.amountCents, this.language());
    const texts = this.m().consequences[this.isClaim(item) ? 'claim' : 'payment'];
    return texts[step](amount, item.organisationName);
  }

  protected ask(step: Step, item: InterestListItemResponse): void {
    this.command.clear();
    this.asked.set({ step, item });
  }

  protected async send(asked: Asked, answers: Answers = {}): Promise<void> {
    const sent = await this.command.run((context) => this.request(asked, answers, context));
    if (!sent) return;
    const m = this.m();
    this.asked.set(undefined);
    this.result.set({ heading: m.done[asked.step], text: m.doneText(asked.item.organisationName) });
    this.list.reload();
  }

  private isClaim({ late }: InterestListItemResponse): boolean {
    return late.payment ? late.payment.kind === 'claim' : late.debtor === 'municipality';
  }

  private request({ step, item }: Asked, answers: Answers, context: HttpContext): Observable<CommandResponse> {
    const { late, applicationId } = item;
    const text = (key: string): string => String(answers[key] ?? '');
    if (step === 'propose') {
      const body = { source: late.source as 'payment' | 'penalty_payment', sourceId: late.sourceId, reason: '' };
      return this.cases.send('proposeInterest', applicationId, body, context);
    }
    if (step === 'pay') {
      const { id = '', version: expectedVersion = 1 } = late.interest ?? {};
      return this.cases.send('proposeInterestPayment', id, { expectedVersion }, context);
    }
    const { id = '', version: expectedVersion = 1 } = late.payment ?? {};
    if (step === 'release') return this.cases.send('releaseInterestPayment', id, { expectedVersion }, context);
    if (step === 'cancel') {
      return this.cases.send('cancelInterestPayment', id, { expectedVersion, reason: text('reason') }, context);
    }
    const confirmation = { expectedVersion, paidOn: text('paidOn'), reference: text('reference') };
    return this.cases.send('confirmInterestPayment', id, confirmation, context);
  }
}
