// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Answers, type Question, textIn } from '#domain';
import { ChosenLanguage, useChrome } from '../messages';
import { Alert, Button, Table } from '../ui';
import { AnswerView } from './answer';
import type { Autosave } from './autosave';
import { sameAnswer } from './same-answers';

/** Two people saved the same page: shows both versions where they differ and lets the person choose. */
@Component({
  selector: 'flx-save-conflict',
  imports: [Alert, AnswerView, Button, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  template: `
    @if (autosave().conflict()) {
      <flx-alert kind="warning" [live]="true" [heading]="chrome().saving.conflictHeading">
        <p>{{ chrome().saving.conflictText }}</p>
        <flx-table [caption]="chrome().saving.conflictHeading" [hideCaption]="true">
          <thead>
            <tr>
              <th scope="col">{{ chrome().saving.question }}</th>
              <th scope="col">{{ chrome().saving.mine }}</th>
              <th scope="col">{{ chrome().saving.theirs }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of differences(); track row.question.key) {
              <tr>
                <th scope="row">{{ row.label }}</th>
                <td><flx-answer [question]="row.question" [answer]="row.mine" /></td>
                <td><flx-answer [question]="row.question" [answer]="row.theirs" /></td>
              </tr>
            }
          </tbody>
        </flx-table>
        <div class="flx-actions">
          <button flx-button (click)="autosave().keepMine()">{{ chrome().saving.keepMine }}</button>
          <button flx-button (click)="take()">{{ chrome().saving.takeTheirs }}</button>
        </div>
      </flx-alert>
    }
  `,
})
export class SaveConflictView {
  readonly autosave = input.required<Autosave>();
  /** The questions of the page in conflict. */
  readonly questions = input.required<readonly Question[]>();
  /** The other version was taken: give these answers to the form. */
  readonly taken = output<Answers>();
  protected readonly chrome = useChrome();
  private readonly language = inject(ChosenLanguage).current;

  protected readonly differences = computed(() => {
    const conflict = this.autosave().conflict();
    if (!conflict) return [];
    return this.questions()
      .map((question) => ({
        question,
        label: textIn(question.label, this.language()),
        mine: conflict.mine[question.key],
        theirs: conflict.theirs[question.key],
      }))
      .filter(({ mine, theirs }) => !sameAnswer(mine, theirs));
  });

  protected take(): void {
    const theirs = this.autosave().takeTheirs();
    if (theirs) this.taken.emit(theirs);
  }
}
