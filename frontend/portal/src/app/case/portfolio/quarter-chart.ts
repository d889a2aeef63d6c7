// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { linearScale } from '../../shared/charts';
import { useMessages } from '../../shared/messages';
import { Button, Table } from '../../shared/ui';
import type { QuarterFiguresResponse } from '../api-models';
import { portfolioMessages } from './portfolio-messages';

const kinds = ['delivered', 'expected', 'due'] as const;
type Kind = (typeof kinds)[number];

const bar = 14;
const rowHeight = kinds.length * bar + 34;
const width = 720;

/** A quarter in words. @example 2026-Q3 → 3e kwartaal 2026 */
export function quarterWords(quarter: string, words: (quarter: string, year: string) => string): string {
  const [year = '', number = ''] = quarter.split('-Q');
  return words(number, year);
}

/** Homes by quarter: three bars for each, told apart by pattern, with the same as a table. */
@Component({
  selector: 'flx-quarter-chart',
  imports: [Button, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './quarter-chart.html',
  styleUrl: './quarter-chart.scss',
})
export class QuarterChart {
  readonly quarters = input.required<readonly QuarterFiguresResponse[]>();
  protected readonly texts = useMessages(portfolioMessages);
  protected readonly m = computed(() => this.texts().quarters);
  protected readonly asTable = signal(false);
  protected readonly width = width;
  protected readonly bar = bar;
  protected readonly height = computed(() => this.quarters().length * rowHeight + 4);

  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.quarters().flatMap((one) => kinds.map((kind) => homesOf(one, kind))));
    const place = linearScale(0, most, 0, width - 60);
    return this.quarters().map((one, index) => ({
      quarter: one.quarter,
      label: quarterWords(one.quarter, this.m().number),
      of: one,
      y: index * rowHeight + 14,
      bars: kinds.map((kind, nth) => ({
        kind,
        homes: homesOf(one, kind),
        y: index * rowHeight + 22 + nth * bar,
        width: place(homesOf(one, kind)),
      })),
    }));
  });
}

function homesOf({ deliveredHomes, expectedHomes, dueHomes }: QuarterFiguresResponse, kind: Kind): number {
  return { delivered: deliveredHomes, expected: expectedHomes, due: dueHomes }[kind];
}
