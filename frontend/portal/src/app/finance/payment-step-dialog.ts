// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, model, output, untracked } from '@angular/core';
import type { Observable } from 'rxjs';
import { type Answers, formatMoney } from '#domain';
import type { CommandResponse, LimitationInterruptionRequest } from '../case/api-models';
import { CaseApi } from '../case/case-api';
import { groupedIban } from '../case/record/grouped-iban';
import { QuestionForm } from '../shared/forms';
import { Command } from '../shared/http';
import { ChosenLanguage, useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, Dialog, PageTitle, ProblemAlert } from '../shared/ui';
import { financeMessages } from './messages';
import {
  type PaymentStep,
  type StepResult,
  cancelQuestions,
  confirmQuestions,
  interruptQuestions,
  subjectOf,
} from './payment-step';

/** Asks before a step with money: says the consequence, takes what is needed, and says why it was refused. */
@Component({
  selector: 'flx-payment-step-dialog',
  imports: [Button, Dialog, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog [heading]="texts().heading" [open]="step() !== undefined" (openChange)="$event || leave()">
      @if (step(); as s) {
        <p>{{ texts().consequence }}</p>
        <flx-problem [problem]="command.problem()" />
        @if (questions(); as asked) {
          <flx-question-form
            idPrefix="payment-step"
            [questions]="asked"
            [answers]="prefilled()"
            (submitted)="send(s, $event)"
          >
            <div class="flx-actions">
              <button
                flx-button
                type="submit"
                [variant]="s.action === 'cancel' ? 'danger' : 'primary'"
                [busy]="command.busy()"
              >
                {{ texts().button }}
              </button>
              <button flx-button variant="subtle" (click)="leave()">{{ m().back }}</button>
            </div>
          </flx-question-form>
        } @else {
          <div class="flx-actions">
            <button flx-button variant="primary" [busy]="command.busy()" (click)="send(s)">{{ texts().button }}</button>
            <button flx-button variant="subtle" (click)="leave()">{{ m().back }}</button>
          </div>
        }
      }
    </flx-dialog>
  `,
})
export class PaymentStepDialog {
  /** What is asked; nothing while the dialog is closed. */
  readonly step = model<PaymentStep | undefined>();
  readonly done = output<StepResult>();
  /** It was refused and then left: what is on the screen may be old. */
  readonly refused = output<void>();
  protected readonly m = useMessages(financeMessages);
  protected readonly command = new Command();
  private readonly caseApi = inject(CaseApi);
  private readonly pageTitle = inject(PageTitle);
  private readonly session = inject(Session);
  private readonly language = inject(ChosenLanguage).current;

  private readonly kind = computed(() => {
    const step = this.step();
    return step && subjectOf(step).kind === 'recovery' ? 'recovery' : 'pay';
  });

  protected readonly questions = computed(() => {
    const action = this.step()?.action;
    if (action === 'confirm') return confirmQuestions[this.kind()];
    if (action === 'interrupt') return interruptQuestions;
    return action === 'cancel' ? cancelQuestions : undefined;
  });

  protected readonly prefilled = computed<Answers>(() =>
    this.step()?.action === 'confirm' ? { paidOn: this.session.today() } : {},
  );

  protected readonly texts = computed(() => {
    const step = this.step();
    if (!step) return { heading: '', consequence: '', button: '' };
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
  });

  constructor() {
    effect(() => {
      this.step();
      untracked(() => this.command.clear());
    });
  }

  protected async send(step: PaymentStep, answers: Answers = {}): Promise<void> {
    const sent = await this.command.run((context) => this.request(step, answers, context));
    if (!sent) return;
    const { done, next } = this.m();
    const { amountCents, organisationName } = subjectOf(step);
    const what = step.action === 'confirm' ? this.kind() : step.action;
    this.step.set(undefined);
    this.done.emit({
      heading: done[what](formatMoney(amountCents, this.language()), organisationName),
      text: next[what],
    });
  }

  protected leave(): void {
    if (this.command.problem()) this.refused.emit();
    // What was wrong in the form goes with it.
    this.pageTitle.hasErrors.set(false);
    this.step.set(undefined);
  }

  private request(step: PaymentStep, answers: Answers, context: HttpContext): Observable<CommandResponse> {
    if (step.action === 'propose') {
      return this.caseApi.send('proposePayment', step.due.grantId, { ruleKey: step.due.ruleKey }, context);
    }
    const { id, version: expectedVersion } = step.payment;
    const text = (key: string): string => String(answers[key] ?? '');
    if (step.action === 'release') return this.caseApi.send('releasePayment', id, { expectedVersion }, context);
    if (step.action === 'cancel') {
      return this.caseApi.send('cancelPayment', id, { expectedVersion, reason: text('reason') }, context);
    }
    if (step.action === 'interrupt') {
      const manner = answers['manner'] as LimitationInterruptionRequest['manner'];
      const body = { expectedVersion, manner, interruptedOn: text('interruptedOn'), reason: text('reason') };
      return this.caseApi.send('interruptLimitation', id, body, context);
    }
    const confirmation = { expectedVersion, paidOn: text('paidOn'), reference: text('reference') };
    return this.caseApi.send('confirmPayment', id, confirmation, context);
  }
}
