// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';

interface Rule {
  readonly text: LocalizedText;
  readonly article: string;
  /** How the outcome of the rule is rounded before any limit; without it to the nearest cent. */
  readonly rounding?: RoundingName;
}

/** The roundings that a rule may name: `cent_nearest` (the usual one), down to whole euros, or up to whole euros. */
export type RoundingName = 'cent_nearest' | 'euro_down' | 'euro_up';

/** The same amount for everybody. */
export interface LumpSumRule extends Rule {
  readonly method: 'lump_sum';
  readonly amountCents: number;
}

/** A share of what something costs. */
export interface CostsRule extends Rule {
  readonly method: 'percentage_of_costs';
  /** A money question, or a table whose money columns are added up. */
  readonly costs: string;
  /** Rows of the table that do not count: column key and values. */
  readonly excluding?: { readonly column: string; readonly values: readonly string[] };
  readonly percentage: number;
  /** At most so many cents per unit of a counts or number question. */
  readonly perUnit?: { readonly question: string; readonly maximumCents: number };
  /** Cost categories with rules of their own, by a choice column of the table; every option is in one or excluded. */
  readonly categories?: { readonly column: string; readonly list: readonly CostCategory[] };
  readonly vat?: VatRule;
}

/** Costs of one kind, for instance own hours at a rate of at most € 50. */
export interface CostCategory {
  readonly key: string;
  readonly label: LocalizedText;
  readonly article: string;
  /** Options of the choice column that belong to it. */
  readonly values: readonly string[];
  /** Instead of the percentage of the rule. */
  readonly percentage?: number;
  /** At most so much of these costs counts. */
  readonly maximumCents?: number;
  /** At most this share of the costs in the categories without such a share. */
  readonly maximumPercentage?: number;
  /** Row by row, at most the hours in a number column times a rate. */
  readonly hours?: { readonly column: string; readonly maximumRateCents: number };
}

/** A money column that holds the VAT; the other money columns are without it. */
export interface VatRule {
  readonly column: string;
  readonly counts: 'always' | 'never' | 'unless_compensable';
  /** The yes-or-no question whether the applicant reclaims the VAT. */
  readonly compensable?: string;
  readonly article: string;
}

/** A price for each unit, by kind: the options of a counts question or grid, or a choice column of a table. */
export interface UnitsRule extends Rule {
  readonly method: 'units';
  readonly question: string;
  readonly pricesCents: Readonly<Record<string, number>>;
  /** Of a grid or table: the number column that counts; of a table also the choice column with the kind. */
  readonly columns?: { readonly kind?: string; readonly count: string };
  /** Other prices from a promised duration on; below the first step the prices of the rule hold. */
  readonly byDuration?: {
    /** A number question, for instance in years. */
    readonly question: string;
    readonly steps: readonly DurationStep[];
  };
}

/** From this duration on, these prices. */
export interface DurationStep {
  readonly from: number;
  readonly pricesCents: Readonly<Record<string, number>>;
}

/** Several rules together. */
export interface SumRule extends Rule {
  readonly method: 'sum';
  readonly parts: readonly (LumpSumRule | CostsRule | UnitsRule)[];
}

/** How the amount is reckoned. Keys name questions of the form (or of the final report, for determination). */
export type AmountRule = LumpSumRule | CostsRule | UnitsRule | SumRule;

/** Limits beside those of an application: what may be left out holds no limit. */
export interface Limits {
  readonly minimumCents?: number;
  readonly maximumCents?: number;
  readonly maximumPerApplicantPerYearCents?: number;
  /** Over all years together. */
  readonly maximumPerApplicantCents?: number;
  readonly maximumProjectsPerYear?: number;
}

/** The article of each limit, where it is not that of the amount. */
export type LimitArticles = Readonly<Partial<Record<keyof Limits, string>>>;

/** Other limits for applicants that the scheme names, by CBS code or name. */
export interface ListedException extends Limits {
  readonly applicants: readonly string[];
  readonly article: string;
}

/** The subsidy is never above what is short: a money question, or the costs less the income. */
export type ShortfallRule = {
  readonly article: string;
} & ({ readonly question: string } | { readonly costs: string; readonly income: string });

/** With other grants together at most a share of the costs. */
export interface StackingRule {
  /** A money question or table with what others give. */
  readonly otherGrants: string;
  readonly costs: string;
  readonly maximumPercentage: number;
  readonly article: string;
}
