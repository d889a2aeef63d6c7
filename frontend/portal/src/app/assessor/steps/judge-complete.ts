// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Question, formatDateShort, localDate } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { CaseWork } from '../case-work';
import { formMessages, formText } from './form-messages';
import { type SendStep, StepForm } from './step-form';
import { stepTexts } from './step-texts';

/** Judges that nothing is missing; shows which day counts for the queue, and lets the assessor deviate with a reason. */
@Component({
  selector: 'flx-judge-complete',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions()"
      [answers]="{ deviates: false }"
      [submitLabel]="m().submit"
      [send]="send"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    >
      <div about class="flx-panel flx-stack-s">
        <h3>{{ m().about }}</h3>
        <p>{{ why() }}</p>
      </div>
    </flx-step-form>
  `,
})
export class JudgeComplete {
  readonly file = input.required<CaseResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly texts = useMessages(formMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().complete);
  protected readonly step = computed(() => this.steps()['application.judgeComplete']);

  protected readonly why = computed(() => {
    const { completionRequests, receivedOn } = this.file();
    const answered = completionRequests
      .flatMap((one) => one.answeredOn ?? [])
      .sort()
      .at(-1);
    if (answered) return this.m().supplemented(formatDateShort(localDate(answered)));
    return receivedOn ? this.m().atOnce(formatDateShort(localDate(receivedOn))) : '';
  });

  protected readonly questions = computed<Question[]>(() => [
    {
      key: 'deviates',
      type: 'boolean',
      label: formText((t) => t.complete.deviates),
      neededFor: formText((t) => t.needed),
    },
    {
      key: 'completeOn',
      type: 'date',
      label: formText((t) => t.complete.day),
      neededFor: formText((t) => t.needed),
      visibleWhen: 'deviates = true',
      earliest: this.file().receivedOn ?? undefined,
      latest: this.session.today(),
    },
    {
      key: 'reason',
      type: 'long_text',
      label: formText((t) => t.complete.dayReason),
      neededFor: formText((t) => t.needed),
      visibleWhen: 'deviates = true',
      maxLength: 2000,
    },
  ]);

  protected readonly send: SendStep = ({ deviates, completeOn, reason }, context) => {
    const { id, version } = this.file();
    const other = deviates === true ? { completeOn: String(completeOn), reason: String(reason) } : {};
    return this.api.send('judgeComplete', id, { expectedVersion: version, ...other }, context);
  };
}
