// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { Answers, Question } from '#domain';
import type { Command, ProblemField } from '../http';
import { Button, ProblemAlert } from '../ui';
import { QuestionForm } from './question-form';

/** The form of one command: what the server said of it, its questions, and the buttons to do it or leave it. */
@Component({
  selector: 'flx-command-form',
  imports: [Button, ProblemAlert, QuestionForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: ':host { display: contents; }',
  template: `
    <flx-problem [problem]="command().problem()" [showFields]="withFields()" />
    <flx-question-form
      [idPrefix]="idPrefix()"
      [questions]="questions()"
      [answers]="answers()"
      [errors]="errors()"
      (submitted)="submitted.emit($event)"
    >
      <ng-content />
      <div class="flx-actions">
        <button flx-button type="submit" [variant]="variant()" [busy]="command().busy()">
          {{ save() }}
        </button>
        @if (cancel()) {
          <button flx-button variant="subtle" (click)="cancelled.emit()">{{ cancel() }}</button>
        }
      </div>
    </flx-question-form>
  `,
})
export class CommandForm {
  readonly command = input.required<Command>();
  readonly idPrefix = input.required<string>();
  readonly questions = input.required<readonly Question[]>();
  readonly answers = input<Answers>({});
  /** What the server found wrong, to stand at the questions. */
  readonly errors = input<readonly ProblemField[]>([]);
  /** Whether the message names the fields too; it does when nothing stands at the questions. */
  readonly showFields = input<boolean>();
  /** What stands on the buttons; without the second there is no way back. */
  readonly save = input.required<string>();
  readonly cancel = input('');
  readonly variant = input<'primary' | 'secondary' | 'danger'>('primary');
  readonly submitted = output<Answers>();
  readonly cancelled = output<void>();
  protected readonly withFields = computed(() => this.showFields() ?? !this.errors().length);
}
