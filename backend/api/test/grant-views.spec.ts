// SPDX-License-Identifier: EUPL-1.2
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { ChangeProposalsService } from '../src/modules/amendments/change-proposals.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import type { DeterminationProposalRequest } from '../src/modules/payments/payments.dto';
import { AnswerViews } from '../src/modules/views/answer.service';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { aProposedChange } from './given-changes';
import { grantOf, notDrawn, refusalOf, rowsOf } from './given-delivery';
import { viewsInvited } from './given-hearing';

type Granted = Awaited<ReturnType<typeof aGranted>>;

describe('Views before a decision about a grant', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  beforeEach(() => app.setNow('2026-03-02T09:00:00Z'));
  afterAll(() => app.close());

  const answer = async (id: string, version: number) =>
    app.get(AnswerViews).answer(await app.actor(people.dordrecht), id, {
      expectedVersion: version,
      text: 'Het onderzoek is wel af.',
      documentIds: [],
    });
  const about = (subject: 'determination' | 'amendment' | 'withdrawal') => ({ subject, about: 'U krijgt minder.' });

  describe('determining lower', () => {
    const propose = async ({ id: caseId, amountCents }: Granted, more: Partial<DeterminationProposalRequest>) => {
      const { id, version } = await grantOf(app, caseId);
      return app.get(FinalAccountService).propose(await app.actor(people.assessor), id, {
        expectedVersion: version,
        amountCents: amountCents - 100_000,
        reason: 'Het onderzoek was kleiner.',
        ground: 'awb_4_46_a',
        ...more,
      });
    };
    const determine = async ({ id: caseId }: Granted) => {
      const { id, version } = await grantOf(app, caseId);
      return app.get(DetermineService).determine(await app.actor(people.decider), id, { expectedVersion: version });
    };
    const due = async (): Promise<Granted> => {
      const granted = await aGranted(app, { by: people.dordrecht });
      app.setNow('2027-06-01T09:00:00Z');
      await notDrawn(app, granted.id);
      return granted;
    };

    it('does not take it on its word that views were heard, nor the exception for decisions on money', async () => {
      const granted = await due();
      expect(await refusalOf(propose(granted, {}))).toBe('VIEWS_REQUIRED');
      expect(await refusalOf(propose(granted, { viewsCode: 'views_heard' }))).toBe('VIEWS_REQUIRED');
      expect(await refusalOf(propose(granted, { viewsCode: 'awb_4_12' }))).toBe('VIEWS_EXCEPTION_UNAVAILABLE');
      expect(await refusalOf(propose(granted, { viewsCode: 'awb_4_11', ground: undefined }))).toBe('GROUND_REQUIRED');
      await expect(propose(granted, { viewsCode: 'awb_4_11' })).resolves.toMatchObject({
        state: 'determination_proposed',
      });
    });

    it('waits for views, answers them, and says so in the letter', async () => {
      const granted = await due();
      const invited = await viewsInvited(app, granted.id, about('determination'));
      expect(await refusalOf(propose(granted, { viewsCode: 'no_differing_data' }))).toBe('VIEWS_TERM_RUNNING');
      await answer(invited.id, invited.version);
      expect(await refusalOf(propose(granted, {}))).toBe('VIEWS_REPLY_REQUIRED');
      await propose(granted, { viewsReply: 'Het verslag noemt acht locaties, niet tien.' });
      const more = await viewsInvited(app, granted.id, about('determination'));
      expect(await refusalOf(determine(granted))).toBe('VIEWS_TERM_RUNNING');
      await app.get(AnswerViews).waive(await app.actor(people.dordrecht), more.id, { expectedVersion: more.version });
      await determine(granted);
      const [decision] = await rowsOf<{ letter: { ground: string; views: string[] }; views_code: string }>(
        app,
        `select d.facts -> 'letter' as letter, p.views_code from decision d
           join determination_proposal p on p.application_id = d.application_id
          where d.application_id = $1 and d.kind = 'determination'`,
        [granted.id],
      );
      expect(decision).toMatchObject({
        views_code: 'views_heard',
        letter: { ground: 'De activiteiten zijn niet of niet helemaal uitgevoerd.' },
      });
      expect(decision?.letter.views.join(' ')).toContain(
        'gaf u uw zienswijze. Het verslag noemt acht locaties, niet tien.',
      );
    });

    it('also as reckoned an invitation that runs is waited for', async () => {
      const granted = await due();
      await viewsInvited(app, granted.id, about('determination'));
      const asGranted = { amountCents: granted.amountCents, ground: undefined };
      expect(await refusalOf(propose(granted, asGranted))).toBe('VIEWS_TERM_RUNNING');
      app.setNow('2027-06-09T09:00:00Z');
      await expect(propose(granted, asGranted)).resolves.toBeDefined();
    });
  });

  describe('amending and withdrawing', () => {
    const heard = { viewsCode: 'views_heard' as const };
    const decide = async (id: string, version: number) =>
      app.get(ChangeDecisionsService).decide(await app.actor(people.decider), id, { expectedVersion: version });

    it('views that were asked for one change do not count for the next', async () => {
      const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
      const invited = await viewsInvited(app, id, about('amendment'));
      await answer(invited.id, invited.version);
      const lower = { kind: 'amend', ...heard } as const;
      expect(await refusalOf(aProposedChange(app, id, { kind: 'withdraw', ...heard }))).toBe('VIEWS_REQUIRED');
      const first = await aProposedChange(app, id, {
        ...lower,
        amountCents: amountCents - 100,
        viewsReply: 'Dat verandert niets.',
      });
      await app.get(ChangeProposalsService).sendBack(await app.actor(people.decider), first.id, {
        expectedVersion: first.version,
        reason: 'Reken het na.',
      });
      const again = { ...lower, changeId: first.id, amountCents: amountCents - 200 };
      const { version } = await aProposedChange(app, id, again);
      await decide(first.id, version);
      const next = { ...lower, amountCents: amountCents - 300 };
      expect(await refusalOf(aProposedChange(app, id, next))).toBe('VIEWS_REQUIRED');
      const second = await aProposedChange(app, id, { ...next, viewsCode: 'awb_4_11' });
      const running = await viewsInvited(app, id, about('amendment'));
      expect(await refusalOf(decide(second.id, second.version))).toBe('VIEWS_TERM_RUNNING');
      await app.get(AnswerViews).waive(await app.actor(people.dordrecht), running.id, { expectedVersion: 1 });
      await decide(second.id, second.version);
      const [letter] = await rowsOf<{ views: string[] }>(
        app,
        "select facts -> 'letter' -> 'views' as views from decision where subject_id = $1",
        [second.id],
      );
      expect(letter?.views).toEqual([expect.stringContaining('Daarvan is geen gebruik gemaakt')]);
    });
  });
});
