// SPDX-License-Identifier: EUPL-1.2

/** The parts of the portfolio, by the word in the address; the first one where the address says none. */
export const portfolioTabs = ['kaart', 'projecten', 'oplevering', 'verdeling', 'niet-begonnen'] as const;

export type PortfolioTab = (typeof portfolioTabs)[number];

/** Words in the address, and the names of the same filters for the server. */
const names = {
  regeling: 'schemeKey',
  soort: 'typeKey',
  regio: 'housingRegion',
  gemeente: 'organisationId',
  verleend: 'grantedQuarter',
  kwartaal: 'quarter',
  signaal: 'level',
  stand: 'stage',
} as const;

export type FilterName = keyof typeof names;

export const filterNames = Object.keys(names) as FilterName[];

/** What the address says. */
export type PortfolioAddress = Readonly<Partial<Record<FilterName, string>>>;

const levels: Readonly<Record<string, string>> = { geen: 'none', aandacht: 'attention', ernstig: 'serious' };
const stages: Readonly<Record<string, string>> = { loopt: 'running', 'te-laat': 'late', klaar: 'completed' };

export const levelWords = Object.keys(levels);
export const stageWords = Object.keys(stages);

export function levelOf(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(levels, word) ? levels[word] : undefined;
}

export function stageOf(word: string | undefined): string | undefined {
  return word !== undefined && Object.hasOwn(stages, word) ? stages[word] : undefined;
}

export function tabOf(word: string | undefined): PortfolioTab {
  return portfolioTabs.find((tab) => tab === word) ?? 'kaart';
}

/** Of which day the quarters are shown: that of the delivery, or that of the grant. */
export function quartersOf(word: string | undefined): 'delivery' | 'grant' {
  return word === 'verlening' ? 'grant' : 'delivery';
}

/** The value for the server; nothing where the address says something that means nothing. */
function valueOf(name: FilterName, word: string | undefined): string | undefined {
  if (name === 'signaal') return levelOf(word);
  if (name === 'stand') return stageOf(word);
  if (name === 'kwartaal' || name === 'verleend') return word && /^\d{4}-Q[1-4]$/.test(word) ? word : undefined;
  if (name === 'gemeente') return word && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(word) ? word : undefined;
  return word?.trim().slice(0, 100) ? word.trim().slice(0, 100) : undefined;
}

/** The filters as parameters of the server. */
export function parametersOf(address: PortfolioAddress): Record<string, string> {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = valueOf(name, address[name]);
      return value ? [[names[name], value]] : [];
    }),
  );
}

/** The filters that are on. */
export function filtersOn(address: PortfolioAddress): FilterName[] {
  return filterNames.filter((name) => valueOf(name, address[name]));
}
