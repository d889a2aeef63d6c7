// SPDX-License-Identifier: EUPL-1.2
import type { ObligationRule } from '../schemes/definition';
import { addWeeks, type LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { ExtensionState } from './extension-lifecycle';
import type { ObligationState } from './obligation-lifecycle';

/**
 * Whether a municipality may ask this much extra time: the obligation is open, knows extra time, has some left, no other
 * request is waiting, and it was asked as long before the last day as the scheme wants.
 *
 * @source the obligations article of the scheme
 */
export function extensionRefusal(input: {
  readonly rule: ObligationRule;
  readonly state: ObligationState;
  readonly months: number;
  /** States of the requests made so far. */
  readonly requests: readonly ExtensionState[];
  /** The last day of the obligation as it stands, and the day on which was asked. */
  readonly dueOn: LocalDate | null;
  readonly askedOn: LocalDate;
}): Refusal | undefined {
  const { rule, state, months, requests, dueOn, askedOn } = input;
  const source = rule.article;
  if (!rule.extension || state !== 'open') return { code: 'EXTENSION_NOT_POSSIBLE', source };
  const { times, maximumMonths } = rule.extension;
  if (requests.includes('asked')) return { code: 'EXTENSION_PENDING', source };
  if (requests.filter((request) => request === 'granted').length >= times) {
    return { code: 'EXTENSION_USED_UP', source, details: { times } };
  }
  const { askWeeksBefore, article = source } = rule.extension;
  const lastOn = dueOn !== null && askWeeksBefore !== undefined ? addWeeks(dueOn, -askWeeksBefore) : askedOn;
  if (askedOn > lastOn) return { code: 'EXTENSION_ASKED_TOO_LATE', source: article, details: { lastOn } };
  return Number.isSafeInteger(months) && months >= 1 && months <= maximumMonths
    ? undefined
    : { code: 'EXTENSION_TOO_LONG', source, details: { maximumMonths } };
}

/**
 * Whether a report that an obligation was met can be taken: a day from the grant up to today, with the evidence that the
 * scheme asks.
 *
 * @source Awb 4:37(1)(c), 4:45(1)
 */
export function reportRefusal(input: {
  readonly rule: ObligationRule;
  readonly metOn: LocalDate;
  readonly grantNotifiedOn: LocalDate;
  readonly today: LocalDate;
  readonly documentCount: number;
  /** For a turn: the first day of the time that it is about. */
  readonly periodFrom?: LocalDate;
}): Refusal | undefined {
  const { rule, metOn, grantNotifiedOn, today, documentCount, periodFrom } = input;
  if (metOn > today) return { code: 'DATE_IN_FUTURE', details: { latest: today } };
  if (metOn < grantNotifiedOn) return { code: 'DATE_BEFORE_GRANT', details: { earliest: grantNotifiedOn } };
  if (periodFrom && metOn < periodFrom) {
    return { code: 'DATE_BEFORE_PERIOD', source: rule.article, details: { earliest: periodFrom } };
  }
  return rule.evidence === 'required' && documentCount === 0
    ? { code: 'DOCUMENT_MISSING', source: rule.article }
    : undefined;
}
