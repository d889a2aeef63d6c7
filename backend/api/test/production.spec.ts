// SPDX-License-Identifier: EUPL-1.2
import { generateKeyPairSync } from 'node:crypto';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/data-source';
import { assertNoDemoAccounts } from '../src/modules/identity/no-demo-accounts';
import { type Config, ConfigError, readConfig } from '../src/platform/config';
import { assertAppRole } from '../src/platform/database-role';
import { againstForgery } from '../src/platform/http/middleware';
import { cloneDatabase, sql, type TestDatabase } from './database';

const good = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://app@localhost/flexloket',
  SESSION_SECRET: 'x7'.repeat(20),
  AUDIT_KEY: generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  DATA_KEY: Buffer.alloc(32, 7).toString('base64'),
  SMTP_URL: 'smtp://mail',
  PUBLIC_URL: 'https://flexloket.example',
};
const production = (): Config => readConfig(good);

describe('Production refuses', () => {
  let database: TestDatabase;
  const connected: DataSource[] = [];
  const connect = async (url: string): Promise<DataSource> => {
    const dataSource = await new DataSource(dataSourceOptions(url, 1)).initialize();
    connected.push(dataSource);
    return dataSource;
  };

  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(async () => {
    for (const dataSource of connected) await dataSource.destroy();
    await sql(database.superUrl, 'drop role if exists borrower');
    await database.drop();
  });

  it.each([
    ['a moved clock', { CLOCK_OFFSET_MS: '1' }, /CLOCK_OFFSET_MS/],
    ['the demonstration', { DEMO: '1' }, /DEMO/],
    ['an unsigned log', { AUDIT_KEY: '' }, /AUDIT_KEY is missing/],
    ['another kind of key', { AUDIT_KEY: Buffer.from('no key').toString('base64') }, /AUDIT_KEY is not/],
    ['no key for secrets of people', { DATA_KEY: '' }, /DATA_KEY/],
    ['no time between anchors', { AUDIT_ANCHOR_MINUTES: '0' }, /AUDIT_ANCHOR_MINUTES/],
    ['no mail', { SMTP_URL: '' }, /SMTP_URL/],
    ['an address without https', { PUBLIC_URL: 'http://flexloket.example' }, /PUBLIC_URL/],
    [
      'the secret of development',
      { SESSION_SECRET: 'flexloket-development-secret-not-for-production' },
      /SESSION_SECRET/,
    ],
  ])('%s', (_, change, message) => {
    expect(() => readConfig({ ...good, ...change })).toThrow(message);
  });

  it('a role that owns the tables, also by way of another role', async () => {
    await sql(database.superUrl, "create role borrower login password 'x' in role flexloket_owner");
    const borrowed = new URL(database.appUrl);
    Object.assign(borrowed, { username: 'borrower', password: 'x' });
    for (const url of [borrowed.toString(), database.ownerUrl, database.superUrl]) {
      await expect(assertAppRole(await connect(url), production())).rejects.toBeInstanceOf(ConfigError);
    }
    await expect(assertAppRole(await connect(database.appUrl), production())).resolves.toBeUndefined();
  });

  it('a database with the accounts of the demonstration', async () => {
    const dataSource = await connect(database.appUrl);
    await expect(assertNoDemoAccounts(dataSource, production())).resolves.toBeUndefined();
    await dataSource.query(
      "insert into person (email, name, password_hash) values ('beslisser@pzh.example', 'Hanneke de Wit', 'x')",
    );
    await expect(assertNoDemoAccounts(dataSource, production())).rejects.toBeInstanceOf(ConfigError);
  });

  it.each([
    ['https://flexloket.example', 'flexloket.example', true],
    ['http://flexloket.example', 'flexloket.example', false],
    ['https://evil.example', 'flexloket.example', false],
    ['null', 'flexloket.example', false],
  ])('changes from %s, unless that is home', (origin, host, allowed) => {
    const headers: Record<string, string> = { origin, host };
    const request = { method: 'POST', path: '/', get: (name: string) => headers[name], is: () => false };
    let refused: unknown = 'not called';
    againstForgery(good.PUBLIC_URL)(
      request as unknown as Request,
      {} as Response,
      (error?: unknown) => (refused = error),
    );
    expect(refused === undefined).toBe(allowed);
  });
});
