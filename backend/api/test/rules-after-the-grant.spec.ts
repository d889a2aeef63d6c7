// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from '#domain';
import { BudgetAdoptionsService } from '../src/modules/amendments/budget-adoptions.service';
import { CaseViewQueries } from '../src/modules/case-view/case-view.queries';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { DetermineService } from '../src/modules/payments/determine.service';
import { FinalAccountService } from '../src/modules/payments/final-account.service';
import { exampleType } from '../../domain/src/testing/example-schemes';
import { type TestApp, startApp } from './app';
import { aGranted, type Case, people } from './given';
import { grantOf, met, obligationOf, refusalOf, rowsOf } from './given-delivery';
import { aHallScheme } from './given-rules';

describe('The rules of a scheme after the grant', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const letterOf = async (id: string, kind = 'grant') => {
    const [row] = await rowsOf<{ letter: Record<string, { text: string; article: string }[]> }>(
      app,
      "select facts -> 'letter' as letter from decision where application_id = $1 and kind = $2",
      [id, kind],
    );
    return row?.letter ?? {};
  };

  it('extra time is asked so many weeks before the last day, and not a day later', async () => {
    const wish = await aHallScheme(app, { key: 'in-time' });
    const granted = await aGranted(app, wish);
    const ask = async () => {
      const { id, version } = await obligationOf(app, granted.id, 'start');
      const body = { expectedVersion: version, months: 1, reason: 'De levering is later.' };
      return app.get(ExtensionsService).ask(await app.actor(people.submits), id, body);
    };
    // Six months after 2 March, and two weeks before that day.
    expect(await obligationOf(app, granted.id, 'start')).toMatchObject({ due_on: '2026-09-02' });
    app.setNow('2026-08-20T09:00:00Z');
    expect(await refusalOf(ask())).toBe('EXTENSION_ASKED_TOO_LATE');
    app.setNow('2026-08-19T09:00:00Z');
    const asked = await ask();
    // What was asked in time can be granted afterwards.
    app.setNow('2026-08-25T09:00:00Z');
    const answer = { granted: true, reason: 'Akkoord.', months: 1 };
    await expect(
      app.get(ExtensionsService).decide(await app.actor(people.assessor), asked.id, answer),
    ).resolves.toMatchObject({ state: 'granted' });
  });

  describe('the letter of the grant', () => {
    const stateAid = {
      basis: 'de_minimis' as const,
      ceilingCents: 30_000_000,
      declaration: 'aid',
      article: 'Verordening (EU) 2023/2831',
    };

    it('says that it is de-minimis aid, how to account for it, and what to report', async () => {
      const granted = await aGranted(app, await aHallScheme(app, { key: 'letter', type: { stateAid } }));
      const { clauses = [] } = await letterOf(granted.id);
      expect(clauses.map(({ article }) => article)).toEqual([
        'Verordening (EU) 2023/2831',
        'artikel 15',
        'artikel 11',
        'artikel 11',
      ]);
      expect(clauses[0]?.text).toMatch(/€\s10\.000,00 is de-minimissteun .* niet hoger zijn dan €\s300\.000,00/);
      expect(clauses[1]?.text).toContain('steekproefsgewijs');
      expect(clauses[2]?.text).toBe('U meldt wijzigingen. Dat doet u binnen 14 dagen.');
    });

    it('asks for the account of its tier, from its amount on', async () => {
      const at = await aGranted(app, await aHallScheme(app, { key: 'tier-at', amountCents: 2_500_000 }));
      const below = await aGranted(app, {
        ...(await aHallScheme(app, { key: 'tier-below', amountCents: 2_499_999 })),
        by: people.dordrecht,
      });
      const said = async ({ id }: Case) => (await letterOf(id))['clauses']?.[0]?.text;
      expect(await said(at)).toBe('U laat zien dat de activiteiten zijn uitgevoerd.');
      expect(await said(below)).toContain('steekproefsgewijs');
    });

    it('makes the condition of the budget while that budget is not there, in its own year only', async () => {
      const reserving = (budgetYear: number) => ({
        reservation: { budgetYear, invokeWithinWeeks: 4, article: 'Awb 4:34' },
      });
      const wish = await aHallScheme(app, { key: 'reserving', scheme: reserving(2026) });
      const before = await aGranted(app, wish);
      expect((await letterOf(before.id))['clauses']?.[0]).toMatchObject({
        text: expect.stringContaining('genoeg geld voor beschikbaar komt') as string,
        article: 'Awb 4:34',
      });
      const later = await aGranted(app, await aHallScheme(app, { key: 'next-year', scheme: reserving(2027) }));
      expect((await letterOf(later.id))['clauses']?.map(({ article }) => article)).not.toContain('Awb 4:34');
      const adopted = { year: 2026, adoptedOn: '2026-03-02' };
      await app.get(BudgetAdoptionsService).record(await app.actor(people.finance), adopted);
      const after = await aGranted(app, { ...wish, by: people.dordrecht });
      expect((await letterOf(after.id))['clauses']?.map(({ article }) => article)).not.toContain('Awb 4:34');
    });
  });

  describe('a quota', () => {
    const base = exampleType('dorpshuizen', 'verduurzaming');
    const count = (key: string) => ({ key, type: 'number' as const, label: { nl: key } });
    const type: Partial<GrantTypeDefinition> = {
      obligations: [
        ...base.obligations,
        {
          key: 'share',
          kind: 'continuing',
          text: { nl: 'Een derde is voor de buurt.' },
          article: 'artikel 12',
          due: { after: 'completion', years: 5 },
          evidence: 'none',
          quota: { percentage: 30, whole: 'rooms', part: 'roomsHere', elsewhere: 'roomsElsewhere' },
        },
      ],
      determination: {
        ...base.determination,
        basis: 'as_granted',
        amount: undefined,
        questions: [count('rooms'), count('roomsHere'), count('roomsElsewhere')],
      },
    };
    const walked = async (key: string, answers: Record<string, number>) => {
      const granted = await aGranted(app, await aHallScheme(app, { key, type }));
      await met(app, granted.id, 'start', { happenedOn: '2026-03-02' });
      await met(app, granted.id, 'completion', { happenedOn: '2026-03-02', evidence: true });
      const grant = await grantOf(app, granted.id);
      const accounts = app.get(FinalAccountService);
      const asked = await accounts.ask(await app.actor(people.submits), grant.id, {
        expectedVersion: grant.version,
        answers,
        documentIds: [],
      });
      const seen = await app.get(CaseViewQueries).show(await app.actor(people.assessor), granted.id);
      const proposed = await accounts.propose(await app.actor(people.assessor), grant.id, {
        expectedVersion: asked.version,
        amountCents: 1_000_000,
        reason: 'De buurt is tevreden.',
      });
      const body = { expectedVersion: proposed.version };
      await app.get(DetermineService).determine(await app.actor(people.decider), grant.id, body);
      const [row] = await rowsOf<{ quotas: unknown }>(
        app,
        "select facts -> 'receipt' -> 'quotas' as quotas from decision where application_id = $1 and kind = 'determination'",
        [granted.id],
      );
      const { quotas } = await letterOf(granted.id, 'determination');
      return { quotas: seen.grant?.finalAccount?.quotas, letter: quotas?.[0], receipt: row?.quotas };
    };

    it('may be met elsewhere: counted in the final account, the letter and the receipt', async () => {
      const { quotas, letter, receipt } = await walked('quota-met', { rooms: 10, roomsHere: 2, roomsElsewhere: 1 });
      expect(quotas).toMatchObject([{ key: 'share', met: 'yes', whole: 10, part: 2, elsewhere: 1 }]);
      expect(letter).toMatchObject({
        article: 'artikel 12',
        text: expect.stringContaining('Daaraan voldoet u:') as string,
      });
      expect(receipt).toMatchObject([{ key: 'share', met: 'yes' }]);
    });

    it('that was not met by one is named, with its numbers', async () => {
      const { quotas, letter } = await walked('quota-short', { rooms: 10, roomsHere: 2, roomsElsewhere: 0 });
      expect(quotas).toMatchObject([{ met: 'no' }]);
      expect(letter?.text).toContain('Daaraan voldoet u niet: 2 van 10, dat is minder dan 30%.');
    });
  });
});
