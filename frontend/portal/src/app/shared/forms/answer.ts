// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Language, type Question, answerAsText, formatMoney, textIn } from '#domain';
import { ChosenLanguage } from '../messages';
import { asRows, draftOf } from './drafts';

/** One answer for reading: tables as a table, everything else in words. */
@Component({
  selector: 'flx-answer',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (rows(); as rows) {
      <div class="flx-table-frame" role="group" tabindex="0" [attr.aria-label]="labelOf(question().label)">
        <table class="flx-table">
          <thead>
            <tr>
              @for (column of question().columns; track column.key) {
                <th scope="col" [class.flx-money]="column.type === 'money' || column.type === 'number'">
                  {{ labelOf(column.label) }}
                </th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows; track $index) {
              <tr>
                @for (cell of row; track $index) {
                  <td [class.flx-money]="cell.figures">{{ cell.text }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    } @else {
      <span class="flx-lines">{{ text() }}</span>
    }
  `,
})
export class AnswerView {
  readonly question = input.required<Question>();
  readonly answer = input.required<unknown>();
  readonly language = input<Language>();
  private readonly chosen = inject(ChosenLanguage).current;
  private readonly shownLanguage = computed(() => this.language() ?? this.chosen());
  protected readonly text = computed(() => answerAsText(this.question(), this.answer(), this.shownLanguage()));

  protected readonly rows = computed(() => {
    const { type, columns = [] } = this.question();
    const answer = this.answer();
    if (type !== 'table' || !Array.isArray(answer) || answer.length === 0) return undefined;
    return asRows(draftOf(this.question(), answer)).map((row, index) =>
      columns.map(({ key, type: kind, options = [] }) => {
        const value = (answer[index] as Record<string, unknown>)[key];
        const option = options.find((candidate) => candidate.key === value);
        const money = kind === 'money' && typeof value === 'number';
        const text = money ? formatMoney(value, this.shownLanguage()) : (row[key] ?? '');
        return { figures: kind === 'money' || kind === 'number', text: option ? this.labelOf(option.label) : text };
      }),
    );
  });

  protected labelOf(label: Question['label']): string {
    return textIn(label, this.shownLanguage());
  }
}
