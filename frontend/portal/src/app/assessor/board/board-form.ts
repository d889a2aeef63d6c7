// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, model } from '@angular/core';
import type { Answers } from '#domain';
import type { BoardDecisionRequest } from '../../case/api-models';
import { QuestionForm } from '../../shared/forms';
import { useMessages } from '../../shared/messages';
import { boardMessages, boardText } from './board-messages';
import { boardIn, boardQuestions } from './board-questions';

let lastId = 0;

/** Records what the board decided itself, where nobody has a mandate: what would happen follows as soon as both are filled in. */
@Component({
  selector: 'flx-board-form',
  imports: [QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    <section class="flx-card flx-stack" [attr.aria-labelledby]="id">
      <h3 [id]="id">{{ m().heading }}</h3>
      <p>{{ m().help }}</p>
      <flx-question-form
        [idPrefix]="id"
        [questions]="questions"
        [answers]="none"
        (answersChange)="record($event)"
        (submitted)="record($event)"
      />
    </section>
  `,
})
export class BoardForm {
  readonly board = model<BoardDecisionRequest>();
  protected readonly m = useMessages(boardMessages);
  protected readonly id = `board-${++lastId}`;
  protected readonly none: Answers = {};
  protected readonly questions = boardQuestions(boardText((t) => t.needed));

  protected record(answers: Answers): void {
    this.board.set(boardIn(answers));
  }
}
