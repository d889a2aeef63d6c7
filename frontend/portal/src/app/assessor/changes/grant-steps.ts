// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Answers, type Question, secondTermDays } from '#domain';
import type { GrantResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { reasonQuestion } from '../steps/short-steps';
import { type SendStep, StepForm } from '../steps/step-form';
import { stepTexts } from '../steps/step-texts';
import { changeMessages, changeText } from './change-messages';

/** The short steps of a grant: a reminder, and suspending payment or ending that. */
@Component({
  selector: 'flx-grant-step',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="text().title"
      [consequence]="text().consequence"
      [questions]="questions()"
      [answers]="first"
      [submitLabel]="m()[step()].submit"
      [send]="send"
      (done)="finish()"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class GrantStep {
  readonly grant = input.required<GrantResponse>();
  readonly step = input.required<'remind' | 'suspend' | 'resume'>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = useMessages(changeMessages);
  protected readonly first: Answers = { days: secondTermDays.usual };
  protected readonly text = computed(() => {
    const names = { remind: 'grant.remind', suspend: 'grant.suspendPayment', resume: 'grant.resumePayment' } as const;
    return this.steps()[names[this.step()]];
  });

  protected readonly questions = computed<Question[]>(() => {
    const step = this.step();
    if (step !== 'remind') {
      return reasonQuestion(
        changeText((t) => t[step].reason),
        changeText((t) => t[step].reasonHelp),
      );
    }
    return [
      {
        key: 'days',
        type: 'number',
        label: changeText((t) => t.remind.days),
        help: changeText((t) => t.remind.daysHelp),
        neededFor: changeText((t) => t.needed),
        minimum: secondTermDays.minimum,
        maximum: 365,
      },
      { key: 'reason', type: 'long_text', label: changeText((t) => t.remind.reason), maxLength: 2000 },
    ];
  });

  protected readonly send: SendStep = (answers, context) => {
    const { id, version: expectedVersion } = this.grant();
    const reason = String(answers['reason'] ?? '');
    if (this.step() === 'remind')
      return this.api.send('remind', id, { expectedVersion, days: Number(answers['days']), reason }, context);
    return this.api.send(
      this.step() === 'suspend' ? 'suspendPayment' : 'resumePayment',
      id,
      { expectedVersion, reason },
      context,
    );
  };

  protected finish(): void {
    const step = this.step();
    const { done } = this.m()[step];
    this.work.finish({ heading: done, ...(step === 'resume' ? {} : { text: this.m()[step].doneText }) });
  }
}
