// SPDX-License-Identifier: EUPL-1.2
import * as auditing from './auditing';
import * as account from './account';
import * as budgetAdoptions from './budget-adoptions';
import * as ceilings from './ceilings';
import * as caseTerms from './case-terms';
import * as deadlines from './deadlines';
import * as decisionReceipts from './decision-receipts';
import * as finalReports from './final-reports';
import { immutable } from './guards';
import * as lawData from './law-data';
import * as hearing from './hearing';
import * as mergers from './mergers';
import * as outsideCeiling from './outside-ceiling';
import * as statutoryInterest from './statutory-interest';
import * as people from './people';
import * as portfolio from './portfolio';
import * as penalties from './penalties';
import * as interests from './interests';
import * as grantChanges from './grant-changes';
import * as ledgerCheck from './ledger-check';
import * as progress from './progress';
import * as objections from './objections';
import * as first from './row-security';
import * as schemeDesk from './scheme-desk';
import * as sealing from './sealing';
import * as secondFactor from './second-factor';
import * as signOn from './sign-on';
import * as scores from './scores';
import type { TenantTables } from './walls';

/** On which side of the wall each table stands, over all migrations; a test holds the catalogue against it. */
export interface Classification {
  readonly tenantTables?: TenantTables;
  readonly provincialTables?: readonly string[];
  readonly logTables?: readonly string[];
  /** Tables without row-level security, each with the reason. */
  readonly tablesWithoutRowSecurity?: Readonly<Record<string, string>>;
  /** Tables to which one can only add: with triggers (`addOnly`), and without the right to change or remove. */
  readonly appendOnlyTables?: readonly string[];
}

const all: readonly Classification[] = [
  account,
  budgetAdoptions,
  first,
  hearing,
  lawData,
  caseTerms,
  objections,
  penalties,
  schemeDesk,
  sealing,
  grantChanges,
  secondFactor,
  decisionReceipts,
  people,
  ledgerCheck,
  signOn,
  deadlines,
  interests,
  mergers,
  scores,
  ceilings,
  auditing,
  portfolio,
  progress,
  finalReports,
  outsideCeiling,
  statutoryInterest,
];

export const tenantTables = all.flatMap((one) => Object.keys(one.tenantTables ?? {}));
export const provincialTables = all.flatMap((one) => one.provincialTables ?? []);
export const logTables = all.flatMap((one) => one.logTables ?? []);
export const tablesWithoutRowSecurity: Readonly<Record<string, string>> = Object.fromEntries(
  all.flatMap((one) => Object.entries(one.tablesWithoutRowSecurity ?? {})),
);
export const appendOnlyTables = [...immutable, ...all.flatMap((one) => one.appendOnlyTables ?? [])];
