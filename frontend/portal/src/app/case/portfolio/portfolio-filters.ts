// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { textIn, warningLevelWords, type WarningLevel } from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { type AddressFilter, AddressFilters, type FilterChoice, typeChoices } from '../address-filters';
import type { MunicipalityResponse, SchemeSummaryResponse } from '../api-models';
import { portfolioMessages } from './portfolio-messages';
import {
  type FilterName,
  filterNames,
  filtersOn,
  levelOf,
  levelWords,
  type PortfolioAddress,
  stageOf,
  stageWords,
} from './portfolio-query';
import { quarterWords } from './quarter-chart';

/** The filters of the portfolio. They stand in the address; each chosen one can be removed by itself. */
@Component({
  selector: 'flx-portfolio-filters',
  imports: [AddressFilters],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block', role: 'search', '[attr.aria-label]': 'm().filter.heading' },
  template: `
    <flx-address-filters
      idPrefix="portfolio-"
      [filters]="filters()"
      [many]="true"
      [chosen]="m().filter.heading"
      [remove]="m().filter.remove"
      [clear]="m().filter.clear"
    />
  `,
})
export class PortfolioFilters {
  readonly address = input.required<PortfolioAddress>();
  readonly schemes = input<readonly SchemeSummaryResponse[]>([]);
  readonly municipalities = input<readonly MunicipalityResponse[]>([]);
  /** The quarters that can be chosen. */
  readonly quarters = input<readonly string[]>([]);
  readonly grantedQuarters = input<readonly string[]>([]);
  protected readonly m = useMessages(portfolioMessages);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly filters = computed<readonly AddressFilter[]>(() => {
    const address = this.address();
    const on = filtersOn(address);
    return filterNames.map((name) => ({
      name,
      label: this.m().filter[name],
      all: this.m().filter.all,
      value: on.includes(name) ? address[name] : undefined,
      choices: this.choicesOf(name),
    }));
  });

  private choicesOf(name: FilterName): FilterChoice[] {
    const { number } = this.m().quarters;
    const same = (names: readonly string[]): FilterChoice[] => names.map((value) => ({ value, label: value }));
    const active = this.municipalities().filter((one) => one.active);
    switch (name) {
      case 'regeling':
        return this.schemes().map(({ key, name: said }) => ({ value: key, label: textIn(said, this.language()) }));
      case 'soort':
        return typeChoices(this.schemes(), this.language());
      case 'regio':
        return same([...new Set(active.flatMap((one) => one.housingRegion ?? []))].sort());
      case 'gemeente':
        return active.map((one) => ({ value: one.id, label: one.name }));
      case 'kwartaal':
        return this.quarters().map((value) => ({ value, label: quarterWords(value, number) }));
      case 'verleend':
        return this.grantedQuarters().map((value) => ({ value, label: quarterWords(value, number) }));
      case 'signaal':
        return levelWords.map((value) => ({
          value,
          label: textIn(warningLevelWords[levelOf(value) as WarningLevel], this.language()),
        }));
      case 'stand':
        return stageWords.map((value) => ({
          value,
          label: this.m().filter.stages[stageOf(value) as 'running' | 'late' | 'completed'],
        }));
    }
  }
}
