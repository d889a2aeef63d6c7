// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AllocationDefinition, GrantTypeDefinition, ScoreSheet } from '#domain';
import { AdviceService } from '../src/modules/assessment/advice.service';
import { ScoreSheetsService } from '../src/modules/assessment/score-sheets.service';
import { BudgetService } from '../src/modules/budget/budget.service';
import { DecideService } from '../src/modules/decisions/decide.service';
import { MethodsQueries } from '../src/modules/draws/methods.queries';
import { DrawsService } from '../src/modules/draws/draws.service';
import { QueuesQueries } from '../src/modules/draws/queues.queries';
import { SchemesService } from '../src/modules/schemes/schemes.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { anInAssessment, people, typeOf, versionOf } from './given';
import { aSmallScheme, eventsOf, refusalOf, refused, rowsOf } from './given-delivery';

const sheet: ScoreSheet = {
  article: 'artikel 7',
  criteria: [{ key: 'quality', text: { nl: 'Kwaliteit', en: 'Quality' }, maximumPoints: 20 }],
};
const categories: AllocationDefinition['categories'] = [
  { key: 'strong', label: { nl: 'Sterk', en: 'Strong' }, minimumPoints: 15 },
  { key: 'fair', label: { nl: 'Voldoende', en: 'Fair' }, minimumPoints: 10 },
  { key: 'rest', label: { nl: 'De andere', en: 'The others' } },
];
const each = 750_000;

describe('The methods of allocation in running cases', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp({ now: '2026-03-04T09:00:00Z' });
  });
  beforeEach(() => app.setNow('2026-03-04T09:00:00Z'));
  afterAll(() => app.close());

  const aScheme = async (
    key: string,
    ceilingCents: number,
    allocation: AllocationDefinition,
    change: (type: GrantTypeDefinition) => GrantTypeDefinition = (type) => type,
  ) => {
    const scheme = await aSmallScheme(app, { key, ceilingCents }, change);
    await app.work.run(systemActor, async (tx) => {
      const { definition } = await app.get(SchemesService).currentVersion(tx, key);
      const window = { opensAt: new Date('2025-01-01T00:00:00Z'), closesAt: new Date('2026-03-10T16:00:00Z') };
      await app.get(SchemesService).publish(tx, { ...definition, version: '2', allocation }, window);
    });
    const account = await app.work.run(systemActor, (tx) =>
      app.get(BudgetService).accountOf(tx, scheme.schemeKey, scheme.typeKey),
    );
    return { ...scheme, accountId: account.id };
  };
  type Scheme = Awaited<ReturnType<typeof aScheme>>;
  const numberOf = async (id: string) =>
    (await rowsOf<{ number: string }>(app, 'select number from application where id = $1', [id]))[0]?.number ?? '';
  const asked = async (scheme: Scheme, by: string, points?: number): Promise<string> => {
    const { id } = await anInAssessment(app, { ...scheme, by });
    if (points !== undefined) await score(id, points);
    return id;
  };
  const score = async (id: string, points: number) =>
    app.get(ScoreSheetsService).fill(await app.actor(people.assessor), id, {
      expectedVersion: await versionOf(app, id),
      entries: [{ key: 'quality', points, reason: 'Onderbouwd.' }],
    });
  const advised = async (scheme: Scheme, id: string): Promise<string> => {
    const [assessor, type] = [await app.actor(people.assessor), await typeOf(app, scheme.schemeKey, scheme.typeKey)];
    for (const { key } of type.checklist) {
      await app.get(AdviceService).answerChecklist(assessor, id, key, { result: 'yes', reason: '' });
    }
    const body = { kind: 'grant' as const, amountCents: each, grounds: [], reason: 'Past in de regeling.' };
    await app.get(AdviceService).advise(assessor, id, { expectedVersion: await versionOf(app, id), ...body });
    return id;
  };
  const grant = async (id: string, amountCents = each) =>
    app.get(DecideService).take(await app.actor(people.decider), id, {
      expectedVersion: await versionOf(app, id),
      kind: 'grant',
      amountCents,
      grounds: [],
      reason: amountCents < each ? 'Meer is er niet.' : '',
    });
  const draw = async (accountId: string, category: string) =>
    app
      .get(DrawsService)
      .draw(await app.actor(people.administrator), { accountId, category, witness: 'mr. N. Notaris' });
  const leiden = people.submits;

  describe('ranked by points, with lots inside the category that crosses the ceiling', () => {
    let scheme: Scheme;
    const ids: string[] = [];

    it('nobody is granted, and no lots are drawn, before the window is closed and everybody has a category', async () => {
      const allocation: AllocationDefinition = { method: 'ranked_categories', partialGrant: true, categories };
      scheme = await aScheme('by-points', 2_000_000, allocation, (type) => ({ ...type, scoreSheet: sheet }));
      ids.push(
        await asked(scheme, leiden, 12),
        await asked(scheme, people.dordrecht, 14),
        await asked(scheme, leiden, 16),
      );
      const unscored = await asked(scheme, people.dordrecht);
      ids.push(unscored);
      for (const id of ids.slice(0, 3)) await advised(scheme, id);
      expect(await refusalOf(grant(ids[2] ?? ''))).toBe('WINDOW_STILL_OPEN');
      expect(await refusalOf(draw(scheme.accountId, 'fair'))).toBe('WINDOW_STILL_OPEN');
      app.setNow('2026-03-11T09:00:00Z');
      expect((await refused(draw(scheme.accountId, 'fair'))).refusal).toMatchObject({
        code: 'EARLIER_UNDECIDED',
        details: { waitsFor: [await numberOf(unscored)] },
      });
      expect((await refused(grant(ids[0] ?? ''))).refusal.code).toBe('EARLIER_UNDECIDED');
      await score(unscored, 11);
      await advised(scheme, unscored);
    });

    it('the best category is granted without lots; the next one needs them, and the minutes can be repeated', async () => {
      app.setNow('2026-03-11T09:00:00Z');
      const [first = '', second = '', best = '', third = ''] = ids;
      const waitsFor = [await numberOf(best)];
      expect((await refused(grant(first))).refusal).toMatchObject({ code: 'EARLIER_UNDECIDED', details: { waitsFor } });
      await expect(grant(best)).resolves.toMatchObject({ state: 'granted' });
      expect((await refused(grant(first))).refusal).toMatchObject({
        code: 'LOTS_NOT_DRAWN',
        details: { waitsFor: [await numberOf(second), await numberOf(third)].sort() },
      });
      const queue = await app.get(QueuesQueries).queue(await app.actor(people.assessor), scheme.accountId, {});
      expect(queue).toMatchObject({
        exhaustedOn: null,
        exhaustedCategory: { nl: 'Voldoende' },
        drawDays: [],
        drawGroups: [{ day: null, category: 'fair', label: { nl: 'Voldoende' }, participants: 3 }],
      });
      const minutes = await draw(scheme.accountId, 'fair');
      expect(minutes).toMatchObject({ among: 'by-points/fair/2026-03-10', leftCents: 1_250_000 });
      expect(minutes.participants).toHaveLength(3);
      expect(await refusalOf(draw(scheme.accountId, 'fair'))).toBe('LOTS_ALREADY_DRAWN');
      expect(await refusalOf(draw(scheme.accountId, 'rest'))).toBe('LOTS_NOT_NEEDED');
      const dir = mkdtempSync(join(tmpdir(), 'flexloket-draw-'));
      writeFileSync(join(dir, 'minutes.json'), JSON.stringify(minutes));
      const tool = join(__dirname, '../../../tools/draw-verify.mjs');
      const verified = spawnSync(process.execPath, [tool, join(dir, 'minutes.json')], { encoding: 'utf8' });
      rmSync(dir, { recursive: true });
      expect([verified.status, verified.stdout]).toEqual([0, expect.stringContaining('3 participants')]);

      const byNumber = new Map<string, string>();
      for (const id of [first, second, third]) byNumber.set(await numberOf(id), id);
      const [one = '', two = '', three = ''] = minutes.order.map((number) => byNumber.get(number) ?? '');
      expect(await refusalOf(grant(two))).toBe('EARLIER_UNDECIDED');
      await expect(grant(one)).resolves.toMatchObject({ state: 'granted' });
      expect(await refusalOf(grant(three, 500_000))).toBe('EARLIER_UNDECIDED');
      await expect(grant(two, 500_000)).resolves.toMatchObject({ state: 'partly_granted' });
      expect(await refusalOf(grant(three))).toBe('CEILING_EXCEEDED');
    });

    it('every participant has a letter: in the portal with the message, or by post for who chose no messages', async () => {
      const again = await aScheme(
        'by-post',
        1_000_000,
        { method: 'ranked_categories', partialGrant: true, categories },
        (type) => ({ ...type, scoreSheet: sheet }),
      );
      const cases = [await asked(again, leiden, 12), await asked(again, people.dordrecht, 13)];
      await rowsOf(app, "update organisation set electronic_messages = false where cbs_code = 'GM0505'");
      app.setNow('2026-03-11T09:00:00Z');
      await draw(again.accountId, 'fair');
      await app.drain();
      const letters = await rowsOf<{ application_id: string; channel: string; document_id: string; sent: boolean }>(
        app,
        `select application_id, channel, document_id, sent_at is not null as sent from message
          where kind = 'lots_drawn' and application_id = any($1) order by channel`,
        [cases],
      );
      expect(letters).toEqual([
        { application_id: cases[0], channel: 'portal', document_id: expect.any(String), sent: true },
        { application_id: cases[1], channel: 'post', document_id: expect.any(String), sent: false },
      ]);
      expect(await eventsOf(app, cases[1] ?? '')).toContain('LetterQueuedForPost');
      const mailed = await rowsOf(app, "select 1 from mail where kind = 'lots-drawn' and case_id = $1", [cases[1]]);
      expect(mailed).toEqual([]);
      await rowsOf(app, "update organisation set electronic_messages = true where cbs_code = 'GM0505'");
    });
  });

  it('named recipients: own claims go in order, and a later name waits where the money does not reach', async () => {
    const recipients = [
      { applicant: 'Dordrecht', amountCents: 700_000 },
      { applicant: 'Leiden', amountCents: 1_000_000 },
    ];
    const scheme = await aScheme('named', 1_500_000, { method: 'named_recipients', partialGrant: true, recipients });
    const first = await advised(scheme, await asked(scheme, leiden));
    const second = await advised(scheme, await asked(scheme, leiden));
    expect((await refused(grant(second))).refusal).toMatchObject({
      code: 'EARLIER_UNDECIDED',
      details: { waitsFor: [await numberOf(first)], leftCents: 1_000_000 },
    });
    await expect(grant(first)).resolves.toMatchObject({ state: 'granted' });
    expect(await refusalOf(grant(second, 250_000))).toBe('WINDOW_STILL_OPEN');
    app.setNow('2026-03-11T09:00:00Z');
    expect(await refusalOf(grant(second, 250_001))).toBe('AMOUNT_ABOVE_CALCULATION');
    await expect(grant(second, 250_000)).resolves.toMatchObject({ state: 'partly_granted' });
  });

  it('side by side: the four methods on the same queue, with sums, what is not spent and every region', async () => {
    const scheme = await aScheme('compared', 1_000_000, { method: 'completeness_with_lots', partialGrant: true });
    await asked(scheme, leiden);
    await asked(scheme, people.dordrecht);
    const found = await app.get(MethodsQueries).methods(await app.actor(people.administrator), scheme.accountId, {});
    expect(found).toMatchObject({ compared: 2, askedCents: 1_500_000, leftCents: 1_000_000, leftOut: 0 });
    expect(
      found.methods.map(({ method, ofScheme, amountCents, unspentCents }) => [
        method,
        ofScheme,
        amountCents,
        unspentCents,
      ]),
    ).toEqual([
      ['completeness_with_lots', true, 1_000_000, 0],
      ['equal_up_to_first_day', false, 1_000_000, 0],
      ['ranked_categories', false, 1_000_000, 0],
      ['named_recipients', false, 1_000_000, 0],
    ]);
    for (const { regions, amountCents } of found.methods) {
      expect(regions.map(({ region }) => region)).toEqual(['Drechtsteden', 'Holland Rijnland']);
      expect(regions.reduce((sum, one) => sum + one.amountCents, 0)).toBe(amountCents);
    }
  });

  it('side by side: every level counts, also where another type of the scheme came first', async () => {
    const allocation = { method: 'completeness_with_lots', partialGrant: true } as const;
    const scheme = await aScheme('levels', 1_700_000, allocation, (type) => ({ ...type, ceilingCents: 1_000_000 }));
    await app.work.run(systemActor, async (tx) => {
      const { definition } = await app.get(SchemesService).currentVersion(tx, scheme.schemeKey);
      const types = [...definition.types, { ...definition.types[0], key: 'twin', ceilingCents: 1_700_000 }];
      const window = { opensAt: new Date('2025-01-01T00:00:00Z'), closesAt: new Date('2026-03-10T16:00:00Z') };
      await app
        .get(SchemesService)
        .publish(tx, { ...definition, version: '3', types: types as GrantTypeDefinition[] }, window);
    });
    app.setNow('2026-03-03T09:00:00Z');
    await asked({ ...scheme, typeKey: 'twin' }, leiden);
    app.setNow('2026-03-04T09:00:00Z');
    for (const by of [leiden, people.dordrecht]) await asked(scheme, by);
    const actor = await app.actor(people.administrator);
    const { methods, ...found } = await app.get(MethodsQueries).methods(actor, scheme.accountId, {});
    expect(found).toMatchObject({ compared: 2, askedCents: 2 * each, rivals: 1, leftCents: 1_000_000, leftOut: 0 });
    const [own, ...others] = methods;
    expect(own).toMatchObject({ amountCents: 950_000, unspentCents: 0, granted: 1, partly: 1, refused: 0, drawn: 1 });
    for (const { amountCents, unspentCents, regions } of others) {
      expect(amountCents).toBeGreaterThanOrEqual(850_000);
      expect(amountCents + unspentCents).toBeLessThanOrEqual(1_000_000);
      expect(regions.reduce((sum, one) => sum + one.amountCents, 0)).toBe(amountCents);
    }
  });

  it('the list of queues goes page by page, and so do the places of a queue', async () => {
    const queues = app.get(QueuesQueries);
    const actor = await app.actor(people.assessor);
    const whole = (await queues.list(actor, {})).items.map(({ accountId }) => accountId);
    const paged: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof queues.list>> = await queues.list(actor, {
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
      paged.push(...page.items.map(({ accountId }) => accountId));
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole);
    const scheme = await aScheme('paged', 1_000_000, { method: 'completeness_with_lots', partialGrant: true });
    for (const by of [leiden, people.dordrecht, leiden]) await asked(scheme, by);
    const first = await queues.queue(actor, scheme.accountId, { limit: 2 });
    const rest = await queues.queue(actor, scheme.accountId, { limit: 2, cursor: first.nextCursor ?? '' });
    expect([first.places.length, rest.places.length, rest.nextCursor, first.waiting]).toEqual([2, 1, null, 3]);
  });
});
