// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type Answers, type Question, formatDateShort, localDate, textIn } from '#domain';
import { actionFor } from '../../case/actions';
import type { ExtensionResponse, ObligationResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { LegalCalendar } from '../../case/legal-calendar';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { boardHelp, boardIn, boardOnly, boardQuestions } from '../board/board-questions';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { deliveryMessages, deliveryText } from './delivery-messages';
import { newDueDate } from './new-due-date';

/** Gives extra time or refuses it, and shows what that does to the date. */
@Component({
  selector: 'flx-decide-extension',
  imports: [StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-step-form
      [heading]="heading()"
      [questions]="questions()"
      [answers]="first()"
      [submitLabel]="m().submit"
      [send]="send"
      [cancellable]="false"
      [nested]="true"
      [takesFocus]="false"
      (changed)="answers.set($event)"
      (done)="finish()"
      (stale)="work.loaded.reload()"
    >
      @if (effect(); as text) {
        <div class="flx-panel flx-stack-s" aria-live="polite">
          <p>
            <strong>{{ m().effect }}</strong>
          </p>
          <p>{{ text }}</p>
        </div>
      }
    </flx-step-form>
  `,
})
export class DecideExtension {
  readonly obligation = input.required<ObligationResponse>();
  readonly extension = input.required<ExtensionResponse>();
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly calendar = inject(LegalCalendar);
  private readonly language = inject(ChosenLanguage).current;
  private readonly texts = useMessages(deliveryMessages);
  protected readonly m = computed(() => this.texts().extension);
  private readonly boardOnly = computed(() => {
    const file = this.work.file();
    return file !== undefined && boardOnly(actionFor(file, 'extension', 'grant', this.extension().id));
  });
  protected readonly heading = computed(() => this.m().heading(textIn(this.obligation().text, this.language())));
  protected readonly first = computed<Answers>(() => ({ months: this.extension().months }), {
    equal: (a, b) => a['months'] === b['months'],
  });
  protected readonly answers = linkedSignal<Answers>(() => this.first());

  protected readonly questions = computed<Question[]>(() => {
    const needed = deliveryText((t) => t.needed);
    return [
      {
        key: 'outcome',
        type: 'choice',
        label: deliveryText((t) => t.extension.outcome),
        neededFor: needed,
        options: [
          { key: 'grant', label: deliveryText((t) => t.extension.grant) },
          { key: 'refuse', label: deliveryText((t) => t.extension.refuse) },
        ],
      },
      {
        key: 'months',
        type: 'number',
        label: deliveryText((t) => t.extension.months),
        help: deliveryText((t) => t.extension.monthsHelp(this.extension().months)),
        neededFor: needed,
        visibleWhen: 'outcome = "grant"',
        minimum: 1,
        maximum: this.obligation().extensionMaximumMonths ?? undefined,
      },
      {
        key: 'reason',
        type: 'long_text',
        label: deliveryText((t) => t.extension.reason),
        neededFor: needed,
        maxLength: 4000,
      },
      ...(this.boardOnly() ? boardQuestions(needed, boardHelp) : []),
    ];
  });

  protected readonly effect = computed(() => {
    const { outcome, months } = this.answers();
    const { dueOn } = this.obligation();
    if (!outcome || !dueOn) return undefined;
    const before = formatDateShort(localDate(dueOn));
    if (outcome === 'refuse') return this.m().stays(before);
    const [grant, type, scheme] = [this.work.file()?.grant, this.work.type(), this.work.scheme()];
    const calendar = this.calendar.current();
    if (!grant || !type || !scheme || !calendar || typeof months !== 'number' || !Number.isInteger(months))
      return undefined;
    const after = newDueDate(this.obligation(), months, grant, type, scheme, calendar);
    return after && this.m().moves(before, formatDateShort(after));
  });

  protected readonly send: SendStep = ({ outcome, months, reason, ...recorded }, context) => {
    const board = boardIn(recorded);
    const granted = outcome === 'grant';
    const body = {
      granted,
      ...(granted ? { months: Number(months) } : {}),
      reason: String(reason),
      ...(board ? { board } : {}),
    };
    return this.api.send('decideExtension', this.extension().id, body, context);
  };

  protected finish(): void {
    const { granted, refused, text } = this.m();
    this.work.finish({ heading: this.answers()['outcome'] === 'grant' ? granted : refused, text });
  }
}
