// SPDX-License-Identifier: EUPL-1.2
import { localDateTimeToInstant } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { ApplicationWindow, SchemeDefinition } from './definition';

/** Every window of a scheme, in their order. */
export function windowsOf({ window, laterWindows = [] }: SchemeDefinition): readonly ApplicationWindow[] {
  return [window, ...laterWindows];
}

/** The window in which this instant lies; the closing time itself is too late. */
export function windowAt(scheme: SchemeDefinition, at: Date): ApplicationWindow | undefined {
  return windowsOf(scheme).find(
    ({ opensAt, closesAt }) => at >= localDateTimeToInstant(opensAt) && at < localDateTimeToInstant(closesAt),
  );
}

/**
 * Why an application that arrived at this instant is too early or too late: before the next window, or after the last.
 *
 * @source the application article of the scheme; in time is when the request arrived (Awb 2:20)
 */
export function windowsRefusal(scheme: SchemeDefinition, at: Date): Refusal | undefined {
  if (windowAt(scheme, at)) return undefined;
  const windows = windowsOf(scheme);
  const next = windows.find(({ opensAt }) => at < localDateTimeToInstant(opensAt));
  if (next) return { code: 'WINDOW_NOT_OPEN', details: { opensAt: next.opensAt } };
  return { code: 'WINDOW_CLOSED', details: { closesAt: windows.at(-1)?.closesAt ?? '' } };
}
