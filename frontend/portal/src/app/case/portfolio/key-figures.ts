// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { formatMoney } from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import type { PortfolioFiguresResponse } from '../api-models';
import { portfolioMessages } from './portfolio-messages';

/** The figures of the whole at a glance. */
@Component({
  selector: 'flx-key-figures',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(9.5rem, 46%), 1fr));
      gap: var(--flx-space-3);
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      flex-direction: column;
      padding: var(--flx-space-3);
      border: 1px solid var(--flx-line);
      border-radius: var(--flx-radius);
    }
    .number {
      color: var(--flx-primary);
      font-size: var(--flx-size-h2);
      font-weight: 700;
    }
  `,
  template: `
    <ul [attr.aria-label]="m().key.heading">
      @for (one of figures(); track one.label) {
        <li>
          <span>{{ one.label }}</span>
          <span class="number flx-tabular">{{ one.number }}</span>
          <span class="flx-small flx-muted">{{ one.beside }}</span>
        </li>
      }
    </ul>
  `,
})
export class KeyFigures {
  readonly total = input.required<PortfolioFiguresResponse>();
  protected readonly m = useMessages(portfolioMessages);
  private readonly language = inject(ChosenLanguage).current;

  protected readonly figures = computed(() => {
    const { homes, projects, lateHomes, lateProjects, centsPerHome, determinedCentsPerHome: determined } = this.total();
    const { key } = this.m();
    const share = (count: number): string =>
      homes.promised ? key.share(Math.floor((100 * count) / homes.promised)) : '';
    return [
      { label: key.promised, number: String(homes.promised), beside: key.ofProjects(projects) },
      { label: key.permitted, number: String(homes.permitted), beside: share(homes.permitted) },
      { label: key.placed, number: String(homes.placed), beside: share(homes.placed) },
      { label: key.occupied, number: String(homes.occupied), beside: share(homes.occupied) },
      { label: key.late, number: String(lateHomes), beside: key.ofProjects(lateProjects) },
      {
        label: key.perHome,
        number: centsPerHome === null ? '–' : formatMoney(centsPerHome, this.language()),
        beside: [
          centsPerHome === null ? key.noHomes : key.perPromised,
          ...(determined === null ? [] : [key.determined(formatMoney(determined, this.language()))]),
        ].join('; '),
      },
    ];
  });
}
