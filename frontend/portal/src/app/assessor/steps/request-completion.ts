// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import {
  type Answers,
  type FieldError,
  type GrantTypeDefinition,
  type SchemeDefinition,
  addDays,
  formatDateShort,
  isLocalDate,
  localDate,
} from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { LegalCalendar } from '../../case/legal-calendar';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import { CaseWork } from '../case-work';
import { completionQuestions, missingItems } from './completion-items';
import { effectOnTerm } from './effect-on-term';
import { formMessages, formText } from './form-messages';
import { type SendStep, StepForm } from './step-form';
import { stepTexts } from './step-texts';

/** Asks the municipality for what is missing, and shows what that does to the date of the decision. */
@Component({
  selector: 'flx-request-completion',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="step().title"
      [consequence]="step().consequence"
      [questions]="questions()"
      [answers]="answers()"
      [check]="check"
      [submitLabel]="m().submit"
      [send]="send"
      (changed)="answers.set($event)"
      (done)="work.finish({ heading: m().done, text: m().doneText })"
      (cancelled)="work.close()"
      (stale)="work.loaded.reload()"
    >
      @if (effect(); as e) {
        <div class="flx-panel flx-stack-s" aria-live="polite">
          <h3>{{ m().effect }}</h3>
          <p>{{ m().still(e.days, e.from, e.to) }}</p>
          @if (e.moved; as moved) {
            <p>{{ m().moves(moved.from, moved.to) }}</p>
          }
        </div>
      }
    </flx-step-form>
  `,
})
export class RequestCompletion {
  readonly file = input.required<CaseResponse>();
  readonly type = input.required<GrantTypeDefinition>();
  readonly scheme = input.required<SchemeDefinition>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly session = inject(Session);
  private readonly calendar = inject(LegalCalendar);
  private readonly texts = useMessages(formMessages);
  private readonly steps = useMessages(stepTexts);
  protected readonly m = computed(() => this.texts().completion);
  protected readonly step = computed(() => this.steps()['application.requestCompletion']);
  protected readonly questions = computed(() => completionQuestions(this.file(), this.type(), this.session.today()));
  protected readonly first = computed<Answers>(() => ({
    dueOn: addDays(this.session.today(), this.type().terms.cureDays),
  }));
  protected readonly answers = linkedSignal<Answers>(() => this.first());

  protected readonly effect = computed(() => {
    const { dueOn } = this.answers();
    if (!isLocalDate(dueOn)) return undefined;
    const calendar = this.calendar.current();
    if (!calendar) return undefined;
    const today = this.session.today();
    const found = effectOnTerm(this.file(), this.type(), this.scheme(), { today, dueOn, calendar });
    if (!found) return undefined;
    const before = this.file().decisionDue?.dueOn;
    return {
      days: found.days,
      from: formatDateShort(found.from),
      to: formatDateShort(found.to),
      moved:
        before && found.newDueOn
          ? { from: formatDateShort(localDate(before)), to: formatDateShort(found.newDueOn) }
          : undefined,
    };
  });

  protected readonly check = (answers: Answers): FieldError[] =>
    missingItems(this.type(), answers).length
      ? []
      : [{ path: 'other', code: 'REQUIRED', message: formText((t) => t.completion.nothing) }];

  protected readonly send: SendStep = (answers, context) => {
    const { id, version } = this.file();
    const body = {
      expectedVersion: version,
      items: missingItems(this.type(), answers),
      explanation: String(answers['explanation'] ?? ''),
      dueOn: String(answers['dueOn'] ?? ''),
    };
    return this.api.send('requestCompletion', id, body, context);
  };
}
