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
import { formatDateShort, localDate } from '#domain';
import { useMessages } from '../../shared/messages';
import { Session } from '../../shared/session';
import type { CaseTermResponse } from '../api-models';
import { lineRows } from './line-rows';
import { termLabels } from './term-labels';
import { termMessages } from './term-messages';

const [top, rowHeight, labelBase, barTop, barHeight] = [24, 44, 15, 22, 12];
/** Kept free at the right for the dates, so that no line runs through them. */
const datesWidth = 96;
let lastId = 0;

/** The terms of a case below each other, each a bar in time; the words stand above the bars, so that none covers another. */
@Component({
  selector: 'flx-term-time-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block' },
  templateUrl: './term-time-line.html',
  styleUrl: './term-time-line.scss',
})
export class TermTimeLine {
  readonly terms = input.required<readonly CaseTermResponse[]>();
  protected readonly m = useMessages(termMessages);
  private readonly session = inject(Session);
  protected readonly id = `flx-terms-${++lastId}`;
  protected readonly barHeight = barHeight;
  /** Real pixels, so that the letters keep their size on a narrow screen. */
  protected readonly width = signal(720);
  protected readonly drawing = computed(() =>
    lineRows(this.terms(), localDate(this.session.today()), [1, this.width() - datesWidth]),
  );
  protected readonly height = computed(() => top + this.terms().length * rowHeight);
  protected readonly now = computed(() => this.m().today(formatDateShort(localDate(this.session.today()))));
  /** The words of today stand on the side of the line where there is room. */
  protected readonly nowAnchor = computed(() => (this.drawing().today > this.width() / 2 ? 'end' : 'start'));
  private readonly labels = computed(() => termLabels(this.terms(), this.m().kinds));
  protected readonly rows = computed(() =>
    this.drawing().rows.map((row, index) => ({
      ...row,
      label: this.labels()[index],
      day: formatDateShort(row.dueOn),
      labelY: top + index * rowHeight + labelBase,
      y: top + index * rowHeight + barTop,
      arrow: `M ${row.to} ${top + index * rowHeight + barTop - 3} l 10 ${barHeight / 2 + 3} l -10 ${barHeight / 2 + 3} z`,
    })),
  );

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
