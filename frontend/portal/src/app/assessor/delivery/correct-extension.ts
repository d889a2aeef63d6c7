// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { type Answers, textIn } from '#domain';
import type {
  ExtensionCorrectionRequest,
  ExtensionDecisionPreviewResponse,
  ExtensionResponse,
  ObligationResponse,
} from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { GrantEffect } from '../../case/effect/grant-effect';
import { effectMessages } from '../../case/effect/effect-messages';
import { livePreview } from '../../case/live-preview';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { LinkButton, ProblemAlert, Wait } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { LetterPreview } from '../letter/letter-preview';
import { type SendStep, StepForm } from '../steps/step-form';
import { deliveryMessages } from './delivery-messages';
import { correctionQuestions, givenMonths } from './extension-questions';

/** Puts another decision in the place of a wrong one about more time, by somebody else, with its effect shown first. */
@Component({
  selector: 'flx-correct-extension',
  imports: [GrantEffect, LetterPreview, LinkButton, ProblemAlert, StepForm, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (open()) {
      <flx-step-form
        [heading]="m().heading(name())"
        [consequence]="m().consequence"
        [questions]="questions()"
        [submitLabel]="m().submit"
        [send]="send"
        [nested]="true"
        (changed)="answers.set($event)"
        (done)="finish()"
        (cancelled)="open.set(false)"
        (stale)="work.loaded.reload()"
      >
        @if (wanted()) {
          <div class="flx-panel flx-stack" aria-live="polite">
            <p>
              <strong>{{ texts().extension.effect }}</strong>
            </p>
            <flx-wait [active]="preview.busy()" [label]="effectTexts().busy" />
            <flx-problem [problem]="preview.problem()" />
            @if (preview.value(); as effect) {
              <flx-grant-effect [effect]="effect" />
              @for (letter of effect.letters; track letter.extensionId) {
                <details>
                  <summary>{{ texts().extension.letter(name()) }}</summary>
                  <flx-letter-preview [pdf]="letter.letterPdf" [number]="work.file()?.number ?? ''" />
                </details>
              }
            }
          </div>
        }
      </flx-step-form>
    } @else {
      <p>
        <button flx-link-button (click)="open.set(true)">
          {{ m().open }}<span class="flx-visually-hidden">: {{ name() }}</span>
        </button>
      </p>
    }
  `,
})
export class CorrectExtension {
  readonly obligation = input.required<ObligationResponse>();
  readonly extension = input.required<ExtensionResponse>();
  protected readonly work = inject(CaseWork);
  protected readonly open = signal(false);
  protected readonly answers = signal<Answers>({});
  private readonly cases = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly texts = useMessages(deliveryMessages);
  protected readonly effectTexts = useMessages(effectMessages);
  protected readonly m = computed(() => this.texts().correction);
  protected readonly name = computed(() => textIn(this.obligation().text, this.language()));
  protected readonly questions = computed(() => {
    const file = this.work.file();
    const ids = [file?.grant?.id, this.extension().id];
    const views = (file?.views ?? []).filter(
      ({ subject, subjectId }) => subject === 'amendment' && ids.includes(subjectId ?? undefined),
    );
    const about = { obligation: this.obligation(), extension: this.extension() };
    return correctionQuestions(about, this.answers(), views);
  });
  protected readonly wanted = computed(() => this.bodyOf(this.answers(), this.texts().extension.reasonToCome));
  protected readonly preview = livePreview<ExtensionDecisionPreviewResponse>(() => {
    const body = this.wanted();
    return body ? { url: `${api}/extension-requests/${this.extension().id}/correction-previews`, body } : undefined;
  });

  protected readonly send: SendStep = (answers, context) => {
    const body = this.bodyOf(answers);
    if (!body) throw new Error('nothing to correct');
    return this.cases.send('correctExtension', this.extension().id, body, context);
  };

  private bodyOf(answers: Answers, reasonToCome = ''): ExtensionCorrectionRequest | undefined {
    const { months, ground, viewsCode, viewsReply, reason } = answers;
    if (typeof months !== 'number' || !Number.isInteger(months)) return undefined;
    const takes = months < givenMonths(this.extension());
    if (takes && (!ground || !viewsCode)) return undefined;
    return {
      expectedVersion: this.obligation().version,
      months,
      ground: (takes ? ground : 'favourable') as ExtensionCorrectionRequest['ground'],
      reason: String(reason ?? '').trim() || reasonToCome,
      ...(takes ? { viewsCode: viewsCode as ExtensionCorrectionRequest['viewsCode'] } : {}),
      ...(takes && viewsReply ? { viewsReply: String(viewsReply) } : {}),
    };
  }

  protected finish(): void {
    this.open.set(false);
    this.work.finish({ heading: this.m().done, text: this.m().doneText });
  }
}
