// SPDX-License-Identifier: EUPL-1.2
import { systemActor } from '../src/platform/actor';
import { BudgetService } from '../src/modules/budget/budget.service';
import { DrawsService } from '../src/modules/draws/draws.service';
import { QueuesQueries } from '../src/modules/draws/queues.queries';
import { type TestApp, startApp } from './app';
import { anAdvised, aSubmitted, people } from './given';
import { aSmallScheme, refusalOf, rowsOf } from './given-delivery';

describe('The queue on screen', () => {
  let app: TestApp;
  let accountId: string;
  const ids: string[] = [];

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-04T09:00:00Z' });
    const scheme = await aSmallScheme(app, {
      key: 'to-look-at',
      ceilingCents: 1_500_000,
      method: 'completeness_with_lots',
    });
    accountId = (
      await app.work.run(systemActor, (tx) => app.get(BudgetService).accountOf(tx, scheme.schemeKey, scheme.typeKey))
    ).id;
    for (const by of [people.submits, people.dordrecht, people.submits]) {
      ids.push((await anAdvised(app, { ...scheme, by, sameDay: true })).id);
    }
    app.setNow('2026-03-05T09:00:00Z');
    ids.push((await aSubmitted(app, { ...scheme, by: people.dordrecht })).id);
  });
  afterAll(() => app.close());

  const look = async (raiseCents?: number) =>
    app.get(QueuesQueries).queue(await app.actor(people.assessor), accountId, { raiseCents });

  it('shows each place and why, the day on which the money runs out, and what more money would do', async () => {
    const queue = await look(750_000);
    expect(queue).toMatchObject({
      ceilingCents: 1_500_000,
      leftCents: 1_500_000,
      askedCents: 3_000_000,
      exhaustedOn: '2026-03-04',
      raisedExhaustedOn: '2026-03-05',
      drawDays: ['2026-03-04'],
      draws: [],
    });
    expect(
      queue.places.map(({ place, outcome, raisedOutcome, settled }) => [place, outcome, raisedOutcome, settled]),
    ).toEqual([
      [1, 'lots', 'fits', true],
      [1, 'lots', 'fits', true],
      [1, 'lots', 'fits', true],
      [4, 'nothing', 'nothing', false],
    ]);
    const [first, second, third] = queue.places;
    expect(first).toMatchObject({ waitsBecause: 'LOTS_NOT_DRAWN', waitsFor: [second?.number, third?.number].sort() });
  });

  it('tells an applicant its place and nothing about the others', async () => {
    const queues = app.get(QueuesQueries);
    expect(await queues.standing(await app.actor(people.dordrecht), ids[3] ?? '')).toEqual({
      place: 4,
      waiting: 4,
      settled: false,
      day: null,
      outcome: 'nothing',
    });
    expect(await refusalOf(queues.standing(await app.actor(people.submits), ids[3] ?? ''))).toBe('NOT_FOUND');
  });

  it('gives the order after a draw, with a message and a mail to each', async () => {
    const { drawId, order } = await app.get(DrawsService).draw(await app.actor(people.administrator), {
      accountId,
      day: '2026-03-04',
      witness: 'mr. N. Notaris',
    });
    const { places, drawDays, draws } = await look();
    expect(places.map(({ number }) => number).slice(0, 3)).toEqual(order);
    expect(places.map(({ place, lot, outcome }) => [place, lot, outcome])).toEqual([
      [1, 1, 'fits'],
      [2, 2, 'fits'],
      [3, 3, 'nothing'],
      [4, null, 'nothing'],
    ]);
    expect(drawDays).toEqual([]);
    expect(draws).toMatchObject([{ drawId, day: '2026-03-04', participants: 3 }]);
    const told = await rowsOf<{ subject: string }>(
      app,
      "select subject from message where kind = 'lots_drawn' order by subject",
    );
    expect(told.map(({ subject }) => subject)).toEqual(
      [1, 2, 3].map((place) => `De loting van woensdag 4 maart 2026: uw aanvraag kreeg plaats ${place} van 3`),
    );
    const mails = await rowsOf<{ data: object }>(app, "select data from mail where kind = 'lots-drawn'");
    expect(mails.length).toBeGreaterThanOrEqual(3);
    expect(mails[0]?.data).toMatchObject({ participants: '3', witness: 'mr. N. Notaris' });
  });
});
