// SPDX-License-Identifier: EUPL-1.2
import type { WorkItemQuery, WorkItemResponse, WorkListResponse } from '../src/modules/assessment/assessment.dto';
import { WorkItemsQueries } from '../src/modules/assessment/work-items.queries';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { ObligationsService } from '../src/modules/delivery/obligations.service';
import { RecipientNotices } from '../src/modules/delivery/recipient-notices.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { type Actor, systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { aGranted, people } from './given';
import { notDrawn } from './given-delivery';

describe('The work queue after the grant', () => {
  let app: TestApp;
  const actors = new Map<string, Actor>();

  const list = (who: string, query: WorkItemQuery = {}): Promise<WorkListResponse> =>
    app.get(WorkItemsQueries).list(actors.get(who) as Actor, query);
  const find = async (who: string, tab: string, id: string): Promise<WorkItemResponse | undefined> =>
    (await list(who, { tab })).items.find((item) => item.id === id);

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    for (const email of Object.values(people)) actors.set(email, await app.actor(email));
  });
  afterAll(() => app.close());

  const obligation = async (id: string, key: string): Promise<{ id: string; version: number }> => {
    const [found] = await app.work.read(systemActor, (reader) =>
      reader.query<{ id: string; version: number }>(
        'select id, version from obligation where application_id = $1 and key = $2',
        [id, key],
      ),
    );
    if (!found) throw new Error(`no obligation ${key}`);
    return found;
  };
  const tasksOf = async (who: string, id: string, tab = 'todo'): Promise<string[]> =>
    (await list(who, { tab })).items.filter((item) => item.id === id).map(({ task }) => task);
  const reported = async (id: string, key: string, happenedOn: string): Promise<void> => {
    const { id: obligationId, version } = await obligation(id, key);
    await app.get(ObligationsService).report(actors.get(people.submits) as Actor, obligationId, {
      expectedVersion: version,
      happenedOn,
      explanation: 'Volgens planning',
      documentIds: [],
    });
  };
  const accepted = async (id: string, key: string): Promise<void> => {
    const { id: obligationId, version } = await obligation(id, key);
    const review = { expectedVersion: version, accepted: true, reason: '' };
    await app.get(ObligationsService).review(actors.get(people.assessor) as Actor, obligationId, review);
  };

  it('asks to look at reports and extensions, and to determine when everything is done', async () => {
    const { id } = await aGranted(app);
    expect(await tasksOf(people.assessor, id)).toEqual([]);
    const completion = await obligation(id, 'completion');
    app.setNow('2026-03-09T09:00:00Z');
    await app.get(ExtensionsService).ask(actors.get(people.submits) as Actor, completion.id, {
      expectedVersion: completion.version,
      months: 1,
      reason: 'Het bureau is later klaar.',
    });
    await reported(id, 'start', '2026-03-05');
    expect((await tasksOf(people.assessor, id)).sort()).toEqual(['decide_extension', 'review_report']);
    await accepted(id, 'start');
    expect(await tasksOf(people.assessor, id)).toEqual(['decide_extension']);
    const [asked] = await app.work.read(systemActor, (reader) =>
      reader.query<{ id: string }>('select id from extension_request where application_id = $1', [id]),
    );
    const answer = { granted: true, months: 1, reason: 'Akkoord.' };
    await app.get(ExtensionsService).decide(actors.get(people.assessor) as Actor, asked?.id ?? '', answer);
    await app.drain();
    await reported(id, 'completion', '2026-03-09');
    await accepted(id, 'completion');
    expect(await tasksOf(people.assessor, id)).toEqual(['draw_sample']);
    await notDrawn(app, id);
    expect(await tasksOf(people.assessor, id)).toEqual(['propose_determination']);
    expect(await find(people.assessor, 'todo', id)).toMatchObject({ dueOn: expect.any(String), state: 'granted' });
    const [grant] = await app.work.read(systemActor, (reader) =>
      reader.query<{ id: string; version: number; granted_cents: number }>(
        'select id, version, granted_cents from subsidy_grant where application_id = $1',
        [id],
      ),
    );
    await app.get(FinalAccountService).propose(actors.get(people.assessor) as Actor, grant?.id ?? '', {
      expectedVersion: grant?.version ?? 0,
      amountCents: grant?.granted_cents ?? 0,
      reason: 'Het onderzoek is klaar.',
    });
    expect(await tasksOf(people.assessor, id)).toEqual([]);
    expect(await tasksOf(people.assessor, id, 'waiting_colleague')).toEqual(['decide_determination']);
    expect(await tasksOf(people.decider, id)).toEqual(['decide_determination']);
  });

  it('asks to read what the recipient tells by itself, until somebody did', async () => {
    const { id } = await aGranted(app, { by: people.dordrecht });
    const notices = app.get(RecipientNotices);
    const [grant] = await app.work.read(systemActor, (reader) =>
      reader.query<{ id: string; version: number }>('select id, version from subsidy_grant where application_id = $1', [
        id,
      ]),
    );
    const grantId = grant?.id ?? '';
    app.setNow('2026-03-09T09:00:00Z');
    const municipality = actors.get(people.dordrecht) as Actor;
    const assessor = actors.get(people.assessor) as Actor;
    const { duties } = await notices.list(municipality, grantId);
    expect(duties.length).toBeGreaterThan(0);
    const today = '2026-03-09';
    for (const { key, text, article } of duties) {
      expect([Boolean(text.nl), Boolean(article)]).toEqual([true, true]);
      const told = { expectedVersion: grant?.version ?? 0, key, happenedOn: today, explanation: 'Zoals gepland.' };
      await notices.tell(municipality, grantId, told);
    }
    expect(await tasksOf(people.assessor, id)).toEqual(duties.map(() => 'read_notice'));
    expect(await tasksOf(people.decider, id, 'waiting_colleague')).toEqual(duties.map(() => 'read_notice'));
    const { items } = await notices.list(assessor, grantId);
    for (const one of items) await notices.see(assessor, one.id, { expectedVersion: grant?.version ?? 0 });
    expect(await tasksOf(people.assessor, id)).toEqual([]);
  });
});
