// SPDX-License-Identifier: EUPL-1.2
import { legalTimeZone, type Refusal } from '#domain';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: legalTimeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** An instant as people in the Netherlands read it: `YYYY-MM-DDTHH:mm:ss`. */
export function localMoment(instant: Date): string {
  return clock.format(instant).replace(' ', 'T');
}

/**
 * Whether a request that arrived at this instant lies within the window of a published version; the closing time itself is
 * too late.
 *
 * @source Awb 4:26 and the application article of the scheme; in time is when the request arrived (Awb 2:20)
 */
export function windowRefusal(
  { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
  arrivedAt: Date,
): Refusal | undefined {
  if (arrivedAt < opensAt) return { code: 'WINDOW_NOT_OPEN', details: { opensAt: localMoment(opensAt) } };
  if (arrivedAt >= closesAt) return { code: 'WINDOW_CLOSED', details: { closesAt: localMoment(closesAt) } };
  return undefined;
}
