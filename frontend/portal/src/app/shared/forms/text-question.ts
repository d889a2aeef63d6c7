// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { FieldFrame, describedBy } from './field-frame';
import { QuestionField } from './question-field';

interface LineKind {
  readonly inputmode: 'text' | 'decimal' | 'numeric';
  readonly size: 's' | 'm' | 'l';
  readonly before?: string;
  readonly after?: string;
}

const text: LineKind = { inputmode: 'text', size: 'l' };
const kinds: Readonly<Record<string, LineKind>> = {
  number: { inputmode: 'decimal', size: 's' },
  percentage: { inputmode: 'decimal', size: 's', after: '%' },
  money: { inputmode: 'decimal', size: 'm', before: '€' },
  date: { inputmode: 'text', size: 'm' },
  iban: { inputmode: 'text', size: 'm' },
};

/** Everything that is typed on one line: text, number, percentage, money, date, account number. */
@Component({
  selector: 'flx-text-question',
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
      <div class="flx-affixed">
        @if (kind().before; as sign) {
          <span class="flx-affix" aria-hidden="true">{{ sign }}</span>
        }
        <input
          #box
          type="text"
          class="utrecht-textbox flx-size-{{ kind().size }}"
          [class.utrecht-textbox--invalid]="ownError()"
          [id]="id()"
          [value]="draft()"
          [readOnly]="readonly()"
          [attr.inputmode]="kind().inputmode"
          [attr.autocomplete]="'off'"
          [attr.spellcheck]="question().type === 'text' ? null : 'false'"
          [attr.aria-invalid]="ownError() ? true : null"
          [attr.aria-describedby]="description()"
          (input)="change(box.value)"
          (blur)="leave()"
        />
        @if (kind().after; as sign) {
          <span class="flx-affix" aria-hidden="true">{{ sign }}</span>
        }
      </div>
    </flx-field>
  `,
})
export class TextQuestion extends QuestionField<string> {
  protected readonly kind = computed(() => kinds[this.question().type] ?? text);
  protected readonly hint = computed(() => {
    if (this.example()) return this.texts().example(this.example());
    return this.question().type === 'date' ? this.texts().dateHint : '';
  });
  protected readonly description = computed(() =>
    describedBy(this.id(), { help: this.help(), hint: this.hint(), why: this.why(), error: this.ownError() }),
  );
}
