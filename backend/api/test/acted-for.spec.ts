// SPDX-License-Identifier: EUPL-1.2
import supertest from 'supertest';
import { addDays, localDate } from '#domain';
import { startApp, type TestApp } from './app';
import { Browser, type Reply } from './browser';
import { sql } from './database';
import { aGranted, anAdvised, attach, people } from './given';
import { rowsOf } from './given-delivery';
import { aRefused, decisionOf } from './given-objection';
import { aLateCase, penaltyOf } from './given-penalty';
import { routesOf } from './routes';

interface Line {
  readonly operation: string;
  readonly result: string;
  readonly on_behalf: string | null;
  readonly case_id: string | null;
}

/** Kinds of things in addresses that belong to no case. */
const ofNoCase = [
  ...['budget-levels', 'budget-orders', 'budget-adoptions', 'scheme-drafts', 'scheme-versions', 'schemes', 'draws'],
  ...[
    'audit-samples',
    'determination-samples',
    'interests',
    'mandates',
    'mergers',
    'organisations',
    'queues',
    'sessions',
  ],
];
const filled = { amountCents: 0, grounds: [], reason: '' };

describe('For whom somebody acted, and in which case, in the log', () => {
  let app: TestApp;
  let base: string;
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
  }, 300_000);
  afterAll(() => app.close());

  const as = async (who: string): Promise<Browser> => {
    const known = browsers.get(who) ?? (await Browser.signIn(base, who));
    browsers.set(who, known);
    return known;
  };
  const last = async (): Promise<Line | undefined> =>
    (await rowsOf<Line>(app, 'select * from audit_entry order by id desc limit 1'))[0];
  async function line(who: string, path: string, body: object): Promise<Line & { reply: Reply }> {
    const reply = await (await as(who)).post(path, body);
    const written = await last();
    if (!written) throw new Error('no line');
    return { ...written, reply };
  }
  const applicantOf = async (id: string): Promise<string> =>
    (await rowsOf<{ id: string }>(app, 'select organisation_id as id from application where id = $1', [id]))[0]?.id ??
    '';

  it('says under which mandate, or that the board itself decided', async () => {
    const first = await anAdvised(app);
    const decision = { ...filled, expectedVersion: first.version, kind: 'grant', amountCents: first.amountCents };
    const mandated = await line(people.decider, `/applications/${first.id}/decisions`, decision);
    const [mandate] = await rowsOf<{ id: string }>(
      app,
      "select id from mandate where article = 'Mandaatregister, onderdeel subsidies'",
    );
    expect(mandated).toMatchObject({ result: 'done', case_id: first.id, on_behalf: `mandate:${mandate?.id}` });
    const second = await anAdvised(app, { by: people.dordrecht });
    const board = { decidedOn: '2026-03-02', paper: 'PZH-2026-1' };
    const asked = { ...decision, expectedVersion: second.version, amountCents: second.amountCents, board };
    const preview = await (await as(people.decider2)).post(`/applications/${second.id}/decision-previews`, asked);
    expect(preview.status).toBe(200);
    expect((await last())?.operation).not.toContain('previews');
    const decided = await line(people.decider2, `/applications/${second.id}/decisions`, asked);
    expect(decided).toMatchObject({ result: 'done', case_id: second.id, on_behalf: 'board' });
  });

  it('says for which municipality staff entered an objection, its defect mended, a scan, and a refused attempt', async () => {
    const { id } = await aRefused(app);
    const applicant = `organisation:${await applicantOf(id)}`;
    const decisionId = await decisionOf(app, id, 'refusal');
    const objection = { decisionId, grounds: '', documentIds: [], costsAsked: false, channel: 'post' };
    const arrived = { ...objection, receivedOn: '2026-03-02', postedOn: '2026-03-02' };
    const at = `/applications/${id}/paper-objections`;
    const entered = await line(people.assessor2, at, arrived);
    expect(entered).toMatchObject({ result: 'done', case_id: id, on_behalf: applicant });
    expect(await line(people.assessor2, at, arrived)).toMatchObject({
      result: 'refused',
      case_id: id,
      on_behalf: applicant,
    });
    await app.drain();
    const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
    const scan = await (await as(people.assessor2)).upload(`/applications/${id}/scans`, 'objection', 'b.pdf', pdf);
    expect([scan.status, await last()]).toMatchObject([201, { on_behalf: applicant, case_id: id }]);
    const [open] = await rowsOf<{ id: string; version: number }>(
      app,
      'select * from objection where application_id = $1',
      [id],
    );
    const step = { expectedVersion: open?.version, reason: 'Telefonisch ingetrokken, bevestigd per brief.' };
    const withdrawn = await line(people.assessor2, `/objections/${open?.id}/withdrawals`, step);
    expect(withdrawn).toMatchObject({ result: 'done', case_id: id, on_behalf: applicant });
    const own = await attach(app, id, 'bezwaar', people.submits, 'objection');
    const mine = { decisionId, grounds: 'Toch.', documentIds: [own], costsAsked: false };
    expect(await line(people.submits, `/applications/${id}/objections`, mine)).toMatchObject({
      result: 'done',
      case_id: id,
      on_behalf: null,
    });
  });

  it('says for whom cases were handed over, and for whom a name was put right', async () => {
    const [leiden] = await rowsOf<{ id: string }>(app, "select id from organisation where cbs_code = 'GM0546'");
    const manager = await as(people.submits);
    const invited = await manager.post(`/organisations/${leiden?.id}/invitations`, {
      name: 'Nieuwe Collega',
      email: 'collega@leiden.example',
      roles: ['read', 'fill'],
    });
    expect(invited.status).toBe(201);
    const [person] = await rowsOf<{ id: string }>(app, "select id from person where email = 'collega@leiden.example'");
    const leaver = (await app.actor(people.fills)).personId ?? '';
    const drafted = await (
      await as(people.fills)
    ).post('/applications', {
      schemeKey: 'flexwonen-zh',
      typeKey: 'haalbaarheid',
    });
    expect(drafted.status).toBe(201);
    const correction = `/organisations/${leiden?.id}/people/${leaver}/corrections`;
    expect(await line(people.submits, correction, { name: 'Sanne de Visser' })).toMatchObject({
      operation: 'people.correct',
      on_behalf: `person:${leaver}`,
    });
    const removal = await line(people.submits, `/organisations/${leiden?.id}/people/${leaver}/removals`, {
      handOverTo: person?.id,
    });
    expect([removal.reply.status, removal.operation, removal.on_behalf]).toEqual([201, 'people.remove', null]);
    const [handed] = await rowsOf<Line & { object_id: string; reason: string }>(
      app,
      "select * from audit_entry where operation = 'people.handOver'",
    );
    expect(handed).toMatchObject({ object_id: person?.id, on_behalf: `person:${leaver}` });
    const { body } = await (
      await as(people.auditor)
    ).get<{ items: { onBehalf: unknown }[] }>('/audit-entries?operation=people.handOver');
    expect(body.items.map(({ onBehalf }) => onBehalf)).toMatchObject([{ kind: 'person', name: 'Sanne de Visser' }]);
  });

  it('knows the case of a penalty, its payment and a letter on paper', async () => {
    const late = await aLateCase(app, { by: people.dordrecht });
    browsers.clear();
    const entered = await line(people.assessor, `/applications/${late.id}/received-default-notices`, {
      about: 'decision',
      text: 'Ingebreke.',
      channel: 'post',
      receivedOn: addDays(localDate(late.dueOn), 1),
    });
    expect([entered.reply.body, entered]).toMatchObject([
      {},
      { result: 'done', case_id: late.id, on_behalf: `organisation:${await applicantOf(late.id)}` },
    ]);
    const { id, version } = await penaltyOf(app, late.id);
    const judged = await line(people.assessor, `/penalties/${id}/judgements`, { expectedVersion: version, reason: '' });
    expect(judged).toMatchObject({ result: 'done', case_id: late.id });
    for (const [kind, table] of [
      ['penalty-payments', 'penalty_payment'],
      ['postal-letters', 'message'],
    ] as const) {
      const [row] = await sql<{ known: boolean }>(
        app.database.ownerUrl,
        `select pg_get_functiondef('audit_case_of'::regproc) like '%' || $1 || '%' as known`,
        [`when '${kind}' then select t.application_id into file from ${table} t`],
      );
      expect([kind, row?.known]).toEqual([kind, true]);
    }
  });

  it('knows of every kind of thing in an address its case, or that it has none', async () => {
    const [row] = await sql<{ text: string }>(
      app.database.ownerUrl,
      "select pg_get_functiondef('audit_case_of'::regproc) as text",
    );
    const known = [...(row?.text ?? '').matchAll(/'([a-z-]+)'/g)].map(([, kind]) => kind);
    const kinds = routesOf(app.nest).flatMap(({ path }) =>
      [...path.matchAll(/([a-z-]+)\/:id\b/g)].map(([, one]) => one),
    );
    expect([...new Set(kinds)].filter((kind) => !known.includes(kind) && !ofNoCase.includes(kind ?? ''))).toEqual([]);
  });

  it('takes nothing else as the one for whom was acted', async () => {
    const wrong = "insert into audit_entry (at, operation, result, on_behalf) values (now(), 'x', 'done', 'the mayor')";
    await expect(sql(app.database.superUrl, wrong)).rejects.toMatchObject({ constraint: 'audit_entry_behalf' });
  });

  it('keeps a line of every reading by staff of something in a case, and of every export, on every route', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    browsers.clear();
    const { id } = await aGranted(app, { by: people.dordrecht });
    const [ids] = await rowsOf<Record<string, string>>(
      app,
      `select a.id as applications, (select id from document where case_id = a.id and locked_at is not null limit 1) as documents,
              (select id from subsidy_grant where application_id = a.id) as grants,
              (select id from decision where application_id = a.id) as decisions from application a where a.id = $1`,
      [id],
    );
    const asked: string[] = [];
    const missed: string[] = [];
    const reader = await as(people.assessor2);
    const before = Number((await rowsOf<{ id: number }>(app, 'select max(id) as id from audit_entry'))[0]?.id);
    for (const { verb, path } of routesOf(app.nest)) {
      const kind = /([a-z-]+)\/:id\b/.exec(path)?.[1] ?? '';
      const thing = ids?.[kind];
      if (verb !== 'get' || !thing) continue;
      const reply = await reader.get(path.replace('/api/v1', '').replace(':id', thing));
      const { result, case_id: caseId } = (await last()) ?? {};
      asked.push(path);
      // What is there only for a draft is refused: an attempt.
      const expected = reply.status < 300 ? 'read' : 'refused';
      if (result !== expected || caseId !== id) missed.push(`${reply.status} ${path} ${result} ${caseId}`);
    }
    expect(missed).toEqual([]);
    expect(asked.length).toBeGreaterThanOrEqual(11);
    const written = await rowsOf<{ n: number }>(app, 'select count(*)::int as n from audit_entry where id > $1', [
      before,
    ]);
    expect(written[0]?.n).toBe(asked.length);

    const auditor = await as(people.auditor);
    for (const path of [
      'case-reports.csv',
      'case-reports.xlsx',
      'waterfalls.csv',
      'audit-entries.csv',
      'audit-entries.jsonl',
    ]) {
      expect([path, (await auditor.get(`/${path}`)).status]).toEqual([path, 200]);
      expect(await last()).toMatchObject({ operation: path, result: 'done' });
    }
    const refused = await supertest(base).get(`/api/v1/applications/${id}`);
    expect([refused.status, await last()]).toMatchObject([401, { result: 'refused', on_behalf: null }]);
    const outside = await (await as(people.submits)).get(`/applications/${id}`);
    expect([outside.status, await last()]).toMatchObject([404, { result: 'refused', case_id: id }]);
  }, 180_000);
});
