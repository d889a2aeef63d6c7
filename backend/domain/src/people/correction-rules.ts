// SPDX-License-Identifier: EUPL-1.2
import type { Refusal } from '../shared/refusal';
import type { Role } from '../shared/roles';

/**
 * Whether somebody may put the name and address of a person right. With the address one gets into an account: a manager
 * has no say over an account that reaches into another organisation.
 *
 * @param roles of who corrects
 * @param elsewhere to how many other organisations the person belongs
 * @source AVG 16, 32
 */
export function correctionRefusal(roles: readonly Role[], elsewhere: number): Refusal | undefined {
  return elsewhere > 0 && !roles.includes('administrator') ? { code: 'BELONGS_ELSEWHERE' } : undefined;
}
