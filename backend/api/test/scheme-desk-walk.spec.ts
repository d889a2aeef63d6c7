// SPDX-License-Identifier: EUPL-1.2
import { exampleScheme } from '../../domain/src/testing/example-schemes';
import { ObligationsService } from '../src/modules/delivery/obligations.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { filesOf } from '../src/modules/schemes/scheme-files-of';
import { DraftsService } from '../src/modules/schemes/desk/drafts.service';
import { RunningSchemes } from '../src/modules/schemes/desk/running-schemes.service';
import { type TestApp, startApp } from './app';
import { anAdvised, attach, people } from './given';
import { grantOf, obligationOf, paymentOf, refusalOf } from './given-delivery';

const schemeKey = 'dorpshuizen';

describe('A scheme that began at the desk', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const report = async (caseId: string, key: string, on: string): Promise<void> => {
    app.setNow(`${on}T15:00:00Z`);
    const document = await attach(app, caseId, 'report', people.submits, 'report');
    const { id, version } = await obligationOf(app, caseId, key);
    const reported = { expectedVersion: version, happenedOn: on, explanation: 'Gedaan.', documentIds: [document] };
    await app.get(ObligationsService).report(await app.actor(people.submits), id, reported);
    const review = { expectedVersion: version + 1, accepted: true, reason: '' };
    await app.get(ObligationsService).review(await app.actor(people.assessor), id, review);
  };

  it('walks from application to determination: ranked, with clocks, and everything in advance at the start', async () => {
    const scheme = exampleScheme(schemeKey);
    const window = { opensAt: '2026-01-05T09:00', closesAt: '2026-12-18T17:00' };
    const files = Object.entries(filesOf({ ...scheme, window, laterWindows: undefined, validity: undefined })).map(
      ([name, text]) => ({ name, text }),
    );
    const draft = await app.get(DraftsService).begin(await app.actor(people.administrator), files);
    await app.get(DraftsService).publish(await app.actor(people.decider), draft.id, draft.version);

    const overrides = { income: 0, otherGrants: 0 };
    const wish = { schemeKey, typeKey: 'verduurzaming', by: people.submits, moneyCents: 2_000_000, overrides };
    const advised = await anAdvised(app, wish);
    const decide = async () =>
      app.get(DecideService).take(await app.actor(people.decider), advised.id, {
        expectedVersion: advised.version,
        kind: 'grant',
        amountCents: advised.amountCents,
        grounds: [],
        reason: '',
      });
    expect(await refusalOf(decide())).toBe('WINDOW_STILL_OPEN');
    const closing = { expectedClosesAt: '2026-12-18T16:00:00Z', closesAt: '2026-03-02T17:00:00Z', reason: 'Vol.' };
    await app.get(RunningSchemes).close(await app.actor(people.administrator), schemeKey, closing);
    app.setNow('2026-03-03T09:00:00Z');
    expect((await decide()).state).toBe('granted');
    await app.drain();

    await report(advised.id, 'start', '2026-04-15');
    const payments = app.get(PaymentsService);
    const { id } = await grantOf(app, advised.id);
    const ready = await payments.propose(await app.actor(people.finance), id, { ruleKey: 'at_start' });
    expect((await paymentOf(app, advised.id, 'at_start')).amount_cents).toBe(advised.amountCents);
    const { version } = await payments.release(await app.actor(people.finance2), ready.id, {
      expectedVersion: ready.version,
    });
    const confirmation = { expectedVersion: version, reference: 'BNG 1', paidOn: '2026-04-15' };
    await payments.confirm(await app.actor(people.finance2), ready.id, confirmation);
    await report(advised.id, 'completion', '2026-06-15');

    const grant = await grantOf(app, advised.id);
    const accounts = app.get(FinalAccountService);
    const asked = await accounts.ask(await app.actor(people.submits), grant.id, {
      expectedVersion: grant.version,
      answers: { finalCosts: 100_000_000 },
      documentIds: [],
    });
    const amountCents = await accounts.calculatedFor(grant.id);
    expect(amountCents).toBe(advised.amountCents);
    const proposed = await accounts.propose(await app.actor(people.assessor), grant.id, {
      expectedVersion: asked.version,
      amountCents,
      reason: 'Akkoord.',
      viewsCode: 'no_differing_data',
    });
    const determined = await app
      .get(DetermineService)
      .determine(await app.actor(people.decider), grant.id, { expectedVersion: proposed.version });
    expect(['determined', 'closed']).toContain(determined.state);
  });
});
