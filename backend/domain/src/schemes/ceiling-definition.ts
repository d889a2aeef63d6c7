// SPDX-License-Identifier: EUPL-1.2
import type { AssuranceLevel } from '../people/assurance';
import type { LocalizedText } from '../shared/text';

/** Who may apply. */
export type ApplicantKind = 'municipality' | 'association' | 'joint_body';

/** The class of applicants: a kind, others beside it, and where it is a list, who is on it (CBS code or name). */
export interface Applicants {
  readonly kind: ApplicantKind;
  readonly otherKinds?: readonly ApplicantKind[];
  readonly only?: readonly string[];
  readonly article?: string;
  /** How sure it must be who sends the application, by a provider; absent: any account will do (Awb 2:13). */
  readonly minimumLevel?: AssuranceLevel;
  readonly lead?: LeadApplicantRule;
}

/** One applies for several: a table with the partners, and a document in which they say so. */
export interface LeadApplicantRule {
  readonly partners: string;
  readonly statement: string;
  readonly article: string;
}

/** Local times in Europe/Amsterdam, `YYYY-MM-DDTHH:mm`. */
export interface ApplicationWindow {
  readonly opensAt: string;
  readonly closesAt: string;
}

/** A part of the money that is for one time; what is not granted in it lapses or goes to the next. */
export interface Tranche {
  readonly key: string;
  readonly name: LocalizedText;
  /** First and last day, `YYYY-MM-DD`, on which applications were complete. */
  readonly from: string;
  readonly until: string;
  readonly ceilingCents: number;
  /** What each grant type has of it, together the whole; absent: in proportion to the ceilings of the types. */
  readonly division?: readonly { readonly type: string; readonly ceilingCents: number }[];
  /** The ceiling from a later day on. */
  readonly raised?: readonly { readonly on: string; readonly ceilingCents: number; readonly article: string }[];
}

/** How a ceiling is spread over time. */
export interface Tranches {
  readonly list: readonly Tranche[];
  readonly unspent: 'lapses' | 'carried_over';
  readonly article: string;
}

/** How the money is allocated. The parameters stand beside the method that needs them. */
export interface AllocationDefinition {
  readonly method:
    'completeness_with_lots' | 'no_queue' | 'equal_up_to_first_day' | 'ranked_categories' | 'named_recipients';
  readonly partialGrant: boolean;
  /** Whether what is released may be granted again in the same ceiling. Absent means no: it stays counted (Awb 4:25(2)). */
  readonly releaseGrantable?: boolean;
  readonly article?: string;
  /** `equal_up_to_first_day`: all that were complete up to and including this day are equal. */
  readonly firstDay?: string;
  /** `ranked_categories`: the first whose condition holds, the best one first. */
  readonly categories?: readonly RankedCategory[];
  /** `named_recipients`: CBS code or name, and the most it can get. */
  readonly recipients?: readonly { readonly applicant: string; readonly amountCents: number }[];
}

/** A category of a ranking, by answers, by points, or both; the last one may do without a condition and takes the rest. */
export interface RankedCategory {
  readonly key: string;
  readonly label: LocalizedText;
  readonly when?: string;
  /** At least so many points on the score sheet. */
  readonly minimumPoints?: number;
}
