// SPDX-License-Identifier: EUPL-1.2
import {
  type GrantTypeDefinition,
  type HolidayCalendar,
  type LocalDate,
  type SchemeDefinition,
  decisionTerm,
  localDate,
  localDateOf,
  suspendedDays,
  suspensionOf,
} from '#domain';
import type { CaseResponse } from '../../case/api-models';

export interface EffectOnTerm {
  readonly days: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The last day for the decision after it; absent when the present one cannot be derived here as the server did. */
  readonly newDueOn?: LocalDate;
}

/** What an invitation of today until a day would do to the decision term, by the same law that the server asks. */
export function effectOnTerm(
  file: CaseResponse,
  type: GrantTypeDefinition,
  { legal }: SchemeDefinition,
  {
    today,
    dueOn,
    calendar,
  }: { readonly today: LocalDate; readonly dueOn: LocalDate; readonly calendar: HolidayCalendar },
): EffectOnTerm | undefined {
  if (!file.receivedOn || dueOn <= today) return undefined;
  const invitation = suspensionOf({ invitedOn: today, cureExpiredOn: dueOn });
  const { decisionFrom, decisionWeeks, article } = type.terms;
  const earlier = file.completionRequests.map(({ invitedOn, dueOn: until, answeredOn }) =>
    answeredOn !== null && answeredOn <= until
      ? suspensionOf({ invitedOn: localDate(invitedOn), completedOn: localDate(answeredOn) })
      : suspensionOf({ invitedOn: localDate(invitedOn), cureExpiredOn: localDate(until) }),
  );
  const dueWith = (suspensions: typeof earlier): LocalDate =>
    decisionTerm({
      receivedOn:
        decisionFrom === 'closing' ? localDateOf(new Date(file.windowClosesAt)) : localDate(file.receivedOn ?? today),
      weeks: decisionWeeks,
      article,
      suspensions,
      calendar,
      extended: legal.termsExtended,
    }).dueOn;
  const asServer = dueWith(earlier) === file.decisionDue?.dueOn;
  return {
    days: suspendedDays(invitation),
    from: invitation.from,
    to: invitation.to,
    ...(asServer ? { newDueOn: dueWith([...earlier, invitation]) } : {}),
  };
}
