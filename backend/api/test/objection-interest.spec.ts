// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { localDate } from '#domain';
import { InterestPayments } from '../src/modules/statutory-interest/interest-payments.service';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { aGranted, people, typeOf } from './given';
import { asked, determined, met, paid, rowsOf, settled } from './given-delivery';
import { determinedInterest, paidInterest, proposedInterest, theLateOne } from './given-interest';
import { aDecidedObjection, aHeardObjection, anAdvisedObjection, anObjection, decisionOf } from './given-objection';
import { faultsAfter, faultsOfForged, type Receipt, verified } from './receipt-check';

type Basis = Record<string, Record<string, unknown>>;

describe('An objection against statutory interest', () => {
  let app: TestApp;
  let superuser: Client;
  /** The case in which the interest was raised, and the one in which it was taken away. */
  const cases: Record<string, string> = {};

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    superuser = new Client(app.database.superUrl);
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await app.close();
  });

  it('that is upheld raises what the province owes; the rest is paid, and no ceiling moves', async () => {
    const { id } = await aGranted(app);
    cases['raised'] = id;
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
    cases['lapsed'] = id;
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

  describe('is reckoned again from its receipts', () => {
    const forged = async (of: string, kind: string, forge: (receipt: Receipt) => void): Promise<string[]> => {
      const decisionId = await decisionOf(app, cases[of] ?? '', kind);
      return (await faultsOfForged(superuser, decisionId, forge)).map(({ what }) => what);
    };

    it('which come out the same, both times', async () => {
      await app.drain();
      const kinds = await rowsOf(
        app,
        `select d.kind, count(*)::int as number from decision_receipt r join decision d on d.id = r.decision_id
          where d.kind in ('interest', 'objection') group by d.kind order by d.kind`,
      );
      expect(kinds).toEqual([
        { kind: 'interest', number: 2 },
        { kind: 'objection', number: 2 },
      ]);
      expect(await verified(superuser)).toEqual([]);
    });

    it.each<[string, string, string, (receipt: Receipt) => void, RegExp]>([
      [
        'a cent more interest',
        'raised',
        'interest',
        ({ decision }) => void (decision.amountCents += 1),
        /^owed \d+ cents, reckoned again \d+$/,
      ],
      [
        'another rate',
        'raised',
        'interest',
        ({ basis }) => Object.assign((basis['rates'] as object[]).at(-1) ?? {}, { basisPoints: 9_000 }),
        /^owed \d+ cents, reckoned again \d+$/,
      ],
      [
        'a day more',
        'lapsed',
        'interest',
        ({ basis }) => Object.assign((basis as Basis)['late'] ?? {}, { paidOn: '2026-12-31' }),
        /^the days: /,
      ],
      [
        'another late amount than it was',
        'raised',
        'objection',
        ({ basis }) => Object.assign((basis as Basis)['interest'] ?? {}, { principalCents: 1 }),
        /^the most that it gives is \d+ cents, reckoned again 1$/,
      ],
      [
        'another amount that lapses',
        'lapsed',
        'objection',
        ({ basis }) => Object.assign((basis as Basis)['effect'] ?? {}, { interestLapsesCents: 1 }),
        /interestLapsesCents is 1, reckoned again \d+$/,
      ],
      [
        'another amount that goes back',
        'lapsed',
        'objection',
        ({ basis }) => Object.assign((basis as Basis)['effect'] ?? {}, { interestBackCents: 1 }),
        /interestBackCents is 1, reckoned again \d+$/,
      ],
    ])('%s is named', async (_, of, kind, forge, named) => {
      expect(await forged(of, kind, forge)).toContainEqual(expect.stringMatching(named));
    });

    it('a contested decision that was changed afterwards is named', async () => {
      const contested = await decisionOf(app, cases['raised'] ?? '', 'interest');
      const found = await faultsAfter(superuser, `update decision set amount_cents = 1 where id = '${contested}'`);
      expect(found).toContainEqual(
        expect.objectContaining({
          kind: 'objection',
          what: expect.stringMatching(/^the contested decision: /) as string,
        }),
      );
    });
  });
});
