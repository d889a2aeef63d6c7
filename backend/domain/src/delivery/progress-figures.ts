// SPDX-License-Identifier: EUPL-1.2
import type { LocalDate } from '../shared/local-date';
import type { LocalizedText } from '../shared/text';
import type { HomeFigures } from './promised-homes';

/** How far the permit for the homes is. */
export const permitStatuses = [
  'not_needed',
  'not_requested',
  'requested',
  'granted',
  'irrevocable',
  'refused',
] as const;

export type PermitStatus = (typeof permitStatuses)[number];

/** What may keep a project from being ready in time. */
export const riskCodes = [
  'permit',
  'objections',
  'site',
  'utilities',
  'supplier',
  'costs',
  'financing',
  'staff',
  'support',
  'other',
] as const;

export type RiskCode = (typeof riskCodes)[number];

export interface ProgressRisk {
  readonly code: RiskCode;
  readonly text: string;
}

/** What looks odd and may be right all the same, when the municipality says why. */
export const oddities = [
  'PERCENTAGE_LOWER',
  'PERMITTED_LOWER',
  'PLACED_LOWER',
  'SPENT_LOWER',
  'PERMITTED_ABOVE_PROMISED',
  'PLACED_ABOVE_PERMITTED',
  'PERMITTED_WITHOUT_PERMIT',
  'READY_WITH_FEWER_HOMES',
  'SPENT_ABOVE_COSTS',
  'COMPLETION_AFTER_LAST_DAY',
] as const;

export type Oddity = (typeof oddities)[number];

/** Why something that looks odd is right. */
export type ProgressReasons = Readonly<Partial<Record<Oddity, string>>>;

/** How far a project is at the end of a period. Amounts in cents; numbers of homes, never people. */
export interface ProgressFigures {
  readonly periodEndsOn: LocalDate;
  readonly percentage: number;
  readonly homes: HomeFigures;
  readonly spentCents: number;
  readonly permitStatus: PermitStatus;
  readonly permitExpectedOn: LocalDate | null;
  readonly completionExpectedOn: LocalDate | null;
  readonly risks: readonly ProgressRisk[];
  readonly reasons: ProgressReasons;
  readonly explanation: string;
}

const words = (nl: string, en: string): LocalizedText & { readonly en: string } => ({ nl, en });

export const permitWords: Readonly<Record<PermitStatus, LocalizedText & { readonly en: string }>> = {
  not_needed: words('Niet nodig', 'Not needed'),
  not_requested: words('Nog niet aangevraagd', 'Not applied for yet'),
  requested: words('Aangevraagd', 'Applied for'),
  granted: words('Verleend, nog niet onherroepelijk', 'Granted, not final yet'),
  irrevocable: words('Onherroepelijk', 'Final'),
  refused: words('Geweigerd', 'Refused'),
};

export const riskWords: Readonly<Record<RiskCode, LocalizedText & { readonly en: string }>> = {
  permit: words('De vergunning', 'The permit'),
  objections: words('Bezwaar of beroep van anderen', 'Objections or appeals of others'),
  site: words('De locatie of de grond', 'The site or the ground'),
  utilities: words('Stroom, water of riolering', 'Electricity, water or sewerage'),
  supplier: words('De leverancier of aannemer', 'The supplier or contractor'),
  costs: words('Hogere kosten', 'Higher costs'),
  financing: words('De financiering', 'The financing'),
  staff: words('Te weinig mensen', 'Too few people'),
  support: words('Draagvlak in de buurt', 'Support in the neighbourhood'),
  other: words('Iets anders', 'Something else'),
};
