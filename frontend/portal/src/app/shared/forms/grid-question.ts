// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, signal } from '@angular/core';
import { columnTotal } from '#domain';
import { MoneyPipe } from '../ui';
import { FieldGroup } from './field-frame';
import type { Parts } from './drafts';
import { QuestionField } from './question-field';
import { readDraft } from './read-draft';
import { TableCell } from './table-cell';
import { pasteInto } from './table-paste';

/** A table with one row for each kind, with totals; takes a piece of a spreadsheet. */
@Component({
  selector: 'flx-grid-question',
  imports: [FieldGroup, MoneyPipe, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grid-question.html',
})
export class GridQuestion extends QuestionField<Parts> {
  protected readonly announcement = signal('');
  protected readonly columns = computed(() => this.question().columns ?? []);
  protected readonly rows = computed(() => this.question().options ?? []);
  protected readonly totals = computed(() => {
    const { answer } = readDraft(this.question(), this.typed());
    return this.columns().map((column) => columnTotal(column, answer));
  });
  protected readonly hasTotals = computed(() => this.totals().some((total) => total !== undefined));

  protected setCell(row: string, column: string, text: string): void {
    this.change({ ...this.typed(), [`${row}.${column}`]: text });
  }

  protected paste(event: ClipboardEvent, row: number, column: number): void {
    if (this.readonly()) return;
    const [columns, options] = [this.columns(), this.rows()];
    const before = options.map(({ key }) =>
      Object.fromEntries(columns.map((one) => [one.key, this.typed()[`${key}.${one.key}`] ?? ''])),
    );
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = pasteInto(before, columns, { row, column }, text, options.length);
    if (!pasted) return;
    event.preventDefault();
    const cells = options.flatMap(({ key }, place) =>
      Object.entries(pasted.rows[place] ?? {}).map(([name, cell]) => [`${key}.${name}`, cell]),
    );
    this.change(Object.fromEntries(cells) as Parts);
    this.leave();
    const { rowsAdded, rowsTooMany, cellsTooMany } = this.texts();
    const left = [
      rowsAdded(pasted.filled),
      pasted.lostRows ? rowsTooMany(pasted.lostRows, options.length) : '',
      pasted.lostCells ? cellsTooMany(pasted.lostCells) : '',
    ];
    this.announcement.set(left.filter(Boolean).join(' '));
  }
}
