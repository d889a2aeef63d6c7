// SPDX-License-Identifier: EUPL-1.2
import { textIn, type Language } from '#domain';
import type { PortfolioResponse } from '../api-models';
import type { FiguresLine } from './figures-table';

const projects = { tab: 'projecten' };

/** A line for each municipality of today. */
export function municipalityLines({ municipalities }: PortfolioResponse): FiguresLine[] {
  return municipalities.map((one) => ({
    key: one.organisationId,
    label: one.name,
    beside: one.housingRegion ?? '–',
    query: { ...projects, gemeente: one.organisationId },
    figures: one,
  }));
}

/** A line for each kind of subsidy of each scheme. */
export function schemeLines({ schemes }: PortfolioResponse, language: Language): FiguresLine[] {
  return schemes.map((one) => ({
    key: `${one.schemeKey} ${one.typeKey}`,
    label: textIn(one.typeName, language),
    beside: textIn(one.schemeName, language),
    query: { ...projects, regeling: one.schemeKey, soort: one.typeKey },
    figures: one,
  }));
}

/** A line for each quarter in which something was granted. */
export function grantedLines(
  { grantedQuarters }: PortfolioResponse,
  words: (quarter: string) => string,
): FiguresLine[] {
  return grantedQuarters.map((one) => ({
    key: one.quarter,
    label: words(one.quarter),
    beside: '',
    query: { ...projects, verleend: one.quarter },
    figures: one,
  }));
}

/** A line for each housing region. */
export function regionLines({ regions }: PortfolioResponse, without: string): FiguresLine[] {
  return regions.map((one) => ({
    key: one.housingRegion ?? '-',
    label: one.housingRegion ?? without,
    beside: '',
    query: one.housingRegion ? { ...projects, regio: one.housingRegion } : projects,
    figures: one,
  }));
}
