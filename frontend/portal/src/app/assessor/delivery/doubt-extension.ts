// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { textIn } from '#domain';
import type { ExtensionResponse, ObligationResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Alert, LinkButton } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { reasonQuestion } from '../steps/short-steps';
import { type SendStep, StepForm } from '../steps/step-form';
import { deliveryMessages, deliveryText } from './delivery-messages';

/** Asks a colleague to correct a decision about more time, or says as that colleague that it stays as it is. */
@Component({
  selector: 'flx-doubt-extension',
  imports: [Alert, LinkButton, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s' },
  template: `
    @if (extension().doubt; as doubt) {
      <flx-alert kind="warning" [heading]="m().asked(extension().doubtedByName ?? '')">
        <p class="flx-lines">{{ doubt }}</p>
        @if (!answers()) {
          <p>{{ m().waits }}</p>
        }
      </flx-alert>
    }
    @if (open()) {
      <flx-step-form
        [heading]="step().heading(name())"
        [consequence]="step().consequence"
        [questions]="questions()"
        [submitLabel]="step().submit"
        [send]="send"
        [nested]="true"
        (done)="finish()"
        (cancelled)="open.set(false)"
        (stale)="work.loaded.reload()"
      />
    } @else if (answers() || !extension().doubt) {
      <p>
        <button flx-link-button (click)="open.set(true)">
          {{ step().open }}<span class="flx-visually-hidden">: {{ name() }}</span>
        </button>
      </p>
    }
  `,
})
export class DoubtExtension {
  readonly obligation = input.required<ObligationResponse>();
  readonly extension = input.required<ExtensionResponse>();
  /** Whether this person is the colleague who answers. */
  readonly answering = input.required<boolean>();
  protected readonly work = inject(CaseWork);
  protected readonly open = signal(false);
  private readonly cases = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  private readonly texts = useMessages(deliveryMessages);
  protected readonly m = computed(() => this.texts().doubt);
  protected readonly answers = computed(() => this.answering() && this.extension().doubt !== null);
  protected readonly step = computed(() => (this.answers() ? this.m().uphold : this.m().ask));
  protected readonly name = computed(() => textIn(this.obligation().text, this.language()));
  protected readonly questions = computed(() => {
    const name = this.answers() ? 'uphold' : 'ask';
    return reasonQuestion(
      deliveryText((t) => t.doubt[name].reason),
      deliveryText((t) => t.doubt.reasonHelp),
    );
  });

  protected readonly send: SendStep = ({ reason }, context) => {
    const body = { expectedVersion: this.obligation().version, reason: String(reason) };
    return this.cases.send(this.answers() ? 'upholdExtension' : 'doubtExtension', this.extension().id, body, context);
  };

  protected finish(): void {
    const { done } = this.step();
    this.open.set(false);
    this.work.finish({ heading: done });
  }
}
