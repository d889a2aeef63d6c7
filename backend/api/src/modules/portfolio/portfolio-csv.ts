// SPDX-License-Identifier: EUPL-1.2
import { stringify } from 'csv-stringify/sync';
import { formatDateShort, type LocalDate, warningLevelWords, type WarningLevel } from '#domain';
import { euroText, harmless } from '../reports/case-csv';
import type { PortfolioProjectItem } from './portfolio.dto';

const day = (text: string | null): string => (text === null ? '' : formatDateShort(text as LocalDate));

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
  ['Percentage klaar', ({ percentage }) => (percentage === null ? '' : String(percentage))],
  ['Uiterste datum', ({ dueOn }) => day(dueOn)],
  ['Verwacht', ({ expectedOn }) => day(expectedOn)],
  ['Klaar op', ({ completedOn }) => day(completedOn)],
  ['Te laat', ({ late }) => (late ? 'ja' : 'nee')],
  ['Signaal', ({ level }) => warningLevelWords[level as WarningLevel].nl],
  ['Redenen', ({ signals }) => harmless(signals.map(({ text }) => text.nl).join(' '))],
  ['Subsidie', ({ cents }) => euroText(cents)],
  [
    'Subsidie per woning',
    ({ cents, homes }) => (homes.promised > 0 ? euroText(Math.round(cents / homes.promised)) : ''),
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
