// SPDX-License-Identifier: EUPL-1.2
import { cloneDatabase, sql, type TestDatabase } from '../../../test/database';
import { places, shownApart } from './personal-places';

describe('Where people are named', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('is every column of the database that points to a person: nothing is left out of an answer', async () => {
    const rows = await sql<{ place: string }>(
      database.ownerUrl,
      `select k.conrelid::regclass || '.' || a.attname as place from pg_constraint k
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
        where k.contype = 'f' and k.confrelid = 'person'::regclass`,
    );
    expect([...Object.keys(places), ...shownApart].sort()).toEqual(rows.map(({ place }) => place).sort());
  });
});
