// SPDX-License-Identifier: EUPL-1.2
import {
  type GrantTypeDefinition,
  type HolidayCalendar,
  type LocalDate,
  type SchemeDefinition,
  localDate,
  obligationDue,
} from '#domain';
import type { GrantResponse, ObligationResponse } from '../../case/api-models';

/**
 * The day that so many months more would give, by the same law that the server asks; nothing when the present day cannot be
 * derived here as the server did.
 */
export function newDueDate(
  obligation: ObligationResponse,
  months: number,
  grant: GrantResponse,
  type: GrantTypeDefinition,
  { legal }: SchemeDefinition,
  calendar: HolidayCalendar,
): LocalDate | undefined {
  const rule = type.obligations.find(({ key }) => key === obligation.key);
  if (!rule || !grant.notifiedOn) return undefined;
  const metOn = Object.fromEntries(
    grant.obligations.map((one) => [one.key, one.metOn ? localDate(one.metOn) : undefined]),
  );
  const given = obligation.extensions.flatMap(({ state, grantedMonths, months: asked }) =>
    state === 'granted' ? [{ months: grantedMonths ?? asked }] : [],
  );
  const causes = {
    grantNotifiedOn: localDate(grant.notifiedOn),
    metOn,
    calendar,
    extended: legal.termsExtended,
  };
  const now = obligationDue(rule, { ...causes, extensions: given });
  if (now?.dueOn !== obligation.dueOn) return undefined;
  return obligationDue(rule, { ...causes, extensions: [...given, { months }] })?.dueOn;
}
