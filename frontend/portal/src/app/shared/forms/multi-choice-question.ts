// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { FieldGroup } from './field-frame';
import { QuestionField } from './question-field';

/** Any number of options. */
@Component({
  selector: 'flx-multi-choice-question',
  imports: [FieldGroup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <flx-field-group
      [fieldId]="id()"
      [label]="label()"
      [help]="help()"
      [hint]="example() ? texts().example(example()) : ''"
      [why]="why()"
      [error]="ownError()"
      [optional]="optional()"
      [language]="shownLanguage()"
      (focusout)="leaveGroup($event)"
    >
      <div class="flx-options">
        @for (option of question().options; track option.key) {
          <label class="flx-option">
            <input
              #box
              type="checkbox"
              class="utrecht-checkbox utrecht-checkbox--html-input"
              [checked]="draft().includes(option.key)"
              [disabled]="readonly()"
              (change)="toggle(option.key, box.checked)"
            />
            <span>{{ text(option.label) }}</span>
          </label>
        }
      </div>
    </flx-field-group>
  `,
})
export class MultiChoiceQuestion extends QuestionField<readonly string[]> {
  /** The choices keep the order of the options. */
  protected toggle(key: string, chosen: boolean): void {
    const options = this.question().options ?? [];
    this.change(options.map((option) => option.key).filter((k) => (k === key ? chosen : this.typed().includes(k))));
  }
}
