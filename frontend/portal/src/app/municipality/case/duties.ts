// SPDX-License-Identifier: EUPL-1.2
import type { ObligationResponse } from '../../case/api-models';

/** A duty that goes on can be reported from so many days before its end. */
const soonDays = 30;

/** Whether reporting makes sense now. The final report is given by asking for the determination,
 * and how far the project is in a progress report. */
export function mayReport({ state, kind, daysLeft }: Pick<ObligationResponse, 'state' | 'kind' | 'daysLeft'>): boolean {
  if (state !== 'open' || kind === 'report' || kind === 'progress') return false;
  return kind !== 'continuing' || (daysLeft !== null && daysLeft <= soonDays);
}

/** Whether extra time can be asked now: it is still open, there is time left to ask, and no request is waiting. */
export function mayExtend(
  obligation: Pick<ObligationResponse, 'state' | 'extensionsLeft' | 'extensionMaximumMonths' | 'extensions'>,
): boolean {
  return (
    obligation.state === 'open' &&
    obligation.extensionsLeft > 0 &&
    obligation.extensionMaximumMonths !== null &&
    !obligation.extensions.some(({ state }) => state === 'asked')
  );
}
