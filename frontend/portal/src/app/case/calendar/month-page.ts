// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDateLong, localDate, partsOf } from '#domain';
import { ChosenLanguage, LocalizedPipe, useMessages } from '../../shared/messages';
import { areas, Session } from '../../shared/session';
import { Button, EmptyState, LongDatePipe, PageHeading, ResourceState, Status } from '../../shared/ui';
import type { CalendarDayResponse, MonthResponse } from '../api-models';
import { api } from '../case-api';
import { valueOf } from '../loaded-case';
import { monthAfter, weeksOf } from './month-grid';
import { monthMessages } from './month-messages';

/** A month with every date: of the own municipality, or of the cases that somebody of the province handles. */
@Component({
  selector: 'flx-month-page',
  imports: [Button, EmptyState, LocalizedPipe, LongDatePipe, PageHeading, ResourceState, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'flx-block flx-stack' },
  templateUrl: './month-page.html',
  styleUrl: './month-page.scss',
})
export class MonthPage {
  /** From the address: which month, as `YYYY-MM`. */
  readonly maand = input<string>();
  protected readonly m = useMessages(monthMessages);
  private readonly language = inject(ChosenLanguage).current;
  protected readonly staff = inject(Session).isProvince;
  protected readonly resource = httpResource<MonthResponse>(() => {
    const month = this.maand();
    return { url: `${api}/calendar`, ...(month ? { params: { month } } : {}) };
  });
  protected readonly loaded = computed(() => valueOf(this.resource));
  protected readonly weeks = computed(() => {
    const found = this.loaded();
    return found ? weeksOf(found.month, found.days) : [];
  });
  protected readonly monthName = computed(() => {
    const month = this.loaded()?.month;
    return month ? formatDateLong(localDate(`${month}-01`), this.language()).replace(/^\S+ 1 /, '') : '';
  });
  protected readonly file = computed(() => `${api}/calendar/file?language=${this.language()}`);

  protected other(months: number): string {
    return monthAfter(this.loaded()?.month ?? '2026-01', months);
  }

  protected numberOf(day: string): number {
    return partsOf(localDate(day)).day;
  }

  protected linkOf({ applicationId }: CalendarDayResponse): string[] {
    return [this.staff() ? areas.assessor.path : areas.municipality.path, 'zaken', applicationId];
  }
}
