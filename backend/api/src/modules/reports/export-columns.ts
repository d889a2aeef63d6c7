// SPDX-License-Identifier: EUPL-1.2
import type { CaseReportRowResponse } from './reports.dto';

/** A column of an export: its Dutch heading, what kind of cells it has, and what stands in them. */
export interface ExportColumn {
  readonly header: string;
  readonly kind: 'text' | 'date' | 'year' | 'cents';
  readonly width: number;
  readonly value: (row: CaseReportRowResponse) => string | number | null;
}

const applicationStates: Readonly<Record<string, string>> = {
  submitted: 'ingediend',
  incomplete: 'wacht op aanvulling',
  completed: 'aangevuld',
  in_assessment: 'in beoordeling',
  advised: 'wacht op besluit',
  granted: 'verleend',
  partly_granted: 'gedeeltelijk verleend',
  refused: 'geweigerd',
  not_processed: 'niet in behandeling genomen',
  withdrawn: 'ingetrokken',
};

const grantStates: Readonly<Record<string, string>> = {
  active: 'in uitvoering',
  amended: 'gewijzigd',
  reminded: 'herinnerd',
  determination_requested: 'vaststelling gevraagd',
  determination_proposed: 'vaststelling voorgesteld',
  determined: 'vastgesteld',
  withdrawn: 'ingetrokken',
  in_recovery: 'in terugvordering',
  closed: 'afgesloten',
  ended: 'beëindigd',
};

const text = (header: string, width: number, value: ExportColumn['value']): ExportColumn => ({
  header,
  kind: 'text',
  width,
  value,
});
const date = (header: string, value: ExportColumn['value']): ExportColumn => ({
  header,
  kind: 'date',
  width: 14,
  value,
});
const cents = (header: string, value: ExportColumn['value']): ExportColumn => ({
  header,
  kind: 'cents',
  width: 18,
  value,
});

/** The columns of the case export, in their order. */
export const exportColumns: readonly ExportColumn[] = [
  text('Zaaknummer', 16, (row) => row.number),
  text('Regeling', 20, (row) => row.schemeKey),
  text('Soort subsidie', 20, (row) => row.typeKey),
  { header: 'Begrotingsjaar', kind: 'year', width: 14, value: (row) => row.budgetYear },
  text('Gemeente', 24, (row) => row.organisationName),
  text('CBS-code', 10, (row) => row.cbsCode),
  text('Project', 40, (row) => row.projectName),
  text('Status aanvraag', 24, (row) => applicationStates[row.state] ?? row.state),
  text('Status subsidie', 24, (row) =>
    row.grantState === null ? '' : (grantStates[row.grantState] ?? row.grantState),
  ),
  date('Ontvangen op', (row) => row.receivedOn),
  date('Besloten op', (row) => row.decidedOn),
  cents('Gevraagd', (row) => row.requestedCents),
  cents('Gereserveerd', (row) => row.reservedCents),
  cents('Verleend', (row) => row.grantedCents),
  cents('Waarvan wettelijke overschrijding', (row) => row.overrunCents),
  cents('Betaalbaar gesteld', (row) => row.payableCents),
  cents('Betaald', (row) => row.paidCents),
  cents('Terugontvangen', (row) => row.receivedCents),
  cents('Vastgesteld', (row) => row.determinedCents),
  cents('Vrijgevallen', (row) => row.releasedCents),
  cents('Terug te vorderen', (row) => row.receivableCents),
];

/** What stands in the first column of the totals row. */
export const totalLabel = 'Totaal';
