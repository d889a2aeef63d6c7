// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { GrantResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { reasonQuestion } from '../steps/short-steps';
import { type SendStep, StepForm } from '../steps/step-form';
import { stepTexts } from '../steps/step-texts';
import { determinationMessages, determinationText } from './determination-messages';

/** Sends a proposal to determine back to the assessor. */
@Component({
  selector: 'flx-return-proposal',
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
export class ReturnProposal {
  readonly grant = input.required<GrantResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly texts = useMessages(determinationMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().sendBack);
  protected readonly step = computed(() => this.steps()['grant.returnProposal']);
  protected readonly questions = reasonQuestion(
    determinationText((t) => t.sendBack.reason),
    determinationText((t) => t.sendBack.reasonHelp),
  );

  protected readonly send: SendStep = ({ reason }, context) => {
    const { id, version } = this.grant();
    return this.api.send('returnProposal', id, { expectedVersion: version, reason: String(reason) }, context);
  };
}
