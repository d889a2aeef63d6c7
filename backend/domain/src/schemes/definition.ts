// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';
import type { Question } from './questions-definition';

export type { Option, Question, QuestionType, TableColumn } from './questions-definition';

/**
 * A scheme as data. Everything that differs between grant types stands here; code knows only these shapes.
 * Amounts are whole euro cents, percentages whole percent points, months and weeks whole numbers.
 */
export interface SchemeDefinition {
  readonly key: string;
  readonly version: string;
  readonly name: LocalizedText;
  readonly purpose: LocalizedText;
  readonly legal: LegalBasis;
  readonly applicants: { readonly kind: 'municipality'; readonly only?: readonly string[] };
  /** Local times in Europe/Amsterdam, `YYYY-MM-DDTHH:mm`; an installation may publish with other dates. */
  readonly window: { readonly opensAt: string; readonly closesAt: string };
  readonly ceilingCents: number;
  readonly allocation: { readonly method: 'completeness_with_lots' | 'no_queue'; readonly partialGrant: boolean };
  /** Paths of values that are examples and not yet set by the province, for instance `types.plaatsing.maximumCents`. */
  readonly exampleValues: readonly string[];
  readonly tiers: readonly Tier[];
  readonly types: readonly GrantTypeDefinition[];
}

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
  readonly account: 'sample' | 'performance' | 'performance_and_costs';
}

export interface GrantTypeDefinition {
  readonly key: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly conditions: readonly LocalizedText[];
  readonly ceilingCents: number;
  readonly amount: AmountRule;
  readonly minimumCents?: number;
  readonly maximumCents?: number;
  readonly maximumPerApplicantPerYearCents?: number;
  readonly terms: TypeTerms;
  readonly pages: readonly FormPage[];
  readonly documents: readonly DocumentRule[];
  readonly checklist: readonly ChecklistItem[];
  readonly refusalGrounds: readonly RefusalGround[];
  readonly obligations: readonly ObligationRule[];
  readonly advances: readonly AdvanceRule[];
  readonly determination: DeterminationRule;
  /** Extra paragraphs for letters, by letter kind. */
  readonly letterPassages?: Readonly<Partial<Record<'grant' | 'refuse' | 'determination', readonly LocalizedText[]>>>;
}

export interface TypeTerms {
  /** Legal decision term. */
  readonly decisionWeeks: number;
  readonly decisionFrom: 'receipt' | 'closing';
  /** Service promise. */
  readonly targetWeeks: number;
  /** Usual time to complete an application, in days; a clerk may give more, never less than the minimum. */
  readonly cureDays: number;
  readonly cureDaysMinimum: number;
  readonly article: string;
}

export interface FormPage {
  readonly key: string;
  readonly title: LocalizedText;
  readonly intro?: LocalizedText;
  readonly questions: readonly Question[];
}

/** How the amount is reckoned. Keys name questions of the form (or of the final report, for determination). */
export type AmountRule =
  | {
      readonly method: 'lump_sum';
      readonly amountCents: number;
      readonly text: LocalizedText;
      readonly article: string;
    }
  | {
      readonly method: 'percentage_of_costs';
      /** A money question, or a table whose money columns are added up. */
      readonly costs: string;
      /** Rows of the table that do not count: column key and values. */
      readonly excluding?: { readonly column: string; readonly values: readonly string[] };
      readonly percentage: number;
      /** At most so many cents per unit of a counts or number question. */
      readonly perUnit?: { readonly question: string; readonly maximumCents: number };
      readonly text: LocalizedText;
      readonly article: string;
    }
  | {
      readonly method: 'units';
      readonly question: string;
      readonly pricesCents: Readonly<Record<string, number>>;
      readonly text: LocalizedText;
      readonly article: string;
    };

export interface DocumentRule {
  readonly key: string;
  readonly title: LocalizedText;
  readonly help?: LocalizedText;
  readonly required: boolean;
  readonly requiredWhen?: string;
}

export interface ChecklistItem {
  readonly key: string;
  readonly text: LocalizedText;
  readonly article?: string;
  readonly phase: 'completeness' | 'substance';
}

export interface RefusalGround {
  readonly key: string;
  readonly text: LocalizedText;
  readonly article: string;
  readonly mandatory: boolean;
  /** FEEL condition over the answers: true means that the ground applies. Without it a person judges. */
  readonly appliesWhen?: string;
}

export interface ObligationRule {
  readonly key: string;
  readonly kind: 'start' | 'completion' | 'report' | 'continuing';
  readonly text: LocalizedText;
  readonly article: string;
  /** Counted from the notification of the grant, or from the day on which another obligation was met. */
  readonly due: { readonly after: string; readonly months?: number; readonly weeks?: number; readonly years?: number };
  readonly extension?: { readonly times: number; readonly maximumMonths: number };
  readonly evidence: 'none' | 'optional' | 'required';
}

export interface AdvanceRule {
  readonly key: string;
  readonly percentage: number;
  /** `grant`, or the key of the obligation that must be met first. */
  readonly on: string;
  readonly text: LocalizedText;
  readonly article: string;
}

export interface DeterminationRule {
  readonly mode: 'ex_officio' | 'on_request';
  /** `as_granted`: the lump sum of the grant; otherwise the rule is applied to the answers of the final report. */
  readonly basis: 'as_granted' | 'units' | 'actual_costs';
  readonly amount?: AmountRule;
  readonly questions: readonly Question[];
  readonly documents: readonly DocumentRule[];
  /** Weeks after the completion date in which the municipality asks, or the province determines by itself. */
  readonly withinWeeks: number;
  /** Weeks after receipt of the request in which the province decides. */
  readonly decideWithinWeeks: number;
  readonly article: string;
}
