// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { RefusedError } from '../src/platform/refused.error';
import { startApp, type TestApp } from './app';
import { expectBooksAgree } from './books-agree';
import { sql } from './database';
import { aGranted, anAdvised, people } from './given';
import { aProposedChange, changed } from './given-changes';
import { aSmallScheme, balanceOf, grantOf, paid, rowsOf } from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  type ObjectionState,
} from './given-objection';

interface Place {
  readonly schemeKey: string;
  readonly typeKey: string;
}

describe('Objections that give money back, at the same moment as something else', () => {
  let app: TestApp;
  const today = '2026-03-23';

  beforeAll(async () => {
    app = await startApp({ now: `${today}T09:00:00Z` });
  });
  beforeEach(() => app.setNow(`${today}T09:00:00Z`));
  afterAll(() => app.close());

  const advisedFor = async (
    id: string,
    kind: string,
    amountCents: number,
    by: string = people.submits,
  ): Promise<ObjectionState> => {
    const heard = await aHeardObjection(app, await anObjection(app, id, kind, { by }), today);
    return anAdvisedObjection(app, heard, { amountCents });
  };
  const decideOn = async ({ id, version }: ObjectionState) =>
    app.get(DecideObjectionService).take(await app.actor(people.decider2), id, { expectedVersion: version });
  const codeOf = (outcome: PromiseSettledResult<unknown>): string => {
    if (outcome.status === 'fulfilled') return 'done';
    if (outcome.reason instanceof RefusedError) return outcome.reason.refusal.code;
    throw outcome.reason;
  };
  const overOf = async ({ schemeKey, typeKey }: Place) => {
    const found = await balanceOf(app, schemeKey, typeKey);
    return [found['committed_cents'], found['overrun_cents'], found['available_cents']].map(Number);
  };
  const withdrawn = async (place: Place, by: string = people.submits) => {
    const granted = await aGranted(app, { ...place, by, moneyCents: 1_200_000 });
    await changed(app, granted.id, { kind: 'withdraw' });
    await app.drain();
    return granted;
  };
  const releasing = (key: string) => aSmallScheme(app, { key, ceilingCents: 1_000_000, releaseGrantable: true });

  it('an objection against a lowering while the grant is withdrawn: whichever comes first, the books hold', async () => {
    const outcomes: string[][] = [];
    for (const [number, key] of ['eerst', 'daarna'].entries()) {
      const scheme = await aSmallScheme(app, { key: `tegelijk-${key}`, ceilingCents: 5_000_000 });
      const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_200_000 });
      await paid(app, id, 'at_grant', today);
      await changed(app, id, { kind: 'amend', amountCents: amountCents - 100_000 });
      await app.drain();
      const advised = await advisedFor(id, 'amendment', amountCents);
      const change = await aProposedChange(app, id, { kind: 'withdraw' });
      const decider = await app.actor(people.decider);
      const withdraw = () =>
        app.get(ChangeDecisionsService).decide(decider, change.id, { expectedVersion: change.version });
      const both = number === 0 ? [decideOn(advised), withdraw()] : [withdraw(), decideOn(advised)];
      const [decided = '', gone = ''] = (await Promise.allSettled(number === 0 ? both : both.toReversed())).map(codeOf);
      outcomes.push([decided, gone]);
      await app.drain();
      const grant = await grantOf(app, id);
      const committed = gone === 'done' ? 0 : amountCents;
      expect(grant).toMatchObject({ state: gone === 'done' ? 'in_recovery' : 'amended', granted_cents: committed });
      expect((await overOf(scheme))[0]).toBe(committed);
      await expectBooksAgree(app);
    }
    // Never both lost, and never both taken on what the other one had just changed.
    for (const pair of outcomes) expect(pair.filter((code) => code === 'done').length).toBeGreaterThan(0);
    const refusals = outcomes.flat().filter((code) => code !== 'done');
    for (const code of refusals) expect(['STALE_VERSION', 'NOT_IN_THIS_STATE']).toContain(code);
  });

  it('two withdrawals undone at once on the last money: each gets its own back, and the overrun is what was short', async () => {
    const scheme = await releasing('twee-terug');
    const first = await withdrawn(scheme);
    const second = await withdrawn(scheme, people.dordrecht);
    const one = await advisedFor(first.id, 'withdrawal', first.amountCents);
    const two = await advisedFor(second.id, 'withdrawal', second.amountCents, people.dordrecht);
    const codes = (await Promise.allSettled([decideOn(one), decideOn(two)])).map(codeOf);
    expect(codes).toEqual(['done', 'done']);
    await app.drain();
    const total = first.amountCents + second.amountCents;
    expect(total).toBeGreaterThan(1_000_000);
    expect(await overOf(scheme)).toEqual([total, total - 1_000_000, 0]);
    await expectBooksAgree(app);
  });

  it('a withdrawal undone beside a new grant on the last money: the new grant never goes over the ceiling', async () => {
    const scheme = await releasing('terug-en-nieuw');
    const first = await withdrawn(scheme);
    const advised = await advisedFor(first.id, 'withdrawal', first.amountCents);
    const other = await anAdvised(app, { ...scheme, by: people.dordrecht, moneyCents: 1_200_000 });
    const decider = await app.actor(people.decider);
    const grant = app.get(DecideService).take(decider, other.id, {
      expectedVersion: other.version,
      kind: 'grant',
      amountCents: other.amountCents,
      grounds: [],
      reason: '',
    });
    const [restored, granted] = (await Promise.allSettled([decideOn(advised), grant])).map(codeOf);
    expect(restored).toBe('done');
    expect(['done', 'CEILING_EXCEEDED']).toContain(granted);
    const total = first.amountCents + (granted === 'done' ? other.amountCents : 0);
    expect(await overOf(scheme)).toEqual([total, Math.max(0, total - 1_000_000), Math.max(0, 1_000_000 - total)]);
    await expectBooksAgree(app);
  });

  describe('the database itself', () => {
    /**
     * A journal as somebody might write it past the services, as the role of the application; where a decision on objection
     * is named, by another one like it, that says to give back so much.
     */
    const hidden = async (
      caseId: string,
      causeId: string,
      cents: number,
      like: string | null = null,
    ): Promise<unknown> => {
      const { id } = await rowsOf<{ id: string }>(
        app,
        'select account_id as id from subsidy_grant where application_id = $1',
        [caseId],
      ).then(([row]) => row ?? { id: '' });
      return rowsOf(
        app,
        `with made as (
           insert into decision select (jsonb_populate_record(d, jsonb_build_object('id', $2::uuid,
             'facts', jsonb_set(d.facts, '{receipt,restoredGrantCents}', to_jsonb($3::bigint))))).*
             from decision d where d.id = $6::uuid),
         booked as (
           insert into journal (kind, cause_id, case_id, effective_on, recorded_at, description)
           select 'RESTORE', $2::uuid, a.id, $4, now(), 'terug' from application a where a.id = $1 returning id)
         insert into posting (journal_id, account_id, bucket, amount_cents, budget_year, case_id, organisation_id)
         select booked.id, $5, line.bucket, line.sign * $3::bigint, 2026, $1, a.organisation_id
           from booked, application a, (values ('committed', 1), ('released', -1)) as line(bucket, sign) where a.id = $1`,
        [caseId, causeId, cents, today, id, like],
      );
    };
    const refusedByDatabase = { code: '23514', constraint: 'restore_cause' };

    it('commits nothing again without a decision on objection', async () => {
      const scheme = await aSmallScheme(app, { key: 'verborgen', ceilingCents: 5_000_000 });
      const { id, amountCents } = await aGranted(app, { ...scheme, moneyCents: 1_200_000 });
      await changed(app, id, { kind: 'withdraw' });
      await app.drain();
      await expect(hidden(id, randomUUID(), amountCents)).rejects.toMatchObject(refusedByDatabase);
      const [withdrawal] = await rowsOf<{ id: string }>(
        app,
        "select id from decision where application_id = $1 and kind = 'withdrawal'",
        [id],
      );
      await expect(hidden(id, withdrawal?.id ?? '', amountCents)).rejects.toMatchObject(refusedByDatabase);
      await expectBooksAgree(app);
    });

    it('commits nothing again by a decision that left the withdrawal as it was', async () => {
      const scheme = await aSmallScheme(app, { key: 'verborgen-ongegrond', ceilingCents: 5_000_000 });
      const { id, amountCents } = await withdrawn(scheme);
      const heard = await aHeardObjection(app, await anObjection(app, id, 'withdrawal'), today);
      const advised = await anAdvisedObjection(app, heard, { outcome: 'unfounded', amountCents: 0 });
      const decided = await aDecidedObjection(app, advised);
      await expect(hidden(id, decided.answered_by_id ?? '', amountCents)).rejects.toMatchObject(refusedByDatabase);
      await expectBooksAgree(app);
    });

    it('commits again once what one decision gave back', async () => {
      const scheme = await aSmallScheme(app, { key: 'verborgen-nogmaals', ceilingCents: 5_000_000 });
      const { id, amountCents } = await withdrawn(scheme);
      const decided = await aDecidedObjection(app, await advisedFor(id, 'withdrawal', amountCents - 100_000));
      const again = hidden(id, decided.answered_by_id ?? '', 100_000);
      await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'journal_cause' });
      await expectBooksAgree(app);
    });

    it('commits again no more than was taken, over several decisions together', async () => {
      const scheme = await aSmallScheme(app, { key: 'verborgen-samen', ceilingCents: 5_000_000 });
      const { id, amountCents } = await withdrawn(scheme);
      // What another case released would pay for it: the account alone sees nothing wrong.
      await withdrawn(scheme, people.dordrecht);
      const first = await aDecidedObjection(app, await advisedFor(id, 'withdrawal', amountCents - 100_000));
      const another = (cents: number) => hidden(id, randomUUID(), cents, first.answered_by_id);
      for (const cents of [100_001, amountCents]) {
        await expect(another(cents)).rejects.toMatchObject({ code: '23514', constraint: 'restored_once' });
      }
      await expectBooksAgree(app);
    });

    it('the application cannot switch that guard off', async () => {
      const off = sql(app.database.appUrl, 'alter table journal disable trigger restore_cause');
      await expect(off).rejects.toMatchObject({ code: '42501' });
    });
  });
});
