// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, attach, type Case, people } from '../../../test/given';
import { eventsOf, obligationOf, refusalOf, refused, rowsOf } from '../../../test/given-delivery';
import { photograph, progressAnswers, progressReported, reportVersion } from '../../../test/given-progress-reports';
import type { CommandResponse } from '../../platform/http/common.dto';
import { ObligationsService } from '../delivery/obligations.service';
import { ProgressFilling } from './progress-filling.service';
import { ProgressListQueries } from './progress-list.queries';
import { ProgressPhotos } from './progress-photos.service';
import { ProgressQueries } from './progress.queries';
import { ProgressReviews } from './progress-reviews.service';
import type { ProgressFormResponse, ProgressListQuery, ProgressReportResponse } from './progress.dto';

describe('Progress reports', () => {
  let app: TestApp;
  let granted: Case;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    await another();
  });
  beforeEach(() => app.setNow('2026-09-01T09:00:00Z'));
  afterAll(() => app.close());

  /** A case of its own for what reports in it. */
  const another = async (): Promise<void> => {
    app.setNow('2026-03-02T09:00:00Z');
    granted = await aGranted(app, { typeKey: 'plaatsing', count: 5 });
    app.setNow('2026-09-01T09:00:00Z');
  };
  const form = async (key: string, by: string = people.submits): Promise<ProgressFormResponse> => {
    const { id } = await obligationOf(app, granted.id, key);
    return app.get(ProgressQueries).form(await app.actor(by), id);
  };
  const series = async (by: string = people.assessor): Promise<ProgressReportResponse[]> => {
    const { grantId } = await form('progress.1');
    return (await app.get(ProgressQueries).series(await app.actor(by), grantId)).reports;
  };
  const review = async (report: CommandResponse, accepted: boolean, reason = ''): Promise<CommandResponse> =>
    app
      .get(ProgressReviews)
      .review(await app.actor(people.assessor), report.id, { expectedVersion: report.version, accepted, reason });
  const listed = async (state: ProgressListQuery['state']): Promise<string[]> => {
    const { items } = await app.get(ProgressListQueries).list(await app.actor(people.assessor), { state, limit: 200 });
    return items.filter(({ applicationId }) => applicationId === granted.id).map(({ dueOn }) => dueOn ?? '');
  };

  it('are asked each half year and about 31 December, from the grant until the completion', async () => {
    const rows = await rowsOf<{ key: string; due_on: string }>(
      app,
      "select key, due_on from obligation where application_id = $1 and kind = 'progress' order by due_on",
      [granted.id],
    );
    expect(rows.map(({ key, due_on: day }) => `${key} ${day}`)).toEqual([
      'progress.1 2026-09-02',
      'progress_year.1 2027-01-14',
      'progress.2 2027-03-02',
      'progress.3 2027-09-02',
      'progress_year.2 2028-01-14',
      'progress.4 2028-03-02',
    ]);
    expect((await series()).map(({ periodEndsOn, state }) => `${periodEndsOn} ${state}`).slice(0, 2)).toEqual([
      '2026-09-02 none',
      '2026-12-31 none',
    ]);
    expect((await form('progress.1')).promised.kinds).toEqual({ self_contained: 5, shared: 0 });
  });

  it('say everything that is wrong at once, and keep what was saved', async () => {
    const wrong = await refused(
      progressReported(app, granted.id, 'progress.1', { ...progressAnswers(), percentage: 101, spent: undefined }),
    );
    expect(wrong.refusal.code).toBe('ANSWERS_INVALID');
    expect(wrong.errors.map(({ path, code }) => `${path} ${code}`)).toEqual(['percentage TOO_LARGE', 'spent REQUIRED']);
    const zero = await refused(
      progressReported(app, granted.id, 'progress.1', { ...progressAnswers(), explanation: 'a\u0000b' }),
    );
    expect(zero.errors.map(({ code }) => code)).toEqual(['CONTROL_CHARACTER']);
    expect(await rowsOf(app, 'select 1 from progress_report where application_id = $1', [granted.id])).toEqual([]);
  });

  it('cannot come before the day that they are about, and cannot be told as any other obligation', async () => {
    const early = await refused(progressReported(app, granted.id, 'progress_year.1'));
    expect(early.refusal).toMatchObject({ code: 'PROGRESS_TOO_EARLY', details: { opensOn: '2026-12-31' } });
    const { id, version } = await obligationOf(app, granted.id, 'progress.1');
    const told = { expectedVersion: version, happenedOn: '2026-08-31', explanation: 'Klaar.', documentIds: [] };
    const other = app.get(ObligationsService);
    expect(await refusalOf(other.report(await app.actor(people.submits), id, told))).toBe('PROGRESS_REPORT_ASKED');
    const answer = { expectedVersion: version, accepted: true, reason: '' };
    expect(await refusalOf(other.review(await app.actor(people.assessor), id, answer))).toBe('PROGRESS_REPORT_ASKED');
  });

  it('keep a draft that is not right yet, for the municipality alone, and refuse an old version and what names a person', async () => {
    const { id } = await obligationOf(app, granted.id, 'progress.1');
    const by = await app.actor(people.submits);
    const filling = app.get(ProgressFilling);
    const saved = await filling.save(by, id, { expectedVersion: 0, answers: { percentage: 400 } });
    expect(saved).toMatchObject({ state: 'draft', version: 1 });
    expect(await refusalOf(filling.save(by, id, { expectedVersion: 0, answers: {} }))).toBe('STALE_REVISION');
    const named = await refused(filling.save(by, id, { expectedVersion: 1, answers: { explanation: 'a@leiden.nl' } }));
    expect(named.errors.map(({ path }) => path)).toEqual(['explanation']);
    expect((await form('progress.1')).answers).toEqual({ percentage: 400 });
    const ofProvince = await form('progress.1', people.assessor);
    expect([ofProvince.answers, ofProvince.report.state, ofProvince.canFill]).toEqual([{}, 'none', false]);
    expect(await refusalOf(form('progress.1', people.dordrecht))).toBe('NOT_FOUND');
    expect(await eventsOf(app, granted.id)).not.toContain('ProgressReported');
  });

  it('go from sent back with a mail to accepted, met on the day of the first submission, and both versions stay', async () => {
    await another();
    const first = await progressReported(app, granted.id, 'progress.1');
    expect(await listed('received')).toEqual(['2026-09-02']);
    expect(await refusalOf(review(first, false))).toBe('REASON_REQUIRED');
    const back = await review(first, false, 'Tel ook de onzelfstandige woningen.');
    expect(back.state).toBe('sent_back');
    expect(await listed('sent_back')).toEqual(['2026-09-02']);
    await app.drain();
    const mails = await rowsOf(app, "select 1 from mail where case_id = $1 and kind = 'progress-returned'", [
      granted.id,
    ]);
    expect(mails).toHaveLength(1);
    expect((await form('progress.1')).answers).toMatchObject({ percentage: 40, permitStatus: 'granted' });

    app.setNow('2026-09-07T09:00:00Z');
    expect(await listed('late')).toEqual(['2026-09-02']);
    const again = await progressReported(app, granted.id, 'progress.1', progressAnswers({ percentage: 45 }));
    await review(again, true);
    expect(await listed('accepted')).toEqual(['2026-09-02']);
    expect(await obligationOf(app, granted.id, 'progress.1')).toMatchObject({ state: 'met', met_on: '2026-09-01' });
    const [row] = await rowsOf(
      app,
      `select state, percentage, homes_promised, homes_permitted, homes_placed, homes_occupied, spent_cents::int, late_days, draft
         from progress_report where application_id = $1`,
      [granted.id],
    );
    expect(row).toEqual({
      ...{ state: 'accepted', percentage: 45, homes_promised: 5, homes_permitted: 5, homes_placed: 4 },
      ...{ homes_occupied: 0, spent_cents: 100_000, late_days: 0, draft: null },
    });
    const kept = await rowsOf<{ percentage: number }>(
      app,
      `select (s.figures ->> 'percentage')::int as percentage from progress_submission s
         join progress_report r on r.id = s.report_id where r.application_id = $1 order by s.number`,
      [granted.id],
    );
    expect(kept.map(({ percentage }) => percentage)).toEqual([40, 45]);
    const told = (await eventsOf(app, granted.id)).filter((type) => type.startsWith('Progress'));
    expect(told).toEqual(['ProgressReported', 'ProgressReturned', 'ProgressReported', 'ProgressAccepted']);
  });

  it('show what changed since the report before, and count the days that one is late', async () => {
    await another();
    await review(await progressReported(app, granted.id, 'progress.1'), true);
    app.setNow('2027-01-16T09:00:00Z');
    expect(await listed('late')).toEqual(['2027-01-14']);
    const answers = progressAnswers({ percentage: 30, spent: 2_500_00 });
    const lower = await refused(progressReported(app, granted.id, 'progress_year.1', answers));
    expect(lower.errors.map(({ path }) => path)).toEqual(['reason_PERCENTAGE_LOWER']);
    const why = { ...answers, reason_PERCENTAGE_LOWER: 'De fundering moest opnieuw.' };
    await progressReported(app, granted.id, 'progress_year.1', why);
    for (const by of [people.assessor, people.submits]) {
      const report = (await series(by)).find(({ periodEndsOn }) => periodEndsOn === '2026-12-31');
      expect(report).toMatchObject({ state: 'submitted', lateDays: 2, timesSubmitted: 1 });
      expect(report?.changes.map(({ sentence }) => sentence.nl)).toEqual([
        'Klaar: van 40% naar 30% (-10)',
        'Uitgegeven: van € 1.000,00 naar € 2.500,00',
      ]);
      expect(report?.figures?.reasons).toEqual([{ code: 'PERCENTAGE_LOWER', text: 'De fundering moest opnieuw.' }]);
    }
  });

  it('take photos only, with a consent that can be withdrawn, also after the report was accepted', async () => {
    await another();
    const { id } = await obligationOf(app, granted.id, 'progress.1');
    const photos = app.get(ProgressPhotos);
    const by = await app.actor(people.submits);
    const add = (documentId: string, expectedVersion: number, consent = false) =>
      photos.add(by, id, { expectedVersion, documentId, consent });
    const pdf = await attach(app, granted.id, 'progress', people.submits, 'report');
    expect(await refusalOf(add(pdf, 0))).toBe('PROGRESS_ONLY_IMAGES');
    const one = await add(await photograph(app, granted.id), 0, true);
    const two = await add(await photograph(app, granted.id), one.version);
    expect(await refusalOf(add(await photograph(app, granted.id), 1))).toBe('STALE_VERSION');
    const seenByProvince = async () => (await series()).flatMap((report) => report.photos);
    expect(await seenByProvince()).toEqual([]);
    await photos.remove(by, two.id, { expectedVersion: two.version });

    const report = await progressReported(app, granted.id, 'progress.1');
    expect(await refusalOf(photos.remove(by, one.id, { expectedVersion: report.version }))).toBe('NOT_IN_THIS_STATE');
    const accepted = await review(report, true);
    expect(await seenByProvince()).toMatchObject([{ id: one.id, usable: true, consentedByName: by.name }]);
    await photos.consent(by, one.id, { expectedVersion: accepted.version, given: false });
    const [photo] = await seenByProvince();
    expect(photo).toMatchObject({ usable: false, withdrawnByName: by.name });
    expect([photo?.consentedAt, photo?.withdrawnAt]).not.toContain(null);
    const told = (await eventsOf(app, granted.id)).filter((type) => type.startsWith('Photo'));
    expect(told).toEqual(['PhotoConsentGiven', 'PhotoConsentWithdrawn']);
    const dordrecht = await app.actor(people.dordrecht);
    expect(await refusalOf(photos.consent(dordrecht, one.id, { expectedVersion: 9, given: true }))).toBe('NOT_FOUND');
  });

  it('are submitted once when two people submit at the same moment', async () => {
    await another();
    const { id } = await obligationOf(app, granted.id, 'progress.1');
    const submit = async (percentage: number) =>
      app
        .get(ProgressFilling)
        .submit(await app.actor(people.submits), id, { expectedVersion: 0, answers: progressAnswers({ percentage }) });
    const outcomes = await Promise.allSettled([submit(40), submit(41)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [{ count } = { count: 0 }] = await rowsOf<{ count: number }>(
      app,
      `select count(*)::int as count from progress_submission s join progress_report r on r.id = s.report_id
        where r.application_id = $1`,
      [granted.id],
    );
    expect(count).toBe(1);
  });

  it('are accepted or sent back, never both; and nobody accepts what was submitted again after they looked', async () => {
    await another();
    const first = await progressReported(app, granted.id, 'progress.1');
    const outcomes = await Promise.allSettled([review(first, true), review(first, false, 'Vul aan wat ontbreekt.')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { id } = await obligationOf(app, granted.id, 'progress.1');
    const { state } = await obligationOf(app, granted.id, 'progress.1');
    if (state === 'met') return;
    const version = await reportVersion(app, id);
    const [again, accepted] = await Promise.allSettled([
      progressReported(app, granted.id, 'progress.1', progressAnswers({ percentage: 50 })),
      review({ id: first.id, state: 'submitted', version }, true),
    ]);
    expect([again.status, accepted.status]).toEqual(['fulfilled', 'rejected']);
    expect((await obligationOf(app, granted.id, 'progress.1')).state).toBe('reported');
  });
});
