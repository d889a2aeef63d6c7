// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Client } from 'pg';
import * as law from '#domain';
import { readFileSync } from 'node:fs';
import { DraftService } from '../src/modules/applications/draft.service';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { DecideService } from '../src/modules/decisions/decide.service';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { movedTables } from '../src/modules/mergers/successor-rows';
import { InterestsService } from '../src/modules/interests/interests.service';
import { MergersQueries } from '../src/modules/mergers/mergers.queries';
import { MergersService } from '../src/modules/mergers/mergers.service';
import { MessagesService } from '../src/modules/notifications/messages.service';
import { TimelineQueries } from '../src/modules/timeline/timeline.queries';
import type { Actor } from '../src/platform/actor';
import { tenantTables } from '../migrations/sql/classified';
import { startApp, type TestApp } from './app';
import { Browser } from './browser';
import { sql } from './database';
import { aDraft, aGranted, anAdvised, people, typeOf, versionOf } from './given';
import { grantOf, met, obligationOf, paid, refusalOf, rowsOf } from './given-delivery';
import { aProposedMerger, confirmedBy, officer, withPeople } from './given-merger';

interface Checks {
  verifyLedger(client: Client): Promise<{ name: string; wrong: unknown[] }[]>;
}
interface Verifier {
  verifyReceipts(client: Client, given: object): Promise<{ count: number; faults: unknown[] }>;
}

const tools = join(__dirname, '../../../tools');
const [brielle, hellevoetsluis, westvoorne] = ['brielle', 'hellevoetsluis', 'westvoorne'].map(officer) as [
  string,
  string,
  string,
];

describe('The merger of 1 January 2023, replayed', () => {
  let app: TestApp;
  let superuser: Client;
  let where: Awaited<ReturnType<typeof withPeople>>;
  let granted: Record<'placement' | 'feasibility', string>;
  let advised: Awaited<ReturnType<typeof anAdvised>>;
  let draft: string;
  let before: { actor: Actor; days: unknown; browser: Browser; stranger: Actor };
  let mergerId: string;

  const days = (): Promise<unknown[]> =>
    rowsOf(
      app,
      `select a.number, o.key, o.due_on, o.state, g.determination_due_on, (select json_agg(t order by t.kind, t.key) from (
          select kind, key, due_on from case_term where case_id = a.id) t) as terms,
          (select json_agg(d order by d.subject, d.rule, d.due_on) from (select subject, rule, due_on from due_step where application_id = a.id) d) as steps
         from application a left join subsidy_grant g on g.application_id = a.id left join obligation o on o.grant_id = g.id
        order by a.number, o.key`,
    );
  const years = () =>
    rowsOf<{ name: string; cents: number }>(
      app,
      `select o.name, sum(granted_cents)::int8 as cents from applicant_year y join organisation o on o.id = y.organisation_id
        group by 1 having sum(granted_cents) > 0 order by 1`,
    );

  beforeAll(async () => {
    app = await startApp({ now: '2022-06-01T09:00:00Z' });
    where = await withPeople(app);
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
    const placement = await aGranted(app, { typeKey: 'plaatsing', count: 12, by: brielle });
    await paid(app, placement.id, 'at_grant', '2022-06-01');
    const feasibility = await aGranted(app, { by: hellevoetsluis });
    granted = { placement: placement.id, feasibility: feasibility.id };
    app.setNow('2022-12-28T09:00:00Z');
    advised = await anAdvised(app, { by: westvoorne });
    draft = (await aDraft(app, { by: brielle })).id;
    const interest = { organisationId: where.three[0] ?? '', reason: 'Mijn zus werkt daar.' };
    await app.get(InterestsService).declare(await app.actor(people.decider2), interest);
  }, 300_000);
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  it('is proposed by one, shows what goes over, and waits for its day and for somebody else', async () => {
    mergerId = await aProposedMerger(app, where.three, where.successor);
    const { items } = await app.get(MergersQueries).list(await app.actor(people.auditor), {});
    expect(items).toMatchObject([
      {
        state: 'proposed',
        successorName: 'Voorne aan Zee',
        due: false,
        parts: [
          { name: 'Brielle', cases: 1, drafts: 1, people: 1 },
          { name: 'Hellevoetsluis', cases: 1, drafts: 0, people: 1 },
          { name: 'Westvoorne', cases: 1, drafts: 0, people: 1, grantedCents: 0 },
        ],
      },
    ]);
    expect(await refusalOf(confirmedBy(app, mergerId))).toBe('MERGER_NOT_YET');
    expect(await refusalOf(confirmedBy(app, mergerId, people.administrator))).toBe('FOUR_EYES');
    expect(await refusalOf(aProposedMerger(app, where.three, where.successor))).toBe('NOT_IN_THIS_STATE');
    expect(await refusalOf(aProposedMerger(app, [where.province], where.successor))).toBe('INVALID_INPUT');
    const bySelf = `update merger set state = 'done', settled_by = proposed_by, settled_at = now() where id = $1`;
    await expect(sql(app.database.superUrl, bySelf, [mergerId])).rejects.toMatchObject({
      constraint: 'merger_four_eyes',
    });
  });

  it('is carried out by another: everything goes over, in one go, and only once', async () => {
    app.setNow('2023-01-01T09:00:00Z');
    const browser = await Browser.signIn(await app.listen(), brielle);
    expect((await browser.get(`/applications/${draft}`)).status).toBe(200);
    before = {
      actor: await app.actor(brielle),
      days: await days(),
      browser,
      stranger: await app.actor(people.submits),
    };
    const outcomes = await Promise.allSettled([confirmedBy(app, mergerId), confirmedBy(app, mergerId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const owners = await rowsOf(
      app,
      'select distinct o.name from application a join organisation o on o.id = a.organisation_id',
    );
    expect(owners).toEqual([{ name: 'Voorne aan Zee' }]);
    const told = await rowsOf<{ n: number }>(
      app,
      "select count(*)::int as n from case_event where type = 'OrganisationSucceeded'",
    );
    expect(told).toEqual([{ n: 4 }]);
    const left = await rowsOf(app, 'select 1 from membership where organisation_id = any ($1)', [where.three]);
    expect(left).toEqual([]);
    const managers = await rowsOf<{ n: number }>(
      app,
      "select count(*)::int as n from membership where organisation_id = $1 and role = 'manage'",
      [where.successor],
    );
    expect(managers).toEqual([{ n: 3 }]);
  });

  it('keeps every day and every step around it as it was', async () => {
    expect(await days()).toEqual(before.days);
  });

  it('moves every table that goes on, and knows of every other why it stays', async () => {
    const kept = [
      // Fixed once written, or only added to: the name of then.
      ...[
        'submission',
        'decision',
        'document',
        'message',
        'mail',
        'case_event',
        'case_event_text',
        'views_invitation',
        'progress_submission',
      ],
      ...[
        'term_suspension',
        'delay_notice',
        'objection',
        'objection_letter',
        'penalty',
        'penalty_payment',
        'repeat_application',
      ],
      // The holder of an account is who stated it; the successor states its own.
      'bank_account',
    ];
    expect([...movedTables, ...kept, 'application'].sort()).toEqual([...tenantTables].sort());
    for (const table of ['application', ...movedTables]) {
      const of = `select 1 from ${table} where organisation_id = any ($1)`;
      expect([table, (await sql(app.database.superUrl, of, [where.three])).length]).toEqual([table, 0]);
    }
  });

  it('has a wall on every table of municipalities that knows of successors, and takes new rows in the own name only', async () => {
    const policies = await sql<{ table: string; own: string; fresh: string }>(
      app.database.appUrl,
      `select tablename as table, max(qual) filter (where policyname = tablename || '_own') as own,
              max(with_check) filter (where policyname = tablename || '_new' and permissive = 'RESTRICTIVE' and cmd = 'INSERT') as fresh
         from pg_policies where schemaname = 'public' and tablename = any ($1) group by 1 order by 1`,
      [tenantTables],
    );
    expect(policies.map(({ table }) => table)).toEqual([...tenantTables].sort());
    for (const { table, own, fresh } of policies) {
      expect([table, own]).toEqual([table, expect.stringContaining('own_organisations()')]);
      expect([table, fresh]).toEqual([table, expect.stringContaining("current_setting('app.organisation_id'")]);
    }
  });

  it('ends the session of the predecessor, and its actor reads nothing any more', async () => {
    expect((await before.browser.get(`/applications/${draft}`)).status).toBe(401);
    await expect(app.get(CaseViewQueries).show(before.actor, granted.placement)).rejects.toThrow('NOT_FOUND');
    const seen = (actor: Actor) =>
      app.work.read(actor, (reader) => reader.query('select id from application union all select id from message'));
    expect(await seen(before.actor)).toEqual([]);
    expect(await seen(before.stranger)).toEqual([]);
    const start = { schemeKey: 'flexwonen-zh', typeKey: 'haalbaarheid' };
    expect(await refusalOf(app.get(DraftService).start(before.actor, start))).toBe('APPLICANT_NOT_ALLOWED');
    const revived = `update application set organisation_id = $1 where id = $2`;
    await expect(sql(app.database.superUrl, revived, [where.three[0], draft])).rejects.toMatchObject({
      constraint: 'application_applicant_succeeded',
    });
  });

  it('shows the successor all of it, with the names of then', async () => {
    const actor = await app.actor(hellevoetsluis);
    expect(actor.organisationId).toBe(where.successor);
    const file = await app.get(CaseViewQueries).show(actor, granted.placement);
    expect(file.organisation).toEqual({ id: where.successor, name: 'Voorne aan Zee', formerNames: ['Brielle'] });
    const { items } = await app.get(TimelineQueries).list(actor, granted.placement);
    expect(items.find(({ type }) => type === 'ApplicationSubmitted')?.actorOrganisationName).toBe('Brielle');
    expect(items.at(-1)).toMatchObject({
      type: 'OrganisationSucceeded',
      data: { predecessorName: 'Brielle', successorName: 'Voorne aan Zee' },
    });
    const messages = app.get(MessagesService);
    const { items: letters, unread } = await messages.list(actor);
    expect(letters.map(({ organisationName }) => organisationName)).toEqual(
      expect.arrayContaining(['Brielle', 'Hellevoetsluis']),
    );
    await messages.read(actor, letters.find(({ organisationName }) => organisationName === 'Brielle')?.id ?? '');
    expect((await messages.list(actor)).unread).toBe(unread - 1);
    expect((await messages.list(before.stranger)).items).toEqual([]);
  });

  it('adds up what was granted, each cent once, and leaves the ledger, the receipts and what was booked intact', async () => {
    expect((await years()).map(({ name }) => name)).toEqual(['Voorne aan Zee']);
    const [{ cents } = { cents: 0 }] = await rowsOf<{ cents: number }>(
      app,
      'select sum(granted_cents)::int8 as cents from subsidy_grant',
    );
    expect((await years())[0]?.cents).toBe(cents);
    await sound();
    const booked = await rowsOf(
      app,
      'select distinct o.name from posting p join organisation o on o.id = p.organisation_id order by 1',
    );
    expect(booked).toEqual([{ name: 'Brielle' }, { name: 'Hellevoetsluis' }, { name: 'Westvoorne' }]);
    const verifier = (await import(`${tools}/receipts/verify.mjs`)) as Verifier;
    const read = (key: string): Buffer => readFileSync(join(process.env['STORAGE_DIR'] ?? '', key));
    expect(await verifier.verifyReceipts(superuser, { law, read })).toEqual({ count: 2, faults: [] });
  });

  async function sound(): Promise<void> {
    const { verifyLedger } = (await import(`${tools}/ledger-checks/index.mjs`)) as Checks;
    expect((await verifyLedger(superuser)).flatMap(({ wrong }) => wrong)).toEqual([]);
  }

  it('lets the successor go on where its predecessors were: reports, asks, is granted, fills in its draft', async () => {
    await met(app, granted.placement, 'start', { happenedOn: '2022-12-30', by: westvoorne });
    const completion = await obligationOf(app, granted.placement, 'completion');
    const asked = { expectedVersion: completion.version, months: 2, reason: 'De netaansluiting is later.' };
    await app.get(ExtensionsService).ask(await app.actor(westvoorne), completion.id, asked);
    const decision = { kind: 'grant' as const, amountCents: advised.amountCents, grounds: [], reason: '' };
    const expectedVersion = await versionOf(app, advised.id);
    const decider = await app.actor(people.decider);
    await app.get(DecideService).take(decider, advised.id, { expectedVersion, ...decision });
    await app.drain();
    expect((await grantOf(app, advised.id)).notified_on).not.toBeNull();
    const mine = await app.actor(brielle);
    const [page] = (await typeOf(app, 'flexwonen-zh', 'haalbaarheid')).pages;
    const body = { revision: 1, answers: {} };
    const saved = await app.get(DraftService).savePage(mine, draft, page?.key ?? '', body);
    expect(saved.revision).toBe(2);
    await sound();
  });

  it('keeps away from the successor whoever kept away from a predecessor', async () => {
    const [row] = await rowsOf<{ away: boolean }>(
      app,
      'select exists (select from conflicts_of($1) c where c.person_id = $2) as away',
      [granted.feasibility, (await app.actor(people.decider2)).personId],
    );
    expect(row).toEqual({ away: true });
  });

  it('is in the log, and can be retracted no more', async () => {
    const lines = await rowsOf<{ operation: string }>(
      app,
      "select operation from audit_entry where operation like 'organisations.%' order by id",
    );
    expect(lines.map(({ operation }) => operation)).toEqual([
      'organisations.proposeMerger',
      ...Array.from({ length: 3 }, () => 'organisations.merge'),
    ]);
    const retract = app.get(MergersService).retract(await app.actor(people.administrator), mergerId);
    expect(await refusalOf(retract)).toBe('NOT_IN_THIS_STATE');
    const { items } = await app.get(MergersQueries).list(await app.actor(people.auditor), {});
    expect(items).toMatchObject([{ state: 'done', parts: [{ name: 'Brielle', cases: 1 }, {}, {}] }]);
    await expect(sql(app.database.superUrl, 'delete from organisation_succession')).rejects.toMatchObject({
      code: '23514',
    });
  });
});
