// SPDX-License-Identifier: EUPL-1.2
import { stringify } from 'csv-stringify/sync';
import { formatDateShort, type LocalDate, warningLevelWords, type WarningLevel } from '#domain';
import { euroText, harmless } from '../reports/case-csv';
import type { PortfolioProjectItem } from './portfolio.dto';

const day = (text: string | null): string => (text === null ? '' : formatDateShort(text as LocalDate));

/** @example 2026-09-30 → 2026-Q3 */
const quarter = (text: string | null): string =>
  text === null ? '' : `${text.slice(0, 4)}-Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;

const columns: readonly (readonly [header: string, value: (item: PortfolioProjectItem) => string])[] = [
  ['Zaaknummer', ({ number }) => harmless(number)],
  ['Regeling', ({ schemeKey }) => harmless(schemeKey)],
  ['Soort subsidie', ({ typeName }) => harmless(typeName.nl)],
  ['Woonregio', ({ housingRegion }) => harmless(housingRegion ?? '')],
  ['Gemeente', ({ organisationName }) => harmless(organisationName)],
  ['Project', ({ projectName }) => harmless(projectName)],
  ['Beloofd', ({ homes }) => String(homes.promised)],
  ['Vergund', ({ homes }) => String(homes.permitted)],
  ['Geplaatst', ({ homes }) => String(homes.placed)],
  ['Bewoond', ({ homes }) => String(homes.occupied)],
  ['Nog te plaatsen', ({ homes, completedOn }) => String(completedOn ? 0 : Math.max(0, homes.promised - homes.placed))],
  ['Percentage klaar', ({ percentage }) => (percentage === null ? '' : String(percentage))],
  ['Verleend op', ({ grantedOn }) => day(grantedOn)],
  ['Kwartaal verlening', ({ grantedOn }) => quarter(grantedOn)],
  ['Uiterste datum', ({ dueOn }) => day(dueOn)],
  ['Kwartaal uiterste datum', ({ dueOn }) => quarter(dueOn)],
  ['Verwacht', ({ expectedOn }) => day(expectedOn)],
  ['Kwartaal verwacht', ({ expectedOn, completedOn }) => (completedOn ? '' : quarter(expectedOn))],
  ['Klaar op', ({ completedOn }) => day(completedOn)],
  ['Kwartaal klaar', ({ completedOn }) => quarter(completedOn)],
  ['Te laat', ({ late }) => (late ? 'ja' : 'nee')],
  ['Signaal', ({ level }) => warningLevelWords[level as WarningLevel].nl],
  ['Redenen', ({ signals }) => harmless(signals.map(({ text }) => text.nl).join(' '))],
  ['Verleend', ({ grantedCents }) => euroText(grantedCents)],
  ['Vastgesteld', ({ determinedCents }) => (determinedCents === null ? '' : euroText(determinedCents))],
  [
    'Verleend per beloofde woning',
    ({ grantedCents, homes }) => (homes.promised > 0 ? euroText(Math.round(grantedCents / homes.promised)) : ''),
  ],
  [
    'Vastgesteld per geplaatste woning',
    ({ determinedCents, homes }) =>
      determinedCents !== null && homes.promised > 0 && homes.placed > 0
        ? euroText(Math.round(determinedCents / homes.placed))
        : '',
  ],
];

/** The projects as CSV: semicolon, decimal comma, days as dd-mm-yyyy, byte order mark. */
export function portfolioCsv(items: readonly PortfolioProjectItem[]): string {
  const lines = items.map((item) => columns.map(([, value]) => value(item)));
  return stringify([columns.map(([header]) => header), ...lines], {
    delimiter: ';',
    record_delimiter: 'windows',
    bom: true,
  });
}
