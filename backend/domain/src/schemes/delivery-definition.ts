// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';
import type { AmountRule, ShortfallRule, StackingRule } from './amount-definition';
import type { DocumentRule } from './assessment-definition';
import type { Question } from './questions-definition';

/** What an obligation is about. A `progress` obligation comes back; see `RepeatRule`. */
export const obligationKinds = [
  'start',
  'completion',
  'spending',
  'report',
  'progress',
  'quota',
  'publicity',
  'continuing',
] as const;

export type ObligationKind = (typeof obligationKinds)[number];

export interface ObligationRule {
  readonly key: string;
  readonly kind: ObligationKind;
  readonly text: LocalizedText;
  readonly article: string;
  readonly due: DueRule;
  readonly extension?: ExtensionRule;
  readonly evidence: 'none' | 'optional' | 'required';
  readonly quota?: QuotaRule;
  /** A `progress` obligation: how often it comes back, and until when. */
  readonly every?: RepeatRule;
  /** A `continuing` obligation: how often the recipient confirms that it is still complied with. */
  readonly confirm?: ConfirmRule;
}

/**
 * By when: counted from the notification of the grant, or from the day on which another obligation was met; by a fixed day;
 * or, when both are there, by the earlier of the two.
 */
export interface DueRule {
  readonly after: string;
  readonly months?: number;
  readonly weeks?: number;
  readonly years?: number;
  /** The last day itself. */
  readonly until?: string;
  /** The day before which it must be done: the last day is the one before it. */
  readonly before?: string;
}

/** So many months apart, or once a year about a fixed day; as long as the obligation `until` was not met. */
export interface RepeatRule {
  readonly months?: number;
  readonly yearly?: YearlyRule;
  readonly until: string;
  /** The question of the application that holds what the project costs: spending is held against it. */
  readonly costs?: string;
}

/** Days of a year as `MM-DD`: to which day the report refers, and before which day after it it is there. */
export interface YearlyRule {
  readonly on: string;
  readonly before: string;
}

/** So many months apart, up to the end of the obligation that continues. */
export interface ConfirmRule {
  readonly months: number;
  readonly text: LocalizedText;
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
  readonly event: 'works_started' | 'change' | 'delay' | 'other_funding' | 'other';
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
  /** Never above what is short by the final account; names questions of the final account. */
  readonly shortfall?: ShortfallRule;
  /** With other grants never above a share of the costs in the final account; names questions of the final account. */
  readonly stacking?: StackingRule;
}

/** By how much the subsidy is lowered when a duty was not met: once, or for each week too late. */
export interface SanctionRule {
  readonly key: string;
  readonly text: LocalizedText;
  readonly article: string;
  readonly percentage: number;
  readonly each: 'once' | 'week';
  readonly maximumPercentage?: number;
  /** The obligation whose breach or lateness shows that the duty was not met; without it the assessor finds it elsewhere. */
  readonly obligation?: string;
  /** What the recipient reports by itself, and whose lateness shows that the duty was not met. */
  readonly notification?: string;
}

/** When somebody is warned of a day, in days before and after it; and when a functional administrator hears of it. */
export interface WarningPlan {
  readonly daysBefore: readonly number[];
  readonly daysAfter: readonly number[];
  readonly escalateAfterDays: number;
}
