// SPDX-License-Identifier: EUPL-1.2
import { Housekeeping } from '../src/platform/housekeeping';
import { type TestApp, startApp } from './app';
import { sql } from './database';

describe('Housekeeping', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('removes what ran out and keeps the rest', async () => {
    const { appUrl } = app.database;
    await sql(
      appUrl,
      `insert into web_session (id_hash, data, created_at, expires_at)
       values ('oud', '{}', now(), now() - interval '1 minute'), ('nieuw', '{}', now(), now() + interval '1 hour')`,
    );
    await sql(
      appUrl,
      `insert into rate_limit (key, points, expire)
       values ('oud', 1, 1), ('nieuw', 1, (extract(epoch from now()) * 1000)::bigint + 60000)`,
    );
    await sql(
      appUrl,
      `insert into idempotency_key (person_id, key, request_hash, at)
       select id, 'oud', 'x', now() - interval '31 days' from person limit 1`,
    );
    await app.get(Housekeeping).sweep();
    expect(await sql(appUrl, 'select id_hash from web_session')).toEqual([{ id_hash: 'nieuw' }]);
    expect(await sql(appUrl, 'select key from rate_limit')).toEqual([{ key: 'nieuw' }]);
    expect(await sql(appUrl, 'select key from idempotency_key')).toEqual([]);
  });
});
