// SPDX-License-Identifier: EUPL-1.2
import {
  allocate,
  type AllocationDefinition,
  type AllocationRule,
  drawLots,
  localDate,
  type RankedClaim,
  type ScoreSheet,
} from '#domain';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { ScoreSheetsService } from '../src/modules/assessment/score-sheets.service';
import { SubmitService } from '../src/modules/applications/submit.service';
import { BudgetService } from '../src/modules/budget/budget.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DrawsService } from '../src/modules/draws/draws.service';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { choices } from '../../domain/src/testing/office';
import { systemActor } from '../src/platform/actor';
import { RefusedError } from '../src/platform/refused.error';
import { type TestApp, startApp } from './app';
import { anInAssessment, people, typeOf, versionOf } from './given';
import { aSmallScheme, rowsOf } from './given-delivery';
import {
  aDecidedObjection,
  aHeardObjection,
  anAdvisedObjection,
  anObjection,
  aRefused,
  type ObjectionState,
} from './given-objection';

const sheet: ScoreSheet = {
  article: 'artikel 7',
  criteria: [{ key: 'quality', text: { nl: 'Kwaliteit', en: 'Quality' }, maximumPoints: 20 }],
};
const categories = [
  { key: 'strong', label: { nl: 'Sterk', en: 'Strong' }, minimumPoints: 15 },
  { key: 'rest', label: { nl: 'De andere', en: 'The others' } },
];
const methods: readonly AllocationDefinition[] = [
  { method: 'completeness_with_lots', partialGrant: true },
  { method: 'equal_up_to_first_day', partialGrant: true, firstDay: '2026-03-05' },
  { method: 'ranked_categories', partialGrant: true, categories },
  {
    method: 'named_recipients',
    partialGrant: true,
    recipients: [
      { applicant: 'Dordrecht', amountCents: 1_000_000 },
      { applicant: 'Leiden', amountCents: 900_000 },
    ],
  },
];
const ceilingCents = 1_700_000;
const asked = 750_000;

interface Filed {
  readonly id: string;
  readonly number: string;
  readonly by: string;
  readonly completeOn: string;
  readonly points: number;
  readonly leaves: boolean;
}

/** Filed on three days, by two municipalities, with points; the last one withdraws before anything is decided on it. */
const plan = [
  { day: '2026-03-04', by: people.submits, points: 12, leaves: false },
  { day: '2026-03-04', by: people.dordrecht, points: 16, leaves: false },
  { day: '2026-03-05', by: people.dordrecht, points: 11, leaves: false },
  { day: '2026-03-06', by: people.submits, points: 18, leaves: true },
] as const;

describe.each(methods.map((allocation) => [allocation.method, allocation] as const))(
  'Any order of advising, deciding and withdrawing under %s',
  (method, allocation) => {
    let app: TestApp;
    beforeAll(async () => {
      app = await startApp({ now: '2026-03-04T09:00:00Z' });
    });
    afterAll(() => app.close());

    /** With somebody who was wrongly refused while everything was left: its objection is upheld when nothing is. */
    async function aRound(
      key: string,
      withWronged: boolean,
    ): Promise<{ filed: Filed[]; accountId: string; wronged?: string }> {
      app.setNow('2026-03-04T09:00:00Z');
      const scheme = await aSmallScheme(app, { key, ceilingCents }, (type) => ({
        ...type,
        ...(method === 'ranked_categories' ? { scoreSheet: sheet } : {}),
      }));
      await app.work.run(systemActor, async (tx) => {
        const { definition } = await app.get(SchemesService).currentVersion(tx, key);
        const window = { opensAt: new Date('2025-01-01T00:00:00Z'), closesAt: new Date('2026-03-07T16:00:00Z') };
        await app.get(SchemesService).publish(tx, { ...definition, version: '2', allocation }, window);
      });
      const wronged = withWronged ? (await aRefused(app, scheme)).id : undefined;
      const filed: Filed[] = [];
      for (const { day, by, points, leaves } of plan) {
        app.setNow(`${day}T09:00:00Z`);
        const { id } = await anInAssessment(app, { ...scheme, by });
        const [row] = await rowsOf<{ number: string }>(app, 'select number from application where id = $1', [id]);
        filed.push({ id, number: row?.number ?? '', by, completeOn: day, points, leaves });
      }
      const account = await app.work.run(systemActor, (tx) =>
        app.get(BudgetService).accountOf(tx, key, scheme.typeKey),
      );
      for (const { id } of filed) {
        const type = await typeOf(app, key, scheme.typeKey);
        const assessor = await app.actor(people.assessor);
        for (const item of type.checklist) {
          await app.get(AdviceService).answerChecklist(assessor, id, item.key, { result: 'yes', reason: '' });
        }
      }
      app.setNow('2026-03-09T09:00:00Z');
      return { filed, accountId: account.id, ...(wronged ? { wronged } : {}) };
    }

    const state = async (id: string) =>
      (
        await rowsOf<{ state: string; requested: number }>(
          app,
          'select state, requested_cents::int8 as requested from application where id = $1',
          [id],
        )
      )[0];

    /** What each has by its decision on the application. */
    async function granted(filed: readonly Filed[]): Promise<Map<string, number>> {
      const rows = await rowsOf<{ number: string; cents: number }>(
        app,
        `select a.number, coalesce(sum(d.amount_cents), 0)::int as cents from application a
           left join decision d on d.application_id = a.id where a.number = any($1) and a.state <> 'withdrawn' group by 1`,
        [filed.map(({ number }) => number)],
      );
      return new Map(rows.map(({ number, cents }) => [number, cents]));
    }

    async function advise(one: Filed): Promise<void> {
      const assessor = await app.actor(people.assessor);
      if (method === 'ranked_categories') {
        await app.get(ScoreSheetsService).fill(assessor, one.id, {
          expectedVersion: await versionOf(app, one.id),
          entries: [{ key: 'quality', points: one.points, reason: 'Onderbouwd.' }],
        });
      }
      await app.get(AdviceService).advise(assessor, one.id, {
        expectedVersion: await versionOf(app, one.id),
        kind: 'grant',
        amountCents: Number((await state(one.id))?.requested ?? 0),
        grounds: [],
        reason: 'Past.',
      });
    }

    async function leave(one: Filed): Promise<void> {
      const expectedVersion = await versionOf(app, one.id);
      await app
        .get(SubmitService)
        .withdraw(await app.actor(one.by), one.id, { expectedVersion, reason: 'Het gaat niet door.' });
    }

    /** Tries what is left, and less when the name or the ceiling gives no more; draws when the queue asks for lots. */
    async function decide(one: Filed, accountId: string): Promise<number | undefined> {
      const left = (
        await rowsOf<{ left: number }>(app, 'select available_cents::int8 as left from budget_account where id = $1', [
          accountId,
        ])
      )[0];
      for (const amountCents of [asked, Math.min(asked, Number(left?.left ?? 0)), await ofName(one, accountId)]) {
        if (amountCents <= 0) continue;
        try {
          await app.get(DecideService).take(await app.actor(people.decider), one.id, {
            expectedVersion: await versionOf(app, one.id),
            kind: 'grant',
            amountCents,
            grounds: [],
            reason: amountCents < asked ? 'Meer is er niet.' : '',
          });
          return amountCents;
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
          const { code } = error.refusal;
          if (code === 'LOTS_NOT_DRAWN') await drawFor(one, accountId);
          if (['LOTS_NOT_DRAWN', 'EARLIER_UNDECIDED', 'WINDOW_STILL_OPEN'].includes(code)) return undefined;
        }
      }
      return Number(left?.left ?? 0) <= 0 ? 0 : undefined;
    }

    async function ofName({ by }: Filed, accountId: string): Promise<number> {
      if (method !== 'named_recipients') return 0;
      const [row] = await rowsOf<{ cents: number }>(
        app,
        `select coalesce(sum(d.amount_cents), 0)::int8 as cents from decision d join application a on a.id = d.application_id
          where a.account_id = $2 and exists (select 1 from membership m join person p on p.id = m.person_id
                                       where m.organisation_id = a.organisation_id and p.email = $1)`,
        [by, accountId],
      );
      return (by === people.submits ? 900_000 : 1_000_000) - Number(row?.cents ?? 0);
    }

    async function drawFor(one: Filed, accountId: string): Promise<void> {
      const day = one.completeOn < '2026-03-05' && method === 'equal_up_to_first_day' ? '2026-03-05' : one.completeOn;
      const among = method === 'ranked_categories' ? { category: one.points >= 15 ? 'strong' : 'rest' } : { day };
      const actor = await app.actor(people.administrator);
      await app
        .get(DrawsService)
        .draw(actor, { accountId, ...among, witness: 'mr. N. Notaris' })
        .catch((error: unknown) => {
          if (!(error instanceof RefusedError)) throw error;
        });
    }

    async function expected(filed: readonly Filed[]): Promise<Map<string, number>> {
      const lots = await rowsOf<{ number: string; seed: string | null }>(
        app,
        'select number, lot_seed as seed from application',
      );
      const seeds = new Map(lots.map(({ number, seed }) => [number, seed ?? 'none']));
      const claims: RankedClaim[] = filed
        .filter(({ leaves }) => !leaves)
        .map((one) => ({
          id: one.number,
          applicantId: one.by,
          amountCents: asked,
          completeOn: localDate(one.completeOn),
          category: one.points >= 15 ? 'strong' : 'rest',
        }));
      const rule: AllocationRule =
        method === 'ranked_categories'
          ? { method, categories: ['strong', 'rest'] }
          : method === 'named_recipients'
            ? {
                method,
                recipients: [
                  { applicantId: people.dordrecht, amountCents: 1_000_000 },
                  { applicantId: people.submits, amountCents: 900_000 },
                ],
              }
            : method === 'equal_up_to_first_day'
              ? { method, firstDay: localDate('2026-03-05') }
              : { method: 'completeness_with_lots' };
      const { awards } = allocate(rule, claims, {
        ceilingCents,
        partialAllowed: true,
        lots: ({ participants }) => drawLots({ participants, seed: seeds.get(participants[0] ?? '') ?? 'none' }).order,
      });
      return new Map(awards.map(({ id, amountCents }) => [id, amountCents]));
    }

    const withOverrun = method === 'completeness_with_lots';

    it.each([1, 7])('gives the winners of the law (order %d)', async (seed) => {
      const key = `${method.replaceAll('_', '-')}-${seed}`;
      const { filed, accountId, wronged } = await aRound(key, withOverrun && seed === 7);
      const next = choices(seed);
      let objection: ObjectionState | undefined;
      const awards = new Map<string, number>();
      const done = new Set<string>();
      for (let step = 0; step < 200 && done.size < filed.length; step++) {
        if (wronged && !objection && next(4) === 0) objection = await anObjection(app, wronged, 'refusal');
        const open = filed.filter(({ id }) => !done.has(id));
        const one = open[next(open.length)];
        if (!one) continue;
        const { state: now } = (await state(one.id)) ?? {};
        if (one.leaves) {
          await leave(one);
          done.add(one.id);
        } else if (now === 'in_assessment') await advise(one);
        else {
          const awarded = await decide(one, accountId);
          if (awarded === undefined) continue;
          awards.set(one.number, awarded);
          done.add(one.id);
        }
      }
      expect(done.size).toBe(filed.length);
      const winners = Object.fromEntries(await expected(filed));
      expect(Object.fromEntries(awards)).toEqual(winners);
      if (!wronged) return;
      const heard = await aHeardObjection(app, objection ?? (await anObjection(app, wronged, 'refusal')), '2026-03-09');
      await aDecidedObjection(app, await anAdvisedObjection(app, heard, { amountCents: asked }));
      expect(Object.fromEntries(await granted(filed))).toEqual(winners);
      const [books] = await rowsOf(
        app,
        `select overrun_cents::int as overrun, available_cents::int as available,
                (committed_cents + determined_cents + released_cents)::int as granted from budget_account where id = $1`,
        [accountId],
      );
      expect(books).toEqual({ overrun: asked, available: 0, granted: ceilingCents + asked });
    });
  },
);
