// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate } from '#domain';
import { BreachesService } from '../src/modules/amendments/breaches.service';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { Organisation } from '../src/modules/identity/identity.entities';
import { MergersService } from '../src/modules/mergers/mergers.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { aGranted, people } from './given';
import { eventsOf, met, obligationOf, refusalOf, rowsOf } from './given-delivery';
import { confirmedBy, joins } from './given-merger';

describe('Homes that stay available while their municipality merges', () => {
  let app: TestApp;
  const officer = 'indiener@oud.example';

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  const municipality = (name: string, cbsCode: string): Promise<string> =>
    app.work.run(systemActor, async (tx) => {
      const organisation = { kind: 'municipality' as const, name, sortName: name, cbsCode, electronicMessages: true };
      return (await tx.manager.save(tx.manager.create(Organisation, organisation))).id;
    });
  const warned = (offset: number) =>
    rowsOf<{ email: string }>(
      app,
      `select p.email from deadline_notice n join due_step s on s.id = n.step_id join person p on p.id = n.person_id
        where s.offset_days = $1 and s.subject like 'obligation:%' and s.fired_at is not null order by 1`,
      [offset],
    );

  it('keep their days, their warnings and their yearly confirmation; a breach is found and mended; the end comes by itself', async () => {
    const [old, successor] = [await municipality('Oud', 'GM8801'), await municipality('Nieuw', 'GM8802')];
    await joins(app, officer, old, ['read', 'fill', 'submit']);
    const { id } = await aGranted(app, { typeKey: 'plaatsing', count: 5, by: officer });
    app.setNow('2026-05-04T09:00:00Z');
    await met(app, id, 'start', { happenedOn: '2026-03-20', by: officer });
    await met(app, id, 'completion', { happenedOn: '2026-05-01', evidence: true, by: officer });
    const days = () =>
      rowsOf<{ key: string; due_on: string }>(
        app,
        "select key, due_on from obligation where application_id = $1 and kind in ('continuing', 'confirmation') order by key",
        [id],
      );
    const before = await days();
    const confirm = async (turn: number) => {
      const day = addDays(localDate((await obligationOf(app, id, `availability.${turn}`)).due_on ?? ''), -3);
      app.setNow(`${day}T09:00:00Z`);
      await met(app, id, `availability.${turn}`, { happenedOn: day, by: officer });
    };
    await confirm(1);

    app.setNow('2027-06-01T09:00:00Z');
    const body = { predecessorIds: [old], successorId: successor, effectiveOn: '2027-06-01', reference: 'Wet' };
    const merger = await app.get(MergersService).propose(await app.actor(people.administrator), body);
    await confirmedBy(app, merger.id);
    expect(await days()).toEqual(before);

    app.setNow('2028-04-17T08:00:00Z');
    await app.get(DeadlineSweep).sweep();
    expect((await warned(-14)).map(({ email }) => email)).toContain(officer);
    await confirm(2);

    app.setNow('2028-09-01T09:00:00Z');
    const assessor = await app.actor(people.assessor);
    const availability = await obligationOf(app, id, 'availability');
    const found = {
      expectedVersion: availability.version,
      breachedOn: '2028-08-20',
      explanation: 'Twee woningen staan leeg.',
    };
    const breached = await app.get(BreachesService).breach(assessor, availability.id, found);
    expect(breached.state).toBe('breached');
    const again = app
      .get(BreachesService)
      .breach(assessor, availability.id, { ...found, expectedVersion: breached.version });
    expect(await refusalOf(again)).toBe('NOT_IN_THIS_STATE');
    const mended = { expectedVersion: breached.version, reason: 'De woningen zijn weer bewoond.' };
    await app.get(BreachesService).restore(assessor, availability.id, mended);

    for (const turn of [3, 4, 5]) await confirm(turn);
    app.setNow('2031-05-02T09:00:00Z');
    await app.get(DeadlineSweep).sweep();
    expect((await obligationOf(app, id, 'availability')).state).toBe('met');
    expect((await eventsOf(app, id)).filter((type) => /Continuing|Breached|Restored|Succeeded/.test(type))).toEqual([
      'OrganisationSucceeded',
      'ObligationBreached',
      'ObligationRestored',
      'ContinuingObligationEnded',
    ]);
    const [ended] = await rowsOf<{ organisation_id: string }>(
      app,
      "select organisation_id from case_event where case_id = $1 and type = 'ContinuingObligationEnded'",
      [id],
    );
    expect(ended?.organisation_id).toBe(successor);
  });
});
