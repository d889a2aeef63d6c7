// SPDX-License-Identifier: EUPL-1.2
import { letterFor } from '../src/modules/letters';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { datedLetter, type UndatedLetter } from '../src/modules/decisions/decision-letter';
import type { BoardDecisionRequest } from '../src/modules/decisions/decisions.dto';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { DecideObjectionService } from '../src/modules/objections/decide-objection.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { PenaltyDeciding } from '../src/modules/penalties/penalty-deciding.service';
import { systemActor } from '../src/platform/actor';
import { startApp, type TestApp } from './app';
import { aGranted, people } from './given';
import { aProposedChange } from './given-changes';
import { grantOf, met, notDrawn, obligationOf, paid, refusalOf, rowsOf } from './given-delivery';
import { aHeardObjection, anAdvisedObjection, anObjection, aRefused } from './given-objection';
import { anAcceptedNotice, penaltyOf, proposed } from './given-penalty';
import { localDate } from '#domain';

const start = '2026-03-02T09:00:00Z';

/** A decision that is ready to be taken: with what the board recorded, or under a mandate. */
interface Ready {
  readonly id: string;
  readonly kind: string;
  readonly take: (board?: BoardDecisionRequest) => Promise<unknown>;
}

describe('What the board decided itself needs no mandate', () => {
  let app: TestApp;

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const withBoard = (board?: BoardDecisionRequest) => (board ? { board } : {});
  const today = () => app.work.read(systemActor, (reader) => Promise.resolve(reader.today));

  async function aDetermination(lower = false): Promise<Ready> {
    const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
    await paid(app, id, 'at_grant', '2026-03-02');
    app.setNow('2026-06-01T09:00:00Z');
    for (const key of ['start', 'completion'])
      await met(app, id, key, { happenedOn: '2026-05-29', by: people.dordrecht });
    await notDrawn(app, id);
    const { id: grantId, version } = await grantOf(app, id);
    const proposal = await app.get(FinalAccountService).propose(await app.actor(people.assessor), grantId, {
      expectedVersion: version,
      amountCents: lower ? amountCents - 100_00 : amountCents,
      reason: 'Zoals verleend.',
      ...(lower ? { ground: 'awb_4_46_a', viewsCode: 'no_differing_data' } : {}),
    });
    const decider = await app.actor(people.decider);
    const take = (board?: BoardDecisionRequest) =>
      app.get(DetermineService).determine(decider, grantId, { expectedVersion: proposal.version, ...withBoard(board) });
    return { id, kind: 'determination', take };
  }

  async function aChange(kind: 'amend' | 'withdraw'): Promise<Ready> {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 10 });
    const more = kind === 'amend' ? { amountCents: amountCents - 100_00 } : {};
    const change = await aProposedChange(app, id, { kind, ...more });
    const decider = await app.actor(people.decider);
    const take = (board?: BoardDecisionRequest) =>
      app
        .get(ChangeDecisionsService)
        .decide(decider, change.id, { expectedVersion: change.version, ...withBoard(board) });
    return { id, kind: kind === 'amend' ? 'amendment' : 'withdrawal', take };
  }

  const cases: Record<string, () => Promise<Ready>> = {
    extension: async () => {
      const granted = await aGranted(app, { typeKey: 'verplaatsing' });
      const { id, version } = await obligationOf(app, granted.id, 'completion');
      const asked = await app.get(ExtensionsService).ask(await app.actor(people.submits), id, {
        expectedVersion: version,
        months: 2,
        reason: 'De netaansluiting is later.',
      });
      const decider = await app.actor(people.decider);
      const take = (board?: BoardDecisionRequest) =>
        app.get(ExtensionsService).decide(decider, asked.id, { granted: true, reason: 'Goed.', ...withBoard(board) });
      return { id: granted.id, kind: 'extension_granted', take };
    },
    determination: () => aDetermination(),
    'determination lower than granted': () => aDetermination(true),
    amendment: () => aChange('amend'),
    withdrawal: () => aChange('withdraw'),
    objection: async () => {
      const { id } = await aRefused(app);
      const heard = await aHeardObjection(app, await anObjection(app, id, 'refusal'), '2026-03-02');
      const advised = await anAdvisedObjection(app, heard, { outcome: 'unfounded' });
      const decider = await app.actor(people.decider2);
      const take = (board?: BoardDecisionRequest) =>
        app
          .get(DecideObjectionService)
          .take(decider, advised.id, { expectedVersion: advised.version, ...withBoard(board) });
      return { id, kind: 'objection', take };
    },
    penalty: async () => {
      const { id, dueOn } = await anAcceptedNotice(app);
      app.setNow(`${localDate(dueOn).slice(0, 4)}-12-30T09:00:00Z`);
      await proposed(app, id);
      const penalty = await penaltyOf(app, id);
      const decider = await app.actor(people.decider);
      const take = (board?: BoardDecisionRequest) =>
        app
          .get(PenaltyDeciding)
          .determine(decider, penalty.id, { expectedVersion: penalty.version, ...withBoard(board) });
      return { id, kind: 'penalty', take };
    },
  };

  it.each(Object.keys(cases))('%s', async (name) => {
    const { id, kind, take } = (await cases[name]?.()) as Ready;
    await rowsOf(app, 'update mandate set ended_at = now() where ended_at is null');
    try {
      expect(await refusalOf(take())).toBe('NO_MANDATE');
      const decidedOn = await today();
      expect(await refusalOf(take({ decidedOn: '2030-01-01', paper: 'PZH-1' }))).toBe('DATE_IN_FUTURE');
      // Twice at once: one of them decides.
      const tries = await Promise.allSettled([
        take({ decidedOn, paper: ' PZH-2026-123 ' }),
        take({ decidedOn, paper: 'PZH-2026-123' }),
      ]);
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      const [decision] = await rowsOf<{ mandate_id: string | null; board: object; letter: UndatedLetter }>(
        app,
        `select mandate_id, facts -> 'receipt' -> 'board' as board, facts -> 'receipt' -> 'mandate' as mandate,
                facts -> 'letter' as letter from decision where application_id = $1 and kind = $2`,
        [id, kind],
      );
      expect(decision).toMatchObject({ mandate_id: null, mandate: null, board: { decidedOn, paper: 'PZH-2026-123' } });
      const letter = letterFor(
        datedLetter(decision?.letter as UndatedLetter, localDate(decidedOn), { extraDays: [], version: 'v0' }),
      );
      expect(letter.mandateLine).toBe('Gedeputeerde staten van Zuid-Holland');
    } finally {
      await rowsOf(app, 'update mandate set ended_at = null');
    }
    await app.drain();
  });
});
