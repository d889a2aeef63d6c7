// SPDX-License-Identifier: EUPL-1.2
import { join } from 'node:path';
import { Client } from 'pg';
import { type CaseEventType, foldGrant } from '#domain';
import { systemActor } from '../src/platform/actor';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { reconcile } from '../src/modules/reports/reconciliation';
import { type TestApp, startApp } from './app';
import { sql } from './database';
import { aGranted, anAdvised, people, requestedOf, typeOf } from './given';
import { changed } from './given-changes';
import { aSmallScheme, balanceOf, eventsOf, grantOf, met, notDrawn, paid, refusalOf, rowsOf } from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  objectionOf,
  aRefused,
  type ObjectionState,
} from './given-objection';
import { receiptFaults } from './receipt-check';

interface Checks {
  verifyLedger(client: Client): Promise<{ name: string; wrong: unknown[] }[]>;
}

describe('An objection about a subsidy that changed meanwhile', () => {
  let app: TestApp;
  const today = '2026-03-23';

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  beforeEach(() => app.setNow(`${today}T09:00:00Z`));
  afterAll(() => app.close());

  /** By the report, and by the check that stands apart. */
  const booksAgree = async (): Promise<void> => {
    expect(await app.work.read(systemActor, (reader) => reconcile(reader))).toEqual({ equal: true, differences: [] });
    const { verifyLedger } = (await import(join(__dirname, '../../../tools/ledger-checks/index.mjs'))) as Checks;
    const superuser = new Client(app.database.superUrl);
    await superuser.connect();
    const found = await verifyLedger(superuser).finally(() => superuser.end());
    expect(found.filter(({ wrong }) => wrong.length > 0)).toEqual([]);
    expect(await receiptFaults(app)).toEqual([]);
  };

  /** Granted for a part, and heard about the objection against that. */
  const partlyGranted = async (key: string): Promise<{ id: string; asks: number; objection: ObjectionState }> => {
    const scheme = await aSmallScheme(app, { key, ceilingCents: 5_000_000 });
    const { id, version } = await anAdvised(app, { ...scheme, moneyCents: 1_600_000, amountCents: 500_000 });
    await app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: version,
      kind: 'grant',
      amountCents: 500_000,
      grounds: [],
      reason: 'Een deel.',
    });
    await app.drain();
    const objection = await aHeardObjection(app, await anObjection(app, id, 'partial_grant'), today);
    return { id, asks: await requestedOf(app, id), objection };
  };

  it('adds to the grant as it was amended, so that the books hold what the letter says (Awb 6:19)', async () => {
    const { id, asks, objection } = await partlyGranted('na-verlaging');
    await changed(app, id, { kind: 'amend', amountCents: 400_000 });
    await app.drain();
    expect(await refusalOf(anAdvisedObjection(app, objection, { amountCents: 399_999 }))).toBe('OBJECTION_MADE_WORSE');
    // What the lowering took off stands with the lowering: another 100,000 comes back only through an objection against it.
    const most = asks - 100_000;
    const tooMuch = anAdvisedObjection(app, objection, { amountCents: most + 1 });
    expect(await refusalOf(tooMuch)).toBe('AMOUNT_ABOVE_CALCULATION');
    await aDecidedObjection(app, await anAdvisedObjection(app, objection, { amountCents: most }));
    expect(await grantOf(app, id)).toMatchObject({ state: 'amended', granted_cents: most });
    const balance = await balanceOf(app, 'na-verlaging', 'study');
    expect(Number(balance['committed_cents'])).toBe(most);
    const [year] = await rowsOf<{ granted_cents: number }>(
      app,
      'select y.granted_cents from applicant_year y join subsidy_grant g using (account_id, organisation_id) where g.application_id = $1',
      [id],
    );
    expect(Number(year?.granted_cents)).toBe(most);
    await booksAgree();

    // The database says the same, whoever asks it.
    const beyond = `with more as (
      insert into decision select (jsonb_populate_record(null::decision, to_jsonb(d) || jsonb_build_object(
        'id', gen_random_uuid(), 'amount_cents', $2::bigint, 'letter_document_id', null))).*
        from decision d where d.application_id = $1 and d.kind = 'objection' returning id)
      insert into journal (id, kind, cause_id, case_id, effective_on, recorded_at, description)
      select gen_random_uuid(), 'GRANT', more.id, a.id, '2026-03-23', now(), 'proef'
        from more, application a where a.id = $1`;
    const guarded = (cents: number) => sql(app.database.superUrl, beyond, [id, cents]);
    await expect(guarded(most + 1)).rejects.toMatchObject({ constraint: 'grant_on_objection' });
    await expect(guarded(most)).rejects.not.toMatchObject({ constraint: 'grant_on_objection' });

    const lowering = await aHeardObjection(app, await anObjection(app, id, 'amendment'), today);
    expect(await refusalOf(anAdvisedObjection(app, lowering, { amountCents: asks + 1 }))).toBe(
      'AMOUNT_ABOVE_CALCULATION',
    );
    await aDecidedObjection(app, await anAdvisedObjection(app, lowering, { amountCents: asks }));
    expect(await grantOf(app, id)).toMatchObject({ granted_cents: asks });
    await booksAgree();
  });

  it('does not bring a withdrawn grant back by a side door', async () => {
    const { id, asks, objection } = await partlyGranted('na-intrekking');
    await changed(app, id, { kind: 'withdraw' });
    await app.drain();
    const advised = anAdvisedObjection(app, objection, { amountCents: asks });
    expect(await refusalOf(advised.then((one) => aDecidedObjection(app, one)))).toBe('NOT_IN_THIS_STATE');
    const events = (await eventsOf(app, id)).map((type) => ({ type: type as CaseEventType }));
    expect(await grantOf(app, id)).toMatchObject({ state: foldGrant(events), granted_cents: 0 });
    await booksAgree();
  });

  it('adds to the determination as it was amended', async () => {
    app.setNow('2026-03-02T09:00:00Z');
    const { id } = await aGranted(app, { typeKey: 'haalbaarheid', by: people.dordrecht });
    const type = await typeOf(app, 'flexwonen-zh', 'haalbaarheid');
    await paid(app, id, type.advances[0]?.key ?? '', '2026-03-02');
    app.setNow('2026-12-01T09:00:00Z');
    for (const { key, kind, evidence } of type.obligations) {
      if (kind === 'start' || kind === 'completion')
        await met(app, id, key, { happenedOn: '2026-10-01', by: people.dordrecht, evidence: evidence !== 'none' });
    }
    app.setNow('2027-12-01T09:00:00Z');
    const lower = { amountCents: 100_000, reason: 'Minder.', viewsCode: 'no_differing_data' };
    await notDrawn(app, id);
    const { id: grantId, version } = await grantOf(app, id);
    const { version: expectedVersion } = await app
      .get(FinalAccountService)
      .propose(await app.actor(people.assessor), grantId, { expectedVersion: version, ground: 'awb_4_46_a', ...lower });
    await app.get(DetermineService).determine(await app.actor(people.decider), grantId, { expectedVersion });
    await app.drain();
    const objection = await anObjection(app, id, 'determination', { by: people.dordrecht });
    await changed(app, id, { kind: 'amendDetermination', amountCents: 80_000 });
    await app.drain();
    const heard = await aHeardObjection(app, await objectionOf(app, objection.id), '2027-12-01');
    const advice = { outcome: 'partly_upheld', amountCents: 150_000 } as const;
    await aDecidedObjection(app, await anAdvisedObjection(app, heard, advice));
    expect(await grantOf(app, id)).toMatchObject({ state: 'in_recovery', determined_cents: 150_000 });
    await booksAgree();
  });

  it('keeps the maximum of an applicant over all years', async () => {
    const wish = { key: 'samen-hoogstens', ceilingCents: 9_000_000 };
    const scheme = await aSmallScheme(app, wish, (type) => ({ ...type, maximumPerApplicantCents: 1_000_000 }));
    const refusedCase = await aRefused(app, { ...scheme, moneyCents: 1_600_000 });
    const other = await anAdvised(app, { ...scheme, moneyCents: 1_600_000 });
    await app.get(DecideService).take(await app.actor(people.decider), other.id, {
      expectedVersion: other.version,
      kind: 'grant',
      amountCents: other.amountCents,
      grounds: [],
      reason: '',
    });
    await app.drain();
    const heard = await aHeardObjection(app, await anObjection(app, refusedCase.id, 'refusal'), today);
    const asks = await requestedOf(app, refusedCase.id);
    expect(asks + other.amountCents).toBeGreaterThan(1_000_000);
    expect(await refusalOf(anAdvisedObjection(app, heard, { amountCents: asks }))).toBe('AMOUNT_ABOVE_CALCULATION');
  });

  it('two grants of one applicant at the same moment stay within what it may have in all', async () => {
    const wish = { key: 'tegelijk-hoogstens', ceilingCents: 9_000_000 };
    const scheme = await aSmallScheme(app, wish, (type) => ({ ...type, maximumPerApplicantCents: 1_000_000 }));
    const cases = [];
    for (const projectName of ['Noord', 'Oost', 'Zuid'])
      cases.push(await anAdvised(app, { ...scheme, moneyCents: 1_600_000, projectName }));
    const decider = await app.actor(people.decider);
    await Promise.allSettled(
      cases.map(({ id, version, amountCents }) =>
        app.get(DecideService).take(decider, id, {
          expectedVersion: version,
          kind: 'grant',
          amountCents,
          grounds: [],
          reason: '',
        }),
      ),
    );
    const balance = await balanceOf(app, scheme.schemeKey, scheme.typeKey);
    expect(Number(balance['committed_cents'])).toBe(cases[0]?.amountCents);
  });
});
