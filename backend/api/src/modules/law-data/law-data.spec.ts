// SPDX-License-Identifier: EUPL-1.2
import { calendarOf, holidayDecrees, localDate, penaltyRules } from '#domain';
import { startApp, type TestApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { systemActor } from '../../platform/actor';
import { LawDataService } from './law-data.service';

describe('The law as data', () => {
  let app: TestApp;
  let service: LawDataService;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    service = app.get(LawDataService);
  });
  afterAll(() => app.close());

  it('starts with the decrees and the amounts that hold', async () => {
    await app.work.read(systemActor, async (reader) => {
      expect(await service.calendar(reader)).toEqual({ ...calendarOf(holidayDecrees), version: 'v1' });
      expect(await service.penaltyRules(reader)).toEqual(penaltyRules);
      expect(await service.penaltyRules(reader, localDate('2008-01-01'))).toEqual(penaltyRules);
    });
  });

  it('knows a calendar without added days', async () => {
    const none = await app.work.read(systemActor, (reader) => service.calendarOf(reader, 0));
    expect(none).toEqual({ extraDays: [], version: 'v0' });
  });

  it.each(['law_data_version', 'holiday_decree_day', 'penalty_rate'])('keeps %s as it was written', async (table) => {
    for (const url of [app.database.appUrl, app.database.ownerUrl]) {
      await expect(sql(url, `delete from ${table}`)).rejects.toMatchObject({
        code: expect.stringMatching(/^(42501|23514)$/) as unknown,
      });
    }
  });
});
