// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import type { PenaltyResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { reasonQuestion } from '../steps/short-steps';
import { type SendStep, StepForm } from '../steps/step-form';
import { penaltyTabMessages, tabText } from './penalty-tab-messages';

/** Sends a proposal about a penalty back to the assessor. */
@Component({
  selector: 'flx-return-penalty',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="m().sendBack"
      [consequence]="m().sendBackText"
      [questions]="questions"
      [submitLabel]="m().sendBack"
      [send]="send"
      [nested]="true"
      (done)="done.emit()"
      (cancelled)="cancelled.emit()"
      (stale)="stale.emit()"
    />
  `,
})
export class ReturnPenalty {
  readonly penalty = input.required<PenaltyResponse>();
  readonly done = output<void>();
  readonly cancelled = output<void>();
  readonly stale = output<void>();
  protected readonly m = useMessages(penaltyTabMessages);
  private readonly api = inject(CaseApi);
  protected readonly questions = reasonQuestion(
    tabText((t) => t.reason),
    tabText((t) => t.sendBackText),
  );

  protected readonly send: SendStep = ({ reason }, context) => {
    const { id, version: expectedVersion } = this.penalty();
    return this.api.send('returnPenalty', id, { expectedVersion, reason: String(reason) }, context);
  };
}
