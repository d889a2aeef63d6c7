// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject, signal } from '@angular/core';
import { tableTotal } from '#domain';
import { Button, Icon, MoneyPipe } from '../ui';
import { FieldGroup } from './field-frame';
import type { Parts } from './drafts';
import { QuestionField } from './question-field';
import { readDraft } from './read-draft';
import { TableCell } from './table-cell';
import { pasteInto } from './table-paste';

/** Most rows when the question sets no limit of its own. */
const defaultMaxRows = 100;

/** Rows with columns; adds up its amounts and takes rows pasted from a spreadsheet. */
@Component({
  selector: 'flx-table-question',
  imports: [Button, FieldGroup, Icon, MoneyPipe, TableCell],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './table-question.html',
})
export class TableQuestion extends QuestionField<readonly Parts[]> {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly announcement = signal('');
  protected readonly columns = computed(() => this.question().columns ?? []);
  protected readonly hasMoney = computed(() => this.columns().some(({ type }) => type === 'money'));
  protected readonly totals = computed(() => {
    const { answer } = readDraft(this.question(), this.draft());
    return this.columns().map((column) =>
      column.type === 'money' ? tableTotal({ columns: [column] }, answer) : undefined,
    );
  });
  protected readonly canAdd = computed(
    () => !this.readonly() && this.draft().length < (this.question().maxRows ?? defaultMaxRows),
  );

  protected cellId(row: number, column: string): string {
    return this.idOf(`${row}.${column}`);
  }

  protected cellError(row: number, column: string): string {
    return this.errorText(`${row}.${column}`);
  }

  protected setCell(row: number, column: string, text: string): void {
    this.change(this.draft().map((parts, index) => (index === row ? { ...parts, [column]: text } : parts)));
  }

  protected addRow(): void {
    const row = this.draft().length;
    this.change([...this.draft(), {}]);
    const [first] = this.columns();
    if (first) this.focus(this.cellId(row, first.key));
  }

  protected removeRow(row: number): void {
    this.change(this.draft().filter((_, index) => index !== row));
    this.leave();
    this.focus(`${this.id()}-add`);
  }

  protected paste(event: ClipboardEvent, row: number, column: number): void {
    if (this.readonly()) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const rows = pasteInto(this.draft(), this.columns(), { row, column }, text);
    if (!rows) return;
    event.preventDefault();
    const kept = rows.slice(0, this.question().maxRows ?? defaultMaxRows);
    this.change(kept);
    this.announcement.set(this.texts().rowsAdded(kept.length - row));
  }

  private focus(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
