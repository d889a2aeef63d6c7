// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { FieldFrame, FieldGroup, describedBy } from './field-frame';
import { QuestionField } from './question-field';

/** More options than this become a list that opens. */
const mostRadios = 7;

/** Yes or no, or one of several options: radio buttons, or a list when there are many. */
@Component({
  selector: 'flx-choice-question',
  imports: [FieldFrame, FieldGroup],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (asRadios()) {
      <flx-field-group
        role="radiogroup"
        [fieldId]="id()"
        [label]="label()"
        [help]="help()"
        [hint]="hint()"
        [why]="why()"
        [error]="ownError()"
        [optional]="optional()"
        [language]="shownLanguage()"
        (focusout)="leaveGroup($event)"
      >
        <div class="flx-options" [class.flx-options--inline]="question().type === 'boolean'">
          @for (option of options(); track option.key) {
            <label class="flx-option">
              <input
                type="radio"
                class="utrecht-radio-button utrecht-radio-button--html-input"
                [name]="id()"
                [value]="option.key"
                [checked]="draft() === option.key"
                [disabled]="readonly() && draft() !== option.key"
                (change)="change(option.key)"
              />
              <span>{{ option.label }}</span>
            </label>
          }
        </div>
      </flx-field-group>
    } @else {
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
        <select
          #list
          class="utrecht-select utrecht-select--html-select"
          [class.utrecht-select--invalid]="ownError()"
          [id]="id()"
          [disabled]="readonly()"
          [attr.aria-invalid]="ownError() ? true : null"
          [attr.aria-describedby]="description()"
          (change)="change(list.value)"
          (blur)="leave()"
        >
          <option value="" [selected]="draft() === ''">{{ texts().choose }}</option>
          @for (option of options(); track option.key) {
            <option [value]="option.key" [selected]="draft() === option.key">{{ option.label }}</option>
          }
        </select>
      </flx-field>
    }
  `,
})
export class ChoiceQuestion extends QuestionField<string> {
  protected readonly options = computed(() => {
    const { type, options = [] } = this.question();
    if (type !== 'boolean') return options.map(({ key, label }) => ({ key, label: this.text(label) }));
    return [
      { key: 'true', label: this.texts().yes },
      { key: 'false', label: this.texts().no },
    ];
  });
  protected readonly asRadios = computed(() => this.options().length <= mostRadios);
  protected readonly hint = computed(() => (this.example() ? this.texts().example(this.example()) : ''));
  protected readonly description = computed(() =>
    describedBy(this.id(), { help: this.help(), hint: this.hint(), why: this.why(), error: this.ownError() }),
  );
}
