// SPDX-License-Identifier: EUPL-1.2
import { stringify } from 'csv-stringify/sync';
import { euroText, harmless } from './case-csv';
import type {
  ActivitiesLineResponse,
  InterestLineResponse,
  PenaltyLineResponse,
  WaterfallRowResponse,
} from './reports.dto';

/** What an export of the levels holds. */
export interface LevelReport {
  readonly rows: readonly WaterfallRowResponse[];
  readonly activities: ActivitiesLineResponse;
  readonly penalties: PenaltyLineResponse;
  readonly interest: InterestLineResponse;
}

const kinds: Readonly<Record<string, string>> = {
  programme: 'programma',
  group: 'groep',
  scheme: 'regeling',
  type: 'soort subsidie',
  tranche: 'tijdvak',
  line: 'post van de programma-activiteiten',
};

type Amounts = Partial<Record<(typeof columns)[number][0], number>>;

const columns = [
  ['ceilingCents', 'Plafond'],
  ['heldCents', 'Aangehouden voor eerdere aanvragen'],
  ['overrunCents', 'Wettelijke overschrijding'],
  ['reservedCents', 'Gereserveerd'],
  ['grantedCents', 'Verleend of verplicht'],
  ['payableCents', 'Betaalbaar gesteld'],
  ['paidCents', 'Betaald'],
  ['receivedCents', 'Terugontvangen'],
  ['determinedCents', 'Vastgesteld'],
  ['releasedCents', 'Vrijgevallen'],
  ['receivableCents', 'Terug te vorderen'],
  ['leftCents', 'Over'],
] as const;

const lineOf = (code: string, name: string, kind: string, amounts: Amounts): string[] => [
  harmless(code),
  harmless(name),
  kind,
  ...columns.map(([key]) => (amounts[key] === undefined ? '' : euroText(amounts[key]))),
];

/**
 * The levels as CSV: semicolon, decimal comma, byte order mark. Below them what a reader looks for by name: held money and
 * legal overrun of the programme, its activities, and penalties and interest outside every ceiling.
 */
export function levelCsv({ rows, activities, penalties, interest }: LevelReport): string {
  const tops = rows.filter(({ parentId }) => parentId === null);
  const sum = (of: (row: WaterfallRowResponse) => number): number => rows.reduce((all, row) => all + of(row), 0);
  // Held money belongs to one level; an overrun counts on every level above it as well.
  const heldCents = sum((row) => row.heldCents);
  const overrunCents = tops.reduce((all, row) => all + row.overrunCents, 0);
  const { ceilingCents, committedCents: grantedCents, paidCents, leftCents } = activities;
  const { determinedCents, payableCents, paidCents: penaltiesPaid } = penalties;
  return stringify(
    [
      ['Code', 'Onderdeel', 'Niveau', ...columns.map(([, header]) => header)],
      ...rows.map((row) => lineOf(row.code, row.name.nl, kinds[row.kind] ?? row.kind, row)),
      lineOf('', 'Aangehouden voor eerdere aanvragen (Awb 4:27)', 'samen', { heldCents }),
      lineOf('', 'Wettelijke overschrijding (Awb 4:25, derde lid)', 'samen', { overrunCents }),
      lineOf('', 'Programma-activiteiten', 'samen', { ceilingCents, grantedCents, paidCents, leftCents }),
      lineOf('', 'Dwangsommen', 'buiten het plafond', { determinedCents, payableCents, paidCents: penaltiesPaid }),
      lineOf('', 'Wettelijke rente (Awb 4:98)', 'buiten het plafond', {
        determinedCents: interest.determinedCents,
        payableCents: interest.payableCents,
        paidCents: interest.paidCents,
        receivedCents: interest.receivedCents,
        receivableCents: interest.receivableCents,
      }),
    ],
    { delimiter: ';', record_delimiter: 'windows', bom: true },
  );
}
