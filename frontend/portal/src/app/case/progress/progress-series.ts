// SPDX-License-Identifier: EUPL-1.2
import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, type TemplateRef, computed, input } from '@angular/core';
import { useMessages } from '../../shared/messages';
import {
  DateTimePipe,
  EmptyState,
  LongDatePipe,
  MoneyPipe,
  ResourceState,
  ShortDatePipe,
  Status,
  Table,
  type Tone,
} from '../../shared/ui';
import type { ProgressPhotoResponse, ProgressReportResponse, ProgressSeriesResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { ProgressChanges } from './progress-changes';
import { ProgressChart } from './progress-chart';
import { figuresOf } from './progress-figures';
import { progressMessages } from './progress-messages';
import { ProgressPhotos } from './progress-photos';
import { ProgressReportView } from './progress-report-view';
import { totalHomes } from '#domain';

const tones: Readonly<Record<string, Tone>> = {
  submitted: 'warning',
  accepted: 'ok',
  sent_back: 'warning',
  breached: 'danger',
};

/** How many reports that are still to come are listed. */
const ahead = 2;

/**
 * How far the project of a grant is, report by report. A page puts its own buttons with a report and with a photo:
 * `[actions]` and `[photoActions]`.
 */
@Component({
  selector: 'flx-progress-series',
  imports: [
    DateTimePipe,
    EmptyState,
    LongDatePipe,
    MoneyPipe,
    NgTemplateOutlet,
    ProgressChanges,
    ProgressChart,
    ProgressPhotos,
    ProgressReportView,
    ResourceState,
    ShortDatePipe,
    Status,
    Table,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  styles: `
    tbody th,
    .day {
      white-space: nowrap;
    }
  `,
  templateUrl: './progress-series.html',
})
export class ProgressSeries {
  readonly grantId = input.required<string>();
  readonly actions = input<TemplateRef<{ $implicit: ProgressReportResponse }>>();
  readonly photoActions = input<TemplateRef<{ $implicit: ProgressPhotoResponse; report: ProgressReportResponse }>>();
  protected readonly m = useMessages(progressMessages);
  protected readonly loaded = httpResource<ProgressSeriesResponse>(
    () => `${api}/grants/${encodeURIComponent(this.grantId())}/progress-reports`,
  );
  protected readonly all = computed(() => valueOf(this.loaded)?.reports);
  /** What was reported or is late, and the first that are to come. */
  protected readonly shown = computed(() => {
    let left = ahead;
    return (this.all() ?? []).filter(({ state, isLate }) => state !== 'none' || isLate || left-- > 0);
  });
  protected readonly said = computed(() => [...this.shown()].reverse().filter(({ figures }) => figures !== null));
  protected readonly points = computed(() =>
    this.shown().flatMap(({ figures, periodEndsOn }) =>
      figures ? [{ on: periodEndsOn, percentage: figures.percentage }] : [],
    ),
  );

  reload(): void {
    this.loaded.reload();
  }

  protected tone({ state, isLate }: ProgressReportResponse): Tone {
    return isLate ? 'danger' : (tones[state] ?? 'neutral');
  }

  protected homes({ figures }: ProgressReportResponse): string {
    if (!figures) return '–';
    const { placed, promised } = figuresOf(figures).homes;
    return totalHomes(promised) > 0 ? this.m().homesOf(totalHomes(placed), totalHomes(promised)) : '–';
  }

  protected isFirst(report: ProgressReportResponse): boolean {
    return !this.shown().some(({ figures, periodEndsOn }) => figures && periodEndsOn < report.periodEndsOn);
  }
}
