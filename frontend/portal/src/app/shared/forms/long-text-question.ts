// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { FieldFrame, describedBy } from './field-frame';
import { QuestionField } from './question-field';

/** A longer text, with what is left of its length. */
@Component({
  selector: 'flx-long-text-question',
  imports: [FieldFrame],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-field
      [fieldId]="id()"
      [label]="label()"
      [help]="help()"
      [hint]="hint()"
      [why]="why()"
      [error]="ownError()"
      [optional]="optional()"
      [language]="shownLanguage()"
    >
      <textarea
        #box
        class="utrecht-textarea utrecht-textarea--html-textarea"
        rows="6"
        [class.utrecht-textarea--invalid]="ownError()"
        [id]="id()"
        [value]="draft()"
        [readOnly]="readonly()"
        [attr.aria-invalid]="ownError() ? true : null"
        [attr.aria-describedby]="description()"
        (input)="change(box.value)"
        (blur)="leave()"
      ></textarea>
      @if (count(); as text) {
        <p class="flx-counter" [class.flx-counter--over]="over()" [id]="id() + '-count'">{{ text }}</p>
      }
    </flx-field>
  `,
})
export class LongTextQuestion extends QuestionField<string> {
  /** Characters, not bytes: the limit of the question counts them so. */
  private readonly room = computed(() => {
    const { maxLength } = this.question();
    return maxLength === undefined ? undefined : maxLength - [...this.typed()].length;
  });
  protected readonly over = computed(() => (this.room() ?? 0) < 0);
  protected readonly count = computed(() => {
    const room = this.room();
    if (room === undefined) return '';
    return room < 0 ? this.texts().charactersTooMany(-room) : this.texts().charactersLeft(room);
  });
  protected readonly hint = computed(() => (this.example() ? this.texts().example(this.example()) : ''));
  protected readonly description = computed(() =>
    describedBy(this.id(), {
      help: this.help(),
      hint: this.hint(),
      why: this.why(),
      error: this.ownError(),
      count: this.count(),
    }),
  );
}
