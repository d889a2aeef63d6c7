// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestApp, startApp } from './app';
import { allocate, localDate } from '#domain';
import { aDraft, anAdvised, anInAssessment, aSubmitted, people, versionOf } from './given';
import { aSmallScheme, eventsOf, refusalOf, refused, rowsOf } from './given-delivery';
import { systemActor } from '../src/platform/actor';
import { BudgetService } from '../src/modules/budget/budget.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { DrawsQueries } from '../src/modules/draws/draws.queries';
import { DrawsService } from '../src/modules/draws/draws.service';
import { SchemesService } from '../src/modules/schemes/schemes.service';

describe('Drawing lots', () => {
  let app: TestApp;
  const day = '2026-03-04';
  const at = (date: string) => app.setNow(`${date}T09:00:00Z`);
  const both = [people.submits, people.dordrecht] as const;
  const method = 'completeness_with_lots' as const;

  beforeAll(async () => {
    app = await startApp({ now: `${day}T09:00:00Z` });
  });
  beforeEach(() => at(day));
  afterAll(() => app.close());

  const accountOf = async ({ schemeKey, typeKey }: { schemeKey: string; typeKey: string }): Promise<string> =>
    (await app.work.run(systemActor, (tx) => app.get(BudgetService).accountOf(tx, schemeKey, typeKey))).id;
  const draw = async (accountId: string, more: { day?: string; witness?: string; by?: string } = {}) =>
    app.get(DrawsService).draw(await app.actor(more.by ?? people.administrator), {
      accountId,
      day: more.day ?? day,
      witness: more.witness ?? 'mr. N. Notaris',
    });
  const numberOf = async (id: string): Promise<string> => {
    const [row] = await rowsOf<{ number: string }>(app, 'select number from application where id = $1', [id]);
    return row?.number ?? '';
  };
  const decide = async (id: string, amountCents: number, reason = '') => {
    const [row] = await rowsOf<{ version: number }>(app, 'select version from application where id = $1', [id]);
    return app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: row?.version ?? 0,
      kind: 'grant',
      amountCents,
      grounds: [],
      reason,
    });
  };

  /** What `draw:verify` says of the minutes. */
  const verifiedBy = (minutes: object) => {
    const dir = mkdtempSync(join(tmpdir(), 'flexloket-draw-'));
    writeFileSync(join(dir, 'minutes.json'), JSON.stringify(minutes));
    const tool = join(__dirname, '../../../tools/draw-verify.mjs');
    const said = spawnSync(process.execPath, [tool, join(dir, 'minutes.json')], { encoding: 'utf8' });
    rmSync(dir, { recursive: true });
    return said;
  };
  /** Refused because what is left is nothing, or less than the project needs. */
  const refuseByCeiling = async (id: string) =>
    app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: await versionOf(app, id),
      kind: 'refuse',
      amountCents: 0,
      grounds: ['ceiling_reached'],
      reason: 'Het plafond is bereikt.',
    });

  it('gives each of the day its place, by which alone they are granted; the minutes can be repeated', async () => {
    const scheme = await aSmallScheme(app, { key: 'three-of-a-day', ceilingCents: 1_500_000, method });
    const accountId = await accountOf(scheme);
    const cases = new Map<string, string>();
    for (const by of [...both, people.submits]) {
      const { id } = await anAdvised(app, { ...scheme, by, sameDay: true });
      cases.set(await numberOf(id), id);
    }
    at('2026-03-05');
    const later = await anAdvised(app, { ...scheme, by: people.dordrecht, sameDay: true });

    const minutes = await draw(accountId);
    expect(minutes).toMatchObject({
      minutes: 'draw',
      account: expect.stringContaining('three-of-a-day'),
      among: day,
      leftCents: 1_500_000,
      drawnBy: (await app.actor(people.administrator)).name,
      witness: 'mr. N. Notaris',
      drawnAt: expect.stringMatching(/^2026-03-05T09:00/),
    });
    expect([...minutes.order].sort()).toEqual([...cases.keys()].sort());
    expect(minutes.participants.map(({ amountCents }) => amountCents)).toEqual([750_000, 750_000, 750_000]);
    expect(await eventsOf(app, later.id)).not.toContain('LotsDrawn');
    expect(await refusalOf(draw(accountId))).toBe('LOTS_ALREADY_DRAWN');

    const [first = '', second = '', third = ''] = minutes.order.map((number) => cases.get(number) ?? '');
    expect((await refused(decide(third, 750_000))).refusal).toMatchObject({
      code: 'EARLIER_UNDECIDED',
      details: { waitsFor: [minutes.order[0], minutes.order[1]].sort() },
    });
    await expect(decide(second, 750_000)).resolves.toMatchObject({ state: 'granted' });
    expect(await refusalOf(decide(third, 750_000))).toBe('EARLIER_UNDECIDED');
    await expect(decide(first, 750_000)).resolves.toMatchObject({ state: 'granted' });
    expect(await refusalOf(decide(third, 750_000))).toBe('CEILING_EXCEEDED');

    const read = await app.get(DrawsQueries).minutes(await app.actor(people.auditor), minutes.drawId);
    expect(read).toEqual(minutes);
    const verified = verifiedBy(read);
    expect(verified.stdout).toContain('The draw is right: 3 participants');
    expect(verified.status).toBe(0);
  });

  it('tells each participant its place, and keeps it for ever', async () => {
    const scheme = await aSmallScheme(app, { key: 'told', ceilingCents: 1_000_000, method });
    const { id } = await anAdvised(app, { ...scheme, sameDay: true });
    await anAdvised(app, { ...scheme, by: people.dordrecht, sameDay: true });
    at('2026-03-05');
    const { drawId, order, lots, seed } = await draw(await accountOf(scheme));
    const [event] = await rowsOf<{ audience: string; data: Record<string, unknown> }>(
      app,
      "select audience, data from case_event where case_id = $1 and type = 'LotsDrawn'",
      [id],
    );
    const number = await numberOf(id);
    expect(event?.audience).toBe('everyone');
    expect(event?.data).toMatchObject({
      drawId,
      day,
      seed,
      participants: 2,
      rank: order.indexOf(number) + 1,
      lot: lots[number],
    });
    const change = "update case_event set data = '{}' where type = 'LotsDrawn'";
    await expect(rowsOf(app, change)).rejects.toMatchObject({ code: expect.stringMatching(/23514|42501/) });
  });

  it('waits until the day is over and everyone who arrived on it was judged', async () => {
    const scheme = await aSmallScheme(app, { key: 'too-soon', ceilingCents: 1_000_000, method });
    const accountId = await accountOf(scheme);
    await anInAssessment(app, scheme);
    await anInAssessment(app, { ...scheme, by: people.dordrecht });
    expect(await refusalOf(draw(accountId))).toBe('DAY_NOT_OVER');
    const unjudged = await aSubmitted(app, scheme);
    await aDraft(app, scheme);
    at('2026-03-05');
    expect((await refused(draw(accountId))).refusal).toMatchObject({
      code: 'EARLIER_UNDECIDED',
      details: { waitsFor: [await numberOf(unjudged.id)] },
    });
  });

  it('draws only when it must, with a witness, for a scheme that knows lots', async () => {
    const roomy = await aSmallScheme(app, { key: 'roomy', ceilingCents: 1_500_000, method });
    for (const by of both) await anInAssessment(app, { ...roomy, by });
    const without = await aSmallScheme(app, { key: 'without-queue', ceilingCents: 1_000_000 });
    for (const by of both) await anInAssessment(app, { ...without, by });
    at('2026-03-05');
    expect(await refusalOf(draw(await accountOf(roomy)))).toBe('LOTS_NOT_NEEDED');
    expect(await refusalOf(draw(await accountOf(without)))).toBe('LOTS_NOT_NEEDED');
    expect(await refusalOf(draw(await accountOf(roomy), { day: '2026-03-03' }))).toBe('LOTS_NOT_NEEDED');
    const { name } = await app.actor(people.administrator);
    expect(await refusalOf(draw(await accountOf(roomy), { witness: ` ${name.toUpperCase()} ` }))).toBe('FOUR_EYES');
    expect(await refusalOf(draw('00000000-0000-4000-8000-000000000000'))).toBe('NOT_FOUND');
  });

  it('grants nobody on the day itself, and names who is there', async () => {
    const scheme = await aSmallScheme(app, { key: 'day-itself', ceilingCents: 9_000_000, method });
    const one = await anAdvised(app, { ...scheme, sameDay: true });
    const other = await aSubmitted(app, { ...scheme, by: people.dordrecht });
    expect((await refused(decide(one.id, 750_000))).refusal).toMatchObject({
      code: 'DAY_NOT_OVER',
      details: { day, waitsFor: [await numberOf(other.id)] },
    });
    at('2026-03-05');
    await expect(decide(one.id, 750_000)).resolves.toMatchObject({ state: 'granted' });
  });

  it('looks at every level: when only the scheme is short, other types compete, and one order holds for all', async () => {
    const scheme = await aSmallScheme(app, { key: 'short-above', ceilingCents: 1_500_000, method });
    const twin = { ...scheme, typeKey: 'twin' };
    await app.work.run(systemActor, async (tx) => {
      const small = await app.get(SchemesService).currentVersion(tx, scheme.schemeKey);
      const [study] = small.definition.types;
      if (!study) throw new Error('a scheme has a type');
      const types = [study, { ...study, key: 'twin' }];
      await app
        .get(SchemesService)
        .publish(
          tx,
          { ...small.definition, version: '2', types },
          { opensAt: new Date('2025-01-01T00:00:00Z'), closesAt: new Date('2027-12-31T00:00:00Z') },
        );
    });
    const cases = new Map<string, string>();
    for (const wish of [scheme, twin, { ...twin, by: people.dordrecht }]) {
      const { id } = await anAdvised(app, { ...wish, sameDay: true });
      cases.set(await numberOf(id), id);
    }
    at('2026-03-05');
    const [first = ''] = cases.values();
    expect((await refused(decide(first, 750_000))).refusal).toMatchObject({
      code: 'LOTS_NOT_DRAWN',
      details: { waitsFor: [...cases.keys()].slice(1).sort() },
    });
    const [above] = await rowsOf<{ id: string }>(
      app,
      "select id from budget_account where kind = 'scheme' and scheme_key = 'short-above'",
    );
    const { order } = await draw(above?.id ?? '');
    const ids = order.map((number) => cases.get(number) ?? '');
    expect(await refusalOf(decide(ids[2] ?? '', 750_000))).toBe('EARLIER_UNDECIDED');
    await expect(decide(ids[0] ?? '', 750_000)).resolves.toMatchObject({ state: 'granted' });
    await expect(decide(ids[1] ?? '', 750_000)).resolves.toMatchObject({ state: 'granted' });
    expect(await refusalOf(decide(ids[2] ?? '', 750_000))).toBe('CEILING_EXCEEDED');
  });

  it('types with ceilings of their own under one scheme: right winners at every level, and a stated minimum is kept', async () => {
    const [ofStudy, ofScheme, minimumCents] = [900_000, 2_000_000, 400_000];
    const scheme = await aSmallScheme(app, { key: 'own-ceilings', ceilingCents: ofScheme, method }, (type) => ({
      ...type,
      ceilingCents: ofStudy,
    }));
    const wide = { ...scheme, typeKey: 'wide' };
    await app.work.run(systemActor, async (tx) => {
      const { definition } = await app.get(SchemesService).currentVersion(tx, scheme.schemeKey);
      const [study] = definition.types;
      if (!study) throw new Error('a scheme has a type');
      const types = [study, { ...study, key: 'wide', ceilingCents: ofScheme }];
      const window = { opensAt: new Date('2025-01-01T00:00:00Z'), closesAt: new Date('2027-12-31T00:00:00Z') };
      await app.get(SchemesService).publish(tx, { ...definition, version: '2', types }, window);
    });
    const cases = new Map<string, { id: string; typeKey: string; minimumCents?: number }>();
    for (const wish of [scheme, { ...scheme, by: people.dordrecht }, wide, { ...wide, by: people.dordrecht }]) {
      const { id } = await anAdvised(app, { ...wish, sameDay: true });
      cases.set(await numberOf(id), { id, typeKey: wish.typeKey });
    }
    const [needy = ''] = cases.keys();
    cases.set(needy, { ...(cases.get(needy) ?? { id: '', typeKey: '' }), minimumCents });
    await rowsOf(app, 'update application set minimum_cents = $2 where number = $1', [needy, minimumCents]);
    at('2026-03-05');
    const [above] = await rowsOf<{ id: string }>(
      app,
      "select id from budget_account where kind = 'scheme' and scheme_key = 'own-ceilings'",
    );
    const minutes = await draw(above?.id ?? '');
    expect(minutes.participants).toHaveLength(4);
    expect(verifiedBy(minutes)).toMatchObject({ status: 0 });

    const { awards } = allocate(
      { method },
      [...cases].map(([id, { typeKey, minimumCents: least }]) => ({
        id,
        applicantId: id,
        amountCents: 750_000,
        ...(least ? { minimumCents: least } : {}),
        completeOn: localDate(day),
        rooms: [{ level: typeKey, leftCents: typeKey === 'wide' ? ofScheme : ofStudy }],
      })),
      { ceilingCents: ofScheme, partialAllowed: true, lots: () => minutes.order },
    );
    const won = new Map(awards.map(({ id, amountCents }) => [id, amountCents]));
    const idOf = (number: string): string => cases.get(number)?.id ?? '';
    const last = minutes.order.at(-1) ?? '';
    if (won.get(last))
      expect(await refusalOf(decide(idOf(last), won.get(last) ?? 0, 'Rest.'))).toBe('EARLIER_UNDECIDED');
    for (const number of minutes.order) {
      const amountCents = won.get(number) ?? 0;
      if (amountCents > 0) {
        if (amountCents < 750_000) {
          expect(await refusalOf(decide(idOf(number), amountCents + 1, 'Meer.'))).toBe('CEILING_EXCEEDED');
        }
        await expect(decide(idOf(number), amountCents, 'Meer is er niet.')).resolves.toMatchObject({
          state: amountCents < 750_000 ? 'partly_granted' : 'granted',
        });
      } else {
        expect(await refusalOf(decide(idOf(number), minimumCents - 1, 'Meer is er niet.'))).toMatch(
          /^(APPLICANT_MINIMUM_NOT_MET|CEILING_EXCEEDED)$/,
        );
        await refuseByCeiling(idOf(number));
      }
    }
    const levels = await rowsOf<{ kind: string; type_key: string | null; left: number }>(
      app,
      `select kind, type_key, available_cents::int as left from budget_account
        where scheme_key = 'own-ceilings' and type_key is distinct from 'wide' order by kind`,
    );
    const given = (typeKey?: string): number =>
      [...cases].reduce(
        (sum, [number, one]) => sum + (!typeKey || one.typeKey === typeKey ? (won.get(number) ?? 0) : 0),
        0,
      );
    expect(levels.map(({ left }) => left)).toEqual([ofScheme - given(), ofStudy - given(scheme.typeKey)]);
  });

  it('draws again with the same seed for who turned out to belong to that day; the others keep their order', async () => {
    const scheme = await aSmallScheme(app, { key: 'late-judged', ceilingCents: 1_000_000, method });
    const accountId = await accountOf(scheme);
    for (const by of both) await anAdvised(app, { ...scheme, by, sameDay: true });
    at('2026-03-05');
    const before = await draw(accountId);
    const late = await anAdvised(app, { ...scheme, sameDay: true });
    await rowsOf(app, 'update application set complete_on = $2 where id = $1', [late.id, day]);
    expect(await refusalOf(decide(late.id, 750_000))).toBe('LOTS_NOT_DRAWN');
    const after = await draw(accountId);
    expect(after.seed).toBe(before.seed);
    expect(after.order.filter((number) => before.order.includes(number))).toEqual(before.order);
    expect(after.order).toContain(await numberOf(late.id));
  });
});
