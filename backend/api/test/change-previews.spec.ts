// SPDX-License-Identifier: EUPL-1.2
import type { ChangeProposalRequest, ChangeWishesRequest } from '../src/modules/amendments/amendments.dto';
import { ChangeDecisionsService } from '../src/modules/amendments/change-decisions.service';
import { ChangeRequestsService } from '../src/modules/amendments/change-requests.service';
import { ChangePreviews } from '../src/modules/deadlines/change-previews.service';
import { datesOf } from '../src/modules/deadlines/date-effects';
import type { GrantEffectResponse } from '../src/modules/deadlines/effects.dto';
import { GrantsService } from '../src/modules/delivery/grants.service';
import { PaymentsService } from '../src/modules/payments/payments.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { aGranted, type Case, people } from './given';
import { aProposedChange, type WantedChange } from './given-changes';
import { balanceOf, determined, grantOf, met, paid, refused, refusalOf } from './given-delivery';

describe('The effect of a change, shown before it is asked, proposed and decided', () => {
  let app: TestApp;
  const start = '2026-03-02T09:00:00Z';

  beforeAll(async () => {
    app = await startApp({ now: start });
  });
  beforeEach(() => app.setNow(start));
  afterAll(() => app.close());

  const previews = () => app.get(ChangePreviews);
  const standOf = (grantId: string) =>
    app.work.run(systemActor, async (tx) => {
      const file = await app.get(GrantsService).lock(tx, grantId);
      return { ...(await datesOf(tx, file)), state: file.grant.state };
    });
  type Stand = Awaited<ReturnType<typeof standOf>>;

  /** What became different, told from how everything stood before and after. */
  function difference(before: Stand, after: Stand) {
    const daysIn = ({ obligations, determinationDueOn }: Stand) =>
      new Map([
        ...obligations.filter(({ state }) => state !== 'lapsed').map(({ key, dueOn }) => [key, dueOn] as const),
        ['determination', determinationDueOn] as const,
      ]);
    const beside = ({ steps }: Stand, other: Stand) => {
      const named = ({ subject, rule, aboutOn, dueOn }: Stand['steps'][number]) =>
        [subject, rule, aboutOn, dueOn].join();
      const known = new Set(other.steps.map(named));
      const fresh = steps.filter((step) => !known.has(named(step)));
      return fresh.map(({ rule, aboutOn, dueOn }) => [rule, aboutOn, dueOn].join()).sort();
    };
    const cashIn = ({ cash }: Stand) => new Map(cash.map(({ key, on, amountCents }) => [key, `${on} ${amountCents}`]));
    const moved = (then: Map<string, unknown>, now: Map<string, unknown>) =>
      [...new Set([...then.keys(), ...now.keys()])].filter((key) => (then.get(key) ?? null) !== (now.get(key) ?? null));
    const [days, cash] = [daysIn(after), cashIn(after)];
    return {
      dates: moved(daysIn(before), days)
        .map((key) => [key, days.get(key) ?? null])
        .sort(),
      payments: moved(cashIn(before), cash)
        .map((key) => [key, cash.get(key) ?? null])
        .sort(),
      reminders: beside(after, before),
      dropped: beside(before, after),
    };
  }

  function foretold({ dates, payments, reminders, dropped }: GrantEffectResponse) {
    const steps = (all: typeof reminders) =>
      all.map(({ rule, aboutOn, dueOn }) => [rule, aboutOn, dueOn].join()).sort();
    return {
      dates: dates.map(({ key, after }) => [key, after]).sort(),
      payments: payments
        .map(({ key, after, afterCents }) => [key, afterCents === null ? null : `${after} ${afterCents}`])
        .sort(),
      reminders: steps(reminders),
      dropped: steps(dropped),
    };
  }

  const usual = { amend: 'awb_4_48_a', withdraw: 'awb_4_48_a' } as const;
  const proposalOf = async (caseId: string, wish: WantedChange): Promise<ChangeProposalRequest> => ({
    expectedVersion: (await grantOf(app, caseId)).version,
    ground: wish.kind in usual ? usual[wish.kind as keyof typeof usual] : 'awb_4_49_a',
    refusal: false,
    reason: 'Het project is kleiner geworden.',
    ...wish,
  });
  const orderOf = async (caseId: string, ruleKey: string) =>
    app.get(PaymentsService).propose(await app.actor(people.finance), (await grantOf(app, caseId)).id, { ruleKey });

  type Before = (one: Case) => Promise<unknown>;
  const nothing: Before = () => Promise.resolve();
  const anAdvance: Before = ({ id }) => paid(app, id, 'at_grant', '2026-03-02');
  const anOrder: Before = ({ id }) => orderOf(id, 'at_grant');
  const kinds: readonly (readonly [string, Before, WantedChange])[] = [
    ['another last day', nothing, { kind: 'amend', dates: [{ key: 'completion', dueOn: '2028-06-01' }] }],
    ['other activities alone', nothing, { kind: 'amend', activity: 'Negen kleinere woningen.' }],
    ['a lower amount', nothing, { kind: 'amend', amountCents: 100_000 }],
    ['less than what was paid', anAdvance, { kind: 'amend', amountCents: 100_000 }],
    ['a lower amount under an order', anOrder, { kind: 'amend', amountCents: 100_000 }],
    ['withdrawn with nothing paid', nothing, { kind: 'withdraw' }],
    ['withdrawn with an advance paid', anAdvance, { kind: 'withdraw' }],
  ];
  it.each(kinds)('is what happens, to the day and the cent: %s', async (name, before, wish) => {
    const one = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht, projectName: name });
    await before(one);
    await isAsForetold(one.id, wish);
  });

  it('is what happens to an amount that becomes higher again', async () => {
    const { id, amountCents } = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht });
    const lower = await aProposedChange(app, id, { kind: 'amend', amountCents: amountCents - 40_000 });
    await decide(lower.id, lower.version);
    await app.drain();
    await isAsForetold(id, { kind: 'amend', ground: 'awb_4_50_b', amountCents });
  });

  it.each<[string, boolean, WantedChange]>([
    ['lowered before the balance is paid', false, { kind: 'amendDetermination', amountCents: 500_000 }],
    ['lowered below what was paid', true, { kind: 'amendDetermination', amountCents: 500_000 }],
    ['withdrawn', true, { kind: 'withdrawDetermination' }],
  ])('is what happens to a determination that is %s', async (_name, isPaid, wish) => {
    const { id, amountCents } = await aGranted(app, { by: people.dordrecht });
    expect(amountCents).toBeGreaterThan(500_000);
    if (isPaid) await paid(app, id, 'at_grant', '2026-03-02');
    for (const key of ['start', 'completion']) {
      await met(app, id, key, { happenedOn: '2026-03-02', by: people.dordrecht });
    }
    await determined(app, id);
    await app.drain();
    await isAsForetold(id, wish);
  });

  const decide = async (id: string, expectedVersion: number) =>
    app.get(ChangeDecisionsService).decide(await app.actor(people.decider), id, { expectedVersion });

  /** Looks at the proposal, proposes, looks at the decision, decides and notifies: what was shown is what came. */
  async function isAsForetold(caseId: string, wish: WantedChange): Promise<void> {
    const { id: grantId } = await grantOf(app, caseId);
    const before = await standOf(grantId);
    const assessor = await app.actor(people.assessor);
    const shown = await previews().ofProposal(assessor, grantId, await proposalOf(caseId, wish));
    expect(await standOf(grantId)).toEqual(before);
    const { id, version } = await aProposedChange(app, caseId, wish);
    const decider = await app.actor(people.decider);
    const decision = await previews().ofDecision(decider, id, { expectedVersion: version });
    expect(decision).toMatchObject(shown);
    expect(Buffer.from(decision.letterPdf, 'base64').subarray(0, 4).toString()).toBe('%PDF');
    await decide(id, version);
    await app.drain();
    const after = await standOf(grantId);
    expect(foretold(shown)).toEqual(difference(before, after));
    const grant = await grantOf(app, caseId);
    expect(shown.newState).toBe(grant.state);
    expect(shown.ceiling?.committedCents).toBe(shown.afterCents);
    const year = (stand: Stand) => stand.cash.reduce((sum, { amountCents, on }) => sum + (on ? amountCents : 0), 0);
    const moved = shown.years.reduce((sum, { beforeCents, afterCents }) => sum + afterCents - beforeCents, 0);
    expect(moved).toBe(year(after) - year(before));
    expect(shown.articles.length).toBeGreaterThan(0);
  }

  it('shows the municipality what its request would change, and nothing of the ceiling', async () => {
    const one = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht, projectName: 'Vooraf' });
    const municipality = await app.actor(people.dordrecht);
    const { id: grantId, version: expectedVersion } = await grantOf(app, one.id);
    const dates = [{ key: 'completion', dueOn: '2028-06-01' }];
    const wishes: ChangeWishesRequest = { expectedVersion, amountCents: one.amountCents - 100_000, dates };
    const before = await standOf(grantId);
    const balance = await balanceOf(app, 'flexwonen-zh', 'plaatsing');
    const shown = await previews().ofWishes(municipality, grantId, wishes);
    expect(await standOf(grantId)).toEqual(before);
    expect(await balanceOf(app, 'flexwonen-zh', 'plaatsing')).toEqual(balance);
    expect(shown).toMatchObject({ beforeCents: one.amountCents, afterCents: one.amountCents - 100_000, ceiling: null });
    expect(Object.keys(shown)).not.toContain('ledger');

    const body = { ...wishes, reason: 'De bodem blijkt vervuild.', documentIds: [] };
    const asked = await app.get(ChangeRequestsService).ask(municipality, grantId, body);
    const wish = { kind: 'amend', changeId: asked.id, ground: 'on_request', viewsCode: undefined } as const;
    const { version } = await aProposedChange(app, one.id, { ...wish, amountCents: one.amountCents - 100_000, dates });
    await decide(asked.id, version);
    await app.drain();
    expect(foretold(shown)).toEqual(difference(before, await standOf(grantId)));
    expect(shown.dates.find(({ key }) => key === 'completion')?.trace.at(-1)?.date).toBe('2028-06-01');
  });

  it('is refused as the request or the proposal itself, and changes nothing', async () => {
    const one = await aGranted(app, {
      typeKey: 'plaatsing',
      count: 5,
      by: people.dordrecht,
      projectName: 'Geweigerd',
    });
    const municipality = await app.actor(people.dordrecht);
    const { id: grantId, version: expectedVersion } = await grantOf(app, one.id);
    const wish = (more: Partial<ChangeWishesRequest>) =>
      previews().ofWishes(municipality, grantId, { expectedVersion, ...more });
    expect(await refusalOf(wish({}))).toBe('NOTHING_CHANGES');
    expect(await refusalOf(wish({ activity: 'Anders.', expectedVersion: 99 }))).toBe('STALE_VERSION');
    const wrong = await refused(
      wish({
        dates: [
          { key: 'elders', dueOn: '2028-06-01' },
          { key: 'completion', dueOn: '2026-03-02' },
        ],
      }),
    );
    expect(wrong.errors.map(({ path }) => path)).toEqual(['dates.0.key', 'dates.1.dueOn']);
    const other = previews().ofWishes(await app.actor(people.submits), grantId, {
      expectedVersion,
      activity: 'Anders.',
    });
    expect(await refusalOf(other)).toBe('NOT_FOUND');
    const lower = await proposalOf(one.id, { kind: 'amend', ground: 'awb_4_49_a', amountCents: 1 });
    const assessor = await app.actor(people.assessor);
    expect(await refusalOf(previews().ofProposal(assessor, grantId, lower))).toBe('GROUND_NOT_APPLICABLE');
    expect((await grantOf(app, one.id)).version).toBe(expectedVersion);

    // To refuse a request moves nothing.
    const body = { expectedVersion, activity: 'Anders.', reason: 'Het kan niet.', documentIds: [] };
    const asked = await app.get(ChangeRequestsService).ask(municipality, grantId, body);
    const refusing = { kind: 'amend', ground: 'on_request', refusal: true, changeId: asked.id } as const;
    const nothing = await previews().ofProposal(assessor, grantId, await proposalOf(one.id, refusing));
    expect(nothing).toMatchObject({ dates: [], payments: [], reminders: [], dropped: [], years: [], claimCents: 0 });
  });

  it('shows what comes forward once something was met', async () => {
    const one = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: people.dordrecht, projectName: 'Gestart' });
    await met(app, one.id, 'start', { happenedOn: '2026-03-02', by: people.dordrecht });
    await isAsForetold(one.id, { kind: 'amend', dates: [{ key: 'completion', dueOn: '2027-01-15' }] });
  });
});
