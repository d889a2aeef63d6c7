// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { textIn } from '#domain';
import { FieldFrame } from '../../shared/forms';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Icon } from '../../shared/ui';
import type { SchemeSummaryResponse, WaterfallRowResponse } from '../api-models';
import { caseColumnOf } from './columns';
import { reportMessages } from './messages';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The filters of the list of cases. They stand in the address; each chosen one can be removed by itself. */
@Component({
  selector: 'flx-case-filters',
  imports: [FieldFrame, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s', role: 'search', '[attr.aria-label]': 'm().filter' },
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
      gap: var(--flx-space-3) var(--flx-space-4);
      max-inline-size: 52rem;
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
  `,
  template: `
    <div class="fields">
      @for (filter of filters(); track filter.name) {
        <flx-field [fieldId]="'case-filter-' + filter.name" [label]="filter.label">
          <select
            #box
            class="utrecht-select utrecht-select--html-select"
            [id]="'case-filter-' + filter.name"
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
      <div class="flx-actions" role="group" [attr.aria-label]="m().filters">
        @for (chip of chips(); track chip.name) {
          <a class="chip" [routerLink]="[]" [queryParams]="chip.without" queryParamsHandling="merge">
            {{ chip.label }}<span class="flx-visually-hidden">, {{ m().removeFilter }}</span>
            <flx-icon name="close" />
          </a>
        }
      </div>
    }
  `,
})
export class CaseFilters {
  readonly jaar = input<string>();
  readonly soort = input<string>();
  readonly rekening = input<string>();
  readonly bedrag = input<string>();
  readonly years = input<readonly number[]>([]);
  readonly schemes = input<readonly SchemeSummaryResponse[]>([]);
  readonly parts = input<readonly WaterfallRowResponse[]>([]);
  protected readonly m = useMessages(reportMessages);
  private readonly language = inject(ChosenLanguage).current;
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly filters = computed(() => {
    const texts = this.m();
    const years = this.years().map((year) => ({ value: String(year), label: String(year) }));
    return [
      { name: 'jaar', label: texts.year, all: texts.allYears, value: this.jaar(), choices: years },
      { name: 'soort', label: texts.type, all: texts.allTypes, value: this.soort(), choices: this.types() },
      { name: 'rekening', label: texts.part, all: texts.allParts, value: this.rekening(), choices: this.accounts() },
    ];
  });

  protected readonly chips = computed(() => {
    const column = caseColumnOf(this.bedrag());
    const texts = this.m();
    const chosen = this.filters()
      .filter(({ value }) => value)
      .map(({ name, label, value, choices }) => ({
        name,
        without: { [name]: null },
        label: `${label}: ${(choices.find((one) => one.value === value)?.label ?? value ?? '').trim()}`,
      }));
    return column
      ? [...chosen, { name: 'bedrag', without: { bedrag: null }, label: texts.onlyAmount(texts.columns[column]) }]
      : chosen;
  });

  protected set(name: string, value: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }

  /** Types of several schemes may share a key; the filter of the report knows the key. */
  private types(): Choice[] {
    const types = this.schemes().flatMap((scheme) => scheme.types);
    const byKey = new Map(types.map(({ key, name }) => [key, textIn(name, this.language())]));
    return [...byKey].map(([value, label]) => ({ value, label }));
  }

  private accounts(): Choice[] {
    return this.parts().map(({ code, depth, name }) => ({
      value: code,
      label: `${'\u00a0\u00a0'.repeat(depth)}${textIn(name, this.language())}`,
    }));
  }
}
