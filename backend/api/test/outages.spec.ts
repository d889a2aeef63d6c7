// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import { CompletenessService } from '../src/modules/assessment/completeness.service';
import { SubmitService } from '../src/modules/applications/submit.service';
import { OutageProposal } from '../src/modules/outages/outage.entities';
import { OutagesQueries } from '../src/modules/outages/outages.queries';
import { OutagesService } from '../src/modules/outages/outages.service';
import type { OutageProposalResponse } from '../src/modules/outages/outages.dto';
import { SchemesQueries } from '../src/modules/schemes/schemes.queries';
import { anonymous, systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { Browser } from './browser';
import { aDraft, aGranted, anInAssessment, aSubmitted, people, versionOf } from './given';
import { aSmallScheme, eventsOf, refusalOf, rowsOf } from './given-delivery';
import { anObjection, aRefused, objectionOf } from './given-objection';
import { sql } from './database';
import { FilingService } from '../src/modules/objections/filing.service';
import { HandlingService } from '../src/modules/objections/handling.service';
import { InviteViews } from '../src/modules/views/invite.service';

describe('An outage of the portal', () => {
  let app: TestApp;
  let lacking: string;
  let granted: string;
  let objectionDueOn: string;
  let draft: string;
  let late: string;
  let outageId: string;
  let proposals: OutageProposalResponse[];

  const proposalOf = (kind: string): OutageProposalResponse => {
    const found = proposals.find((one) => one.kind === kind);
    if (!found) throw new Error(`no proposal for ${kind}`);
    return found;
  };
  const decide = async (kind: string, body: { extend: boolean; until?: string; reason?: string }) =>
    app.get(OutagesService).decide(await app.actor(people.decider), proposalOf(kind).id, { reason: '', ...body });

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    granted = (await aGranted(app, { by: people.dordrecht })).id;
    const [decision] = await rowsOf<{ day: string }>(
      app,
      'select objection_due_on as day from decision where application_id = $1',
      [granted],
    );
    objectionDueOn = decision?.day ?? '';
    app.setNow('2026-03-30T09:00:00Z');
    const submitted = await aSubmitted(app);
    lacking = submitted.id;
    const assessor = await app.actor(people.assessor);
    const taken = await app.get(CompletenessService).assign(assessor, lacking, { expectedVersion: submitted.version });
    await app.get(CompletenessService).requestCompletion(assessor, lacking, {
      expectedVersion: taken.version,
      items: [{ kind: 'document', key: 'quotation', text: 'Een leesbare offerte' }],
      explanation: '',
      dueOn: localDate(objectionDueOn),
    });
    const small = await aSmallScheme(app, { key: 'klein', ceilingCents: 50_000_00 });
    await sql(app.database.superUrl, `update scheme_version set closes_at = $1 where scheme_key = 'klein'`, [
      `${objectionDueOn}T15:00:00Z`,
    ]);
    draft = (await aDraft(app, small)).id;
    app.setNow(`${objectionDueOn}T18:00:00Z`);
    const actor = await app.actor(people.administrator);
    const body = {
      startsAt: `${objectionDueOn}T08:00:00Z`,
      endsAt: `${objectionDueOn}T17:30:00Z`,
      what: 'De database was vol.',
      publicReason: 'Het loket was de hele dag niet bereikbaar.',
    };
    outageId = (await app.get(OutagesService).record(actor, body)).id;
    proposals = (await app.get(OutagesQueries).list(actor, {})).items[0]?.proposals ?? [];
  }, 300_000);
  afterAll(() => app.close());

  it('proposes every term and window that ended in it', () => {
    expect(proposals.map(({ kind, applicationId }) => [kind, applicationId]).sort()).toEqual(
      [
        ['cure', lacking],
        ['objection', granted],
        ['window', null],
      ].sort(),
    );
    expect(proposals.every(({ dueAt, proposedUntil, state }) => proposedUntil > dueAt && state === 'open')).toBe(true);
  });

  it('is recorded when it is over, in the right order', async () => {
    const actor = await app.actor(people.administrator);
    const body = { what: 'x', publicReason: 'x', startsAt: '2026-03-02T08:00:00Z', endsAt: '2027-03-02T08:00:00Z' };
    expect(await refusalOf(app.get(OutagesService).record(actor, body))).toBe('OUTAGE_NOT_OVER');
    const turned = { ...body, endsAt: '2026-03-01T08:00:00Z' };
    await expect(app.get(OutagesService).record(actor, turned)).rejects.toMatchObject({ errors: [{ path: 'endsAt' }] });
  });

  it('gives the municipality until the extended day to complete, with an event and a later decision', async () => {
    const before = await eventsOf(app, lacking);
    const [was] = await rowsOf<{ due: string }>(app, 'select decision_due_on as due from application where id = $1', [
      lacking,
    ]);
    expect(await refusalOf(decide('cure', { extend: true, until: proposalOf('cure').dueAt }))).toBe('TERM_NOT_LONGER');
    await decide('cure', { extend: true });
    expect(await eventsOf(app, lacking)).toEqual([...before, 'TermExtendedByOutage']);
    const told = await rowsOf<{ subject: string }>(
      app,
      "select subject from message where application_id = $1 and kind = 'date_moved'",
      [lacking],
    );
    expect(told).toEqual([{ subject: expect.stringContaining('langer de tijd om uw aanvraag aan te vullen') }]);
    const [is] = await rowsOf<{ due: string }>(app, 'select decision_due_on as due from application where id = $1', [
      lacking,
    ]);
    expect((is?.due ?? '') > (was?.due ?? '')).toBe(true);
    app.setNow(proposalOf('cure').proposedUntil);
    const supplement = { expectedVersion: await versionOf(app, lacking), note: '' };
    await app.get(SubmitService).supplement(await app.actor(people.submits), lacking, supplement);
    const terms = await rowsOf<{ settled_on: string | null; trace: { source: string }[] }>(
      app,
      "select settled_on, trace from case_term where case_id = $1 and kind = 'cure'",
      [lacking],
    );
    expect(terms[0]?.settled_on).not.toBeNull();
    expect(terms[0]?.trace.map(({ source }) => source)).toContain('Awb 2:21');
  });

  it('first holds an objection after the last day for late', async () => {
    const [decision] = await rowsOf<{ id: string }>(app, 'select id from decision where application_id = $1', [
      granted,
    ]);
    const body = { decisionId: decision?.id ?? '', grounds: 'Te weinig.', documentIds: [], costsAsked: false };
    late = (await app.get(FilingService).file(await app.actor(people.dordrecht), granted, body)).id;
    expect(await objectionOf(app, late)).toMatchObject({ verdict: 'late' });
  });

  it('lets one of two decide who do it at once; the objection is in time after all', async () => {
    const outcomes = await Promise.allSettled([
      decide('objection', { extend: true }),
      decide('objection', { extend: true }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(decide('objection', { extend: false, reason: 'Nee' }))).toBe('PROPOSAL_DECIDED');
    const [decision] = await rowsOf<{ day: string }>(
      app,
      'select objection_due_on as day from decision where application_id = $1',
      [granted],
    );
    expect((decision?.day ?? '') > objectionDueOn).toBe(true);
    expect(await objectionOf(app, late)).toMatchObject({ verdict: 'in_time' });
  });

  it('keeps the window open for everybody, beside what was published', async () => {
    const submit = async () =>
      app.get(SubmitService).submit(await app.actor(people.submits), draft, {
        expectedVersion: await versionOf(app, draft),
        declaration: true,
        electronicMessages: true,
      });
    expect(await refusalOf(submit())).toBe('WINDOW_CLOSED');
    await decide('window', { extend: true });
    const shown = await app.get(SchemesQueries).current(anonymous, 'klein');
    expect(shown.closesAt).toBe(proposalOf('window').proposedUntil);
    expect(shown.extension).toEqual({
      closedBefore: proposalOf('window').dueAt,
      reason: 'Het loket was de hele dag niet bereikbaar.',
    });
    app.setNow(shown.closesAt);
    expect(await refusalOf(submit())).toBe('WINDOW_CLOSED');
    app.setNow(new Date(new Date(shown.closesAt).getTime() - 60_000).toISOString());
    await submit();
    expect(await eventsOf(app, draft)).toContain('ApplicationSubmitted');
  });

  it('asks for a reason when a term does not run on', async () => {
    await app.work.run(systemActor, (tx) =>
      tx.manager.insert(OutageProposal, {
        outageId,
        applicationId: granted,
        kind: 'objection',
        key: 'x',
        dueAt: tx.now,
        proposedUntil: tx.now,
      }),
    );
    proposals = (
      (await app.get(OutagesQueries).list(await app.actor(people.decider), {})).items[0]?.proposals ?? []
    ).filter(({ state }) => state === 'open');
    expect(await refusalOf(decide('objection', { extend: false }))).toBe('REASON_REQUIRED');
    await decide('objection', { extend: false, reason: 'De gemeente had al bezwaar gemaakt.' });
  });

  it('gives the dates of the case as a calendar file to whoever may see it', async () => {
    const base = await app.listen();
    const officer = await Browser.signIn(base, people.dordrecht);
    const reply = await fetch(`${base}/api/v1/applications/${granted}/calendar?language=en`, {
      headers: officer.headers,
    });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename="FLX-2026-\d{4}\.ics"$/);
    const text = await reply.text();
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(text.replaceAll('\r\n ', '')).toMatch(new RegExp(`UID:${granted}-objection-[0-9a-f-]{36}@flexloket\r\n`));
    expect(text).toContain(`-obligation-`);
    const stranger = await Browser.signIn(base, people.submits);
    expect((await stranger.get(`/applications/${granted}/calendar`)).status).toBe(404);
    expect((await stranger.get(`/applications/${granted}/calendar?language=fr`)).status).toBe(400);
  });

  it('also proposes it for views, and for completing an objection, which moves the decision on it', async () => {
    app.setNow('2026-07-01T09:00:00Z');
    const asked = await anInAssessment(app, { by: people.dordrecht });
    const refused = await aRefused(app);
    const objection = await anObjection(app, refused.id, 'refusal', { grounds: '' });
    const [assessor, assessor2] = [await app.actor(people.assessor), await app.actor(people.assessor2)];
    await app.get(InviteViews).invite(assessor, asked.id, {
      expectedVersion: await versionOf(app, asked.id),
      subject: 'advice',
      of: 'applicant',
      about: 'De gegevens wijken af van die van het kadaster.',
      days: 14,
    });
    const extended = async (caseId: string, kind: string, day: string) => {
      app.setNow(`${day}T20:00:00Z`);
      const actor = await app.actor(people.administrator);
      const times = { startsAt: `${day}T08:00:00Z`, endsAt: `${day}T17:30:00Z` };
      const { id } = await app
        .get(OutagesService)
        .record(actor, { ...times, what: 'Storing.', publicReason: 'Storing.' });
      const { items } = await app.get(OutagesQueries).list(actor, {});
      const found = items.find((one) => one.id === id)?.proposals.find((one) => one.kind === kind);
      expect(found).toMatchObject({ applicationId: caseId });
      const decider = await app.actor(people.decider);
      await app.get(OutagesService).decide(decider, found?.id ?? '', { extend: true, reason: '' });
      const [term] = await rowsOf<{ due_on: string }>(
        app,
        'select due_on from case_term where case_id = $1 and kind = $2',
        [caseId, kind],
      );
      return term?.due_on;
    };
    expect(await extended(asked.id, 'views', '2026-07-15')).toBe('2026-07-16');
    const [invited] = await rowsOf(app, 'select due_on from views_invitation where application_id = $1', [asked.id]);
    expect(invited).toEqual({ due_on: '2026-07-16' });

    // After the term for objections the suspension counts for the decision.
    app.setNow('2026-08-24T09:00:00Z');
    const defect = { expectedVersion: objection.version, defect: 'De gronden ontbreken.', days: 14 };
    await app.get(HandlingService).notifyDefect(assessor2, objection.id, defect);
    await app.drain();
    const before = await objectionOf(app, objection.id);
    expect(await extended(refused.id, 'objection_cure', '2026-09-07')).toBe('2026-09-08');
    const after = await objectionOf(app, objection.id);
    expect(after).toMatchObject({ defect_due_on: '2026-09-08' });
    expect(after.decision_due_on > before.decision_due_on).toBe(true);
  });
});
