// SPDX-License-Identifier: EUPL-1.2
import { type TestApp, startApp } from '../../../test/app';
import { aSmallScheme, rowsOf } from '../../../test/given-delivery';
import { systemActor } from '../../platform/actor';
import { BudgetService } from './budget.service';

describe('The locks of the budget', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const organisations = (number: number) =>
    rowsOf<{ id: string }>(
      app,
      `select id from organisation where kind = 'municipality' order by name limit ${number}`,
    );
  const accountOf = (scheme: { schemeKey: string; typeKey: string }) =>
    app.work.run(systemActor, (tx) => app.get(BudgetService).accountOf(tx, scheme.schemeKey, scheme.typeKey));

  it('lets many municipalities be granted for the first time in a year at the same moment, without a deadlock', async () => {
    const account = await accountOf(await aSmallScheme(app, { key: 'first-of-year', ceilingCents: 5_000_000 }));
    const applicants = await organisations(6);
    let attempts = 0;
    let arrived = 0;
    let everybodyIsHere: () => void = () => undefined;
    const gate = new Promise<void>((open) => (everybodyIsHere = open));
    await Promise.all(
      applicants.map(({ id: organisationId }) =>
        app.work.run(systemActor, async (tx) => {
          attempts += 1;
          const charge = { accountId: account.id, organisationId, year: 2026, maximumCents: null, amountCents: 100 };
          await app.get(BudgetService).chargeApplicant(tx, charge);
          arrived += 1;
          if (arrived === applicants.length) everybodyIsHere();
          await gate;
          await app.get(BudgetService).lock(tx, account.id);
        }),
      ),
    );
    expect(attempts).toBe(applicants.length);
  });

  it('follows a later version of the scheme that allows a municipality more', async () => {
    const account = await accountOf(await aSmallScheme(app, { key: 'more-later', ceilingCents: 5_000_000 }));
    const [organisation] = await organisations(1);
    const charge = (maximumCents: number) =>
      app.work.run(systemActor, (tx) =>
        app.get(BudgetService).chargeApplicant(tx, {
          accountId: account.id,
          organisationId: organisation?.id ?? '',
          year: 2026,
          maximumCents,
          amountCents: 60,
        }),
      );
    expect(await charge(100)).toBeUndefined();
    expect(await charge(100)).toMatchObject({ code: 'APPLICANT_MAXIMUM_EXCEEDED' });
    expect(await charge(200)).toBeUndefined();
  });
});
