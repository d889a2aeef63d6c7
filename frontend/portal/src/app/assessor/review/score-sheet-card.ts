// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Answers, ScoreSheet } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { CaseApi } from '../../case/case-api';
import { scoreMessages } from '../../case/scores/score-messages';
import { ScoreSheetView } from '../../case/scores/score-sheet-view';
import { useMessages } from '../../shared/messages';
import { Button, DateTimePipe, Notices } from '../../shared/ui';
import { CaseWork } from '../case-work';
import { type SendStep, StepForm } from '../steps/step-form';
import { scoreAnswers, scoreFormMessages, scoreQuestions, scoreRequest } from './score-questions';

/** The score sheet of a case: as it was filled in, and for the assessor the form. */
@Component({
  selector: 'flx-score-sheet-card',
  imports: [Button, DateTimePipe, ScoreSheetView, StepForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (editing()) {
      <flx-step-form
        [heading]="texts().heading"
        [consequence]="m().consequence"
        [questions]="questions()"
        [answers]="answers()"
        [submitLabel]="m().submit"
        [send]="send"
        [cancellable]="file().scoreSheet !== null"
        [takesFocus]="file().scoreSheet !== null"
        (changed)="answers.set($event)"
        (done)="saved()"
        (cancelled)="editing.set(false)"
        (stale)="work.loaded.reload()"
      />
    } @else {
      <section class="flx-card flx-stack-s" aria-labelledby="score-heading">
        <h2 id="score-heading">{{ texts().heading }}</h2>
        @if (file().scoreSheet; as given) {
          <flx-score-sheet-view [sheet]="given" />
          <p class="flx-small flx-muted">{{ texts().by(given.scoredByName, given.scoredAt | dateTime) }}</p>
        } @else {
          <p>{{ m().empty }}</p>
        }
        @if (!readonly()) {
          <div class="flx-actions">
            <button flx-button (click)="editing.set(true)">{{ m().change }}</button>
          </div>
        }
      </section>
    }
  `,
})
export class ScoreSheetCard {
  readonly file = input.required<CaseResponse>();
  readonly sheet = input.required<ScoreSheet>();
  readonly readonly = input(false);
  protected readonly work = inject(CaseWork);
  private readonly api = inject(CaseApi);
  private readonly notices = inject(Notices);
  protected readonly m = useMessages(scoreFormMessages);
  protected readonly texts = useMessages(scoreMessages);
  protected readonly questions = computed(() => scoreQuestions(this.sheet()));
  private readonly seen = computed(() => this.file().scoreSheet?.scoredAt ?? '');
  protected readonly editing = linkedSignal({
    source: () => ({ seen: this.seen(), readonly: this.readonly() }),
    computation: ({ seen, readonly }) => seen === '' && !readonly,
  });
  protected readonly answers = linkedSignal<string, Answers>({
    source: this.seen,
    computation: () => scoreAnswers(this.file().scoreSheet),
  });

  protected readonly send: SendStep = (answers, context) => {
    const { id, version } = this.file();
    return this.api.send('fillScoreSheet', id, scoreRequest(this.sheet(), answers, version), context);
  };

  protected saved(): void {
    this.notices.show({ kind: 'ok', heading: this.m().saved, text: this.m().savedText });
    this.editing.set(false);
    this.work.loaded.reload();
  }
}
