// SPDX-License-Identifier: EUPL-1.2
import { httpResource } from '@angular/common/http';
import type { CaseReportResponse, SchemeListResponse, WaterfallResponse } from '../api-models';
import { api } from '../case-api';

export interface ReportFilter {
  readonly year?: number;
  readonly typeKey?: string;
  readonly accountCode?: string;
}

export function waterfallResource(year: () => number | undefined = () => undefined) {
  return httpResource<WaterfallResponse>(() => ({ url: `${api}/waterfalls`, params: parametersOf({ year: year() }) }));
}

export function caseReportResource(filter: () => ReportFilter) {
  return httpResource<CaseReportResponse>(() => ({ url: `${api}/case-reports`, params: parametersOf(filter()) }));
}

/** The schemes in force, for the names of their types. */
export function schemesResource() {
  return httpResource<SchemeListResponse>(() => `${api}/schemes`);
}

/** Where the same list can be downloaded. */
export function exportHref(kind: 'csv' | 'xlsx', filter: ReportFilter): string {
  const query = new URLSearchParams(parametersOf(filter)).toString();
  return `${api}/case-reports.${kind}${query ? `?${query}` : ''}`;
}

/** Where the levels of the budget can be downloaded. */
export function levelsHref(year: number | undefined): string {
  return `${api}/waterfalls.csv${year ? `?year=${year}` : ''}`;
}

function parametersOf(filter: ReportFilter): Record<string, string> {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given.map(([name, value]) => [name, String(value)]));
}

/** The year in an address, or nothing when it is no year. */
export function yearOf(text: string | undefined): number | undefined {
  return text && /^2\d{3}$/.test(text) ? Number(text) : undefined;
}
