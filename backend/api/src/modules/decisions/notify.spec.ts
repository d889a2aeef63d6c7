// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, people } from '../../../test/given';
import { eventsOf, grantOf, refusalOf, rowsOf } from '../../../test/given-delivery';
import { sql } from '../../../test/database';
import { NotifyService } from './notify.service';

interface NotifiedDecision {
  id: string;
  decided_on: string;
  notified_on: string | null;
  objection_due_on: string | null;
  letter_document_id: string | null;
  channel: string;
}

describe('Making a decision known', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  const decisionOf = async (id: string): Promise<NotifiedDecision> => {
    const [decision] = await rowsOf<NotifiedDecision>(app, 'select * from decision where application_id = $1', [id]);
    if (!decision) throw new Error('no decision');
    return decision;
  };
  const wantsPost = (post: boolean): Promise<unknown> =>
    sql(app.database.superUrl, "update organisation set electronic_messages = $1 where cbs_code = 'GM0505'", [!post]);

  it('sets the letter, its date, the objection term and the moment of access in one step', async () => {
    const granted = await aGranted(app, { notified: false });
    expect(await decisionOf(granted.id)).toMatchObject({ decided_on: '2026-03-02', notified_on: null });
    app.setNow('2026-03-04T07:30:00Z');
    await app.drain();

    const decision = await decisionOf(granted.id);
    expect(decision).toMatchObject({ notified_on: '2026-03-04', objection_due_on: '2026-04-15' });
    const [letter] = await rowsOf<Record<string, unknown>>(app, 'select * from document where id = $1', [
      decision.letter_document_id,
    ]);
    expect(letter).toMatchObject({
      purpose: 'letter',
      kind: 'grant',
      media_type: 'application/pdf',
      audience: 'everyone',
    });
    const [message] = await rowsOf<Record<string, unknown>>(app, 'select * from message where decision_id = $1', [
      decision.id,
    ]);
    expect(message).toMatchObject({
      channel: 'portal',
      document_id: decision.letter_document_id,
      subject: 'Besluit: subsidie voor Flexwoningen Sportlaan',
    });
    expect(message?.['sent_at']).not.toBeNull();
    const mails = await rowsOf<{ recipient: string }>(
      app,
      "select recipient from mail where cause_id = $1 and kind = 'decision-available'",
      [decision.id],
    );
    expect(mails).toEqual([{ recipient: people.submits }]);
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('DecisionNotified');
    expect(await grantOf(app, granted.id)).toMatchObject({ notified_on: '2026-03-04' });
  });

  it('does nothing more the second time', async () => {
    const granted = await aGranted(app);
    const { id } = await decisionOf(granted.id);
    const before = await eventsOf(app, granted.id);
    app.setNow('2026-03-05T09:00:00Z');
    await app.get(NotifyService).notify(id);
    expect(await eventsOf(app, granted.id)).toEqual(before);
    expect(await decisionOf(granted.id)).toMatchObject({ notified_on: '2026-03-02' });
    expect(await rowsOf(app, 'select id from message where decision_id = $1', [id])).toHaveLength(1);
  });

  it('makes the letter again when midnight passes while it is made', async () => {
    const granted = await aGranted(app, { notified: false, by: people.dordrecht });
    const { id } = await decisionOf(granted.id);
    app.setNow('2026-03-02T22:59:58Z');
    const notify = app.get(NotifyService);
    const make = Reflect.get(notify, 'make') as (...args: unknown[]) => Promise<unknown>;
    const making = jest
      .spyOn(notify as unknown as { make: typeof make }, 'make')
      .mockImplementationOnce(async (...args) => {
        const ready = await make.apply(notify, args);
        app.setNow('2026-03-02T23:00:01Z');
        return ready;
      });
    await notify.notify(id);
    expect(making).toHaveBeenCalledTimes(2);
    making.mockRestore();
    expect(await decisionOf(granted.id)).toMatchObject({ notified_on: '2026-03-03', objection_due_on: '2026-04-14' });
    expect(
      await rowsOf(app, "select id from document where case_id = $1 and purpose = 'letter'", [granted.id]),
    ).toHaveLength(1);
  });

  it('puts letters for organisations without electronic messages in the list for the post', async () => {
    await aGranted(app, { by: people.dordrecht });
    await wantsPost(true);
    const granted = await aGranted(app, { by: people.dordrecht, notified: true });
    const decision = await decisionOf(granted.id);
    expect(decision).toMatchObject({ channel: 'post', notified_on: null, letter_document_id: null });
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('LetterQueuedForPost');
    expect(await rowsOf(app, 'select id from mail where cause_id = $1', [decision.id])).toEqual([]);
    expect(await grantOf(app, granted.id)).toMatchObject({ notified_on: null });
    const [message] = await rowsOf<{ id: string; sent_at: Date | null }>(
      app,
      'select id, sent_at from message where decision_id = $1',
      [decision.id],
    );
    expect(message?.sent_at).toBeNull();
    await app.get(NotifyService).notify(decision.id);
    expect(await rowsOf(app, 'select id from message where decision_id = $1', [decision.id])).toHaveLength(1);

    app.setNow('2026-03-06T09:00:00Z');
    const messageId = message?.id ?? '';
    const clerk = await app.actor(people.assessor2);
    await expect(app.get(NotifyService).dispatch(clerk, messageId)).resolves.toEqual({
      id: messageId,
      state: 'sent',
      version: 1,
    });
    expect(await decisionOf(granted.id)).toMatchObject({ notified_on: '2026-03-06', objection_due_on: '2026-04-17' });
    expect((await eventsOf(app, granted.id)).slice(-2)).toEqual(['DecisionNotified', 'LetterDispatched']);
    expect(await grantOf(app, granted.id)).toMatchObject({ notified_on: '2026-03-06' });
    expect(await refusalOf(app.get(NotifyService).dispatch(clerk, messageId))).toBe('NOT_IN_THIS_STATE');
    expect(await refusalOf(app.get(NotifyService).dispatch(clerk, decision.id))).toBe('NOT_FOUND');
    await wantsPost(false);
  });
});
