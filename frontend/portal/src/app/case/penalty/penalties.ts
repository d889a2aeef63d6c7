// SPDX-License-Identifier: EUPL-1.2
import { type HttpResourceRef, httpResource } from '@angular/common/http';
import type { CasePenaltiesResponse, PenaltyResponse } from '../api-models';
import { api } from '../case-api';

/** What still has to be decided in a case, and its notices of default with their counters. */
export function penaltiesResource(id: () => string | undefined): HttpResourceRef<CasePenaltiesResponse | undefined> {
  return httpResource<CasePenaltiesResponse>(() => {
    const known = id();
    return known ? `${api}/applications/${encodeURIComponent(known)}/penalties` : undefined;
  });
}

/** Whether the server lets this person take the step now. */
export function mayDo({ allowedActions }: Pick<PenaltyResponse, 'allowedActions'>, action: string): boolean {
  return allowedActions.some((one) => one.action === action && one.allowed);
}
