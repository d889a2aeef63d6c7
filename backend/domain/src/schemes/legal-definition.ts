// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';

/** On what the scheme rests, and which general rules apply to it. */
export interface LegalBasis {
  readonly citation: LocalizedText;
  readonly title42: 'direct' | 'by_analogy' | 'not_applicable';
  /** The article that declares title 4.2 applicable by analogy. */
  readonly title42Article?: string;
  /** Whether terms are extended by the Algemene termijnenwet (Provinciewet 141). */
  readonly termsExtended: boolean;
  readonly sisa: boolean;
  /** Name of the authority in letters, for instance "gedeputeerde staten van Zuid-Holland". */
  readonly authority: LocalizedText;
}

/** Accountability by amount: from this amount (cents) on, this kind of account is asked. */
export interface Tier {
  readonly fromCents: number;
  readonly account:
    'none' | 'sample' | 'performance' | 'performance_and_costs' | 'accountant' | 'sisa' | 'yearly_together';
  readonly article?: string;
  /** Where a sample shows who accounts: the share of a population that is drawn, in percent. */
  readonly samplePercentage?: number;
}

/** The ground in European law on which the subsidy rests; with a ceiling over three years where that law has one. */
export interface StateAidRule {
  readonly basis: 'none' | 'de_minimis' | 'sgei_de_minimis' | 'sgei_decision' | 'block_exemption';
  readonly ceilingCents?: number;
  /** The money question, or table with money and days, in which the applicant declares the aid of others in three years. */
  readonly declaration?: string;
  /** The question that identifies who has the advantage, for instance by its number in the trade register; else the applicant. */
  readonly beneficiary?: string;
  readonly article: string;
}

/** Who may deviate from which articles when the outcome would be unfair. */
export interface HardshipRule {
  readonly article: string;
  /** The articles from which may be deviated; all where it names none. */
  readonly from: readonly string[];
  /** Who decides it, in words, for instance "gedeputeerde staten". */
  readonly by: LocalizedText;
}

/** Granted under the condition that the budget makes the money available. @source Awb 4:34 */
export interface ReservationRule {
  readonly budgetYear: number;
  readonly invokeWithinWeeks: number;
  readonly article: string;
}

/** How long what belongs to a case is kept, in years after it is closed. */
export interface RetentionRule {
  readonly years: number;
  readonly article: string;
}

/** What becomes of applications that are underway when this version starts. */
export interface TransitionalRule {
  readonly running: 'old_version' | 'this_version';
  readonly article: string;
  readonly text: LocalizedText;
}

/** From which day this version holds, and the last day on which an application can be made under it. */
export interface Validity {
  readonly from: string;
  readonly until?: string;
}

/** An article of the scheme, so that a rule can be shown beside the text on which it rests. */
export interface ArticleText {
  readonly key: string;
  readonly title: LocalizedText;
  readonly text?: LocalizedText;
}
