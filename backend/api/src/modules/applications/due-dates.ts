// SPDX-License-Identifier: EUPL-1.2
import {
  decisionTerm,
  type GrantTypeDefinition,
  type LegalBasis,
  type LocalDate,
  localDate,
  localDateOf,
  ordinaryCalendar,
  type Suspension,
  suspensionOf,
  type Term,
} from '#domain';

/** An invitation to complete, with the day on which the answer came. */
export interface Invitation {
  readonly invitedOn: string;
  readonly dueOn: string;
  readonly answeredOn: string | null;
}

/** From what the due dates of a case are re-derived. */
export interface DueCauses {
  readonly legal: LegalBasis;
  readonly terms: GrantTypeDefinition['terms'];
  readonly closesAt: Date;
  readonly receivedOn: string;
  readonly invitations: readonly Invitation[];
}

/** The decision term does not run while the applicant completes; an answer after the term no longer counts. */
function suspensionBy({ invitedOn, dueOn, answeredOn }: Invitation): Suspension {
  const from = localDate(invitedOn);
  return answeredOn !== null && answeredOn <= dueOn
    ? suspensionOf({ invitedOn: from, completedOn: localDate(answeredOn) })
    : suspensionOf({ invitedOn: from, cureExpiredOn: localDate(dueOn) });
}

function termOf(causes: DueCauses, weeks: number, startsOn: LocalDate): Term {
  return decisionTerm({
    receivedOn: startsOn,
    weeks,
    article: causes.terms.article,
    suspensions: causes.invitations.map(suspensionBy),
    calendar: ordinaryCalendar,
    extended: causes.legal.termsExtended,
  });
}

/** The last day for the decision, with its trace. */
export function decisionDue(causes: DueCauses): Term {
  const { decisionFrom, decisionWeeks } = causes.terms;
  const startsOn = decisionFrom === 'closing' ? localDateOf(causes.closesAt) : localDate(causes.receivedOn);
  return termOf(causes, decisionWeeks, startsOn);
}

/** The day before which the province promised to try to decide. */
export function targetDue(causes: DueCauses): Term {
  return termOf(causes, causes.terms.targetWeeks, localDate(causes.receivedOn));
}
