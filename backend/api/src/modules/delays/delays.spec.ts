// SPDX-License-Identifier: EUPL-1.2
import { startApp, type TestApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { aGranted, aSubmitted, type Case, people, versionOf } from '../../../test/given';
import { type Actor, systemActor } from '../../platform/actor';
import { CompletenessService } from '../assessment/completeness.service';
import { StoredTerms } from '../terms/stored-terms.service';
import { TermsSweep } from '../terms/terms-sweep';
import { DelayNoticesService } from './delay-notices.service';
import type { TermSuspensionRequest } from './delays.dto';
import { SuspensionsService } from './suspensions.service';

const monday = '2026-03-02T09:00:00Z';

describe('The decision term', () => {
  let app: TestApp;
  let service: SuspensionsService;
  let notices: DelayNoticesService;
  let assessor: Actor;

  beforeAll(async () => {
    app = await startApp({ now: monday });
    service = app.get(SuspensionsService);
    notices = app.get(DelayNoticesService);
    assessor = await app.actor(people.assessor);
  });
  afterAll(() => app.close());
  beforeEach(() => app.setNow(monday));

  const query = <Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    app.work.read(systemActor, (reader) => reader.query<Row>(sql, values));
  const dueOn = async (id: string): Promise<unknown> =>
    (await query('select decision_due_on as day from application where id = $1', id))[0]?.['day'];
  const taken = async (): Promise<Case> => {
    const { id, version } = await aSubmitted(app);
    return app.get(CompletenessService).assign(assessor, id, { expectedVersion: version });
  };
  const suspend = async (id: string, wish: Partial<TermSuspensionRequest> = {}): Promise<Case> =>
    service.start(assessor, id, {
      expectedVersion: await versionOf(app, id),
      ground: 'force_majeure',
      from: '2026-03-02',
      explanation: 'Het provinciehuis is door een brand gesloten.',
      ...wish,
    });
  const consent = { ground: 'consent', until: '2026-03-31', reference: 'uw brief van 1 maart' } as const;
  const ids = async (id: string): Promise<string[]> =>
    (
      await query<{ id: string }>(
        'select id from term_suspension where application_id = $1 order by started_on, id',
        id,
      )
    ).map((row) => row.id);
  const end = async (id: string, endedOn: string, index = 0): Promise<Case> =>
    service.end(assessor, (await ids(id))[index] ?? '', {
      expectedVersion: await versionOf(app, id),
      endedOn,
      explanation: '',
    });
  const letters = async (id: string): Promise<unknown[]> => {
    await app.drain();
    const sql = `select m.subject, m.channel, d.audience from message m join document d on d.id = m.document_id
                  where m.application_id = $1 and m.kind = 'term_notice' order by m.sent_at, m.subject`;
    return query(sql, id);
  };

  it('stands still for a time that the municipality agreed to in writing; a letter says the new last day', async () => {
    const { id } = await taken();
    expect(await dueOn(id)).toBe('2026-06-01');
    await suspend(id, consent);
    // 30 days, 2 to 31 March, of which the first is the day of receipt and does not count: from 1 to 30 June.
    expect(await dueOn(id)).toBe('2026-06-30');
    const [event] = await query(
      "select data, audience from case_event where case_id = $1 and type = 'TermSuspended'",
      id,
    );
    expect(event).toMatchObject({
      audience: 'everyone',
      data: { ground: 'consent', from: '2026-03-02', until: '2026-03-31', decisionDueOn: '2026-06-30' },
    });
    expect(await letters(id)).toEqual([
      { subject: expect.stringContaining('staat stil'), channel: 'portal', audience: 'everyone' },
    ]);
    const mails = await query("select recipient from mail where case_id = $1 and kind = 'message-available'", id);
    expect(mails).toEqual([{ recipient: people.submits }]);
  });

  it('stands still until somebody ends it; each day is counted once, and what is stored follows', async () => {
    const { id } = await taken();
    await suspend(id);
    expect(await dueOn(id)).toBe('2026-06-01');
    app.setNow('2026-03-12T09:00:00Z');
    await app.get(TermsSweep).sweep();
    expect(await dueOn(id)).toBe('2026-06-11');
    await suspend(id, { ...consent, from: '2026-03-12', until: '2026-03-20' });
    expect(await dueOn(id)).toBe('2026-06-19');
    await end(id, '2026-03-12');
    expect(await dueOn(id)).toBe('2026-06-19');
    expect((await letters(id)).length).toBe(3);
    const rows = await query('select moving from case_term where case_id = $1 and kind = $2', id, 'decision');
    expect(rows).toEqual([{ moving: false }]);
    expect(await app.get(TermsSweep).sweep()).toBe(0);
  });

  it('waits for information from abroad until the day before it came', async () => {
    const { id } = await taken();
    await suspend(id, { ground: 'foreign_information', explanation: 'Het Duitse kadaster heeft de akte.' });
    app.setNow('2026-03-16T09:00:00Z');
    await end(id, '2026-03-16');
    // 3 to 15 March: thirteen days.
    expect(await dueOn(id)).toBe('2026-06-14');
  });

  it('is not suspended twice for one reason, on impossible days, without written consent, or by somebody else', async () => {
    const { id } = await taken();
    await expect(suspend(id, { from: '2026-03-03' })).rejects.toThrow('SUSPENSION_START_INVALID');
    await expect(suspend(id, { ...consent, reference: '' })).rejects.toThrow('CONSENT_INCOMPLETE');
    await expect(suspend(id, { expectedVersion: 99 })).rejects.toThrow('STALE_VERSION');
    const other = service.start(await app.actor(people.assessor2), id, {
      expectedVersion: await versionOf(app, id),
      ground: 'force_majeure',
      from: '2026-03-02',
      explanation: 'x',
    });
    await expect(other).rejects.toThrow('NOT_ASSIGNED_TO_YOU');
    await suspend(id);
    await expect(suspend(id)).rejects.toThrow('SUSPENSION_RUNNING');
    await expect(end(id, '2026-03-01')).rejects.toThrow('SUSPENSION_END_INVALID');
    await expect(end(id, '2026-03-03')).rejects.toThrow('SUSPENSION_END_INVALID');
    await end(id, '2026-03-02');
    await expect(end(id, '2026-03-02')).rejects.toThrow('NOT_IN_THIS_STATE');
    expect(await query('select 1 from case_event where case_id = $1 and type = $2', id, 'TermSuspended')).toHaveLength(
      1,
    );
  });

  it('cannot stand still any more once it is over, or once there is a decision', async () => {
    const { id } = await taken();
    app.setNow('2026-06-02T09:00:00Z');
    await expect(suspend(id, { from: '2026-06-02' })).rejects.toThrow('DECISION_TERM_OVER');
    app.setNow(monday);
    const granted = await aGranted(app);
    await expect(suspend(granted.id)).rejects.toThrow('NO_DECISION_PENDING');
  });

  it('is started once when two ask at the same moment', async () => {
    const { id, version } = await taken();
    const asked = await Promise.allSettled([
      suspend(id, { expectedVersion: version }),
      suspend(id, { expectedVersion: version }),
    ]);
    expect(asked.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ids(id)).toHaveLength(1);
    const next = await versionOf(app, id);
    const [suspension = ''] = await ids(id);
    const body = { expectedVersion: next, endedOn: '2026-03-02', explanation: '' };
    const ended = await Promise.allSettled([1, 2].map(() => service.end(assessor, suspension, body)));
    expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('becomes no longer by a message of delay where the scheme knows no adjournment', async () => {
    const { id } = await taken();
    const announce = async (until?: string) =>
      notices.announce(assessor, id, {
        expectedVersion: await versionOf(app, id),
        explanation: 'Wij wachten op een advies.',
        ...(until ? { until } : {}),
      });
    await expect(announce()).rejects.toThrow('DELAY_DAY_INVALID');
    await expect(announce('2026-06-01')).rejects.toThrow('DELAY_DAY_INVALID');
    await announce('2026-06-15');
    expect(await dueOn(id)).toBe('2026-06-01');
    await expect(announce('2026-06-20')).rejects.toThrow('DELAY_ANNOUNCED_TODAY');
    const [stored] = await query(
      'select effect, due_on_before, due_on_after from delay_notice where application_id = $1',
      id,
    );
    expect(stored).toEqual({ effect: 'announced', due_on_before: '2026-06-01', due_on_after: '2026-06-01' });
    const [term] = await query<{ trace: { rule: string }[] }>(
      "select trace from case_term where case_id = $1 and kind = 'decision'",
      id,
    );
    expect(term?.trace.map(({ rule }) => rule)).toContain('announced');
    expect(await letters(id)).toMatchObject([{ subject: expect.stringContaining('komt later') }]);
  });

  it('is adjourned where the scheme says so, once', async () => {
    const { id } = await taken();
    const terms = { weeks: 4, article: 'artikel 7, tweede lid' };
    await withScheme(id, (type) => ({ ...type, terms: { ...(type['terms'] as object), adjournment: terms } }));
    app.setNow('2026-05-20T09:00:00Z');
    const announce = async (until?: string) =>
      notices.announce(assessor, id, {
        expectedVersion: await versionOf(app, id),
        explanation: 'Wij wachten op een advies.',
        ...(until ? { until } : {}),
      });
    await announce();
    expect(await dueOn(id)).toBe('2026-06-29');
    app.setNow('2026-05-21T09:00:00Z');
    await expect(announce()).rejects.toThrow('DELAY_DAY_INVALID');
    await announce('2026-07-10');
    expect(await dueOn(id)).toBe('2026-06-29');
    const effects = await query('select effect from delay_notice where application_id = $1 order by announced_on', id);
    expect(effects).toEqual([{ effect: 'adjourned' }, { effect: 'used_up' }]);
  });

  /** Gives a case a scheme of its own, as if it had been published so. */
  async function withScheme(id: string, change: (type: Record<string, unknown>) => object): Promise<void> {
    const [row] = await sql<{ definition: { types: Record<string, unknown>[] } }>(
      app.database.superUrl,
      'select v.definition from scheme_version v join application a on a.scheme_version_id = v.id where a.id = $1',
      [id],
    );
    const definition = { ...row?.definition, types: row?.definition.types.map(change) };
    await sql(
      app.database.superUrl,
      `with made as (insert into scheme_version select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
              'version', 'proef', 'current', false, 'sha256', 'proef', 'definition', $2::jsonb))).* from scheme_version v
              join application a on a.scheme_version_id = v.id where a.id = $1 returning id)
       update application set scheme_version_id = (select id from made) where id = $1`,
      [id, JSON.stringify(definition)],
    );
    await app.work.run(systemActor, (tx) => app.get(StoredTerms).refresh(tx, [id]));
  }
});
