// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import type { Observable } from 'rxjs';
import type { Answers, Question } from '#domain';
import type { CommandResponse } from '../case/api-models';
import { CommandForm } from '../shared/forms';
import { Command } from '../shared/http';
import { useMessages } from '../shared/messages';
import { Session } from '../shared/session';
import { Button, Dialog, PageTitle, ProblemAlert } from '../shared/ui';
import { financeMessages } from './messages';

/** A step with money as it is asked: what it comes to, what it needs, and what it sends. */
export interface MoneyStep {
  readonly heading: string;
  readonly consequence: string;
  readonly button: string;
  readonly danger?: boolean;
  readonly questions: readonly Question[] | undefined;
  /** Whether it asks on which day; today is filled in beforehand. */
  readonly asksDay: boolean;
  readonly send: (answers: Answers, context: HttpContext) => Observable<CommandResponse>;
  /** It was done, whether or not the dialog is still open. */
  readonly done: () => void;
}

/** Asks before a step with money: says the consequence, takes what is needed, and says why it was refused. */
@Component({
  selector: 'flx-money-step-dialog',
  imports: [Button, CommandForm, Dialog, ProblemAlert],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-dialog [heading]="step()?.heading ?? ''" [open]="open()" (openChange)="$event || leave()">
      @if (step(); as s) {
        <p>{{ s.consequence }}</p>
        @if (s.questions; as asked) {
          <flx-command-form
            idPrefix="payment-step"
            [command]="command"
            [questions]="asked"
            [answers]="prefilled()"
            [showFields]="false"
            [save]="s.button"
            [cancel]="m().back"
            [variant]="s.danger ? 'danger' : 'primary'"
            (submitted)="send(s, $event)"
            (cancelled)="leave()"
          />
        } @else {
          <flx-problem [problem]="command.problem()" />
          <div class="flx-actions">
            <button flx-button variant="primary" [busy]="command.busy()" (click)="send(s)">{{ s.button }}</button>
            <button flx-button variant="subtle" (click)="leave()">{{ m().back }}</button>
          </div>
        }
      }
    </flx-dialog>
  `,
})
export class MoneyStepDialog {
  /** What is asked; nothing while the dialog is closed. */
  readonly step = input<MoneyStep | undefined>();
  /** Left without doing it; refused when the server said no before: what is on the screen may be old. */
  readonly left = output<{ readonly refused: boolean }>();
  protected readonly m = useMessages(financeMessages);
  protected readonly command = new Command();
  private readonly pageTitle = inject(PageTitle);
  private readonly session = inject(Session);

  protected readonly open = computed(() => this.step() !== undefined);
  private readonly asksDay = computed(() => this.step()?.asksDay === true);
  protected readonly prefilled = computed<Answers>(() => (this.asksDay() ? { paidOn: this.session.today() } : {}));

  constructor() {
    effect(() => {
      this.open();
      untracked(() => this.command.clear());
    });
  }

  protected async send(step: MoneyStep, answers: Answers = {}): Promise<void> {
    const sent = await this.command.run((context) => step.send(answers, context));
    if (sent) step.done();
  }

  protected leave(): void {
    // What was wrong in the form goes with it.
    this.pageTitle.hasErrors.set(false);
    this.left.emit({ refused: this.command.problem() !== undefined });
  }
}
