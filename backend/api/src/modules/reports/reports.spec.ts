// SPDX-License-Identifier: EUPL-1.2
import { captureResponse } from '../../../test/captured-response';
import { type TestApp, startApp } from '../../../test/app';
import { sql } from '../../../test/database';
import { aDraft, aGranted, anAdvised, aSubmitted, people } from '../../../test/given';
import { unzip } from '../../../test/unzip';
import { ConfirmService } from '../payments/confirm.service';
import { PaymentsQueries } from '../payments/payments.queries';
import { PaymentsService } from '../payments/payments.service';
import { rowsHash } from './case-csv';
import { CaseExports } from './case-exports';
import { LogQueries } from './log.queries';
import type { CaseReportRowResponse, ReportQuery, WaterfallResponse } from './reports.dto';
import { ReportsQueries } from './reports.queries';

const formula = '=HYPERLINK("http://kwaad.example";"Klik")';
const amounts = [
  'reservedCents',
  'grantedCents',
  'payableCents',
  'paidCents',
  'determinedCents',
  'releasedCents',
] as const;

describe('reports', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-10T11:00:00Z' });
    await aDraft(app, { projectName: 'Nog niet ingediend' });
    const granted = await aGranted(app);
    await payEverythingDue(granted.id);
    await aGranted(app, { typeKey: 'plaatsing', by: people.dordrecht });
    await anAdvised(app, { typeKey: 'verplaatsing', by: people.dordrecht });
    await aSubmitted(app, { typeKey: 'haalbaarheid', by: people.dordrecht, projectName: formula });
  });

  afterAll(() => app.close());

  async function payEverythingDue(applicationId: string): Promise<void> {
    const [first, second] = [await app.actor(people.finance), await app.actor(people.finance2)];
    const { items } = await app.get(PaymentsQueries).due(first);
    const payments = app.get(PaymentsService);
    for (const due of items.filter((one) => one.applicationId === applicationId)) {
      const proposed = await payments.propose(first, due.grantId, { ruleKey: due.ruleKey });
      const released = await payments.release(second, proposed.id, { expectedVersion: proposed.version });
      await app.get(ConfirmService).confirm(first, released.id, {
        expectedVersion: released.version,
        paidOn: '2026-03-10',
        reference: 'BNG 1',
      });
    }
  }

  const waterfall = async (query: ReportQuery = {}): Promise<WaterfallResponse> =>
    app.get(ReportsQueries).waterfall(await app.actor(people.finance), query);
  const cases = async (query: ReportQuery = {}) =>
    app.get(ReportsQueries).cases(await app.actor(people.finance), query);
  const bySuperuser = (text: string, values: unknown[] = []) => sql(app.database.superUrl, text, values);

  async function ledgerTotals(): Promise<Record<(typeof amounts)[number], number>> {
    const [row] = await sql<Record<string, string>>(
      app.database.systemUrl,
      `select sum(amount_cents) filter (where bucket = 'reserved') as reserved,
              sum(amount_cents) filter (where bucket in ('committed','determined','released')) as granted,
              sum(amount_cents) filter (where bucket = 'payable') as payable,
              sum(amount_cents) filter (where bucket = 'paid') as paid,
              sum(amount_cents) filter (where bucket = 'determined') as determined,
              sum(amount_cents) filter (where bucket = 'released') as released from posting`,
    );
    return Object.fromEntries(amounts.map((key) => [key, Number(row?.[key.replace('Cents', '')] ?? 0)])) as never;
  }

  const only = (row: CaseReportRowResponse | undefined) =>
    Object.fromEntries(amounts.map((key) => [key, row?.[key] ?? Number.NaN]));

  it('has cases in it with money in every stage that this suite can reach', async () => {
    const { total, rows } = await cases();
    expect(rows).toHaveLength(4);
    expect(rows.map(({ projectName }) => projectName)).not.toContain('Nog niet ingediend');
    for (const key of ['reservedCents', 'grantedCents', 'paidCents'] as const) expect(total[key]).toBeGreaterThan(0);
  });

  it('adds the cases up to the postings, to the cent, in whole and per year', async () => {
    const ledger = await ledgerTotals();
    expect(only((await cases()).total)).toEqual(ledger);
    expect(only((await cases({ year: 2026 })).total)).toEqual(ledger);
    expect((await cases({ year: 2024 })).rows).toEqual([]);
  });

  it('shows the same amounts at the top of the waterfall, as sums of the nodes below', async () => {
    const ledger = await ledgerTotals();
    for (const query of [{}, { year: 2026 }]) {
      const { rows } = await waterfall(query);
      const [root] = rows;
      expect(root).toMatchObject({ code: 'flexwonen', depth: 0, parentId: null, ...ledger });
      expect(root?.leftCents).toBe((root?.ceilingCents ?? 0) - ledger.grantedCents);
      for (const parent of rows) {
        const children = rows.filter(({ parentId }) => parentId === parent.accountId);
        if (children.length === 0) continue;
        for (const key of amounts) expect(children.reduce((sum, row) => sum + row[key], 0)).toBe(parent[key]);
      }
    }
    expect((await waterfall()).years).toEqual([2026]);
    expect((await waterfall({ year: 2024 })).rows.every(({ grantedCents }) => grantedCents === 0)).toBe(true);
  });

  it('puts every node after its parent, and drills down to the cases behind it', async () => {
    const { rows } = await waterfall();
    for (const [index, row] of rows.entries()) {
      if (row.parentId) expect(rows.findIndex(({ accountId }) => accountId === row.parentId)).toBeLessThan(index);
      const behind = await cases({ accountCode: row.code });
      expect(only(behind.total)).toEqual(Object.fromEntries(amounts.map((key) => [key, row[key]])));
    }
    const plaatsing = await cases({ typeKey: 'plaatsing' });
    expect(plaatsing.rows.map(({ typeKey }) => typeKey)).toEqual(['plaatsing']);
    expect((await cases({ accountCode: 'flexwonen/grants/flexwonen-z' })).rows).toEqual([]);
  });

  describe('reconciliation', () => {
    it('is equal when nobody tampered', async () => {
      expect((await waterfall()).reconciliation).toEqual({ equal: true, differences: [] });
    });

    it('names the case whose decision was changed behind its back', async () => {
      const [row] = (await cases()).rows.filter(({ grantedCents }) => grantedCents > 0);
      const change = (cents: number) =>
        bySuperuser(
          `set session_replication_role = replica;
           update decision set amount_cents = amount_cents + ${cents} where application_id = '${row?.applicationId}'`,
        );
      await change(100);
      const { equal, differences } = (await waterfall()).reconciliation;
      await change(-100);
      expect(equal).toBe(false);
      expect(differences).toHaveLength(1);
      expect(differences[0]).toContain(`Zaak ${row?.number}, verleend`);
      expect(differences[0]).toContain('volgens de besluiten');
    });

    it('names the account, the journal and the case of a posting that was planted', async () => {
      const [row] = (await cases()).rows.filter(({ paidCents }) => paidCents > 0);
      await bySuperuser(
        `set session_replication_role = replica;
         insert into posting (journal_id, account_id, bucket, amount_cents, case_id, organisation_id, budget_year)
         select journal_id, account_id, 'paid', 1, case_id, organisation_id, budget_year from posting
          where case_id = '${row?.applicationId}' and bucket = 'paid' limit 1`,
      );
      const { differences } = (await waterfall()).reconciliation;
      await bySuperuser(
        `set session_replication_role = replica; delete from posting where bucket = 'paid' and amount_cents = 1`,
      );
      expect(differences.filter((text) => text.startsWith('Boeking PAY'))).toHaveLength(1);
      expect(
        differences.some((text) => text.startsWith('Rekening flexwonen/grants/flexwonen-zh/haalbaarheid, betaald')),
      ).toBe(true);
      expect(differences.filter((text) => text.startsWith(`Zaak ${row?.number}, betaald`))).toHaveLength(2);
      expect((await waterfall()).reconciliation.equal).toBe(true);
    });
  });

  describe('exports', () => {
    const lastAudit = async () => {
      const [entry] = await sql<{ operation: string; result: string; personName: string; reason: string | null }>(
        app.database.systemUrl,
        `select x.operation, x.result, p.name as "personName", x.reason
           from audit_entry x join person p on p.id = x.person_id
          where x.operation like 'case-reports.%' order by x.at desc, x.id desc limit 1`,
      );
      return { ...entry, facts: JSON.parse(entry?.reason ?? '{}') as Record<string, unknown> };
    };

    it('gives a CSV whose totals are those of the ledger, with formulas made harmless, and logs it', async () => {
      const { response, headers, body } = captureResponse();
      await app.get(CaseExports).csv(await app.actor(people.finance), {}, response);
      expect(headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(headers['content-disposition']).toBe('attachment; filename="flexloket-zaken-2026-03-10.csv"');
      expect([...body().subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const lines = body().toString('utf8').slice(1).trimEnd().split('\r\n');
      const heading = lines[0]?.split(';') ?? [];
      const totals = lines.find((line) => line.startsWith('Totaal;'))?.split(';') ?? [];
      const total = (name: string): number => Number(totals[heading.indexOf(name)]?.replace(',', ''));
      const ledger = await ledgerTotals();
      expect(total('Verleend')).toBe(ledger.grantedCents);
      expect(total('Gereserveerd')).toBe(ledger.reservedCents);
      expect(total('Betaald')).toBe(ledger.paidCents);
      // Heading and totals, and what stands beside the cases on a line of its own.
      expect(lines).toHaveLength(4 + 2 + 4);
      expect(lines.some((line) => line.includes(`"'=HYPERLINK(`))).toBe(true);
      expect(lines.some((line) => /(^|;)"?=/.test(line))).toBe(false);
      const { rows } = await cases();
      expect(await lastAudit()).toMatchObject({
        operation: 'case-reports.csv',
        result: 'done',
        personName: (await app.actor(people.finance)).name,
        facts: { rows: 4, grantedCents: ledger.grantedCents, sha256: rowsHash(rows) },
      });
    });

    it('gives a workbook with real numbers and days, without formulas, with a sheet that explains it', async () => {
      const { response, headers, body } = captureResponse();
      await app.get(CaseExports).xlsx(await app.actor(people.finance), { year: 2026 }, response);
      expect(headers['content-disposition']).toContain('.xlsx');
      const files = unzip(body());
      const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
      const texts = files['xl/sharedStrings.xml'] ?? '';
      const ledger = await ledgerTotals();
      const lastRow = sheet.split('<row')[4 + 2] ?? '';
      expect(lastRow).toContain(`<v>${ledger.grantedCents / 100}</v>`);
      expect(lastRow).toContain(`<v>${ledger.reservedCents / 100}</v>`);
      expect(sheet).not.toContain('<f>');
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"/);
      expect(files['xl/styles.xml']).toContain('#,##0.00');
      expect(sheet).toContain(`<v>${(Date.UTC(2026, 2, 10) - Date.UTC(1899, 11, 30)) / 86_400_000}</v>`);
      const facts = (await lastAudit()).facts;
      for (const text of ['begrotingsjaar 2026', String(facts['sha256']), String(facts['asOf'])])
        expect(texts).toContain(text);
      expect(files['xl/worksheets/sheet2.xml']).toContain('<v>4</v>');
    });

    it('gives the same file twice while nothing changed', async () => {
      const [first, second] = [captureResponse(), captureResponse()];
      const actor = await app.actor(people.auditor);
      await app.get(CaseExports).csv(actor, {}, first.response);
      const before = await lastAudit();
      await app.get(CaseExports).csv(actor, {}, second.response);
      const after = await lastAudit();
      expect(first.body().equals(second.body())).toBe(true);
      expect(after.facts['asOf']).toBe(before.facts['asOf']);
    });
  });

  describe('logs', () => {
    it('give all events page by page, newest first, each once', async () => {
      const actor = await app.actor(people.auditor);
      const logs = app.get(LogQueries);
      const seen: string[] = [];
      const moments: string[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await logs.events(actor, { limit: 7, ...(cursor ? { cursor } : {}) });
        expect(page.items.length).toBeLessThanOrEqual(7);
        seen.push(...page.items.map(({ id }) => id));
        moments.push(...page.items.map(({ recordedAt }) => recordedAt));
        if (!page.nextCursor) break;
        cursor = page.nextCursor;
      }
      const [count] = await sql<{ n: number }>(
        app.database.systemUrl,
        'select count(*)::int as n from case_event e join application a on a.id = e.case_id where a.received_at is not null',
      );
      expect(seen).toHaveLength(count?.n ?? -1);
      expect(new Set(seen).size).toBe(seen.length);
      expect(moments).toEqual([...moments].sort().reverse());
    });

    it('find events by number and by kind, and take signs of a pattern literally', async () => {
      const actor = await app.actor(people.auditor);
      const logs = app.get(LogQueries);
      const [row] = (await cases()).rows;
      const byNumber = await logs.events(actor, { q: row?.number });
      expect(new Set(byNumber.items.map(({ applicationNumber }) => applicationNumber))).toEqual(new Set([row?.number]));
      const byKind = await logs.events(actor, { q: 'subsidygranted' });
      expect(new Set(byKind.items.map(({ type }) => type))).toEqual(new Set(['SubsidyGranted']));
      expect((await logs.events(actor, { q: '%' })).items).toEqual([]);
    });

    it('refuse a cursor that is not one of ours', async () => {
      const actor = await app.actor(people.auditor);
      for (const cursor of [
        'x',
        Buffer.from('[1]').toString('base64url'),
        Buffer.from('{"a":1}').toString('base64url'),
      ]) {
        await expect(Promise.resolve().then(() => app.get(LogQueries).events(actor, { cursor }))).rejects.toMatchObject(
          {
            refusal: { code: 'INVALID_INPUT' },
          },
        );
      }
    });
  });
});
