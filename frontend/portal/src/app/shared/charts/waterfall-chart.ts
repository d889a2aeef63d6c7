// SPDX-License-Identifier: EUPL-1.2
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  ElementRef,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { useMessages } from '../messages';
import { Button, MoneyPipe, Table } from '../ui';
import { chartMessages } from './messages';
import { linearScale } from './scale';
import { type WaterfallStep, waterfallBars } from './waterfall-bars';

const rowHeight = 46;
const barHeight = 18;
const labelBase = 15;
const barTop = 22;
let lastId = 0;

/** Amounts that lead from one level to the next, one bar per step, with the same as a table. Readable without colour. */
@Component({
  selector: 'flx-waterfall-chart',
  imports: [Button, MoneyPipe, Table],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './waterfall-chart.html',
  styleUrl: './waterfall-chart.scss',
})
export class WaterfallChart {
  readonly heading = input.required<string>();
  readonly explanation = input('');
  readonly steps = input.required<readonly WaterfallStep[]>();
  protected readonly m = useMessages(chartMessages);
  protected readonly asTable = signal(false);
  protected readonly id = `flx-waterfall-${++lastId}`;
  /** Real pixels, so that the letters keep their size on a narrow screen. */
  protected readonly width = signal(720);

  private readonly bars = computed(() => waterfallBars(this.steps()));
  private readonly scale = computed(() => {
    const ends = this.bars().flatMap(({ from, to }) => [from, to]);
    return linearScale(Math.min(0, ...ends), Math.max(0, ...ends), 1, this.width() - 1);
  });
  protected readonly height = computed(() => this.bars().length * rowHeight + 4);
  protected readonly zero = computed(() => this.scale()(0));

  protected readonly drawn = computed(() => {
    const place = this.scale();
    return this.bars().map((bar, index) => ({
      ...bar,
      x: place(bar.from),
      width: Math.max(place(bar.to) - place(bar.from), 1),
      labelY: index * rowHeight + labelBase,
      y: index * rowHeight + barTop,
      /** The thread to the next step. */
      threadX: place(bar.level),
      threadEnd: (index + 1) * rowHeight + barTop,
      last: index === this.bars().length - 1,
    }));
  });
  protected readonly barHeight = barHeight;

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) this.width.set(Math.floor(entry.contentRect.width));
    });
    observer.observe(nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }
}
