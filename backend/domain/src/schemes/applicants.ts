// SPDX-License-Identifier: EUPL-1.2
import type { Applicants } from './definition';

/** Who asks whether it may apply: its kind, and the CBS code and names by which a list may know it. */
export interface Applicant {
  readonly kind: string;
  readonly names: readonly string[];
}

/**
 * Whether an organisation is in the class of applicants: its kind, and the list where there is one.
 *
 * @source the applicants article of the scheme
 */
export function mayApply({ kind, otherKinds = [], only }: Applicants, applicant: Applicant): boolean {
  if (![kind, ...otherKinds].some((one) => one === applicant.kind)) return false;
  return only === undefined || only.some((one) => applicant.names.includes(one));
}
