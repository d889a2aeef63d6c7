// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, untracked } from '@angular/core';
import type { Answers, GrantTypeDefinition } from '#domain';
import type { AdviceRequest, CaseResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { type AdviceKind, adviceKinds, adviceQuestions } from './advice-questions';
import { formMessages } from './form-messages';
import { type SendStep, StepForm } from './step-form';
import { stepTexts } from './step-texts';

/** Proposes to grant, to refuse or not to process. */
@Component({
  selector: 'flx-give-advice',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions()"
      [answers]="answers()"
      [submitLabel]="m().submit"
      [send]="send"
      (changed)="answers.set($event)"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class GiveAdvice {
  readonly file = input.required<CaseResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly texts = useMessages(formMessages);
  private readonly steps = useMessages(stepTexts);
  private readonly kinds = computed(() => adviceKinds(this.file()));
  protected readonly m = computed(() => this.texts().advice);
  protected readonly step = computed(() =>
    this.kinds().includes('not_process')
      ? this.steps()['application.adviseNotToProcess']
      : this.steps()['application.advise'],
  );

  private readonly caseId = computed(() => this.file().id);
  /** The amount of the calculation, and the grounds that the answers show; taken once, so that nothing typed is lost. */
  protected readonly first = linkedSignal<string, Answers>({
    source: this.caseId,
    computation: () => untracked(() => this.start()),
  });
  protected readonly answers = linkedSignal<Answers>(() => this.first());
  protected readonly questions = computed(() => adviceQuestions(this.file(), this.type(), this.answers()));

  private start(): Answers {
    const { calculation, machineGrounds } = this.file();
    const [only, other] = this.kinds();
    const found = machineGrounds.filter(({ applies }) => applies === 'yes').map(({ key }) => key);
    return {
      ...(only && !other ? { kind: only } : {}),
      ...(calculation.totalCents > 0 ? { amountCents: calculation.totalCents } : {}),
      ...(found.length ? { grounds: found } : {}),
    };
  }

  protected readonly send: SendStep = (answers, context) => {
    const { id, version } = this.file();
    const kind = answers['kind'] as AdviceKind;
    const asked = new Set(adviceQuestions(this.file(), this.type(), answers).map(({ key }) => key));
    const body: AdviceRequest = {
      expectedVersion: version,
      kind,
      amountCents: asked.has('amountCents') ? Number(answers['amountCents']) : 0,
      grounds: asked.has('grounds') ? ((answers['grounds'] ?? []) as string[]) : [],
      reason: String(answers['reason'] ?? ''),
      ...(asked.has('viewsCode') ? { viewsCode: answers['viewsCode'] as AdviceRequest['viewsCode'] } : {}),
      ...(asked.has('viewsReply') ? { viewsReply: String(answers['viewsReply'] ?? '') } : {}),
    };
    return this.api.send('advise', id, body, context);
  };
}
