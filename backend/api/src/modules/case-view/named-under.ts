// SPDX-License-Identifier: EUPL-1.2
import { type LegalBasis, sourceUnder } from '#domain';
import type { AllowedActionResponse } from './case-view.dto';

/** The same actions, each refusal with its source as the scheme makes title 4.2 apply. @source Awb 4:21(3) */
export function namedUnder(legal: LegalBasis, actions: readonly AllowedActionResponse[]): AllowedActionResponse[] {
  return actions.map((one) => {
    if (!one.refusal?.source) return one;
    const { source, ...refusal } = one.refusal;
    const named = sourceUnder(source, legal);
    return { ...one, refusal: named === undefined ? refusal : { ...refusal, source: named } };
  });
}
