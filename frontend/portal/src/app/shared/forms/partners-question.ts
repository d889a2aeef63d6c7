// SPDX-License-Identifier: EUPL-1.2
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, Injector, afterNextRender, computed, inject } from '@angular/core';
import { defaultMaxRows } from '#domain';
import { Button, Icon } from '../ui';
import { FieldFrame, FieldGroup, describedBy } from './field-frame';
import type { Parts } from './drafts';
import { QuestionField } from './question-field';

interface PartnerField {
  readonly name: 'name' | 'kind' | 'registration' | 'contact' | 'email' | 'contribution';
  readonly type: 'text' | 'email';
  readonly inputmode?: 'numeric' | 'decimal';
  readonly size: 's' | 'm' | 'l';
  readonly optional?: boolean;
}

const fields: readonly PartnerField[] = [
  { name: 'name', type: 'text', size: 'l' },
  { name: 'kind', type: 'text', size: 'l' },
  { name: 'registration', type: 'text', inputmode: 'numeric', size: 's', optional: true },
  { name: 'contact', type: 'text', size: 'l' },
  { name: 'email', type: 'email', size: 'l' },
  { name: 'contribution', type: 'text', inputmode: 'decimal', size: 'm', optional: true },
];

/** The organisations with which somebody works together: a card for each, with its own details. */
@Component({
  selector: 'flx-partners-question',
  imports: [Button, FieldFrame, FieldGroup, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './partners-question.html',
})
export class PartnersQuestion extends QuestionField<readonly Parts[]> {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly fields = computed(() => fields.filter(({ name }) => name !== 'kind' || this.question().options));
  protected readonly kinds = computed(() =>
    (this.question().options ?? []).map(({ key, label }) => ({ key, label: this.text(label) })),
  );
  protected readonly canAdd = computed(
    () => !this.readonly() && this.typed().length < (this.question().maxRows ?? defaultMaxRows),
  );

  protected fieldId(row: number, name: string): string {
    return this.idOf(`${row}.${name}`);
  }

  protected fieldError(row: number, name: string): string {
    return this.errorText(`${row}.${name}`);
  }

  protected description(row: number, name: string): string | null {
    return describedBy(this.fieldId(row, name), { error: this.fieldError(row, name) });
  }

  protected set(row: number, name: string, text: string): void {
    this.change(this.typed().map((parts, index) => (index === row ? { ...parts, [name]: text } : parts)));
  }

  protected add(): void {
    const row = this.typed().length;
    this.change([...this.typed(), {}]);
    this.focus(this.fieldId(row, 'name'));
  }

  protected remove(row: number): void {
    this.change(this.typed().filter((_, index) => index !== row));
    this.leave();
    this.focus(`${this.id()}-add`);
  }

  private focus(id: string): void {
    afterNextRender(() => this.document.getElementById(id)?.focus(), { injector: this.injector });
  }
}
