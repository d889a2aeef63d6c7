// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';
import type { AmountRule } from './amount-definition';
import type { DocumentRule } from './assessment-definition';
import type { Question } from './questions-definition';

export interface ObligationRule {
  readonly key: string;
  readonly kind: 'start' | 'completion' | 'report' | 'continuing';
  readonly text: LocalizedText;
  readonly article: string;
  /** Counted from the notification of the grant, or from the day on which another obligation was met. */
  readonly due: { readonly after: string; readonly months?: number; readonly weeks?: number; readonly years?: number };
  readonly extension?: ExtensionRule;
  readonly evidence: 'none' | 'optional' | 'required';
  readonly quota?: QuotaRule;
}

/** How often, and how many months each time, the recipient gets more time when it asks. */
export interface ExtensionRule {
  readonly times: number;
  readonly maximumMonths: number;
  readonly article?: string;
  /** Asked at least so many weeks before the day itself. */
  readonly askWeeksBefore?: number;
}

/** A share of a number that must be kept for something, for instance 30% of the places; elsewhere too, when it says so. */
export interface QuotaRule {
  readonly percentage: number;
  /** Number or counts questions of the final report: the whole, the part, and the part that is met elsewhere. */
  readonly whole: string;
  readonly part: string;
  readonly elsewhere?: string;
}

/** What the recipient tells by itself when it happens. */
export interface NotificationDuty {
  readonly key: string;
  readonly event: 'works_started' | 'change' | 'delay' | 'other';
  readonly withinDays: number;
  readonly text: LocalizedText;
  readonly article: string;
}

export interface AdvanceRule {
  readonly key: string;
  readonly percentage: number;
  /** `grant`, or the key of the obligation that must be met first. */
  readonly on: string;
  readonly text: LocalizedText;
  readonly article: string;
}

/** The most that advances may be together. */
export interface AdvanceMaximum {
  readonly percentage: number;
  readonly article: string;
}

export interface DeterminationRule {
  readonly mode: 'ex_officio' | 'on_request';
  /** `as_granted`: the lump sum of the grant; otherwise the rule is applied to the answers of the final report. */
  readonly basis: 'as_granted' | 'units' | 'actual_costs';
  readonly amount?: AmountRule;
  readonly questions: readonly Question[];
  readonly documents: readonly DocumentRule[];
  /** Weeks after the completion date in which the municipality asks, or the province determines by itself; 0 is at once. */
  readonly withinWeeks: number;
  /** Weeks after receipt of the request in which the province decides. */
  readonly decideWithinWeeks: number;
  readonly article: string;
  readonly sanctions?: readonly SanctionRule[];
}

/** By how much the subsidy is lowered when a duty was not met: once, or for each week too late. */
export interface SanctionRule {
  readonly key: string;
  readonly text: LocalizedText;
  readonly article: string;
  readonly percentage: number;
  readonly each: 'once' | 'week';
  readonly maximumPercentage?: number;
}
