// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Question, textIn } from '#domain';
import type { ObligationResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { LinkButton } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { changeMessages, changeText } from '../changes/change-messages';
import { type SendStep, StepForm } from '../steps/step-form';

/** Records that an obligation is not complied with, or that it is again. */
@Component({
  selector: 'flx-record-breach',
  imports: [LinkButton, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (open()) {
      <flx-step-form
        [heading]="heading()"
        [questions]="questions()"
        [submitLabel]="m().submit"
        [send]="send"
        [nested]="true"
        (done)="finish()"
        (cancelled)="open.set(false)"
        (stale)="work.loaded.reload()"
      />
    } @else {
      <p>
        <button flx-link-button (click)="open.set(true)">
          {{ restores() ? m().restore : m().open }}<span class="flx-visually-hidden">: {{ name() }}</span>
        </button>
      </p>
    }
  `,
})
export class RecordBreach {
  readonly obligation = input.required<ObligationResponse>();
  protected readonly work = inject(CaseWork);
  protected readonly open = signal(false);
  private readonly api = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  private readonly texts = useMessages(changeMessages);
  protected readonly m = computed(() => this.texts().breach);
  protected readonly restores = computed(() => this.obligation().state === 'breached');
  protected readonly name = computed(() => textIn(this.obligation().text, this.language()));
  protected readonly heading = computed(() =>
    this.restores() ? this.m().restoreHeading(this.name()) : this.m().heading(this.name()),
  );
  protected readonly questions = computed<Question[]>(() => {
    const neededFor = changeText((t) => t.needed);
    const reason: Question = {
      key: 'reason',
      type: 'long_text',
      label: changeText((t) => t.breach.reason),
      neededFor,
      maxLength: 2000,
    };
    if (this.restores()) return [reason];
    return [
      { key: 'breachedOn', type: 'date', label: changeText((t) => t.breach.day), neededFor, latest: 'today' },
      reason,
    ];
  });

  protected readonly send: SendStep = ({ breachedOn, reason }, context) => {
    const { id, version: expectedVersion } = this.obligation();
    return this.restores()
      ? this.api.send('restoreObligation', id, { expectedVersion, reason: String(reason) }, context)
      : this.api.send(
          'breachObligation',
          id,
          { expectedVersion, breachedOn: String(breachedOn), explanation: String(reason) },
          context,
        );
  };

  protected finish(): void {
    const restored = this.restores();
    this.open.set(false);
    this.work.finish({ heading: this.m().done, ...(restored ? {} : { text: this.m().doneText }) });
  }
}
