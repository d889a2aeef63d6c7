// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';
import type {
  AmountRule,
  LimitArticles,
  Limits,
  ListedException,
  ShortfallRule,
  StackingRule,
} from './amount-definition';
import type {
  ChecklistItem,
  DocumentRule,
  ExclusionRule,
  RefusalGround,
  ScoreSheet,
  WorksStartRule,
} from './assessment-definition';
import type { AllocationDefinition, Applicants, ApplicationWindow, Tranches } from './ceiling-definition';
import type {
  AdvanceMaximum,
  AdvanceRule,
  DeterminationRule,
  NotificationDuty,
  ObligationRule,
  WarningPlan,
} from './delivery-definition';
import type { EarlyWarningRule } from './early-warning-definition';
import type { HomesRule } from './homes-definition';
import type {
  ArticleText,
  HardshipRule,
  LegalBasis,
  ReservationRule,
  RetentionRule,
  StateAidRule,
  Tier,
  TransitionalRule,
  Validity,
} from './legal-definition';
import type { Question } from './questions-definition';

export type * from './amount-definition';
export type * from './assessment-definition';
export type * from './ceiling-definition';
export * from './delivery-definition';
export * from './early-warning-definition';
export * from './homes-definition';
export type * from './legal-definition';
export type * from './questions-definition';

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
  readonly applicants: Applicants;
  /** The first window; an installation may publish with other dates. */
  readonly window: ApplicationWindow;
  /** Windows after the first one, in their order. */
  readonly laterWindows?: readonly ApplicationWindow[];
  readonly ceilingCents: number;
  readonly tranches?: Tranches;
  readonly allocation: AllocationDefinition;
  /** Grants are made on the condition that the budget provides the money (Awb 4:34); the article that says so. */
  readonly budgetReservation?: { readonly article: string };
  /** Paths of values that are examples and not yet set by the province, for instance `types.plaatsing.maximumCents`. */
  readonly exampleValues: readonly string[];
  readonly tiers: readonly Tier[];
  /** Limits over all types of the scheme together. */
  /** What is given; absent means a subsidy, the only thing there is. */
  readonly instrument?: 'subsidy';
  readonly limits?: SchemeLimits;
  readonly stateAid?: StateAidRule;
  readonly hardship?: HardshipRule;
  readonly reservation?: ReservationRule;
  readonly retention?: RetentionRule;
  readonly transitional?: TransitionalRule;
  readonly validity?: Validity;
  /** When people are warned of the days of a grant; the usual days where the scheme says nothing. */
  readonly warnings?: WarningPlan;
  /** When a project asks attention before its days pass; the usual bounds where the scheme says nothing. */
  readonly earlyWarning?: EarlyWarningRule;
  /** The articles of the scheme; when they are here, every rule must name one of them, or a law. */
  readonly articles?: readonly ArticleText[];
  readonly types: readonly GrantTypeDefinition[];
}

/** Limits for one applicant over all types of a scheme together. */
export interface SchemeLimits extends Pick<
  Limits,
  'maximumPerApplicantPerYearCents' | 'maximumPerApplicantCents' | 'maximumProjectsPerYear'
> {
  readonly article: string;
}

export interface GrantTypeDefinition extends Limits {
  readonly key: string;
  readonly name: LocalizedText;
  readonly summary: LocalizedText;
  readonly conditions: readonly LocalizedText[];
  readonly ceilingCents: number;
  readonly amount: AmountRule;
  readonly limitArticles?: LimitArticles;
  readonly exceptions?: readonly ListedException[];
  readonly shortfall?: ShortfallRule;
  readonly stacking?: StackingRule;
  readonly stateAid?: StateAidRule;
  readonly terms: TypeTerms;
  readonly pages: readonly FormPage[];
  readonly documents: readonly DocumentRule[];
  readonly checklist: readonly ChecklistItem[];
  readonly scoreSheet?: ScoreSheet;
  readonly refusalGrounds: readonly RefusalGround[];
  readonly worksStart?: WorksStartRule;
  readonly exclusions?: readonly ExclusionRule[];
  /** Where the application promises homes; absent for a type that brings none. */
  readonly homes?: HomesRule;
  readonly obligations: readonly ObligationRule[];
  readonly notifications?: readonly NotificationDuty[];
  readonly advances: readonly AdvanceRule[];
  readonly advanceMaximum?: AdvanceMaximum;
  readonly determination: DeterminationRule;
  /** Extra paragraphs for letters, by letter kind. */
  readonly letterPassages?: Readonly<Partial<Record<LetterKind, readonly LocalizedText[]>>>;
}

/** The letters to which a type may add paragraphs. */
export type LetterKind = 'grant' | 'refuse' | 'determination';

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
  /** Whether, and for how long, the decision may be put off; once. */
  readonly adjournment?: { readonly weeks: number; readonly article: string };
  /** No rule sets a decision term: a reasonable one holds, over after eight weeks (Awb 4:13(2)), and `decisionWeeks` is not read. */
  readonly reasonableTerm?: boolean;
}

export interface FormPage {
  readonly key: string;
  readonly title: LocalizedText;
  readonly intro?: LocalizedText;
  readonly questions: readonly Question[];
}
