// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { columnTotal, defaultMaxRows } from '#domain';
import { Button, Icon, MoneyPipe } from '../ui';
import { FieldGroup } from './field-frame';
import type { Parts } from './drafts';
import { QuestionField } from './question-field';
import { readDraft } from './read-draft';
import { TableCell } from './table-cell';
import { pasteInto } from './table-paste';
import { TableTotals } from './table-totals';

/** Rows with columns; adds up its amounts and takes rows pasted from a spreadsheet. */
@Component({
  selector: 'flx-table-question',
  imports: [Button, FieldGroup, Icon, MoneyPipe, TableCell, TableTotals],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './table-question.html',
})
export class TableQuestion extends QuestionField<readonly Parts[]> {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly announcement = signal('');
  /** What a paste left out; stays until the next one. */
  protected readonly leftOut = signal('');
  protected readonly columns = computed(() => this.question().columns ?? []);
  protected readonly hasMoney = computed(() => this.columns().some(({ type }) => type === 'money'));
  protected readonly answer = computed(() => readDraft(this.question(), this.typed()).answer);
  protected readonly totals = computed(() =>
    this.columns().map((column) => (column.type === 'money' ? columnTotal(column, this.answer()) : undefined)),
  );
  private readonly maxRows = computed(() => this.question().maxRows ?? defaultMaxRows);
  protected readonly canAdd = computed(() => !this.readonly() && this.typed().length < this.maxRows());

  protected cellId(row: number, column: string): string {
    return this.idOf(`${row}.${column}`);
  }

  protected cellError(row: number, column: string): string {
    return this.errorText(`${row}.${column}`);
  }

  protected setCell(row: number, column: string, text: string): void {
    this.change(this.typed().map((parts, index) => (index === row ? { ...parts, [column]: text } : parts)));
  }

  protected addRow(): void {
    const row = this.typed().length;
    this.change([...this.typed(), {}]);
    const [first] = this.columns();
    if (first) this.focus(this.cellId(row, first.key));
  }

  protected removeRow(row: number): void {
    this.change(this.typed().filter((_, index) => index !== row));
    this.leave();
    this.focus(`${this.id()}-add`);
  }

  /** Takes over a piece of a spreadsheet, checks it at once, and says what did not fit. */
  protected paste(event: ClipboardEvent, row: number, column: number): void {
    if (this.readonly()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const pasted = pasteInto(this.typed(), this.columns(), { row, column }, text, this.maxRows());
    if (!pasted) return;
    event.preventDefault();
    this.change(pasted.rows);
    this.leave();
    const { rowsAdded, rowsTooMany, cellsTooMany } = this.texts();
    this.announcement.set(rowsAdded(pasted.filled));
    this.leftOut.set(
      [
        pasted.lostRows ? rowsTooMany(pasted.lostRows, this.maxRows()) : '',
        pasted.lostCells ? cellsTooMany(pasted.lostCells) : '',
      ]
        .filter(Boolean)
        .join(' '),
    );
  }

  private focus(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
