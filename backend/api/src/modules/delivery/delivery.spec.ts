// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, attach, type Case, people } from '../../../test/given';
import { eventsOf, grantOf, met, obligationOf, refusalOf, rowsOf } from '../../../test/given-delivery';
import { Work } from '../../platform/work/work';
import { DeliveryQueries } from './delivery.queries';
import type { ObligationReportRequest, ReportReviewRequest } from './delivery.dto';
import { ObligationsService } from './obligations.service';

describe('What has to be done for a grant', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const report = async (
    granted: Case,
    key: string,
    wish: Partial<ObligationReportRequest> = {},
    by: string = people.submits,
  ) => {
    const { id, version } = await obligationOf(app, granted.id, key);
    return app.get(ObligationsService).report(await app.actor(by), id, {
      expectedVersion: version,
      happenedOn: '2026-03-10',
      explanation: 'Gedaan.',
      documentIds: [],
      ...wish,
    });
  };
  const review = async (
    granted: Case,
    key: string,
    wish: Partial<ReportReviewRequest> = {},
    by: string = people.assessor,
  ) => {
    const { id, version } = await obligationOf(app, granted.id, key);
    return app
      .get(ObligationsService)
      .review(await app.actor(by), id, { expectedVersion: version, accepted: true, reason: '', ...wish });
  };

  it('counts from the day on which the decision was notified', async () => {
    const granted = await aGranted(app, { typeKey: 'plaatsing', notified: false });
    expect(await rowsOf(app, 'select id from obligation where application_id = $1', [granted.id])).toEqual([]);
    app.setNow('2026-03-31T09:00:00Z');
    await app.drain();

    expect(await obligationOf(app, granted.id, 'start')).toMatchObject({
      state: 'open',
      version: 1,
      due_on: '2027-03-31',
    });
    expect(await obligationOf(app, granted.id, 'completion')).toMatchObject({ due_on: '2028-03-31' });
    expect(await obligationOf(app, granted.id, 'report')).toMatchObject({ due_on: null });
    expect(await obligationOf(app, granted.id, 'availability')).toMatchObject({ due_on: null });
    expect(await grantOf(app, granted.id)).toMatchObject({
      notified_on: '2026-03-31',
      determination_due_on: '2028-06-30',
    });
    const [{ trace } = { trace: [] }] = await rowsOf<{ trace: { rule: string; source: string }[] }>(
      app,
      "select trace from obligation where application_id = $1 and key = 'start'",
      [granted.id],
    );
    expect(trace.map(({ rule, source }) => [rule, source])).toEqual([
      ['start', 'Awb 3:41'],
      ['length', 'artikel 11, eerste lid, onder a'],
      ['too_long_to_extend', 'Algemene termijnenwet 4(a)'],
    ]);
  });

  it('takes a report on a day from the grant up to today, with evidence where the scheme asks it', async () => {
    const granted = await aGranted(app, { typeKey: 'plaatsing', by: people.dordrecht });
    const by = people.dordrecht;
    app.setNow('2026-03-20T09:00:00Z');
    expect(await refusalOf(report(granted, 'start', { happenedOn: '2026-03-21' }, by))).toBe('DATE_IN_FUTURE');
    expect(await refusalOf(report(granted, 'start', { happenedOn: '2026-03-01' }, by))).toBe('DATE_BEFORE_GRANT');
    expect(await refusalOf(report(granted, 'completion', {}, by))).toBe('DOCUMENT_MISSING');
    expect(await refusalOf(report(granted, 'start', { expectedVersion: 7 }, by))).toBe('STALE_VERSION');
    expect(await refusalOf(report(granted, 'start', {}, people.submits))).toBe('NOT_FOUND');
    expect(await refusalOf(report(granted, 'start', {}, people.assessor))).toBe('NOT_YOUR_ROLE');
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect(await refusalOf(report(granted, 'completion', { documentIds: [stranger] }, by))).toBe('DOCUMENT_MISSING');

    const photo = await attach(app, granted.id, 'completion', by, 'report');
    await expect(report(granted, 'completion', { documentIds: [photo] }, by)).resolves.toMatchObject({
      state: 'reported',
      version: 2,
    });
    const [document] = await rowsOf<{ locked_at: Date | null }>(app, 'select locked_at from document where id = $1', [
      photo,
    ]);
    expect(document?.locked_at).not.toBeNull();
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('ObligationReported');
    expect(await refusalOf(report(granted, 'completion', { documentIds: [photo] }, by))).toBe('NOT_IN_THIS_STATE');
  });

  it('sends a report back with a reason, and derives the dates that follow when it accepts', async () => {
    const granted = await aGranted(app, { typeKey: 'verplaatsing' });
    const photo = await attach(app, granted.id, 'completion', people.submits, 'report');
    app.setNow('2026-05-20T09:00:00Z');
    await report(granted, 'completion', { happenedOn: '2026-05-11', documentIds: [photo] });
    expect(await refusalOf(review(granted, 'completion', {}, people.decider))).toBe('NOT_YOUR_ROLE');
    expect(await refusalOf(review(granted, 'completion', { accepted: false }))).toBe('REASON_REQUIRED');
    await expect(
      review(granted, 'completion', { accepted: false, reason: 'De foto is onduidelijk.' }),
    ).resolves.toMatchObject({ state: 'open' });
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('ObligationReportReturned');

    await report(granted, 'completion', { happenedOn: '2026-05-12', documentIds: [photo] });
    await expect(review(granted, 'completion')).resolves.toMatchObject({ state: 'met' });
    expect(await obligationOf(app, granted.id, 'completion')).toMatchObject({ met_on: '2026-05-12' });
    expect(await obligationOf(app, granted.id, 'report')).toMatchObject({ due_on: '2026-08-11' });
    expect(await obligationOf(app, granted.id, 'availability')).toMatchObject({ due_on: '2031-05-12' });
    expect(await grantOf(app, granted.id)).toMatchObject({ determination_due_on: '2026-08-11' });
    const mails = await rowsOf<{ data: unknown }>(
      app,
      "select data from mail where case_id = $1 and kind = 'obligation-met'",
      [granted.id],
    );
    expect(mails).toMatchObject([{ data: { metOn: 'dinsdag 12 mei 2026' } }]);
  });

  it('lists what is open with the days that are left, page by page, each municipality its own', async () => {
    const queries = app.get(DeliveryQueries);
    const mine = await aGranted(app);
    app.setNow('2026-05-31T09:00:00Z');
    const all = await queries.list(await app.actor(people.assessor), {});
    expect(all.items.map(({ dueOn }) => dueOn ?? '9999')).toEqual(all.items.map(({ dueOn }) => dueOn ?? '9999').sort());
    const own = await queries.list(await app.actor(people.submits), {});
    expect(new Set(own.items.map(({ organisationName }) => organisationName))).toEqual(new Set(['Leiden']));
    const first = own.items.find(({ applicationId }) => applicationId === mine.id);
    expect(first).toMatchObject({
      dueOn: '2026-06-02',
      daysLeft: 2,
      state: 'open',
      text: { nl: 'U begint met het onderzoek.' },
    });

    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await queries.list(await app.actor(people.assessor), { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map(({ id }) => id));
    expect(await refusalOf(queries.list(await app.actor(people.assessor), { cursor: 'nonsense' }))).toBe(
      'INVALID_INPUT',
    );
  });

  it('shows the obligations of a grant with their reports', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    app.setNow('2026-03-20T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-03-15', by: people.dordrecht });
    const { id } = await grantOf(app, granted.id);
    const read = async (email: string) => {
      const actor = await app.actor(email);
      return app.get(Work).read(actor, (reader) => app.get(DeliveryQueries).forGrant(reader, id));
    };
    expect(await read(people.dordrecht)).toMatchObject([
      {
        key: 'start',
        state: 'met',
        metOn: '2026-03-15',
        daysLeft: null,
        reports: [{ state: 'accepted', reportedByName: 'Fatima el Amrani' }],
      },
      {
        key: 'completion',
        state: 'open',
        dueOn: '2027-03-02',
        daysLeft: 347,
        extensionMaximumMonths: 6,
        extensionsLeft: 1,
        reports: [],
      },
    ]);
    expect(await read(people.submits)).toEqual([]);
  });
});
