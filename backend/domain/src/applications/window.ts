// SPDX-License-Identifier: EUPL-1.2
import type { SchemeDefinition } from '../schemes/definition';
import { legalTimeZone, localDateTimeToInstant } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';

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
 * too late, and so is all that comes after the last day of the validity of the scheme.
 *
 * @source Awb 4:26 and the application article of the scheme; in time is when the request arrived (Awb 2:20)
 */
export function windowRefusal(
  version: {
    readonly opensAt: Date;
    readonly closesAt: Date;
    /** From then on no window of the scheme opens any more. */
    readonly retiredAt?: Date | null;
    readonly definition?: Pick<SchemeDefinition, 'laterWindows' | 'validity'>;
  },
  arrivedAt: Date,
): Refusal | undefined {
  const until = version.definition?.validity?.until;
  if (until !== undefined && localMoment(arrivedAt).slice(0, 10) > until) {
    return { code: 'SCHEME_EXPIRED', details: { until } };
  }
  const { opensAt, closesAt } = windowFor(version, arrivedAt);
  const { retiredAt } = version;
  if (retiredAt && arrivedAt >= retiredAt) {
    return { code: 'WINDOW_CLOSED', details: { closesAt: localMoment(retiredAt) } };
  }
  if (arrivedAt < opensAt) return { code: 'WINDOW_NOT_OPEN', details: { opensAt: localMoment(opensAt) } };
  if (arrivedAt >= closesAt) return { code: 'WINDOW_CLOSED', details: { closesAt: localMoment(closesAt) } };
  return undefined;
}

/** The first window that is not over yet, or the last one; the scheme may have more than the one with which it opened. */
function windowFor(
  { opensAt, closesAt, definition }: Parameters<typeof windowRefusal>[0],
  arrivedAt: Date,
): { opensAt: Date; closesAt: Date } {
  const later = (definition?.laterWindows ?? []).map((window) => ({
    opensAt: localDateTimeToInstant(window.opensAt),
    closesAt: localDateTimeToInstant(window.closesAt),
  }));
  const all = [{ opensAt, closesAt }, ...later];
  return all.find((window) => arrivedAt < window.closesAt) ?? all.at(-1) ?? { opensAt, closesAt };
}
