// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Question, formatMoney } from '#domain';
import type { PenaltyResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { type SendStep, StepForm } from '../steps/step-form';
import { penaltyTabMessages, tabText } from './penalty-tab-messages';

/** Proposes the penalty that follows from the days; another person determines it. */
@Component({
  selector: 'flx-propose-penalty',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="m().propose"
      [consequence]="consequence()"
      [questions]="questions"
      [submitLabel]="m().propose"
      [send]="send"
      [nested]="true"
      [cancellable]="false"
      [takesFocus]="false"
      (done)="done.emit()"
      (stale)="stale.emit()"
    />
  `,
})
export class ProposePenalty {
  readonly penalty = input.required<PenaltyResponse>();
  readonly done = output<void>();
  readonly stale = output<void>();
  protected readonly m = useMessages(penaltyTabMessages);
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly consequence = computed(() => {
    const { amountCents, days } = this.penalty();
    return this.m().proposeText(formatMoney(amountCents, this.language()), days);
  });
  protected readonly questions: readonly Question[] = [
    { key: 'reason', type: 'long_text', label: tabText((t) => t.letterText), maxLength: 4000 },
  ];

  protected readonly send: SendStep = ({ reason }, context) => {
    const { id, version: expectedVersion } = this.penalty();
    return this.api.send('proposePenalty', id, { expectedVersion, reason: String(reason ?? '') }, context);
  };
}
