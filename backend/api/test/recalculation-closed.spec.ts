// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { changed } from './given-changes';
import { grantOf, rowsOf } from './given-delivery';
import { LawDataPublishing } from '../src/modules/law-data/law-data-publishing.service';
import { RecalculationService } from '../src/modules/recalculation/recalculation.service';

describe('A change of the days by decree after a case was closed', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-09T09:00:00Z' });
  });
  afterAll(() => app.close());

  it('still moves the day for objections against what was decided last', async () => {
    const { id } = await aGranted(app);
    await changed(app, id, { kind: 'withdraw' });
    await app.drain();
    expect(await grantOf(app, id)).toMatchObject({ state: 'closed' });
    const lastDays = () =>
      rowsOf<{ day: string }>(
        app,
        'select distinct objection_due_on as day from decision where application_id = $1 order by 1',
        [id],
      );
    expect(await lastDays()).toEqual([{ day: '2026-04-20' }]);
    const { id: versionId } = await app.get(LawDataPublishing).holidays(await app.actor(people.administrator), {
      expectedNumber: 1,
      reason: 'Nieuw besluit',
      origin: 'form',
      days: [{ day: '2026-04-20', name: 'Brugdag', decree: 'Stb. 2026, 99', publishedOn: '2026-03-01' }],
    });
    await app.get(RecalculationService).run({ versionId });
    expect(await lastDays()).toEqual([{ day: '2026-04-21' }]);
  });
});
