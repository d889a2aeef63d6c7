// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { FieldFrame, FieldGroup } from './field-frame';
import { type Parts, partNames } from './drafts';
import { QuestionField } from './question-field';

interface PartKind {
  readonly type: 'text' | 'email' | 'tel';
  readonly autocomplete: string;
  readonly size: 's' | 'm' | 'l';
  readonly optional?: boolean;
}

/** A project address is not the person's own: the browser fills in only the contact. */
const kinds: Readonly<Record<string, PartKind>> = {
  street: { type: 'text', autocomplete: 'off', size: 'l' },
  houseNumber: { type: 'text', autocomplete: 'off', size: 's' },
  addition: { type: 'text', autocomplete: 'off', size: 's', optional: true },
  postcode: { type: 'text', autocomplete: 'off', size: 's' },
  town: { type: 'text', autocomplete: 'off', size: 'l' },
  name: { type: 'text', autocomplete: 'name', size: 'l' },
  email: { type: 'email', autocomplete: 'email', size: 'l' },
  phone: { type: 'tel', autocomplete: 'tel', size: 'm', optional: true },
};

/** An address or a contact: a few fields that belong together. */
@Component({
  selector: 'flx-parts-question',
  imports: [FieldFrame, FieldGroup],
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
      <div class="flx-parts">
        @for (part of parts(); track part.name) {
          <flx-field
            [fieldId]="idOf(part.name)"
            [label]="part.label"
            [error]="errorText(part.name)"
            [optional]="part.kind.optional ?? false"
            [language]="shownLanguage()"
            [class]="'flx-part-' + part.name"
          >
            <input
              #box
              class="utrecht-textbox flx-size-{{ part.kind.size }}"
              [class.utrecht-textbox--invalid]="errorText(part.name)"
              [type]="part.kind.type"
              [id]="idOf(part.name)"
              [value]="draft()[part.name] ?? ''"
              [readOnly]="readonly()"
              [attr.autocomplete]="part.kind.autocomplete"
              [attr.aria-invalid]="errorText(part.name) ? true : null"
              [attr.aria-describedby]="errorText(part.name) ? idOf(part.name) + '-error' : null"
              (input)="setPart(part.name, box.value)"
            />
          </flx-field>
        }
      </div>
    </flx-field-group>
  `,
})
export class PartsQuestion extends QuestionField<Parts> {
  protected readonly parts = computed(() => {
    const labels: Readonly<Record<string, string>> = { ...this.texts().address, ...this.texts().contact };
    return partNames(this.question()).flatMap((name) => {
      const kind = kinds[name];
      return kind ? [{ name, kind, label: labels[name] ?? name }] : [];
    });
  });

  protected setPart(name: string, text: string): void {
    this.change({ ...this.typed(), [name]: text });
  }
}
