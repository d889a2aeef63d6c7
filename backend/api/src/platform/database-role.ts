// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import { ConfigError, type Config } from './config';

const oldestVersion = 150_000;

/**
 * The application must not be able to go around its own walls: no superuser, no owner, no bypass of row security, and no member
 * of a role that is.
 */
export async function assertAppRole(dataSource: DataSource, config: Config): Promise<void> {
  const [role] = await dataSource.query<
    { super: boolean; bypass: boolean; owns: boolean; borrows: boolean; version: number }[]
  >(
    `select r.rolsuper as super, r.rolbypassrls as bypass, current_setting('server_version_num')::int as version,
            exists (select 1 from pg_tables t
                     where t.schemaname = 'public' and t.tablename = 'application'
                       and pg_has_role(r.rolname, t.tableowner, 'member')) as owns,
            exists (select 1 from pg_roles strong
                     where (strong.rolsuper or strong.rolbypassrls or strong.rolname = 'pg_write_all_data')
                       and pg_has_role(r.oid, strong.oid, 'member')) as borrows
       from pg_roles r where r.rolname = current_user`,
  );
  if (role && role.version < oldestVersion) {
    throw new ConfigError(
      `PostgreSQL ${Math.floor(role.version / 10_000)} is too old: Flexloket needs PostgreSQL 15 or later.`,
    );
  }
  if (!role || role.super || role.bypass || role.owns || role.borrows) {
    const what =
      'DATABASE_URL must name a role that is no superuser, does not bypass row security and does not own the tables.';
    if (config.production) throw new ConfigError(what);
    console.warn(what);
  }
}
