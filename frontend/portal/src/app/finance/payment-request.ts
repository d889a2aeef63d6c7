// SPDX-License-Identifier: EUPL-1.2
import type { HttpContext } from '@angular/common/http';
import type { Observable } from 'rxjs';
import type { Answers } from '#domain';
import type { CommandResponse } from '../case/api-models';
import type { CaseApi } from '../case/case-api';

/** A payment as it is on the screen. */
interface Shown {
  readonly id: string;
  readonly version: number;
}

/** Sends what is done with a payment that was prepared: of a subsidy, of a penalty or of interest. */
export function paymentRequest(
  cases: CaseApi,
  of: '' | 'Penalty' | 'Interest',
  step: 'release' | 'cancel' | 'confirm',
  { id, version: expectedVersion }: Shown,
  { answers, context }: { readonly answers: Answers; readonly context: HttpContext },
): Observable<CommandResponse> {
  const text = (key: string): string => String(answers[key] ?? '');
  if (step === 'release') return cases.send(`release${of}Payment`, id, { expectedVersion }, context);
  if (step === 'cancel') {
    return cases.send(`cancel${of}Payment`, id, { expectedVersion, reason: text('reason') }, context);
  }
  const confirmation = { expectedVersion, paidOn: text('paidOn'), reference: text('reference') };
  return cases.send(`confirm${of}Payment`, id, confirmation, context);
}
