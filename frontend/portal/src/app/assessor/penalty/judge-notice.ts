// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { type Question, noPenaltyReasons } from '#domain';
import type { PenaltyResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { penaltyMessages } from '../../case/penalty/penalty-messages';
import { useMessages } from '../../shared/messages';
import { type SendStep, StepForm } from '../steps/step-form';
import { penaltyTabMessages, tabText } from './penalty-tab-messages';

const needed = tabText((t) => t.needed);

/** Says whether a notice of default counts, or for which reason of the law nothing is owed. */
@Component({
  selector: 'flx-judge-notice',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="m().judge"
      [consequence]="m().judgeText"
      [questions]="questions"
      [submitLabel]="m().record"
      [send]="send"
      [nested]="true"
      [cancellable]="false"
      [takesFocus]="false"
      (done)="done.emit()"
      (stale)="stale.emit()"
    />
  `,
})
export class JudgeNotice {
  readonly penalty = input.required<PenaltyResponse>();
  readonly done = output<void>();
  readonly stale = output<void>();
  protected readonly m = useMessages(penaltyTabMessages);
  private readonly api = inject(CaseApi);
  protected readonly questions: readonly Question[] = [
    {
      key: 'outcome',
      type: 'choice',
      label: tabText((t) => t.outcome),
      neededFor: needed,
      options: [
        { key: 'valid', label: tabText((t) => t.valid) },
        ...noPenaltyReasons.map((key) => ({
          key,
          label: { nl: penaltyMessages.nl.reasons[key] ?? key, en: penaltyMessages.en.reasons[key] ?? key },
        })),
      ],
    },
    {
      key: 'reason',
      type: 'long_text',
      label: tabText((t) => t.reason),
      help: tabText((t) => t.reasonHelp),
      maxLength: 4000,
    },
  ];

  protected readonly send: SendStep = ({ outcome, reason }, context) => {
    const { id, version: expectedVersion } = this.penalty();
    const noneOwed = noPenaltyReasons.find((code) => code === outcome);
    const body = { expectedVersion, reason: String(reason ?? ''), ...(noneOwed ? { noneOwed } : {}) };
    return this.api.send('judgeDefaultNotice', id, body, context);
  };
}
