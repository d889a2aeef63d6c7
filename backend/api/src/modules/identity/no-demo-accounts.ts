// SPDX-License-Identifier: EUPL-1.2
import type { DataSource } from 'typeorm';
import { type Config, ConfigError } from '../../platform/config';
import { demoAccounts } from './demo-accounts';

/** A database in which the demonstration ran has accounts whose password everybody knows: production does not start on it. */
export async function assertNoDemoAccounts(dataSource: DataSource, { production }: Config): Promise<void> {
  if (!production) return;
  const emails = demoAccounts.map(({ email }) => email);
  const found = await dataSource.query<unknown[]>('select 1 from person where email = any($1) limit 1', [emails]);
  if (found.length === 0) return;
  throw new ConfigError(
    'This database holds the accounts of the demonstration; production needs a database of its own.',
  );
}
