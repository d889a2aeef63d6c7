// SPDX-License-Identifier: EUPL-1.2
import { DraftService } from '../src/modules/applications/draft.service';
import { SubmitService } from '../src/modules/applications/submit.service';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { DocumentsService } from '../src/modules/documents/documents.service';
import { type Actor, systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { aSubmitted, attach, people, versionOf } from './given';

const morning = '2026-03-02T09:00:00Z';

describe('Completing an application', () => {
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

  const incomplete = async (): Promise<string> => {
    const { id, version } = await aSubmitted(app, { moneyCents: 2_000_000 });
    const assessor = await app.actor(people.assessor);
    const completeness = app.get(CompletenessService);
    const taken = await completeness.assign(assessor, id, { expectedVersion: version });
    await completeness.requestCompletion(assessor, id, {
      expectedVersion: taken.version,
      items: [{ kind: 'document', key: 'quotation', text: 'De offerte' }],
      explanation: '',
      dueOn: '2026-03-20',
    });
    return id;
  };
  const supplement = async (id: string, note = 'Hierbij de offerte') =>
    service.supplement(submitter, id, { expectedVersion: await versionOf(app, id), note });

  it('keeps a new copy, and derives amount, reservation and dates anew', async () => {
    const id = await incomplete();
    app.setNow('2026-03-10T09:00:00Z');
    await app
      .get(DraftService)
      .savePage(submitter, id, 'costs', { revision: 1, answers: { thirdPartyCosts: 1_200_000 } });
    const late = await attach(app, id, 'quotation');
    await expect(supplement(id)).resolves.toMatchObject({ state: 'completed' });
    expect(await row(id)).toMatchObject({
      received_on: '2026-03-02',
      supplemented_on: '2026-03-10',
      requested_cents: 600_000,
      // Invited on 2 March and answered on 10 March: 3 to 9 March do not count, a week after 1 June.
      decision_due_on: '2026-06-08',
    });
    expect(await reserved(id)).toBe(600_000);
    const submissions = await query('select seq from submission where application_id = $1 order by seq', id);
    expect(submissions).toEqual([{ seq: 1 }, { seq: 2 }]);
    const requests = await query('select answered_on from completion_request where application_id = $1', id);
    expect(requests).toEqual([{ answered_on: '2026-03-10' }]);
    await expect(app.get(DocumentsService).remove(submitter, late)).rejects.toThrow('DOCUMENT_LOCKED');
    await app.drain();
    expect(await query("select 1 from document where case_id = $1 and purpose = 'receipt'", id)).toHaveLength(2);
  });

  it('checks the whole form again', async () => {
    const id = await incomplete();
    await app.get(DraftService).savePage(submitter, id, 'costs', { revision: 1, answers: {} });
    await expect(supplement(id)).rejects.toMatchObject({
      refusal: { code: 'ANSWERS_INVALID' },
      errors: [{ path: 'costs.thirdPartyCosts', code: 'REQUIRED' }],
    });
    expect(await reserved(id)).toBe(1_000_000);
  });

  it('is only for a case that was asked for something', async () => {
    const { id } = await aSubmitted(app);
    await expect(supplement(id)).rejects.toThrow('NOT_IN_THIS_STATE');
  });
});
