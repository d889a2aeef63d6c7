// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import { appendOnlyTables } from '../migrations/sql/classified';

const quoted = (name: string): string => `"${name.replace(/"/g, '""')}"`;

/**
 * Gives the role of the application what it needs and no more: it owns nothing, cannot change balances, cannot
 * touch what is append-only. Runs after every migration, as the owner.
 */
export async function giveRights(owner: DataSource, role: string): Promise<void> {
  const app = quoted(role);
  const tables = appendOnlyTables.map(quoted).join(', ');
  const statements = [
    `grant usage on schema public, pgboss to ${app}`,
    `grant select, insert, update, delete on all tables in schema public to ${app}`,
    `grant usage on all sequences in schema public to ${app}`,
    `revoke all on table migrations from ${app}`,
    `grant select on table migrations to ${app}`,
    `revoke update, delete, truncate on ${tables} from ${app}`,
    `revoke update, delete on budget_account from ${app}`,
    `revoke insert, update, delete on outside_account from ${app}`,
    `grant update (name) on budget_account to ${app}`,
    `revoke delete on application, decision, subsidy_grant, payment, obligation, document, message, scheme_version, submission, mail, mandate, views_invitation, deviation from ${app}`,
    `grant select, insert, update, delete on all tables in schema pgboss to ${app}`,
    `grant usage on all sequences in schema pgboss to ${app}`,
    `grant execute on all functions in schema pgboss to ${app}`,
  ];
  for (const statement of statements) await owner.query(statement);
}
