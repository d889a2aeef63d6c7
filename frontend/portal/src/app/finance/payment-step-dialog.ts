// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, model, output } from '@angular/core';
import type { Observable } from 'rxjs';
import { type Answers, formatMoney } from '#domain';
import type { CommandResponse, LimitationInterruptionRequest } from '../case/api-models';
import { CaseApi } from '../case/case-api';
import { groupedIban } from '../case/record/grouped-iban';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { financeMessages } from './messages';
import { type MoneyStep, MoneyStepDialog } from './money-step-dialog';
import { paymentRequest } from './payment-request';
import { type PaymentStep, type StepResult, questionsOf, subjectOf } from './payment-step';

/** A step with a payment of a subsidy, or with money that a municipality pays back. */
@Component({
  selector: 'flx-payment-step-dialog',
  imports: [MoneyStepDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<flx-money-step-dialog [step]="asked()" (left)="leave($event)" />`,
})
export class PaymentStepDialog {
  /** What is asked; nothing while the dialog is closed. */
  readonly step = model<PaymentStep | undefined>();
  readonly done = output<StepResult>();
  /** It was refused and then left: what is on the screen may be old. */
  readonly refused = output<void>();
  private readonly m = useMessages(financeMessages);
  private readonly caseApi = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;

  private readonly kind = computed(() => {
    const step = this.step();
    return step && subjectOf(step).kind === 'recovery' ? 'recovery' : 'pay';
  });

  protected readonly asked = computed<MoneyStep | undefined>(() => {
    const step = this.step();
    if (!step) return undefined;
    return {
      ...this.textsOf(step),
      danger: step.action === 'cancel',
      questions: questionsOf(step.action, this.kind()),
      asksDay: step.action === 'confirm',
      send: (answers, context) => this.request(step, answers, context),
      done: () => this.finish(step),
    };
  });

  protected leave({ refused }: { readonly refused: boolean }): void {
    if (refused) this.refused.emit();
    this.step.set(undefined);
  }

  private finish(step: PaymentStep): void {
    const { done, next } = this.m();
    const { amountCents, organisationName } = subjectOf(step);
    const what = step.action === 'confirm' ? this.kind() : step.action;
    this.step.set(undefined);
    this.done.emit({
      heading: done[what](formatMoney(amountCents, this.language()), organisationName),
      text: next[what],
    });
  }

  private textsOf(step: PaymentStep): Pick<MoneyStep, 'heading' | 'consequence' | 'button'> {
    const { dialogs, consequences, confirm, ...m } = this.m();
    const { amountCents, organisationName: name } = subjectOf(step);
    const amount = formatMoney(amountCents, this.language());
    const kind = this.kind();
    if (step.action === 'confirm') {
      return { heading: dialogs[kind], consequence: consequences[kind](amount, name), button: confirm[kind] };
    }
    if (step.action !== 'release') {
      const { action } = step;
      return { heading: dialogs[action], consequence: consequences[action](amount, name), button: m[action] };
    }
    return kind === 'recovery'
      ? { heading: dialogs.releaseRecovery, consequence: consequences.releaseRecovery(amount, name), button: m.release }
      : {
          heading: dialogs.release,
          consequence: consequences.release(amount, name, groupedIban(step.payment.iban)),
          button: m.release,
        };
  }

  private request(step: PaymentStep, answers: Answers, context: HttpContext): Observable<CommandResponse> {
    if (step.action === 'propose') {
      return this.caseApi.send('proposePayment', step.due.grantId, { ruleKey: step.due.ruleKey }, context);
    }
    if (step.action !== 'interrupt') {
      return paymentRequest(this.caseApi, '', step.action, step.payment, { answers, context });
    }
    const { id, version: expectedVersion } = step.payment;
    const text = (key: string): string => String(answers[key] ?? '');
    const manner = answers['manner'] as LimitationInterruptionRequest['manner'];
    const body = { expectedVersion, manner, interruptedOn: text('interruptedOn'), reason: text('reason') };
    return this.caseApi.send('interruptLimitation', id, body, context);
  }
}
