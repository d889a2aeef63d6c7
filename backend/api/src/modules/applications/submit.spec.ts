// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../../../test/app';
import { aDraft, anInAssessment, aSubmitted, people } from '../../../test/given';
import type { Actor } from '../../platform/actor';
import { systemActor } from '../../platform/actor';
import { requestContext } from '../../platform/request-context';
import { sha256Of } from '../schemes/canonical-json';
import { loadScheme } from '../schemes/scheme-loader';
import { SchemesService } from '../schemes/schemes.service';
import { DraftService } from './draft.service';
import { SubmitService } from './submit.service';

const morning = '2026-03-02T09:00:00Z';

describe('Sending an application', () => {
  let app: TestApp;
  let service: SubmitService;
  let submitter: Actor;

  beforeAll(async () => {
    app = await startApp({ now: morning });
    service = app.get(SubmitService);
    submitter = await app.actor(people.submits);
  });
  afterAll(() => app.close());
  beforeEach(() => app.setNow(morning));

  const query = <Row = Record<string, unknown>>(sql: string, ...values: unknown[]): Promise<Row[]> =>
    app.work.read(systemActor, (reader) => reader.query<Row>(sql, values));
  const row = async (id: string): Promise<Record<string, unknown>> =>
    (await query('select * from application where id = $1', id))[0] ?? {};
  const reserved = async (id: string): Promise<unknown> =>
    (
      await query(
        "select coalesce(sum(amount_cents), 0)::int8 as sum from posting where case_id = $1 and bucket = 'reserved'",
        id,
      )
    )[0]?.['sum'];
  const submit = (id: string, expectedVersion = 1, electronicMessages: boolean | undefined = true) =>
    service.submit(submitter, id, { expectedVersion, declaration: true, electronicMessages });
  const asRequest = <T>(key: string, arrivedAt: Date, call: () => Promise<T>, requestHash = 'same'): Promise<T> =>
    requestContext.run(
      {
        requestId: randomUUID(),
        arrivedAt,
        origin: '',
        operation: 'test',
        idempotency: { key, requestHash, files: [] },
      },
      call,
    );

  describe('before the organisation said how it wants to be reached', () => {
    it('asks for the channel once, and keeps the answer', async () => {
      const draft = await aDraft(app, { by: people.dordrecht });
      const dordrecht = await app.actor(people.dordrecht);
      const send = (electronicMessages?: boolean) =>
        service.submit(dordrecht, draft.id, { expectedVersion: 1, declaration: true, electronicMessages });
      await expect(send()).rejects.toMatchObject({ refusal: { code: 'CHANNEL_NOT_CHOSEN', source: 'Awb 2:8' } });
      await expect(send(false)).resolves.toMatchObject({ state: 'submitted', version: 2 });
      const [organisation] = await query(
        'select electronic_messages, electronic_messages_since from organisation where id = $1',
        dordrecht.organisationId,
      );
      expect(organisation).toEqual({ electronic_messages: false, electronic_messages_since: '2026-03-02' });
      const second = await aDraft(app, { by: people.dordrecht });
      await service.submit(dordrecht, second.id, { expectedVersion: 1, declaration: true, electronicMessages: true });
      const [after] = await query(
        'select electronic_messages from organisation where id = $1',
        dordrecht.organisationId,
      );
      expect(after).toEqual({ electronic_messages: false });
    });
  });

  it('receives it today, with the dates that follow, and reserves the amount', async () => {
    const draft = await aDraft(app, { moneyCents: 2_000_000 });
    await expect(submit(draft.id)).resolves.toEqual({ id: draft.id, state: 'submitted', version: 2 });
    expect(await row(draft.id)).toMatchObject({
      state: 'submitted',
      received_on: '2026-03-02',
      requested_cents: 1_000_000,
      minimum_cents: null,
      decision_due_on: '2026-06-01',
      target_due_on: '2026-03-23',
      submitted_by: submitter.personId,
      project_name: 'Flexwoningen Sportlaan',
      complete_on: null,
    });
    expect(await reserved(draft.id)).toBe(1_000_000);
    const [submission] = await query<{ seq: number; answers: unknown; sha256: string }>(
      'select seq, answers, sha256 from submission where application_id = $1',
      draft.id,
    );
    expect(submission).toMatchObject({ seq: 1, sha256: sha256Of(submission?.answers) });
    const events = await query('select type, audience from case_event where case_id = $1 order by case_seq', draft.id);
    expect(events.map(({ type }) => type)).toEqual(['ApplicationStarted', 'ApplicationSubmitted']);
    const open = await query('select 1 from document where case_id = $1 and locked_at is null', draft.id);
    expect(open).toEqual([]);
  });

  it('makes a copy of what was sent and confirms the receipt by mail, once', async () => {
    const { id } = await aSubmitted(app);
    await app.drain();
    await app.drain();
    const documents = await query(
      `select d.kind, d.file_name, d.media_type, d.audience from submission s join document d on d.id = s.receipt_document_id
        where s.application_id = $1`,
      id,
    );
    expect(documents).toEqual([
      {
        kind: 'receipt',
        file_name: expect.stringMatching(/^aanvraag-FLX-2026-\d{4}-1\.pdf$/),
        media_type: 'application/pdf',
        audience: 'everyone',
      },
    ]);
    const mails = await query<{ recipient: string; data: unknown }>(
      "select recipient, data from mail where case_id = $1 and kind = 'application-received'",
      id,
    );
    expect(mails).toMatchObject([
      { recipient: people.submits, data: { receivedOn: 'maandag 2 maart 2026', decideBy: 'maandag 1 juni 2026' } },
    ]);
  });

  it('says everything that is wrong at once: answers and documents', async () => {
    const { id } = await app.get(DraftService).start(submitter, { schemeKey: 'flexwonen-zh', typeKey: 'haalbaarheid' });
    await app
      .get(DraftService)
      .savePage(submitter, id, 'costs', { revision: 0, answers: { thirdPartyCosts: '1.234,567' } });
    await app
      .get(DraftService)
      .savePage(submitter, id, 'project', { revision: 0, answers: { plannedEnd: '2026-02-30' } });
    await expect(submit(id)).rejects.toMatchObject({
      refusal: { code: 'ANSWERS_INVALID' },
      errors: expect.arrayContaining([
        expect.objectContaining({ path: 'project.projectName', code: 'REQUIRED' }),
        expect.objectContaining({ path: 'project.plannedEnd', code: 'NOT_A_DATE' }),
        expect.objectContaining({ path: 'costs.thirdPartyCosts' }),
        expect.objectContaining({ path: 'documents.quotation', code: 'REQUIRED' }),
      ]),
    });
    expect(await row(id)).toMatchObject({ state: 'draft', version: 1 });
    expect(await reserved(id)).toBe(0);
  });

  it('takes no minus three homes', async () => {
    const draft = await aDraft(app, { typeKey: 'plaatsing', overrides: { homes: { self_contained: -3, shared: 0 } } });
    await expect(submit(draft.id)).rejects.toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ path: expect.stringMatching(/^homes\.homes/) })]),
    });
  });

  it('refuses an amount below the minimum', async () => {
    const draft = await aDraft(app, { moneyCents: 200_000 });
    await expect(submit(draft.id)).rejects.toMatchObject({
      refusal: { code: 'BELOW_MINIMUM', details: { minimumCents: 250_000 } },
    });
  });

  it('refuses without the declaration, with an old version, and by somebody who may not submit', async () => {
    const draft = await aDraft(app);
    const body = { expectedVersion: 1, declaration: true, electronicMessages: true };
    await expect(service.submit(submitter, draft.id, { ...body, declaration: false })).rejects.toThrow(
      'DECLARATION_MISSING',
    );
    await expect(service.submit(submitter, draft.id, { ...body, expectedVersion: 9 })).rejects.toThrow('STALE_VERSION');
    await expect(service.submit(await app.actor(people.fills), draft.id, body)).rejects.toThrow('NOT_YOUR_ROLE');
    await expect(service.submit(await app.actor(people.dordrecht), draft.id, body)).rejects.toThrow('NOT_FOUND');
  });

  it('refuses one second after the window closed, judged by the arrival of the request', async () => {
    app.setNow('2026-12-31T15:30:00Z');
    const draft = await aDraft(app);
    const other = await aDraft(app);
    app.setNow('2026-12-31T16:00:01Z');
    await expect(submit(draft.id)).rejects.toMatchObject({
      refusal: { code: 'WINDOW_CLOSED', details: { closesAt: '2026-12-31T17:00:00' } },
    });
    app.setNow('2026-12-31T16:00:00.500Z');
    const justBefore = new Date(Date.now() - 1_000);
    await expect(asRequest(randomUUID(), justBefore, () => submit(other.id))).resolves.toMatchObject({
      state: 'submitted',
    });
    expect(await row(other.id)).toMatchObject({ received_on: '2026-12-31' });
  });

  it('sends once when the same request comes twice, also at the same time', async () => {
    const draft = await aDraft(app);
    const key = randomUUID();
    const send = () => asRequest(key, new Date(), () => submit(draft.id));
    const [first, second] = await Promise.all([send(), send()]);
    expect(second).toEqual(first);
    expect(await send()).toEqual(first);
    expect(await query('select 1 from submission where application_id = $1', draft.id)).toHaveLength(1);
    await expect(asRequest(key, new Date(), () => submit(draft.id), 'other')).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
    await expect(submit(draft.id, 2)).rejects.toThrow('NOT_IN_THIS_STATE');
  });

  it('moves a draft to the version in force', async () => {
    const draft = await aDraft(app);
    const next = { ...loadScheme('flexwonen-zh', '1'), version: '2' };
    const version = await app.work.run(systemActor, (tx) =>
      app.get(SchemesService).publish(tx, next, {
        opensAt: new Date('2026-01-01T08:00:00Z'),
        closesAt: new Date('2026-12-31T16:00:00Z'),
      }),
    );
    await submit(draft.id);
    expect(await row(draft.id)).toMatchObject({ scheme_version_id: version.id });
  });

  describe('withdrawing', () => {
    it('frees what was reserved', async () => {
      const { id, version } = await anInAssessment(app);
      await expect(
        service.withdraw(submitter, id, { expectedVersion: version, reason: 'Het gaat niet door' }),
      ).resolves.toMatchObject({ state: 'withdrawn' });
      expect(await reserved(id)).toBe(0);
      const [account] = await query(
        'select reserved_cents >= 0 as whole from budget_account a join application p on p.account_id = a.id where p.id = $1',
        id,
      );
      expect(account).toEqual({ whole: true });
    });

    it('is no way out of a draft, and stays inside the organisation', async () => {
      const draft = await aDraft(app);
      const body = { expectedVersion: 1, reason: 'x' };
      await expect(service.withdraw(submitter, draft.id, body)).rejects.toThrow('NOT_IN_THIS_STATE');
      await expect(service.withdraw(await app.actor(people.dordrecht), draft.id, body)).rejects.toThrow('NOT_FOUND');
    });
  });
});
