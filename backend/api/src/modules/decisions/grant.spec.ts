// SPDX-License-Identifier: EUPL-1.2
import type { Role } from '#domain';
import { type TestApp, startApp } from '../../../test/app';
import { anAdvised, aGranted, anInAssessment, people, versionOf } from '../../../test/given';
import { aSmallScheme, balanceOf, eventsOf, grantOf, refusalOf, refused, rowsOf } from '../../../test/given-delivery';
import { AdviceService } from '../assessment/advice.service';
import { DecideService } from './decide.service';
import type { DecisionRequest } from './decisions.dto';

describe('Granting a subsidy', () => {
  let app: TestApp;
  let breakOn: string | undefined;

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    app.work.listen((_, { caseId, type }) => {
      if (caseId === breakOn && type === 'SubsidyGranted') return Promise.reject(new Error('something broke'));
      return Promise.resolve();
    });
  });
  afterAll(() => app.close());

  const decide = async (
    id: string,
    wish: Partial<DecisionRequest> = {},
    roles?: readonly Role[],
    email: string = people.decider,
  ) => {
    const actor = await app.actor(email);
    return app.get(DecideService).take(roles ? { ...actor, roles } : actor, id, {
      expectedVersion: await versionOf(app, id),
      kind: 'grant',
      amountCents: 750_000,
      grounds: [],
      reason: '',
      ...wish,
    });
  };

  it('takes the case, the money and the letter in one step', async () => {
    const scheme = await aSmallScheme(app, { key: 'in-one-step', ceilingCents: 5_000_000 });
    const advised = await anAdvised(app, scheme);
    expect(await balanceOf(app, scheme.schemeKey, scheme.typeKey)).toMatchObject({ reserved_cents: 750_000 });

    await expect(decide(advised.id)).resolves.toMatchObject({ id: advised.id, state: 'granted' });

    expect(await balanceOf(app, scheme.schemeKey, scheme.typeKey)).toMatchObject({
      reserved_cents: 0,
      committed_cents: 750_000,
      available_cents: 4_250_000,
    });
    expect(await grantOf(app, advised.id)).toMatchObject({
      state: 'active',
      granted_cents: 750_000,
      notified_on: null,
    });
    const [decision] = await rowsOf<Record<string, unknown>>(app, 'select * from decision where application_id = $1', [
      advised.id,
    ]);
    expect(decision).toMatchObject({
      kind: 'grant',
      amount_cents: 750_000,
      decided_on: '2026-03-02',
      notified_on: null,
      channel: 'portal',
    });
    expect(decision?.['facts']).toMatchObject({
      receipt: {
        scheme: { key: 'in-one-step', version: '1', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
        answers: { seq: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
        mandate: { function: 'hoofd van de afdeling Wonen' },
        calculation: { totalCents: 750_000 },
      },
    });
    expect((await eventsOf(app, advised.id)).at(-1)).toBe('SubsidyGranted');
    const jobs = await rowsOf<{ data: unknown }>(
      app,
      "select data from pgboss.job where name = 'letter' and state = 'created'",
    );
    expect(jobs).toContainEqual({ data: { decisionId: decision?.['id'] } });
  });

  it('grants in part with a reason, and gives the rows that add up to the grant', async () => {
    const unheard = await anAdvised(app);
    const less = { amountCents: 740_000, reason: 'Niet alle kosten zijn nodig.' };
    expect(await refusalOf(decide(unheard.id, less))).toBe('VIEWS_REQUIRED');
    const advised = await anAdvised(app, { amountCents: 700_000 });
    expect(await refusalOf(decide(advised.id, { amountCents: 600_000 }))).toBe('REASON_REQUIRED');
    const wish = { amountCents: 600_000, reason: 'Een deel van de kosten is al betaald.' };
    await expect(decide(advised.id, wish)).resolves.toMatchObject({ state: 'partly_granted' });
    const [decision] = await rowsOf<{
      kind: string;
      facts: { letter: { ceiling: boolean; rows: { amountCents: number }[] } };
    }>(app, 'select kind, facts from decision where application_id = $1', [advised.id]);
    expect(decision?.kind).toBe('partial_grant');
    expect(decision?.facts.letter.ceiling).toBe(false);
    expect(decision?.facts.letter.rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(600_000);
  });

  it('refuses amounts that the advice and the calculation do not carry', async () => {
    const advised = await anAdvised(app, { amountCents: 700_000 });
    expect(await refusalOf(decide(advised.id, { amountCents: 0 }))).toBe('AMOUNT_REQUIRED');
    expect(await refusalOf(decide(advised.id, { amountCents: 750_001 }))).toBe('AMOUNT_ABOVE_CALCULATION');
    expect(await refusalOf(decide(advised.id, { amountCents: 700_001, reason: 'Meer.' }))).toBe('AMOUNT_ABOVE_ADVICE');
  });

  it('asks for another pair of eyes, a mandate, the role and the latest version', async () => {
    const advised = await anAdvised(app);
    expect(await refusalOf(decide(advised.id, {}, ['assessor', 'decider'], people.assessor))).toBe('FOUR_EYES');
    expect(await refusalOf(decide(advised.id, {}, ['decider'], people.assessor2))).toBe('NO_MANDATE');
    expect(await refusalOf(decide(advised.id, {}, undefined, people.finance))).toBe('NOT_YOUR_ROLE');
    expect(await refusalOf(decide(advised.id, {}, undefined, people.dordrecht))).toBe('NOT_FOUND');
    expect(await refusalOf(decide(advised.id, { expectedVersion: 1 }))).toBe('STALE_VERSION');
    await app.get(AdviceService).declareConflict(await app.actor(people.decider), advised.id, { reason: 'Familie.' });
    expect(await refusalOf(decide(advised.id))).toBe('CONFLICT_OF_INTEREST');
  });

  it('decides once, and only on an advice', async () => {
    const granted = await aGranted(app, { notified: false, by: people.dordrecht });
    expect(await refusalOf(decide(granted.id))).toBe('NOT_IN_THIS_STATE');
    const assessed = await anInAssessment(app, { by: people.dordrecht });
    expect(await refusalOf(decide(assessed.id))).toBe('NOT_IN_THIS_STATE');
  });

  it('keeps to what the applicant needs at least, and to schemes without partial grants', async () => {
    const wish = { minimum: 700_000 };
    const whole = await aSmallScheme(app, { key: 'whole-only', ceilingCents: 5_000_000, partialGrant: false });
    const advised = await anAdvised(app, whole);
    expect(await refusalOf(decide(advised.id, { amountCents: 700_000, reason: 'Minder.' }))).toBe(
      'PARTIAL_GRANT_EXCLUDED',
    );
    const other = await anAdvised(app, { by: people.dordrecht, overrides: { minimumAmount: wish.minimum } });
    await rowsOf(app, 'update application set minimum_cents = $2 where id = $1', [other.id, wish.minimum]);
    const less = await refused(decide(other.id, { amountCents: 600_000, reason: 'Minder.' }));
    expect(less.refusal).toMatchObject({ code: 'APPLICANT_MINIMUM_NOT_MET', details: { minimumCents: 700_000 } });
  });

  it('never passes the ceiling: of two grants at the same moment one fits', async () => {
    const scheme = await aSmallScheme(app, { key: 'one-fits', ceilingCents: 1_000_000 });
    const first = await anAdvised(app, scheme);
    const second = await anAdvised(app, { ...scheme, by: people.dordrecht });
    const outcomes = await Promise.allSettled([decide(first.id), decide(second.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [loser] = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect((loser as PromiseRejectedResult).reason).toMatchObject({
      refusal: {
        code: 'CEILING_EXCEEDED',
        source: 'Awb 4:25(2)',
        details: { leftCents: 250_000, amountCents: 750_000 },
      },
    });
    expect(await balanceOf(app, scheme.schemeKey, scheme.typeKey)).toMatchObject({
      committed_cents: 750_000,
      available_cents: 250_000,
      reserved_cents: 750_000,
    });

    const id = outcomes[0]?.status === 'rejected' ? first.id : second.id;
    const part = { amountCents: 250_000, reason: 'Meer is er niet beschikbaar.' };
    await expect(decide(id, part)).resolves.toMatchObject({ state: 'partly_granted' });
    expect(await balanceOf(app, scheme.schemeKey, scheme.typeKey)).toMatchObject({
      available_cents: 0,
      reserved_cents: 0,
    });
    const letters = await rowsOf(
      app,
      "select facts -> 'letter' -> 'ceiling' as ceiling from decision where application_id = $1",
      [id],
    );
    expect(letters).toEqual([{ ceiling: true }]);
  });

  it('keeps to the queue: earlier completed applications go first, and lots decide within a day', async () => {
    const wish = { key: 'in-order', ceilingCents: 1_000_000, method: 'completeness_with_lots' } as const;
    const scheme = await aSmallScheme(app, wish);
    app.setNow('2026-03-03T09:00:00Z');
    const early = await anAdvised(app, scheme);
    app.setNow('2026-03-04T09:00:00Z');
    const late = await anAdvised(app, { ...scheme, by: people.dordrecht });
    const waits = await refused(decide(late.id));
    expect(waits.refusal.code).toBe('EARLIER_UNDECIDED');
    const [{ number } = { number: '' }] = await rowsOf<{ number: string }>(
      app,
      'select number from application where id = $1',
      [early.id],
    );
    expect(waits.refusal.details).toMatchObject({ waitsFor: [number] });

    const sameDay = await aSmallScheme(app, { ...wish, key: 'by-lots' });
    const one = await anAdvised(app, sameDay);
    await anAdvised(app, { ...sameDay, by: people.dordrecht });
    expect(await refusalOf(decide(one.id))).toBe('LOTS_NOT_DRAWN');
    await expect(decide(early.id)).resolves.toMatchObject({ state: 'granted' });
    app.setNow('2026-03-02T09:00:00Z');
  });

  it('keeps to the maximum of a municipality in a year, also at the same moment', async () => {
    const scheme = await aSmallScheme(app, { key: 'per-year', ceilingCents: 5_000_000 }, (type) => ({
      ...type,
      maximumPerApplicantPerYearCents: 1_000_000,
    }));
    const first = await anAdvised(app, scheme);
    const second = await anAdvised(app, scheme);
    const outcomes = await Promise.allSettled([decide(first.id), decide(second.id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [row] = await rowsOf<{ granted_cents: number }>(
      app,
      "select y.granted_cents from applicant_year y join budget_account b on b.id = y.account_id where b.scheme_key = 'per-year'",
    );
    expect(row).toEqual({ granted_cents: 750_000 });
  });

  it('leaves nothing behind when something breaks', async () => {
    const scheme = await aSmallScheme(app, { key: 'breaks', ceilingCents: 5_000_000 });
    const advised = await anAdvised(app, scheme);
    const before = await balanceOf(app, scheme.schemeKey, scheme.typeKey);
    const jobs = await rowsOf(app, 'select id from pgboss.job');
    breakOn = advised.id;
    await expect(decide(advised.id)).rejects.toThrow('something broke');
    breakOn = undefined;
    expect(await balanceOf(app, scheme.schemeKey, scheme.typeKey)).toEqual(before);
    expect(await rowsOf(app, 'select id from decision where application_id = $1', [advised.id])).toEqual([]);
    expect(await rowsOf(app, 'select id from subsidy_grant where application_id = $1', [advised.id])).toEqual([]);
    expect(await eventsOf(app, advised.id)).not.toContain('SubsidyGranted');
    expect(await rowsOf(app, 'select id from pgboss.job')).toHaveLength(jobs.length);
  });

  it('shows beforehand what it would do, and does nothing', async () => {
    const scheme = await aSmallScheme(app, { key: 'shown', ceilingCents: 5_000_000 });
    const advised = await anAdvised(app, scheme);
    const preview = await app.get(DecideService).preview(await app.actor(people.decider), advised.id, {
      expectedVersion: advised.version,
      kind: 'grant',
      amountCents: 750_000,
      grounds: [],
      reason: '',
    });
    expect(preview).toMatchObject({ newState: 'granted', amountCents: 750_000, objectionDueOn: '2026-04-13' });
    expect(preview.mandateLine).toContain('namens gedeputeerde staten van Zuid-Holland');
    expect(preview.ledger[0]).toMatchObject({ leftBeforeCents: 5_000_000, leftAfterCents: 4_250_000 });
    expect(preview.obligations.map(({ key, date }) => [key, date])).toEqual([
      ['start', '2026-06-02'],
      ['completion', '2027-03-02'],
    ]);
    expect(preview.advances).toMatchObject([{ amountCents: 750_000, date: '2026-04-13' }]);
    expect(Buffer.from(preview.letterPdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await versionOf(app, advised.id)).toBe(advised.version);
    expect(await rowsOf(app, 'select id from decision where application_id = $1', [advised.id])).toEqual([]);
  });
});
