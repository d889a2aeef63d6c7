// SPDX-License-Identifier: EUPL-1.2
import { type FieldError, fieldError } from '../forms/field-error';
import type { LocalDate } from '../shared/local-date';
import type { Refusal } from '../shared/refusal';
import type { OrganisationKind } from './people-rules';

/** An organisation as a merger looks at it. */
export interface MergingOrganisation {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The organisation of which the register says that it follows this one. */
  readonly successorId: string | null;
  /** Whether everything of it went to a successor already. */
  readonly succeeded: boolean;
}

export interface Merger {
  readonly predecessors: readonly MergingOrganisation[];
  readonly successor: MergingOrganisation | undefined;
  /** The first day of the successor in the place of its predecessors. */
  readonly effectiveOn: LocalDate;
}

const wrong = {
  predecessors: () =>
    fieldError(
      'predecessorIds',
      'REQUIRED',
      'Kies de gemeenten die opgaan in de nieuwe gemeente: elk een keer, en niet de nieuwe gemeente zelf.',
      'Choose the municipalities that merge into the new one: each once, and not the new one itself.',
    ),
  succeeded: () =>
    fieldError(
      'predecessorIds',
      'NOT_AN_OPTION',
      'Een van deze gemeenten is al overgegaan naar een opvolger. Haal die uit de lijst.',
      'One of these municipalities has already passed to a successor. Take it out of the list.',
    ),
  register: () =>
    fieldError(
      'predecessorIds',
      'NOT_AN_OPTION',
      'Volgens het register gaat een van deze gemeenten op een andere dag op, of in een andere gemeente.',
      'According to the register one of these municipalities merges on another day, or into another municipality.',
    ),
  successor: () =>
    fieldError(
      'successorId',
      'NOT_AN_OPTION',
      'Kies als opvolger een gemeente die op deze dag bestaat.',
      'Choose as successor a municipality that exists on this day.',
    ),
};

/**
 * What is wrong with a merger, all at once. Everything of a predecessor goes to one successor; what the register says of the
 * day and the successor cannot be said otherwise.
 */
export function mergerErrors({ predecessors, successor, effectiveOn }: Merger): FieldError[] {
  const ids = predecessors.map(({ id }) => id);
  const known = predecessors.every(({ kind }) => kind === 'municipality');
  const once = new Set(ids).size === ids.length && !ids.includes(successor?.id ?? '');
  const agrees = (one: MergingOrganisation): boolean =>
    (one.validTo === null || one.validTo === effectiveOn) &&
    (one.successorId === null || one.successorId === successor?.id);
  const exists =
    successor?.kind === 'municipality' &&
    !successor.succeeded &&
    (successor.validFrom === null || successor.validFrom <= effectiveOn) &&
    (successor.validTo === null || successor.validTo > effectiveOn);
  return [
    ...(ids.length === 0 || !known || !once ? [wrong.predecessors()] : []),
    ...(predecessors.some(({ succeeded }) => succeeded) ? [wrong.succeeded()] : []),
    ...(predecessors.every(agrees) ? [] : [wrong.register()]),
    ...(exists ? [] : [wrong.successor()]),
  ];
}

/**
 * Why a proposed merger is not carried out: the same person proposed it, it was settled, or its day has not come. Before that
 * day the predecessors have their own rights and obligations.
 */
export function mergerConfirmationRefusal(
  { state, proposedBy, effectiveOn }: { state: string; proposedBy: string; effectiveOn: LocalDate },
  { actorId, today }: { actorId: string | null; today: LocalDate },
): Refusal | undefined {
  if (state !== 'proposed') return { code: 'NOT_IN_THIS_STATE', details: { state } };
  if (actorId === null || actorId === proposedBy) return { code: 'FOUR_EYES' };
  return today < effectiveOn ? { code: 'MERGER_NOT_YET', details: { effectiveOn } } : undefined;
}

/**
 * What the successor was granted in a year, with its maximum, in cents. It inherits what its predecessors were granted, so
 * that nothing counts twice and only what is left of its own maximum can still be granted. A grant that was made stays good:
 * where together they got more than the maximum of one applicant, the maximum moves along and nothing is left.
 */
export function inheritedYear(
  years: readonly { readonly grantedCents: number; readonly maximumCents: number | null }[],
): { grantedCents: number; maximumCents: number | null } {
  const grantedCents = years.reduce((total, year) => total + year.grantedCents, 0);
  const limits = years.map(({ maximumCents }) => maximumCents).filter((cents) => cents !== null);
  const limit = limits.length === 0 || limits.length < years.length ? null : Math.max(...limits);
  return { grantedCents, maximumCents: limit === null ? null : Math.max(limit, grantedCents) };
}

/**
 * Whether the successor can be reached electronically, when it did not say so itself: when every predecessor that answered
 * said yes. One that said no, or nobody who answered, leaves the question open.
 *
 * @source Awb 2:8
 */
export function inheritedReachability(answers: readonly (boolean | null)[]): boolean | null {
  const given = answers.filter((answer) => answer !== null);
  return given.length > 0 && given.every(Boolean) ? true : null;
}
