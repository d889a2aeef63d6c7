// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { FieldGroup } from './field-frame';
import type { Parts } from './drafts';
import { QuestionField } from './question-field';
import { readDraft } from './read-draft';
import { pasteInto } from './table-paste';

const countColumn = { key: 'count', type: 'number', label: { nl: 'Aantal', en: 'Number' } } as const;

/** A whole number for each kind, with the total. */
@Component({
  selector: 'flx-counts-question',
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
      <table class="flx-table flx-input-table flx-counts">
        <thead>
          <tr>
            <th scope="col">{{ texts().kind }}</th>
            <th scope="col" class="flx-money">{{ texts().number }}</th>
          </tr>
        </thead>
        <tbody>
          @for (option of question().options; track option.key) {
            <tr>
              <th scope="row">
                <label [attr.for]="idOf(option.key)">{{ text(option.label) }}</label>
                @if (errorText(option.key); as error) {
                  <p class="utrecht-form-field-error-message" [id]="idOf(option.key) + '-error'">{{ error }}</p>
                }
              </th>
              <td class="flx-money">
                <input
                  #box
                  type="text"
                  inputmode="numeric"
                  autocomplete="off"
                  class="utrecht-textbox flx-size-s"
                  [class.utrecht-textbox--invalid]="errorText(option.key)"
                  [id]="idOf(option.key)"
                  [value]="draft()[option.key] ?? ''"
                  [readOnly]="readonly()"
                  [attr.aria-invalid]="errorText(option.key) ? true : null"
                  [attr.aria-describedby]="errorText(option.key) ? idOf(option.key) + '-error' : null"
                  (input)="setPart(option.key, box.value)"
                  (paste)="paste($event, $index)"
                />
              </td>
            </tr>
          }
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{{ texts().total }}</th>
            <td class="flx-money">
              <output>{{ total() }}</output>
            </td>
          </tr>
        </tfoot>
      </table>
    </flx-field-group>
  `,
})
export class CountsQuestion extends QuestionField<Parts> {
  protected readonly total = computed(() => {
    const answer = readDraft(this.question(), this.typed()).answer ?? {};
    return Object.values(answer).reduce<number>((sum, count) => sum + Number(count), 0);
  });

  /** A column of numbers from a spreadsheet fills the kinds from here down. */
  protected paste(event: ClipboardEvent, row: number): void {
    if (this.readonly()) return;
    const options = this.question().options ?? [];
    const before = options.map(({ key }) => ({ count: this.typed()[key] ?? '' }));
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = pasteInto(before, [countColumn], { row, column: 0 }, text, options.length);
    if (!pasted) return;
    event.preventDefault();
    this.change(Object.fromEntries(options.map(({ key }, place) => [key, pasted.rows[place]?.['count'] ?? ''])));
    this.leave();
  }

  protected setPart(name: string, text: string): void {
    this.change({ ...this.typed(), [name]: text });
  }
}
