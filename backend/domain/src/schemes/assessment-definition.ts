// SPDX-License-Identifier: EUPL-1.2
import type { LocalizedText } from '../shared/text';

export interface DocumentRule {
  readonly key: string;
  readonly title: LocalizedText;
  readonly help?: LocalizedText;
  readonly required: boolean;
  readonly requiredWhen?: string;
  /** Needed when this table has rows; follows from the rule on a lead applicant and stands in no file. */
  readonly requiredWith?: string;
  readonly article?: string;
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
  /** The rule from which the ground follows; stands in no file. */
  readonly rule?: 'works_start' | 'exclusion' | 'state_aid';
}

/** Works may not have started too early: before the application arrived, or within so many weeks after it. */
export interface WorksStartRule {
  /** The date question with the planned or real start. */
  readonly question: string;
  readonly weeksAfterReceipt: number;
  readonly article: string;
}

/** No subsidy for who has it from another scheme, or from another type of this one. */
export interface ExclusionRule {
  readonly key: string;
  readonly schemeKey: string;
  readonly typeKey?: string;
  /** Whether any subsidy of the applicant counts (the usual rule), or only one for the same project, which a person judges. */
  readonly same?: 'applicant' | 'project';
  /** The yes-or-no question in which the applicant says that it has it; needed to know of a scheme of somebody else. */
  readonly question?: string;
  readonly text: LocalizedText;
  readonly article: string;
}

/** Points for each criterion, and the least that is needed. */
export interface ScoreSheet {
  readonly criteria: readonly ScoreCriterion[];
  readonly minimumPoints?: number;
  readonly article: string;
}

export interface ScoreCriterion {
  readonly key: string;
  readonly text: LocalizedText;
  readonly maximumPoints: number;
  readonly minimumPoints?: number;
  readonly article?: string;
}
