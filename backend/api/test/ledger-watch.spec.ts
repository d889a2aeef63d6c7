// SPDX-License-Identifier: EUPL-1.2
import { LedgerWatch } from '../src/modules/budget/ledger-watch';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { startApp, type TestApp } from './app';
import { sql } from './database';
import { aGranted, people } from './given';
import { grantOf, paymentOf, refusalOf, refused, rowsOf } from './given-delivery';

describe('The check of the ledger that runs by itself', () => {
  let app: TestApp;
  const studies = 'flexwonen/grants/flexwonen-zh/haalbaarheid';

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const check = async () => (await app.get(LedgerWatch).check())?.findings.map(({ sentence }) => sentence);
  const planted = (code: string, cents: number) =>
    sql(
      app.database.superUrl,
      `set session_replication_role = replica;
       alter table budget_account drop constraint budget_account_whole;
       update budget_account set released_cents = released_cents + ${cents} where code = '${code}'`,
    );
  const mended = (code: string, cents: number) =>
    sql(
      app.database.superUrl,
      `update budget_account set released_cents = released_cents - ${cents} where code = '${code}';
       alter table budget_account add constraint budget_account_whole check
         (available_cents + committed_cents + determined_cents + released_cents = ceiling_cents + overrun_cents)`,
    );
  const proposed = async (wish: Parameters<typeof aGranted>[1]) => {
    const { id } = await aGranted(app, wish);
    const { id: grantId } = await grantOf(app, id);
    await app.get(PaymentsService).propose(await app.actor(people.finance), grantId, { ruleKey: 'at_grant' });
    return id;
  };
  const release = async (applicationId: string) => {
    const { id, version } = await paymentOf(app, applicationId, 'at_grant');
    return app.get(PaymentsService).release(await app.actor(people.finance2), id, { expectedVersion: version });
  };
  const latest = async () => {
    const [row] = await rowsOf<{ wrong: number; wrong_since: Date | null }>(app, 'select * from ledger_check');
    return row;
  };

  it('stops the payments of a ceiling with a wrong cent, names it, and lets them go when it is mended', async () => {
    const study = await proposed({});
    const placing = await proposed({ typeKey: 'plaatsing', count: 8 });
    expect(await check()).toEqual([]);

    await planted(studies, 1);
    const [finding = ''] = (await check()) ?? [];
    expect(finding).toContain(`account ${studies}: released_cents`);
    const first = await latest();
    app.setNow('2026-03-02T09:01:00Z');
    await check();
    expect(await latest()).toMatchObject({ wrong: 1, wrong_since: first?.wrong_since });
    expect(first?.wrong_since).not.toBeNull();
    expect((await refused(release(study))).refusal).toMatchObject({ code: 'PAYMENT_BLOCKED', details: { finding } });
    await expect(release(placing)).resolves.toMatchObject({ state: 'released' });

    await mended(studies, 1);
    expect(await check()).toEqual([]);
    expect(await latest()).toMatchObject({ wrong: 0, wrong_since: null });
    await expect(release(study)).resolves.toMatchObject({ state: 'released' });
  });

  it('stops everything under a higher level that is wrong', async () => {
    const study = await proposed({ by: people.dordrecht });
    await planted('flexwonen/grants', 1);
    await check();
    expect(await refusalOf(release(study))).toBe('PAYMENT_BLOCKED');
    await mended('flexwonen/grants', 1);
    await check();
    await expect(release(study)).resolves.toMatchObject({ state: 'released' });
  });
});
