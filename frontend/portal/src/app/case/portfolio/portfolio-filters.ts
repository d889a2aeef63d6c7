// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { textIn, warningLevelWords, type WarningLevel } from '#domain';
import { FieldFrame } from '../../shared/forms';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { Icon } from '../../shared/ui';
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

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The filters of the portfolio. They stand in the address; each chosen one can be removed by itself. */
@Component({
  selector: 'flx-portfolio-filters',
  imports: [FieldFrame, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack-s', role: 'search', '[attr.aria-label]': 'm().filter.heading' },
  styles: `
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9rem, 100%), 1fr));
      gap: var(--flx-space-3) var(--flx-space-4);
    }
    .utrecht-select {
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
      .fields {
        grid-template-columns: 1fr 1fr;
      }
    }
  `,
  template: `
    <div class="fields">
      @for (filter of filters(); track filter.name) {
        <flx-field [fieldId]="'portfolio-' + filter.name" [label]="filter.label">
          <select
            #box
            class="utrecht-select utrecht-select--html-select"
            [id]="'portfolio-' + filter.name"
            (change)="set(filter.name, box.value)"
          >
            <option value="" [selected]="!filter.value">{{ m().filter.all }}</option>
            @for (choice of filter.choices; track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === filter.value">{{ choice.label }}</option>
            }
          </select>
        </flx-field>
      }
    </div>
    @if (chips().length) {
      <div class="flx-actions" role="group" [attr.aria-label]="m().filter.heading">
        @for (chip of chips(); track chip.name) {
          <a class="chip" [routerLink]="[]" [queryParams]="chip.without" queryParamsHandling="merge">
            {{ chip.label }}<span class="flx-visually-hidden">, {{ m().filter.remove }}</span>
            <flx-icon name="close" />
          </a>
        }
        @if (chips().length > 1) {
          <a class="nl-link" [routerLink]="[]" [queryParams]="withoutAll" queryParamsHandling="merge">{{
            m().filter.clear
          }}</a>
        }
      </div>
    }
  `,
})
export class PortfolioFilters {
  readonly address = input.required<PortfolioAddress>();
  readonly schemes = input<readonly SchemeSummaryResponse[]>([]);
  readonly municipalities = input<readonly MunicipalityResponse[]>([]);
  /** The quarters that can be chosen. */
  readonly quarters = input<readonly string[]>([]);
  protected readonly m = useMessages(portfolioMessages);
  protected readonly withoutAll = Object.fromEntries(filterNames.map((name) => [name, null]));
  private readonly language = inject(ChosenLanguage).current;
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  protected readonly filters = computed(() =>
    filterNames.map((name) => ({
      name,
      label: this.m().filter[name],
      value: this.address()[name],
      choices: this.choicesOf(name),
    })),
  );

  protected readonly chips = computed(() =>
    filtersOn(this.address()).map((name) => {
      const filter = this.filters().find((one) => one.name === name);
      const value = filter?.value ?? '';
      const choice = filter?.choices.find((one) => one.value === value)?.label ?? value;
      return { name, without: { [name]: null }, label: `${filter?.label ?? ''}: ${choice}` };
    }),
  );

  protected set(name: FilterName, value: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }

  private choicesOf(name: FilterName): Choice[] {
    const { number } = this.m().quarters;
    const same = (names: readonly string[]): Choice[] => names.map((value) => ({ value, label: value }));
    const active = this.municipalities().filter((one) => one.active);
    switch (name) {
      case 'regeling':
        return this.schemes().map(({ key, name: said }) => ({ value: key, label: textIn(said, this.language()) }));
      case 'soort':
        return this.types();
      case 'regio':
        return same([...new Set(active.flatMap((one) => one.housingRegion ?? []))].sort());
      case 'gemeente':
        return active.map((one) => ({ value: one.id, label: one.name }));
      case 'kwartaal':
        return this.quarters().map((value) => ({ value, label: quarterWords(value, number) }));
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

  /** Types of several schemes may share a key; the filter knows the key. */
  private types(): Choice[] {
    const types = this.schemes().flatMap((scheme) => scheme.types);
    return [...new Map(types.map(({ key, name }) => [key, textIn(name, this.language())]))].map(([value, label]) => ({
      value,
      label,
    }));
  }
}
