// SPDX-License-Identifier: EUPL-1.2
import { logWalls, provincialWalls, type TenantTables, tenantWalls } from './walls';

/**
 * Rows that belong to one municipality: it has its own, the province and the system have all. What hangs on a row of another
 * table can only be hung on one's own.
 */
export const tenantTables: TenantTables = {
  application: undefined,
  application_page: ['application_id', 'application'],
  submission: ['application_id', 'application'],
  completion_request: ['application_id', 'application'],
  decision: ['application_id', 'application'],
  subsidy_grant: ['application_id', 'application'],
  obligation: ['grant_id', 'subsidy_grant'],
  obligation_report: ['obligation_id', 'obligation'],
  extension_request: ['obligation_id', 'obligation'],
  payment: ['grant_id', 'subsidy_grant'],
  bank_account: undefined,
  determination_request: ['grant_id', 'subsidy_grant'],
  document: ['case_id', 'application'],
  message: ['application_id', 'application'],
  mail: ['case_id', 'application'],
  case_event: ['case_id', 'application'],
  case_event_text: ['event_id', 'case_event'],
};

/** How the province came to its judgement: no municipality reads or writes a row of it. */
export const provincialTables = ['checklist_answer', 'advice', 'conflict_of_interest', 'determination_proposal'];

/** Everybody adds their own lines, also who is refused before anything is known of them; only the province reads. */
export const logTables = ['audit_entry'];

/** The only tables without row-level security, each with the reason. */
export const tablesWithoutRowSecurity: Readonly<Record<string, string>> = {
  organisation: 'read before anybody is known, to know for whom somebody may act; holds public facts',
  person: 'read at sign-in, before there is a context',
  membership: 'read on every request to make the context, so it cannot depend on it',
  web_session: 'read on every request, before there is a context; found by a hash of a secret only',
  rate_limit: 'counts attempts of people who are not signed in',
  idempotency_key: 'found by person and key only; the hourly sweep clears it without acting for anybody',
  scheme_version: 'public: the schemes',
  mandate: 'public: who of the province decides about what',
  budget_account: 'the ledger is one for all: a ceiling is shared, its balance is public',
  journal: 'the ledger is one for all: each journal must be seen whole to check that it adds up to zero',
  posting: 'the ledger is one for all: balances and checks must count every posting, whoever acts',
  applicant_year: 'the ledger is one for all: part of the check on what may still be granted',
  migrations: 'the list of migrations; the application only reads it',
};

export const rowSecurity = [...tenantWalls(tenantTables), ...provincialWalls(provincialTables), ...logWalls(logTables)];
