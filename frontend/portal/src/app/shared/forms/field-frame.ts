// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { type Language } from '#domain';
import { ChosenLanguage, chrome } from '../messages';

/** The ids of the texts that belong to a field, for `aria-describedby`. */
export function describedBy(id: string, parts: Readonly<Record<string, string>>): string | null {
  const ids = Object.entries(parts)
    .filter(([, text]) => text)
    .map(([part]) => `${id}-${part}`);
  return ids.length ? ids.join(' ') : null;
}

/** Label, description and error around one control (put the control inside, with `id` and `aria-describedby`). */
@Component({
  selector: 'flx-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-field', '[class.flx-field--invalid]': '!!error()' },
  template: `
    <label class="utrecht-form-label" [attr.for]="fieldId()"
      >{{ label() }}
      @if (optional()) {
        <span class="flx-optional">{{ forms().optional }}</span>
      }
    </label>
    @if (help()) {
      <p class="utrecht-form-field-description" [id]="fieldId() + '-help'">{{ help() }}</p>
    }
    @if (hint()) {
      <p class="utrecht-form-field-description" [id]="fieldId() + '-hint'">{{ hint() }}</p>
    }
    @if (why()) {
      <p class="utrecht-form-field-description flx-small" [id]="fieldId() + '-why'">{{ forms().why(why()) }}</p>
    }
    @if (error()) {
      <p class="utrecht-form-field-error-message" [id]="fieldId() + '-error'">
        <span class="flx-visually-hidden">{{ forms().error }} </span>{{ error() }}
      </p>
    }
    <ng-content />
  `,
})
export class FieldFrame {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly help = input('');
  readonly hint = input('');
  /** Why this is asked. */
  readonly why = input('');
  readonly error = input('');
  readonly optional = input(false);
  readonly language = input<Language>();
  private readonly chosen = inject(ChosenLanguage).current;
  protected readonly forms = computed(() => chrome[this.language() ?? this.chosen()].forms);
}

/** The same around several controls that answer one question together. */
@Component({
  selector: 'flx-field-group',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-field', '[class.flx-field--invalid]': '!!error()' },
  template: `
    <fieldset
      class="flx-fieldset"
      tabindex="-1"
      [id]="fieldId()"
      [attr.role]="role()"
      [attr.aria-describedby]="description()"
      [attr.aria-invalid]="role() === 'radiogroup' && error() ? true : null"
    >
      <legend class="utrecht-form-label">
        {{ label() }}
        @if (optional()) {
          <span class="flx-optional">{{ forms().optional }}</span>
        }
      </legend>
      @if (help()) {
        <p class="utrecht-form-field-description" [id]="fieldId() + '-help'">{{ help() }}</p>
      }
      @if (hint()) {
        <p class="utrecht-form-field-description" [id]="fieldId() + '-hint'">{{ hint() }}</p>
      }
      @if (why()) {
        <p class="utrecht-form-field-description flx-small" [id]="fieldId() + '-why'">{{ forms().why(why()) }}</p>
      }
      @if (error()) {
        <p class="utrecht-form-field-error-message" [id]="fieldId() + '-error'">
          <span class="flx-visually-hidden">{{ forms().error }} </span>{{ error() }}
        </p>
      }
      <ng-content />
    </fieldset>
  `,
})
export class FieldGroup extends FieldFrame {
  readonly role = input<'radiogroup' | 'group'>('group');
  protected readonly description = computed(() =>
    describedBy(this.fieldId(), { help: this.help(), hint: this.hint(), why: this.why(), error: this.error() }),
  );
}
