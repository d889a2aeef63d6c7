// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate } from '#domain';
import { startApp, type TestApp } from '../../../test/app';
import { anAdvised, people, requestedOf, versionOf } from '../../../test/given';
import { refusalOf } from '../../../test/given-delivery';
import { aLateCase, penaltyOf } from '../../../test/given-penalty';
import { DecideService } from '../decisions/decide.service';
import { JudgingService } from './judging.service';
import { NoticesService } from './notices.service';

describe('A notice of default that is entered late', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  it('takes a letter that came before the decision and was entered after it', async () => {
    const { id, dueOn } = await aLateCase(app, { make: anAdvised, typeKey: 'verplaatsing', daysLate: 18 });
    const decider = await app.actor(people.decider);
    await app.get(DecideService).take(decider, id, {
      expectedVersion: await versionOf(app, id),
      kind: 'grant',
      amountCents: await requestedOf(app, id),
      grounds: [],
      reason: '',
    });
    await app.drain();
    const came = (daysLate: number) => ({
      about: 'decision' as const,
      channel: 'post' as const,
      receivedOn: addDays(localDate(dueOn), daysLate),
      text: '',
    });
    const notices = app.get(NoticesService);
    const assessor = await app.actor(people.assessor);
    expect(await refusalOf(notices.enter(assessor, id, came(18)))).toBe('NOTHING_LATE');
    await notices.enter(assessor, id, came(2));
    const { id: penaltyId, version } = await penaltyOf(app, id);
    await app.get(JudgingService).judge(assessor, penaltyId, { expectedVersion: version, reason: '' });
    expect(await penaltyOf(app, id)).toMatchObject({ state: 'stopped', days: 1, amountCents: 2_300 });
  });
});
