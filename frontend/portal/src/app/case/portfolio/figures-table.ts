// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useMessages } from '../../shared/messages';
import { MoneyPipe, Table } from '../../shared/ui';
import type { PortfolioFiguresResponse } from '../api-models';
import { portfolioMessages } from './portfolio-messages';
import { SignalCounts } from './signal-counts';

/** A line: what it is about, the filter behind it, and its figures. */
export interface FiguresLine {
  readonly key: string;
  readonly label: string;
  readonly beside: string;
  readonly query: Readonly<Record<string, string>>;
  readonly figures: PortfolioFiguresResponse;
}

/** Homes and money line by line, each leading to its projects, with the whole below. */
@Component({
  selector: 'flx-figures-table',
  imports: [MoneyPipe, RouterLink, SignalCounts, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    td,
    thead th {
      text-align: end;
    }
    thead th:first-child,
    thead th.start,
    th.start,
    td.start {
      text-align: start;
    }
    thead th {
      white-space: normal;
    }
  `,
  template: `
    <flx-table [caption]="caption()" [hideCaption]="true">
      <thead>
        <tr>
          <th scope="col">{{ first() }}</th>
          @if (second()) {
            <th scope="col" class="start">{{ second() }}</th>
          }
          <th scope="col">{{ m().table.projects }}</th>
          <th scope="col">{{ m().key.promised }}</th>
          <th scope="col">{{ m().key.permitted }}</th>
          <th scope="col">{{ m().key.placed }}</th>
          <th scope="col">{{ m().key.occupied }}</th>
          <th scope="col">{{ m().key.late }}</th>
          <th scope="col" class="start">{{ m().table.signals }}</th>
          <th scope="col" class="flx-money">{{ m().table.subsidy }}</th>
          <th scope="col" class="flx-money">{{ m().key.perHome }}</th>
        </tr>
      </thead>
      <tbody class="flx-tabular">
        @for (line of shown(); track line.key) {
          <tr>
            <th scope="row" class="start">
              @if (line.figures.projects && line.key !== '') {
                <a class="nl-link" [routerLink]="[]" [queryParams]="line.query" queryParamsHandling="merge">{{
                  line.label
                }}</a>
              } @else {
                {{ line.label }}
              }
            </th>
            @if (second()) {
              <td class="start">{{ line.beside }}</td>
            }
            <td>{{ line.figures.projects }}</td>
            <td>{{ line.figures.homes.promised }}</td>
            <td>{{ line.figures.homes.permitted }}</td>
            <td>{{ line.figures.homes.placed }}</td>
            <td>{{ line.figures.homes.occupied }}</td>
            <td>{{ line.figures.lateHomes }}</td>
            <td class="start">
              <flx-signal-counts [serious]="line.figures.serious" [attention]="line.figures.attention" />
            </td>
            <td class="flx-money">{{ line.figures.cents | money }}</td>
            <td class="flx-money">
              {{ line.figures.centsPerHome === null ? '–' : (line.figures.centsPerHome | money) }}
            </td>
          </tr>
        }
      </tbody>
    </flx-table>
  `,
})
export class FiguresTable {
  readonly caption = input.required<string>();
  readonly first = input.required<string>();
  /** The heading of a second column of words; without it there is none. */
  readonly second = input('');
  readonly lines = input.required<readonly FiguresLine[]>();
  readonly total = input.required<PortfolioFiguresResponse>();
  protected readonly m = useMessages(portfolioMessages);
  protected readonly shown = computed<FiguresLine[]>(() => [
    ...this.lines(),
    { key: '', label: this.m().table.total, beside: '', query: {}, figures: this.total() },
  ]);
}
