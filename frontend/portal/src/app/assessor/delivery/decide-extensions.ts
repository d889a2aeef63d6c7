// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type Answers, type Question, textIn } from '#domain';
import { actionFor } from '../../case/actions';
import type {
  ExtensionAnswerRequest,
  ExtensionDecisionPreviewResponse,
  ExtensionResponse,
  GrantExtensionDecisionRequest,
  ObligationResponse,
} from '../../case/api-models';
import { CaseApi, api } from '../../case/case-api';
import { GrantEffect } from '../../case/effect/grant-effect';
import { effectMessages } from '../../case/effect/effect-messages';
import { livePreview } from '../../case/live-preview';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { ProblemAlert, Wait } from '../../shared/ui';
import { boardHelp, boardIn, boardOnly, boardQuestions } from '../board/board-questions';
import { CaseWork } from '../case-work';
import { LetterPreview } from '../letter/letter-preview';
import { type SendStep, StepForm } from '../steps/step-form';
import { deliveryMessages } from './delivery-messages';
import { extensionQuestions } from './extension-questions';

/** A request for more time with the obligation that it is about. */
export interface AskedExtension {
  readonly obligation: ObligationResponse;
  readonly extension: ExtensionResponse;
}

/** Gives extra time or refuses it, for one request or for several of a grant, and shows what that does before it is decided. */
@Component({
  selector: 'flx-decide-extensions',
  imports: [GrantEffect, LetterPreview, ProblemAlert, StepForm, Wait],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
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
      @if (wanted()) {
        <div class="flx-panel flx-stack" aria-live="polite">
          <p>
            <strong>{{ m().effect }}</strong>
          </p>
          <flx-wait [active]="preview.busy()" [label]="effectTexts().busy" />
          <flx-problem [problem]="preview.problem()" />
          @if (preview.value(); as effect) {
            <flx-grant-effect [effect]="effect" />
            @for (letter of effect.letters; track letter.extensionId) {
              <details>
                <summary>{{ m().letter(nameOf(letter.extensionId)) }}</summary>
                <flx-letter-preview [pdf]="letter.letterPdf" [number]="work.file()?.number ?? ''" />
              </details>
            }
          }
        </div>
      }
    </flx-step-form>
  `,
})
export class DecideExtensions {
  readonly asked = input.required<readonly AskedExtension[]>();
  protected readonly work = inject(CaseWork);
  private readonly cases = inject(CaseApi);
  private readonly language = inject(ChosenLanguage).current;
  private readonly texts = useMessages(deliveryMessages);
  protected readonly effectTexts = useMessages(effectMessages);
  protected readonly m = computed(() => this.texts().extension);
  private readonly boardOnly = computed(() => {
    const file = this.work.file();
    return this.asked().every(
      ({ extension }) => file !== undefined && boardOnly(actionFor(file, 'extension', 'grant', extension.id)),
    );
  });
  protected readonly heading = computed(() => {
    const [one, ...others] = this.asked();
    return others.length > 0 || !one
      ? this.m().headingSeveral(this.asked().length)
      : this.m().heading(textIn(one.obligation.text, this.language()));
  });
  protected readonly first = computed<Answers>(
    () => Object.fromEntries(this.asked().map(({ extension }, place) => [`months${place}`, extension.months])),
    { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) },
  );
  protected readonly answers = linkedSignal<Answers>(() => this.first());

  protected readonly questions = computed<Question[]>(() => {
    const asked = this.asked();
    const several = asked.length > 1;
    const needed = { nl: deliveryMessages.nl.needed, en: deliveryMessages.en.needed };
    return [
      ...asked.flatMap((one, place) => extensionQuestions(one, place, several)),
      ...(this.boardOnly() ? boardQuestions(needed, boardHelp) : []),
    ];
  });

  /** The decisions as they stand in the form; nothing while one of them is not complete. */
  protected readonly wanted = computed(() => this.bodyOf(this.answers(), this.m().reasonToCome));
  protected readonly preview = livePreview<ExtensionDecisionPreviewResponse>(() => {
    const grant = this.work.file()?.grant;
    const body = this.wanted();
    return grant && body ? { url: `${api}/grants/${grant.id}/extension-decision-previews`, body } : undefined;
  });

  protected nameOf(id: string): string {
    const found = this.asked().find(({ extension }) => extension.id === id);
    return found ? textIn(found.obligation.text, this.language()) : '';
  }

  protected readonly send: SendStep = (answers, context) => {
    const grant = this.work.file()?.grant;
    const body = this.bodyOf(answers);
    if (!grant || !body) throw new Error('nothing to decide');
    return this.cases.send('decideExtensions', grant.id, body, context);
  };

  private bodyOf(answers: Answers, reasonToCome = ''): GrantExtensionDecisionRequest | undefined {
    const grant = this.work.file()?.grant;
    const given: ExtensionAnswerRequest[] = [];
    for (const [place, { extension }] of this.asked().entries()) {
      const outcome = answers[`outcome${place}`];
      const months = answers[`months${place}`];
      const granted = outcome === 'grant';
      if (outcome === undefined || (granted && !(typeof months === 'number' && Number.isInteger(months))))
        return undefined;
      const reason = String(answers[`reason${place}`] ?? '').trim() || reasonToCome;
      given.push({ extensionId: extension.id, granted, reason, ...(granted ? { months: Number(months) } : {}) });
    }
    const board = boardIn(answers);
    return grant ? { expectedVersion: grant.version, answers: given, ...(board ? { board } : {}) } : undefined;
  }

  protected finish(): void {
    const { granted, refused, text } = this.m();
    const given = Object.entries(this.answers()).some(([key, value]) => key.startsWith('outcome') && value === 'grant');
    this.work.finish({ heading: given ? granted : refused, text });
  }
}
