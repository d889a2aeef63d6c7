// SPDX-License-Identifier: EUPL-1.2
import { type Signal, computed } from '@angular/core';
import type { ObligationResponse } from '../../case/api-models';
import { type LoadedCase, loadCase } from '../../case/loaded-case';

/** A case and the one obligation that a page is about. Call it in an injection context. */
export function dutyInCase(
  caseId: () => string,
  obligationId: () => string,
): { data: LoadedCase; duty: Signal<ObligationResponse | undefined>; back: Signal<readonly string[]> } {
  const data = loadCase(caseId);
  return {
    data,
    duty: computed(() => data.case()?.grant?.obligations.find(({ id }) => id === obligationId())),
    back: computed(() => ['/gemeente/zaken', caseId()]),
  };
}
