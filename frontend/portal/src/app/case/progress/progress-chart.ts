// SPDX-License-Identifier: EUPL-1.2
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { daysBetween, formatDateLong, localDate } from '#domain';
import { ChosenLanguage, useMessages } from '../../shared/messages';
import { progressMessages } from './progress-messages';

/** A point of the line: a day, and how much was done by then. */
export interface ProgressPoint {
  readonly on: string;
  readonly percentage: number;
}

const [width, height, left, bottom, top, right] = [320, 120, 36, 100, 12, 12];

/** How far a project was by each report, as a line; the table beside it says the same in words. */
@Component({
  selector: 'flx-progress-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  styles: `
    svg {
      display: block;
      inline-size: 100%;
      max-inline-size: 32rem;
      block-size: auto;
    }
    text {
      font-size: 10px;
      fill: currentcolor;
    }
  `,
  template: `
    <svg viewBox="0 0 320 120" role="img" [attr.aria-label]="label()">
      @for (line of lines; track line.percentage) {
        <line x1="36" x2="308" [attr.y1]="line.y" [attr.y2]="line.y" stroke="currentColor" opacity="0.2" />
        <text x="30" [attr.y]="line.y + 3" text-anchor="end" aria-hidden="true">{{ line.percentage }}%</text>
      }
      <polyline [attr.points]="path()" fill="none" stroke="currentColor" stroke-width="2" />
      @for (point of shown(); track $index) {
        <circle [attr.cx]="point.x" [attr.cy]="point.y" r="3.5" fill="currentColor" />
      }
    </svg>
  `,
})
export class ProgressChart {
  readonly points = input.required<readonly ProgressPoint[]>();
  protected readonly m = useMessages(progressMessages);
  protected readonly lines = [0, 50, 100].map((percentage) => ({ percentage, y: yOf(percentage) }));
  private readonly language = inject(ChosenLanguage).current;
  protected readonly shown = computed(() => {
    const days = this.points().map(({ on }) => localDate(on));
    const [first] = days;
    const last = days.at(-1);
    const span = first && last ? Math.max(1, daysBetween(first, last)) : 1;
    return this.points().map(({ percentage }, index) => {
      const day = days[index];
      const part = first && day ? daysBetween(first, day) / span : 0;
      return { x: Math.round(left + part * (width - left - right)), y: yOf(percentage) };
    });
  });
  protected readonly path = computed(() =>
    this.shown()
      .map(({ x, y }) => `${x},${y}`)
      .join(' '),
  );
  protected readonly label = computed(() => {
    const { chart, chartPoint } = this.m();
    const said = this.points().map(({ on, percentage }) =>
      chartPoint(formatDateLong(localDate(on), this.language()), percentage),
    );
    return `${chart}. ${said.join('; ')}`;
  });
}

function yOf(percentage: number): number {
  return Math.round(bottom - (percentage / 100) * (Math.min(bottom, height) - top));
}
