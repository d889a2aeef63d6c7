// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { LocalizedText, Question } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { useMessages } from '../../shared/messages';
import { CaseWork } from '../case-work';
import { formMessages, formText } from './form-messages';
import { type SendStep, StepForm } from './step-form';
import { stepTexts } from './step-texts';

/** One question: why. */
export function reasonQuestion(label: LocalizedText, help: LocalizedText, maxLength = 2000): Question[] {
  return [{ key: 'reason', type: 'long_text', label, help, neededFor: formText((t) => t.needed), maxLength }];
}

/** Sends an advice back to the assessor. */
@Component({
  selector: 'flx-return-advice',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions"
      [submitLabel]="m().submit"
      [send]="send"
      (done)="finish()"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class ReturnAdvice {
  readonly file = input.required<CaseResponse>();
  readonly returned = output<void>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly texts = useMessages(formMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().adviceReturn);
  protected readonly step = computed(() => this.steps()['application.returnAdvice']);
  protected readonly questions = reasonQuestion(
    formText((t) => t.reason),
    formText((t) => t.adviceReturn.reasonHelp),
  );

  protected readonly send: SendStep = ({ reason }, context) => {
    const { id, version } = this.file();
    return this.api.send('returnAdvice', id, { expectedVersion: version, reason: String(reason) }, context);
  };

  protected finish(): void {
    this.work.finish({ heading: this.m().done, text: this.m().doneText });
    this.returned.emit();
  }
}

/** Says that the person has a personal interest and stays away from the case. */
@Component({
  selector: 'flx-declare-conflict',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="m().heading"
      [consequence]="m().consequence"
      [questions]="questions"
      [submitLabel]="m().submit"
      [send]="send"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (cancelled)="work.close()"
    />
  `,
})
export class DeclareConflict {
  readonly file = input.required<CaseResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly texts = useMessages(formMessages);
  protected readonly m = computed(() => this.texts().conflict);
  protected readonly questions = reasonQuestion(
    formText((t) => t.conflict.reason),
    formText((t) => t.conflict.reasonHelp),
  );

  protected readonly send: SendStep = ({ reason }, context) =>
    this.api.send('declareConflict', this.file().id, { reason: String(reason) }, context);
}

/** Goes on with what is there, after the term to complete passed unused. */
@Component({
  selector: 'flx-assess-as-is',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="[]"
      [submitLabel]="m().submit"
      [send]="send"
      (done)="work.finish({ heading: m().done })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    />
  `,
})
export class AssessAsIs {
  readonly file = input.required<CaseResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly texts = useMessages(formMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().asIs);
  protected readonly step = computed(() => this.steps()['application.assessAsIs']);

  protected readonly send: SendStep = (_, context) => {
    const { id, version } = this.file();
    return this.api.send('assessAsIs', id, { expectedVersion: version }, context);
  };
}
