// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { GrantChangeResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { reasonQuestion } from '../steps/short-steps';
import { type SendStep, StepForm } from '../steps/step-form';
import { stepTexts } from '../steps/step-texts';
import { changeMessages, changeText } from './change-messages';

/** Sends a proposal for a change back to the assessor. */
@Component({
  selector: 'flx-return-change',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions"
      [submitLabel]="m().submit"
      [send]="send"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class ReturnChange {
  readonly change = input.required<GrantChangeResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly texts = useMessages(changeMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().sendBack);
  protected readonly step = computed(() => this.steps()['change.sendBack']);
  protected readonly questions = reasonQuestion(
    changeText((t) => t.sendBack.reason),
    changeText((t) => t.sendBack.reasonHelp),
  );

  protected readonly send: SendStep = ({ reason }, context) => {
    const { id, version } = this.change();
    return this.api.send('returnChange', id, { expectedVersion: version, reason: String(reason) }, context);
  };
}
