// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { type Language, textIn } from '#domain';
import { FieldFrame } from '../shared/forms';
import { Icon } from '../shared/ui';
import type { SchemeSummaryResponse } from './api-models';

/** What can be chosen in a filter. */
export interface FilterChoice {
  readonly value: string;
  readonly label: string;
}

/** A filter that stands in the address under its name. */
export interface AddressFilter {
  readonly name: string;
  readonly label: string;
  /** What stands on the choice to see everything. */
  readonly all: string;
  readonly value: string | undefined;
  readonly choices: readonly FilterChoice[];
}

/** Something chosen that can be taken away, whatever chose it. */
export interface FilterChip {
  readonly name: string;
  readonly label: string;
}

/** Filters that stand in the address; each chosen one can be removed by itself. */
@Component({
  selector: 'flx-address-filters',
  imports: [FieldFrame, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s', '[class.many]': 'many()' },
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--flx-space-3) var(--flx-space-4);
      max-inline-size: 52rem;
    }
    :host(.many) .fields {
      grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
      max-inline-size: none;
    }
    :host(.many) .utrecht-select {
      inline-size: 100%;
    }
    .chip {
      display: inline-flex;
      align-items: center;
      gap: 0.35rem;
      min-block-size: 1.75rem;
      padding: 0.125rem 0.625rem;
      border: 1px solid var(--flx-primary);
      border-radius: 1rem;
      background: var(--flx-primary-soft);
      color: var(--flx-primary);
      font-size: var(--flx-size-small);
      text-decoration: none;
    }
    .chip:hover {
      text-decoration: underline;
    }
    @media (max-width: 40rem) {
      :host(.many) .fields {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
  template: `
    <div class="fields">
      @for (filter of filters(); track filter.name) {
        <flx-field [fieldId]="idPrefix() + filter.name" [label]="filter.label">
          <select
            #box
            class="utrecht-select utrecht-select--html-select"
            [id]="idPrefix() + filter.name"
            (change)="set(filter.name, box.value)"
          >
            <option value="" [selected]="!filter.value">{{ filter.all }}</option>
            @for (choice of filter.choices; track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === filter.value">{{ choice.label }}</option>
            }
          </select>
        </flx-field>
      }
    </div>
    @if (chips().length) {
      <div class="flx-actions" role="group" [attr.aria-label]="chosen()">
        @for (chip of chips(); track chip.name) {
          <a class="chip" [routerLink]="[]" [queryParams]="without(chip)" queryParamsHandling="merge">
            {{ chip.label }}<span class="flx-visually-hidden">, {{ remove() }}</span>
            <flx-icon name="close" />
          </a>
        }
        @if (clear() && chips().length > 1) {
          <a class="nl-link" [routerLink]="[]" [queryParams]="withoutAll()" queryParamsHandling="merge">{{
            clear()
          }}</a>
        }
      </div>
    }
  `,
})
export class AddressFilters {
  readonly filters = input.required<readonly AddressFilter[]>();
  /** What was chosen elsewhere and is taken away here. */
  readonly more = input<readonly FilterChip[]>([]);
  readonly idPrefix = input.required<string>();
  /** More filters than fit beside each other: narrow ones. */
  readonly many = input(false);
  /** What the chosen filters are called together, and what removes one, or all of them. */
  readonly chosen = input.required<string>();
  readonly remove = input.required<string>();
  readonly clear = input('');
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly withoutAll = computed(() => Object.fromEntries(this.filters().map(({ name }) => [name, null])));

  protected readonly chips = computed<readonly FilterChip[]>(() => [
    ...this.filters()
      .filter(({ value }) => value)
      .map(({ name, label, value, choices }) => ({
        name,
        label: `${label}: ${(choices.find((one) => one.value === value)?.label ?? value ?? '').trim()}`,
      })),
    ...this.more(),
  ]);

  protected without({ name }: FilterChip): object {
    return { [name]: null };
  }

  protected set(name: string, value: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }
}

/** The types of these schemes. Types of several schemes may share a key; a filter knows the key. */
export function typeChoices(schemes: readonly SchemeSummaryResponse[], language: Language): FilterChoice[] {
  const types = schemes.flatMap((scheme) => scheme.types);
  return [...new Map(types.map(({ key, name }) => [key, textIn(name, language)]))].map(([value, label]) => ({
    value,
    label,
  }));
}
