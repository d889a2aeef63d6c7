// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';
import { type HolidayCalendar, localDate } from '#domain';
import type { LawDataResponse } from './api-models';
import { api } from './case-api';
import { valueOf } from './loaded-case';

/** The holidays with the days added by decree, as the server counts them. */
@Injectable({ providedIn: 'root' })
export class LegalCalendar {
  private readonly law = httpResource<LawDataResponse>(() => `${api}/law-data`);
  readonly current = computed<HolidayCalendar | undefined>(() => {
    const found = valueOf(this.law)?.calendar;
    return found && { version: found.version, extraDays: found.extraDays.map(localDate) };
  });
}
