// SPDX-License-Identifier: EUPL-1.2
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { migrations } from '../migrations';
import { entities } from './entities';
import { fromInt8, SnakeNaming } from './platform/columns';
import { rememberingPg } from './platform/remembered-statements';

// int8 is money or a counter: a safe number. A date stays the text that it is: no time zone ever touches it.
types.setTypeParser(types.builtins.INT8, (value) => fromInt8(value));
types.setTypeParser(types.builtins.DATE, (value) => value);

/** How the application reaches the database. */
export function dataSourceOptions(url: string, poolSize = 10): DataSourceOptions {
  return {
    type: 'postgres',
    driver: rememberingPg,
    url,
    entities,
    migrations,
    namingStrategy: new SnakeNaming(),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    synchronize: false,
    migrationsTransactionMode: 'each',
    poolSize,
    extra: { application_name: 'flexloket' },
  };
}

export default new DataSource(
  dataSourceOptions(process.env['DATABASE_OWNER_URL'] ?? process.env['DATABASE_URL'] ?? ''),
);
