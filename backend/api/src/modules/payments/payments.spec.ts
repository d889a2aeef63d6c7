// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { aGranted, type Case, people } from '../../../test/given';
import {
  aSmallScheme,
  balanceOf,
  eventsOf,
  grantOf,
  met,
  paid,
  paymentOf,
  refusalOf,
  rowsOf,
} from '../../../test/given-delivery';
import { sql } from '../../../test/database';
import { PaymentsQueries } from './payments.queries';
import { AdviceService } from '../assessment/advice.service';
import { PaymentsService } from './payments.service';

describe('Paying what was granted', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const propose = async (granted: Case, ruleKey: string, by: string = people.finance) =>
    app.get(PaymentsService).propose(await app.actor(by), (await grantOf(app, granted.id)).id, { ruleKey });
  const release = async (granted: Case, ruleKey: string, by: string = people.finance2) => {
    const { id, version } = await paymentOf(app, granted.id, ruleKey);
    return app.get(PaymentsService).release(await app.actor(by), id, { expectedVersion: version });
  };
  const confirm = async (granted: Case, ruleKey: string, paidOn: string) => {
    const { id, version } = await paymentOf(app, granted.id, ruleKey);
    const body = { expectedVersion: version, paidOn, reference: 'BNG 2026-118' };
    return app.get(PaymentsService).confirm(await app.actor(people.finance), id, body);
  };
  const due = async (granted: Case) => {
    const { items } = await app.get(PaymentsQueries).due(await app.actor(people.finance));
    return items.filter(({ applicationId }) => applicationId === granted.id);
  };

  it('goes from due to proposed, released by another, and paid', async () => {
    const scheme = await aSmallScheme(app, { key: 'paid', ceilingCents: 5_000_000 });
    const granted = await aGranted(app, scheme);
    expect(await due(granted)).toMatchObject([
      { kind: 'advance', ruleKey: 'at_grant', amountCents: 750_000, dueOn: '2026-04-13', organisationName: 'Leiden' },
    ]);

    await expect(propose(granted, 'at_grant')).resolves.toMatchObject({ state: 'proposed', version: 1 });
    expect(await due(granted)).toEqual([]);
    expect(await balanceOf(app, 'paid', 'study')).toMatchObject({ payable_cents: 750_000, paid_cents: 0 });
    expect(await refusalOf(release(granted, 'at_grant', people.finance))).toBe('FOUR_EYES');
    expect(await refusalOf(release(granted, 'at_grant', people.assessor))).toBe('NOT_YOUR_ROLE');
    expect(await refusalOf(confirm(granted, 'at_grant', '2026-03-02'))).toBe('NOT_IN_THIS_STATE');
    await expect(release(granted, 'at_grant')).resolves.toMatchObject({ state: 'released', version: 2 });

    app.setNow('2026-03-09T09:00:00Z');
    expect(await refusalOf(confirm(granted, 'at_grant', '2026-03-10'))).toBe('DATE_IN_FUTURE');
    expect(await refusalOf(confirm(granted, 'at_grant', '2026-03-01'))).toBe('DATE_BEFORE_GRANT');
    await expect(confirm(granted, 'at_grant', '2026-03-06')).resolves.toMatchObject({ state: 'paid', version: 3 });
    expect(await balanceOf(app, 'paid', 'study')).toMatchObject({
      payable_cents: 0,
      paid_cents: 750_000,
      committed_cents: 750_000,
    });
    expect(await grantOf(app, granted.id)).toMatchObject({ state: 'active', paid_cents: 750_000 });
    expect((await eventsOf(app, granted.id)).slice(-3)).toEqual(['PaymentProposed', 'PaymentReleased', 'PaymentMade']);
    const mails = await rowsOf(app, "select data from mail where case_id = $1 and kind = 'payment-made'", [granted.id]);
    expect(mails).toMatchObject([
      { data: { amount: '€ 7.500,00', paidOn: 'vrijdag 6 maart 2026', reference: 'BNG 2026-118' } },
    ]);
    const [journal] = await rowsOf(app, "select effective_on from journal where case_id = $1 and kind = 'PAY'", [
      granted.id,
    ]);
    expect(journal).toEqual({ effective_on: '2026-03-06' });
  });

  it('pays to the account in the application', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    await propose(granted, 'at_grant');
    const [payment] = await rowsOf<{ iban: string; end_to_end_id: string }>(
      app,
      'select * from payment where application_id = $1',
      [granted.id],
    );
    expect(payment?.iban).toBe('NL91ABNA0417164300');
    expect(payment?.end_to_end_id.length).toBeLessThanOrEqual(35);
    const accounts = await rowsOf(
      app,
      "select b.iban from bank_account b join organisation o on o.id = b.organisation_id where o.name = 'Dordrecht'",
    );
    expect(accounts).toEqual([{ iban: 'NL91ABNA0417164300' }]);
    const noAccount = await aSmallScheme(app, { key: 'no-account', ceilingCents: 5_000_000 }, (type) => ({
      ...type,
      pages: type.pages.map((page) => ({
        ...page,
        questions: page.questions.filter(({ role }) => role !== 'bank_account'),
      })),
    }));
    expect(await refusalOf(propose(await aGranted(app, noAccount), 'at_grant'))).toBe('BANK_ACCOUNT_MISSING');
  });

  it('waits for the letter, and for the obligation on which an advance depends', async () => {
    const granted = await aGranted(app, { typeKey: 'plaatsing', notified: false, by: people.dordrecht });
    expect(await refusalOf(propose(granted, 'at_grant'))).toBe('NOT_NOTIFIED_YET');
    expect(await due(granted)).toEqual([]);
    await app.drain();
    expect(await refusalOf(propose(granted, 'at_start'))).toBe('ADVANCE_NOT_DUE');
    expect(await refusalOf(propose(granted, 'balance'))).toBe('ADVANCE_NOT_DUE');
    expect(await refusalOf(propose(granted, 'no_such_rule'))).toBe('ADVANCE_NOT_DUE');
    await paid(app, granted.id, 'at_grant', '2026-03-02');

    app.setNow('2026-06-10T09:00:00Z');
    await met(app, granted.id, 'start', { happenedOn: '2026-06-01', by: people.dordrecht });
    expect(await due(granted)).toMatchObject([
      { ruleKey: 'at_start', amountCents: granted.amountCents / 2, dueOn: '2026-07-13' },
    ]);
    const term = () =>
      rowsOf(
        app,
        "select due_on, settled_on, trace -> 0 ->> 'date' as since from case_term where case_id = $1 and key = 'advance:at_start'",
        [granted.id],
      );
    expect(await term()).toEqual([{ due_on: '2026-07-13', settled_on: null, since: '2026-06-01' }]);
    await propose(granted, 'at_start');
    expect(await refusalOf(propose(granted, 'at_start'))).toBe('ADVANCE_NOT_DUE');
    await release(granted, 'at_start');
    expect(await term()).toMatchObject([{ settled_on: null }]);
    await confirm(granted, 'at_start', '2026-06-09');
    expect(await term()).toMatchObject([{ due_on: '2026-07-13', settled_on: '2026-06-09' }]);
  });

  it('proposes an advance once, also when two people ask at the same moment', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    const outcomes = await Promise.allSettled([
      propose(granted, 'at_grant'),
      propose(granted, 'at_grant', people.finance2),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rowsOf(app, 'select id from payment where application_id = $1', [granted.id])).toHaveLength(1);
  });

  it('takes a prepared payment back, and can prepare it again', async () => {
    const scheme = await aSmallScheme(app, { key: 'cancelled', ceilingCents: 5_000_000 });
    const granted = await aGranted(app, scheme);
    await propose(granted, 'at_grant');
    const { id, version } = await paymentOf(app, granted.id, 'at_grant');
    const cancel = { expectedVersion: version, reason: 'Verkeerd rekeningnummer.' };
    await app.get(PaymentsService).cancel(await app.actor(people.finance), id, cancel);
    expect(await balanceOf(app, 'cancelled', 'study')).toMatchObject({ payable_cents: 0 });
    expect(await refusalOf(app.get(PaymentsService).cancel(await app.actor(people.finance), id, cancel))).toBe(
      'STALE_VERSION',
    );
    expect((await eventsOf(app, granted.id)).at(-1)).toBe('PaymentCancelled');
    expect(await due(granted)).toHaveLength(1);
    await paid(app, granted.id, 'at_grant', '2026-03-02');
    expect(
      await rowsOf(app, 'select state from payment where application_id = $1 order by end_to_end_id', [granted.id]),
    ).toEqual([{ state: 'cancelled' }, { state: 'paid' }]);
  });

  it('keeps who has an interest of their own away from the money of the case', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    await propose(granted, 'at_grant');
    for (const one of [people.finance, people.finance2]) {
      await app.get(AdviceService).declareConflict(await app.actor(one), granted.id, { reason: 'Familie.' });
    }
    expect(await refusalOf(release(granted, 'at_grant'))).toBe('CONFLICT_OF_INTEREST');
    const { id, version } = await paymentOf(app, granted.id, 'at_grant');
    const cancel = { expectedVersion: version, reason: 'Weg.' };
    const service = app.get(PaymentsService);
    expect(await refusalOf(service.cancel(await app.actor(people.finance), id, cancel))).toBe('CONFLICT_OF_INTEREST');
    expect(await refusalOf(propose(granted, 'at_grant'))).toBe('CONFLICT_OF_INTEREST');
  });

  it('lists payments in the order of their dates, page by page', async () => {
    const queries = app.get(PaymentsQueries);
    const finance = await app.actor(people.finance);
    const all = await queries.list(finance, {});
    expect(all.items.length).toBeGreaterThan(3);
    expect(all.items.map(({ dueOn }) => dueOn)).toEqual(all.items.map(({ dueOn }) => dueOn).sort());
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await queries.list(finance, { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      if (!page.nextCursor) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all.items.map(({ id }) => id));
    const { items } = await queries.list(finance, { state: 'cancelled' });
    expect(items).toMatchObject([
      {
        state: 'cancelled',
        daysLeft: null,
        text: { nl: 'Het hele bedrag na de verlening' },
        preparedByName: 'Ruben Smit',
      },
    ]);
  });

  it('has PostgreSQL refuse a release by the person who prepared it, whatever the application does', async () => {
    const granted = await aGranted(app, { by: people.dordrecht });
    await propose(granted, 'at_grant');
    const { id } = await paymentOf(app, granted.id, 'at_grant');
    const hidden = sql(
      app.database.systemUrl,
      "update payment set state = 'released', released_by = prepared_by where id = $1",
      [id],
    );
    await expect(hidden).rejects.toMatchObject({ code: '23514' });
    const over = sql(
      app.database.systemUrl,
      'update subsidy_grant set paid_cents = granted_cents + 1 where application_id = $1',
      [granted.id],
    );
    await expect(over).rejects.toMatchObject({ code: '23514' });
  });
});
