// SPDX-License-Identifier: EUPL-1.2
import type { Answers } from '../forms/evaluate';
import { clearHidden } from '../forms/visibility';
import { questionNamed, rowsIn } from './answered-amounts';
import type { Applicants, Question } from './definition';

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

/**
 * The partners that a lead applicant names, as it wrote them, without "gemeente" before the name: what stands in the text
 * columns of its table of partners. None where the scheme knows no lead applicant.
 *
 * @source the applicants article of the scheme
 */
export function partnersIn({ lead }: Applicants, questions: readonly Question[], answers: Answers): string[] {
  if (!lead) return [];
  const columns = questionNamed(questions, lead.partners)?.columns?.filter(({ type }) => type === 'text') ?? [];
  const rows = rowsIn(clearHidden(questions, answers)[lead.partners]) ?? [];
  return rows
    .flatMap((row) => columns.map(({ key }) => row[key]))
    .flatMap((name) => (typeof name === 'string' ? name.trim().replace(/^gemeente\s+/i, '') : []))
    .filter((name) => name !== '');
}
