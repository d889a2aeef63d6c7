// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import * as law from '#domain';
import { Sealer } from '../src/platform/audit/sealer';
import { startApp, type TestApp } from './app';
import { Browser, type Reply } from './browser';
import { attach, people } from './given';
import { obligationOf, paymentOf, rowsOf } from './given-delivery';
import { aProposedMerger, confirmedBy, officer, withPeople } from './given-merger';
import { penaltyOf } from './given-penalty';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, objectionOf } from './given-objection';
import { allRunning, type Running } from './given-running';
import { letterText } from './letter-text';

interface Verifier {
  verifyReceipts(client: Client, given: object): Promise<{ count: number; faults: unknown[] }>;
}
interface Checks {
  verifyLedger(client: Client): Promise<{ wrong: unknown[] }[]>;
}

const tools = join(__dirname, '../../../tools');
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const [brielle, hellevoetsluis, westvoorne] = ['brielle', 'hellevoetsluis', 'westvoorne'].map(officer) as [
  string,
  string,
  string,
];

/** Whoever acts worked for another municipality than the one that began the case. */
describe('A merger while all kinds of things are running', () => {
  let app: TestApp;
  let running: Running;
  const folder = mkdtempSync(join(tmpdir(), 'flexloket-merger-'));
  const anchors = join(folder, 'anchors.jsonl');
  const browsers = new Map<string, Browser>();

  beforeAll(async () => {
    app = await startApp({
      now: '2022-08-01T09:00:00Z',
      env: {
        AUDIT_KEY: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
        AUDIT_ANCHOR_FILE: anchors,
      },
    });
    const where = await withPeople(app);
    running = await allRunning(app, { brielle, hellevoetsluis, westvoorne }, where.three[1] ?? '');
    const merger = await aProposedMerger(app, where.three, where.successor);
    await app.get(Sealer).seal();
    await app.get(Sealer).anchor();
    app.setNow('2023-01-02T09:00:00Z');
    await confirmedBy(app, merger);
    const base = await app.listen();
    const all = [brielle, hellevoetsluis, westvoorne, ...Object.values(people)];
    for (const one of all) browsers.set(one, await Browser.signIn(base, one));
  }, 180_000);
  afterAll(async () => {
    delete process.env['AUDIT_KEY'];
    delete process.env['AUDIT_ANCHOR_FILE'];
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const as = (who: string): Browser => browsers.get(who) as Browser;
  async function done(reply: Promise<Reply>): Promise<Record<string, unknown>> {
    const { status, body } = await reply;
    expect([status < 300, body]).toEqual([true, body]);
    return body;
  }
  /** What the letters of a kind in a case say. */
  async function letters(caseId: string, kind: string): Promise<string[]> {
    const rows = await rowsOf<{ id: string }>(
      app,
      "select id from document where case_id = $1 and kind = $2 and purpose = 'letter' order by uploaded_at",
      [caseId, kind],
    );
    return Promise.all(rows.map(({ id }) => letterText(app, id)));
  }

  it('shows each case with all of it to the successor, and to nobody else of outside', async () => {
    for (const id of Object.values(running.cases)) {
      const { status, body } = await as(westvoorne).get<{ organisation: { name: string } }>(`/applications/${id}`);
      expect([id, status, body.organisation?.name]).toEqual([id, 200, 'Voorne aan Zee']);
      expect((await as(people.submits).get(`/applications/${id}`)).status).toBe(404);
    }
    expect((await as(people.submits).get(`/documents/${running.evidence}/content`)).status).toBe(404);
    expect((await as(brielle).get(`/documents/${running.evidence}/content`)).status).toBe(200);
  });

  it('lets the successor go on with an objection of its predecessor, to the decision on it', async () => {
    const { objectionId, cases } = running;
    const before = await objectionOf(app, objectionId);
    const more = await attach(app, cases.refused, 'bezwaar', brielle, 'objection');
    const cure = { expectedVersion: before.version, grounds: 'De grond geldt hier niet.', documentIds: [more] };
    await done(as(westvoorne).post(`/objections/${objectionId}/cures`, cure));
    const hearing = { on: '2023-01-13', place: 'Om 10.00 uur in het provinciehuis.' };
    const { version } = await objectionOf(app, objectionId);
    await done(
      as(people.assessor2).post(`/objections/${objectionId}/hearings`, { expectedVersion: version, ...hearing }),
    );
    await app.drain();
    expect(await letters(cases.refused, 'objection_hearing')).toEqual([
      expect.stringContaining('wethouders van Voorne aan Zee'),
    ]);
    const later = await objectionOf(app, objectionId);
    const withdrawn = { expectedVersion: later.version, reason: 'Wij zijn eruit gekomen.' };
    await done(as(brielle).post(`/objections/${objectionId}/withdrawals`, withdrawn));
    expect((await objectionOf(app, objectionId)).state).toBe('withdrawn');
  });

  it('lets the successor object to a decision that its predecessor got, and the province enter one for it', async () => {
    const { cases, decisions } = running;
    const body = { decisionId: decisions.refused, grounds: 'Toch niet.', documentIds: [], costsAsked: false };
    const { id } = await done(as(brielle).post(`/applications/${cases.refused}/objections`, body));
    const [row] = await rowsOf<{ name: string }>(
      app,
      'select o.name from objection b join organisation o on o.id = b.organisation_id where b.id = $1',
      [id],
    );
    expect(row?.name).toBe('Voorne aan Zee');
    const paper = { ...body, decisionId: decisions.appealed, channel: 'email', receivedOn: '2023-01-02' };
    await done(as(people.assessor2).post(`/applications/${cases.appealed}/paper-objections`, paper));
    await app.drain();
    for (const one of [cases.refused, cases.appealed]) {
      expect((await letters(one, 'objection_received')).at(-1)).toContain('wethouders van Voorne aan Zee');
    }
  });

  it('goes on with an appeal, and sends the court the file', async () => {
    const asked = { expectedVersion: 1, requestedOn: '2023-01-02' };
    await done(as(people.assessor2).post(`/appeals/${running.appealId}/file-requests`, asked));
    await done(as(people.assessor2).post(`/appeals/${running.appealId}/files`, { expectedVersion: 2 }));
    const { body } = await as(hellevoetsluis).get<{ appeals: { state: string }[] }>(
      `/applications/${running.cases.appealed}`,
    );
    expect(body.appeals).toMatchObject([{ state: 'file_sent' }]);
  });

  it('decides anew after a judgment, for the successor: who appeals, who is granted, and in whose name', async () => {
    const { cases, decisions } = running;
    const [waiting] = await rowsOf<{ id: string }>(
      app,
      'select id from objection where decision_id = $1 order by received_on desc limit 1',
      [decisions.appealed],
    );
    const heard = await aHeardObjection(app, await objectionOf(app, waiting?.id ?? ''), '2023-01-02');
    const unfounded = await anAdvisedObjection(app, heard, { outcome: 'unfounded', amountCents: 0 });
    const first = await aDecidedObjection(app, unfounded);
    const court = { court: 'Rechtbank Den Haag', courtNumber: 'SGR 23/2', registeredOn: '2023-01-02' };
    const appealed = { decisionId: first.answered_by_id, ...court };
    const { id } = await done(as(people.assessor2).post(`/applications/${cases.appealed}/appeals`, appealed));
    const judged = {
      outcome: 'well_founded',
      decidedOn: '2023-01-02',
      newDecisionDueOn: '2023-02-06',
      summary: 'Nee.',
    };
    await done(as(people.assessor2).post(`/appeals/${String(id)}/outcomes`, { expectedVersion: 1, ...judged }));
    const again = await anAdvisedObjection(app, await objectionOf(app, first.id), { amountCents: 600_000 });
    await aDecidedObjection(app, again);
    expect((await letters(cases.appealed, 'objection')).at(-1)).toContain('wethouders van Voorne aan Zee');
    const [granted] = await rowsOf(
      app,
      `select o.name, g.granted_cents::int as cents,
              (select t.settled_on from case_term t where t.case_id = g.application_id and t.key = $2) as settled
         from subsidy_grant g join organisation o on o.id = g.organisation_id where g.application_id = $1`,
      [cases.appealed, id],
    );
    expect(granted).toEqual({ name: 'Voorne aan Zee', cents: 600_000, settled: '2023-01-02' });
  });

  it('takes what was asked to complete an application from the successor', async () => {
    const id = running.cases.incomplete;
    const { body } = await as(brielle).get<{ version: number }>(`/applications/${id}`);
    await done(
      as(brielle).post(`/applications/${id}/supplements`, { expectedVersion: body.version, note: 'Zie bijlage' }),
    );
    expect((await as(people.assessor).get(`/applications/${id}`)).body).toMatchObject({ state: 'completed' });
  });

  it('decides on the extension that its predecessor asked for, and tells the successor', async () => {
    const id = running.cases.granted;
    const open = await obligationOf(app, id, 'completion');
    const body = { granted: true, months: 2, reason: 'Akkoord.' };
    await done(as(people.assessor).post(`/extension-requests/${running.extensionId}/decisions`, body));
    await app.drain();
    expect((await obligationOf(app, id, 'completion')).due_on).not.toBe(open.due_on);
    expect(await letters(id, 'extension_granted')).toEqual([expect.stringContaining('wethouders van Voorne aan Zee')]);
  });

  it('pays what was proposed before, and takes back what was claimed', async () => {
    const payment = await paymentOf(app, running.cases.granted, 'at_grant');
    await done(as(people.finance2).post(`/payments/${payment.id}/releases`, { expectedVersion: payment.version }));
    const claim = await paymentOf(app, running.cases.claimed, 'recovery');
    const interrupted = {
      expectedVersion: claim.version,
      manner: 'reminder',
      interruptedOn: '2023-01-02',
      reason: 'Aanmaning.',
    };
    await done(as(people.finance).post(`/payments/${claim.id}/limitation-interruptions`, interrupted));
    const { body } = await as(brielle).get<{ items: unknown[] }>(`/applications/${running.cases.claimed}`);
    expect(body).toMatchObject({ organisation: { formerNames: ['Hellevoetsluis'] } });
  });

  it('runs on with a penalty: the successor sees it in its own name, and is paid', async () => {
    const id = running.cases.late;
    const asSeen = await as(brielle).get<{ items: { state: string }[] }>(`/applications/${id}/penalties`);
    expect(asSeen.body.items).toHaveLength(1);
    const all = await as(people.finance).get<{ items: { organisationName: string; applicationId: string }[] }>(
      '/penalties?show=open',
    );
    expect(all.body.items.find(({ applicationId }) => applicationId === id)?.organisationName).toBe('Voorne aan Zee');
    app.setNow('2023-02-13T09:00:00Z');
    const open = await penaltyOf(app, id);
    const propose = { expectedVersion: open.version, reason: '' };
    const at = await Browser.signIn(await base(), people.assessor);
    await done(at.post(`/penalties/${open.id}/proposals`, propose));
    const decider = await Browser.signIn(await base(), people.decider);
    await done(decider.post(`/penalties/${open.id}/determinations`, { expectedVersion: open.version + 1 }));
    await app.drain();
    expect(await letters(id, 'penalty')).toEqual([expect.stringContaining('wethouders van Voorne aan Zee')]);
    const finance = await Browser.signIn(await base(), people.finance);
    const determined = await penaltyOf(app, id);
    await done(finance.post(`/penalties/${open.id}/payments`, { expectedVersion: determined.version }));
    const officerOf = await Browser.signIn(await base(), hellevoetsluis);
    expect((await officerOf.get<{ items: unknown[] }>(`/applications/${id}/penalties`)).body.items).toMatchObject([
      { state: 'determined', amountCents: 144_200 },
    ]);
  });
  const base = async (): Promise<string> => (await app.nest.getUrl()).replace('[::1]', '127.0.0.1');

  it('sends the letters of decisions that were taken before to the successor, on whatever way they go', async () => {
    const { decided, forPost } = running.cases;
    await app.drain();
    const addressed = expect.stringMatching(
      /wethouders van Voorne aan Zee.*rechtsopvolger van (Brielle|Hellevoetsluis)/,
    );
    expect(await letters(decided, 'grant')).toEqual([addressed]);
    const assessor = await Browser.signIn(await base(), people.assessor);
    const waiting = await assessor.get<{ items: { id: string; applicationId: string }[] }>('/postal-letters');
    const letter = waiting.body.items.find(({ applicationId }) => applicationId === forPost);
    await done(assessor.post(`/postal-letters/${letter?.id}/dispatches`, {}));
    expect(await letters(forPost, 'grant')).toEqual([addressed]);
    expect(await letters(running.cases.refused, 'objection_defect')).toEqual([addressed]);
    const mails = await rowsOf<{ recipient: string }>(
      app,
      "select recipient from mail where case_id = $1 and kind = 'decision-available' order by recipient",
      [decided],
    );
    expect(mails.map(({ recipient }) => recipient)).toEqual([brielle, hellevoetsluis, westvoorne]);
  });

  it('keeps the old names in what was, and says them in the new', async () => {
    const mine = await Browser.signIn(await base(), westvoorne);
    const { body } = await mine.get<{ items: { type: string; actorOrganisationName: string }[] }>(
      `/applications/${running.cases.refused}/events`,
    );
    const who = (type: string) => body.items.filter((one) => one.type === type).map((one) => one.actorOrganisationName);
    expect(who('ObjectionReceived')).toEqual(['Hellevoetsluis', 'Voorne aan Zee']);
    expect(who('ObjectionWithdrawn')).toEqual(['Voorne aan Zee']);
  });

  it('leaves the log, the receipts and the ledger sound', async () => {
    await app.get(Sealer).seal();
    await app.get(Sealer).anchor();
    const [file, key] = [join(folder, 'lines.jsonl'), join(folder, 'key.pem')];
    writeFileSync(key, publicKey.export({ format: 'pem', type: 'spki' }));
    const env = { ...process.env, DATABASE_URL: app.database.ownerUrl };
    const node = (...args: string[]) => spawnSync(process.execPath, args, { env, encoding: 'utf8' });
    node(`${tools}/audit-export.mjs`, file);
    const verified = node(`${tools}/audit-verify.mjs`, file, key, anchors);
    expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('The log is intact')]);
    const superuser = new Client(app.database.superUrl);
    await superuser.connect();
    try {
      const { verifyReceipts } = (await import(`${tools}/receipts/verify.mjs`)) as Verifier;
      const read = (name: string): Buffer => readFileSync(join(process.env['STORAGE_DIR'] ?? '', name));
      const { count, faults } = await verifyReceipts(superuser, { law, read });
      expect([count > 6, faults]).toEqual([true, []]);
      const { verifyLedger } = (await import(`${tools}/ledger-checks/index.mjs`)) as Checks;
      expect((await verifyLedger(superuser)).flatMap(({ wrong }) => wrong)).toEqual([]);
    } finally {
      await superuser.end();
    }
  });
});
