// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import { InterestPayments } from '../src/modules/statutory-interest/interest-payments.service';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { aGranted, people, typeOf } from './given';
import { asked, determined, met, paid, rowsOf, settled } from './given-delivery';
import { determinedInterest, paidInterest, proposedInterest, theLateOne } from './given-interest';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection } from './given-objection';

describe('An objection against statutory interest', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  it('that is upheld raises what the province owes; the rest is paid, and no ceiling moves', async () => {
    const { id } = await aGranted(app);
    const on = '2026-12-29';
    app.setNow(`${on}T09:00:00Z`);
    await paid(app, id, 'at_grant', on);
    await proposedInterest(app, id);
    await determinedInterest(app, id);
    await app.drain();
    const { amountCents } = await theLateOne(app, id);
    await paidInterest(app, id, on);
    const before = await rowsOf(app, 'select b::text as row from budget_account b order by id');
    const objection = await aHeardObjection(app, await anObjection(app, id, 'interest'), on);
    await aDecidedObjection(app, await anAdvisedObjection(app, objection, { amountCents: amountCents + 500 }));
    const raised = await theLateOne(app, id, people.submits);
    expect(raised).toMatchObject({ amountCents: amountCents + 500, interest: { state: 'determined' } });
    await paidInterest(app, id, on);
    expect(await theLateOne(app, id)).toMatchObject({
      interest: { state: 'settled', paidCents: amountCents + 500 },
      payment: { amountCents: 500, state: 'paid' },
    });
    expect(await rowsOf(app, 'select b::text as row from budget_account b order by id')).toEqual(before);
    await expectBooksAgree(app);
  });

  it('that is upheld takes away what the municipality had to pay, and what it paid goes back', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    const { id } = await aGranted(app, { typeKey: 'verplaatsing', moneyCents: 4_000_000 });
    const type = await typeOf(app, 'flexwonen-zh', 'verplaatsing');
    await paid(app, id, 'at_grant', '2026-03-02');
    app.setNow('2026-07-01T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-04-01' });
    await met(app, id, 'completion', { happenedOn: '2026-06-15', evidence: true });
    const [kind] = type.determination.questions.find(({ key }) => key === 'actualCosts')?.columns?.[1]?.options ?? [];
    const actualCosts = [{ description: 'Transport', kind: kind?.key, amount: 2_400_000 }];
    await asked(app, id, type, { today: localDate('2026-06-20'), overrides: { actualCosts } });
    await determined(app, id);
    await app.drain();
    const on = '2026-12-30';
    app.setNow(`${on}T09:00:00Z`);
    await settled(app, id, 'recovery', on);
    await proposedInterest(app, id);
    await determinedInterest(app, id);
    await app.drain();
    await paidInterest(app, id, on);
    const { amountCents } = await theLateOne(app, id);
    const objection = await aHeardObjection(app, await anObjection(app, id, 'interest'), on);
    await aDecidedObjection(app, await anAdvisedObjection(app, objection, { amountCents }));
    const annulled = await theLateOne(app, id);
    expect(annulled).toMatchObject({ interest: { state: 'annulled' } });
    const back = { expectedVersion: annulled.interest?.version ?? 0 };
    const payments = app.get(InterestPayments);
    const order = await payments.propose(await app.actor(people.finance), annulled.interest?.id ?? '', back);
    const orders = await rowsOf(app, 'select kind, amount_cents::int as cents from interest_payment where id = $1', [
      order.id,
    ]);
    expect(orders).toEqual([{ kind: 'payment', cents: amountCents }]);
    await expectBooksAgree(app);
  });
});
