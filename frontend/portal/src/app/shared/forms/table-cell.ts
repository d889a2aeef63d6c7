// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { type Language, type TableColumn, textIn } from '#domain';
import { ChosenLanguage, chrome } from '../messages';

/** One cell of a table that is filled in. */
@Component({
  selector: 'flx-table-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="flx-cell-label" aria-hidden="true">{{ columnLabel() }}</span>
    @if (column().type === 'choice') {
      <select
        #list
        class="utrecht-select utrecht-select--html-select"
        [class.utrecht-select--invalid]="error()"
        [id]="cellId()"
        [disabled]="readonly()"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="error() ? cellId() + '-error' : null"
        (change)="typed.emit(list.value)"
      >
        <option value="" [selected]="value() === ''">{{ choose() }}</option>
        @if (notOffered(); as text) {
          <option [value]="value()" [selected]="true">{{ text }}</option>
        }
        @for (option of options(); track option.key) {
          <option [value]="option.key" [selected]="value() === option.key">{{ option.label }}</option>
        }
      </select>
    } @else {
      <input
        #box
        type="text"
        autocomplete="off"
        class="utrecht-textbox"
        [class.flx-money]="column().type !== 'text' && column().type !== 'date'"
        [class.utrecht-textbox--invalid]="error()"
        [id]="cellId()"
        [value]="value()"
        [readOnly]="readonly()"
        [attr.inputmode]="column().type === 'text' || column().type === 'date' ? null : 'decimal'"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="error() ? true : null"
        [attr.aria-describedby]="error() ? cellId() + '-error' : null"
        (input)="typed.emit(box.value)"
        (paste)="pasted.emit($event)"
      />
    }
    @if (error()) {
      <p class="utrecht-form-field-error-message" [id]="cellId() + '-error'">{{ error() }}</p>
    }
  `,
})
export class TableCell {
  readonly cellId = input.required<string>();
  readonly column = input.required<TableColumn>();
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly error = input('');
  readonly readonly = input(false);
  readonly language = input<Language>();
  readonly typed = output<string>();
  readonly pasted = output<ClipboardEvent>();
  private readonly chosen = inject(ChosenLanguage).current;
  private readonly shownLanguage = computed(() => this.language() ?? this.chosen());
  protected readonly columnLabel = computed(() => textIn(this.column().label, this.shownLanguage()));
  protected readonly choose = computed(() => chrome[this.shownLanguage()].forms.choose);
  /** A text that was pasted and is none of the options. */
  protected readonly notOffered = computed(() =>
    this.value() === '' || this.column().options?.some(({ key }) => key === this.value())
      ? ''
      : chrome[this.shownLanguage()].forms.notOffered(this.value()),
  );
  protected readonly options = computed(() =>
    (this.column().options ?? []).map(({ key, label }) => ({ key, label: textIn(label, this.shownLanguage()) })),
  );
}
