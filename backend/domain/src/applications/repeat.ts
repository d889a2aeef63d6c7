// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';

/** The key of the ground that refers to an earlier refusal. */
export const repeatGround = 'awb_4_6';

/** A case as far as a repeat application looks at it. */
export interface RepeatableCase {
  readonly id: string;
  readonly organisationId: string;
  /** Scheme and type together. */
  readonly kind: string;
  readonly state: string;
  /** The day on which a refusal was notified. */
  readonly refusedOn: string | null;
}

const linkable = {
  applicant: ['draft', 'incomplete'],
  assessor: ['submitted', 'incomplete', 'completed', 'in_assessment'],
} as const;

/**
 * Whether a case can be linked to an earlier one as its repeat: another case of the same applicant for the same type, refused
 * and notified; by the applicant while it is filled in, by the assessor until the advice.
 *
 * @source Awb 4:6(1)
 */
export function repeatRefusal(
  application: RepeatableCase,
  earlier: RepeatableCase,
  by: 'applicant' | 'assessor',
): Refusal | undefined {
  const states: readonly string[] = linkable[by];
  if (!states.includes(application.state)) {
    return { code: 'NOT_IN_THIS_STATE', details: { state: application.state } };
  }
  const same = earlier.organisationId === application.organisationId && earlier.kind === application.kind;
  const refused = earlier.id !== application.id && earlier.refusedOn !== null;
  return same && refused ? undefined : { code: 'REPEAT_NOT_POSSIBLE', source: 'Awb 4:6(1)' };
}

/**
 * Refusing by reference to the earlier refusal needs that refusal: a linked case.
 *
 * @source Awb 4:6(2)
 */
export function repeatGroundRefusal(grounds: readonly string[], linked: boolean): Refusal | undefined {
  return grounds.includes(repeatGround) && !linked ? { code: 'REPEAT_NOT_LINKED', source: 'Awb 4:6(2)' } : undefined;
}
