// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { textIn } from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import {
  type AddressFilter,
  AddressFilters,
  type FilterChip,
  type FilterChoice,
  typeChoices,
} from '../address-filters';
import type { SchemeSummaryResponse, WaterfallRowResponse } from '../api-models';
import { caseColumnOf } from './columns';
import { reportMessages } from './messages';

/** The filters of the list of cases. They stand in the address; each chosen one can be removed by itself. */
@Component({
  selector: 'flx-case-filters',
  imports: [AddressFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', role: 'search', '[attr.aria-label]': 'm().filter' },
  template: `
    <flx-address-filters
      idPrefix="case-filter-"
      [filters]="filters()"
      [more]="amount()"
      [chosen]="m().filters"
      [remove]="m().removeFilter"
    />
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

  protected readonly filters = computed<readonly AddressFilter[]>(() => {
    const texts = this.m();
    const years = this.years().map((year) => ({ value: String(year), label: String(year) }));
    return [
      { name: 'jaar', label: texts.year, all: texts.allYears, value: this.jaar(), choices: years },
      {
        name: 'soort',
        label: texts.type,
        all: texts.allTypes,
        value: this.soort(),
        choices: typeChoices(this.schemes(), this.language()),
      },
      { name: 'rekening', label: texts.part, all: texts.allParts, value: this.rekening(), choices: this.accounts() },
    ];
  });

  /** The amount comes from the report, not from a choice here. */
  protected readonly amount = computed<readonly FilterChip[]>(() => {
    const column = caseColumnOf(this.bedrag());
    const texts = this.m();
    return column ? [{ name: 'bedrag', label: texts.onlyAmount(texts.columns[column]) }] : [];
  });

  private accounts(): FilterChoice[] {
    return this.parts().map(({ code, depth, name }) => ({
      value: code,
      label: `${'\u00a0\u00a0'.repeat(depth)}${textIn(name, this.language())}`,
    }));
  }
}
