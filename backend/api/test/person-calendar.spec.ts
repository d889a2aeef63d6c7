// SPDX-License-Identifier: EUPL-1.2
import { PersonCalendar } from '../src/modules/case-calendar/person-calendar.service';
import { RecipientNotices } from '../src/modules/delivery/recipient-notices.service';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { eventsOf, grantOf } from './given-delivery';

describe('The calendar of a person, and what recipients tell', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const month = async (email: string, of: string) => app.get(PersonCalendar).month(await app.actor(email), of);

  it('shows a municipality its own days, and somebody of the province those of his or her cases', async () => {
    const mine = await aGranted(app);
    const other = await aGranted(app, { by: people.dordrecht });
    const june = (await month(people.submits, '2026-06')).days;
    expect(june.map(({ applicationId, day, side }) => [applicationId, day, side])).toEqual([
      [mine.id, '2026-06-02', 'recipient'],
    ]);
    expect(june[0]?.text.nl).toBe('U begint met het onderzoek.');
    const handled = (await month(people.assessor, '2026-06')).days.map(({ applicationId }) => applicationId);
    expect(handled).toEqual([mine.id, other.id]);
    expect((await month(people.assessor2, '2026-06')).days).toEqual([]);
    expect((await month(people.submits, '2026-07')).days).toEqual([]);
  });

  it('gives the same as a calendar file, with the same ids as that of the case', async () => {
    const text = await app.get(PersonCalendar).file(await app.actor(people.submits), 'nl');
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain('DTSTART;VALUE=DATE:20260602');
    expect(text.match(/UID:/g)?.length).toBe(new Set(text.match(/UID:.*/g)).size);
  });

  it('takes what the recipient tells, says when it was late, and shows that the province saw it', async () => {
    const { id } = await aGranted(app, { by: people.dordrecht, typeKey: 'plaatsing', count: 5 });
    const notices = app.get(RecipientNotices);
    const dordrecht = await app.actor(people.dordrecht);
    const grant = await grantOf(app, id);
    app.setNow('2026-04-20T09:00:00Z');
    const tell = async (more: object = {}) => {
      const { version } = await grantOf(app, id);
      const body = {
        expectedVersion: version,
        key: 'delay',
        happenedOn: '2026-04-01',
        explanation: 'De fabriek is laat.',
      };
      return notices.tell(dordrecht, grant.id, { ...body, ...more });
    };
    await expect(tell({ happenedOn: '2026-04-21' })).rejects.toThrow('DATE_IN_FUTURE');
    await expect(tell({ happenedOn: '2026-03-01' })).rejects.toThrow('DATE_BEFORE_GRANT');
    await expect(tell({ key: 'bestaat_niet' })).rejects.toThrow('INVALID_INPUT');
    await expect(tell({ expectedVersion: 99 })).rejects.toThrow('STALE_VERSION');
    const told = await tell();
    const { items, duties } = await notices.list(dordrecht, grant.id);
    expect(duties.map(({ key }) => key)).toEqual(['works_started', 'change', 'delay', 'other_funding']);
    expect(items).toMatchObject([{ id: told.id, lateDays: 5, seenAt: null }]);
    await expect(notices.list(await app.actor(people.submits), grant.id)).rejects.toThrow('NOT_FOUND');
    const { version } = await grantOf(app, id);
    const assessor = await app.actor(people.assessor);
    const seen = () => notices.see(assessor, told.id, { expectedVersion: version });
    await Promise.all([seen(), seen()]);
    expect((await notices.list(dordrecht, grant.id)).items[0]?.seenAt).not.toBeNull();
    const events = await eventsOf(app, id);
    expect(events.filter((type) => type === 'RecipientNotified' || type === 'RecipientNoticeSeen')).toEqual([
      'RecipientNotified',
      'RecipientNoticeSeen',
    ]);
  });
});
