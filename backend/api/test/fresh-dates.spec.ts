// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  type AmendedDate,
  calendarOf,
  type GrantedExtension,
  grantedTime,
  holidayDecrees,
  localDate,
  type LocalDate,
  plannedObligations,
  type TimeDecision,
} from '#domain';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { Organisation } from '../src/modules/identity/identity.entities';
import { MergersService } from '../src/modules/mergers/mergers.service';
import { systemActor } from '../src/platform/actor';
import { type TestApp, startApp } from './app';
import { chance } from './faults/chance';
import { aGranted, people, typeOf } from './given';
import { changed } from './given-changes';
import { met, obligationOf, rowsOf } from './given-delivery';
import { confirmedBy, joins } from './given-merger';
import { seedOfRun } from './seed-of-run';

const runs = Number(process.env['RUNS'] ?? 6);

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describe(`${runs} grants with whatever happens to them (SEED=${seedOfRun})`, () => {
  let app: TestApp;
  const seed = seedOfRun;
  const next = chance(seed);

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

  /** A municipality of its own, so that it can merge. */
  async function aMunicipality(name: string, cbsCode: string): Promise<string> {
    return app.work.run(systemActor, async (tx) => {
      const organisation = { kind: 'municipality' as const, name, sortName: name, cbsCode, electronicMessages: true };
      return (await tx.manager.save(tx.manager.create(Organisation, organisation))).id;
    });
  }

  /** The days as they follow from the events of the case alone, without looking at any row of the grant. */
  async function fresh(id: string): Promise<Record<string, string | null>> {
    const events = await rowsOf<Told>(app, 'select type, data from case_event where case_id = $1 order by case_seq', [
      id,
    ]);
    const notified = new Map(
      events
        .filter(({ type }) => type === 'DecisionNotified')
        .map(({ data }) => [data['decisionId'], data['notifiedOn'] as LocalDate]),
    );
    const grant = events.find(({ type, data }) => type === 'DecisionNotified' && data['kind'] === 'grant');
    const metOn: Record<string, LocalDate> = {};
    const histories = new Map<string, { key: string; history: TimeDecision[] }>();
    const amended: Record<string, AmendedDate> = {};
    for (const { type, data } of events) {
      const key = String(data['key']);
      const notifiedOn = notified.get(data['decisionId']);
      if (type === 'ObligationMet') metOn[key] = data['metOn'] as LocalDate;
      if ((type === 'ExtensionGranted' || type === 'ExtensionCorrected') && notifiedOn) {
        const id = String(data['extensionId']);
        const known = histories.get(id) ?? { key, history: [] };
        const keptUntil = (data['keptUntil'] ?? null) as LocalDate | null;
        known.history.push({ months: Number(data['months']), notifiedOn, keptUntil });
        histories.set(id, known);
      }
      if (type === 'GrantAmended' && notifiedOn) {
        const rows = await rowsOf<{ dates: { key: string; dueOn: LocalDate }[] }>(
          app,
          'select dates from grant_change where decision_id = $1',
          [data['decisionId']],
        );
        for (const one of rows[0]?.dates ?? []) amended[one.key] = { dueOn: one.dueOn, notifiedOn };
      }
    }
    const extensions: Record<string, GrantedExtension[]> = {};
    for (const { key, history } of histories.values()) (extensions[key] ??= []).push(...grantedTime(history));
    const { obligations } = await typeOf(app, 'flexwonen-zh', 'plaatsing');
    const grantNotifiedOn = grant?.data['notifiedOn'] as LocalDate;
    const causes = {
      grantNotifiedOn,
      metOn,
      extensions,
      amended,
      calendar: calendarOf(holidayDecrees),
      extended: true,
    };
    return Object.fromEntries(
      plannedObligations(obligations, causes).map(({ key, term }) => [key, term?.dueOn ?? null]),
    );
  }

  const stored = async (id: string): Promise<Record<string, string | null>> => {
    const rows = await rowsOf<{ key: string; due_on: string | null }>(
      app,
      "select key, due_on from obligation where application_id = $1 and state <> 'lapsed'",
      [id],
    );
    return Object.fromEntries(rows.map(({ key, due_on }) => [key, due_on]));
  };

  async function extend(id: string, key: string): Promise<void> {
    const { id: obligation, version } = await obligationOf(app, id, key);
    const months = 1 + next(12);
    const ask = { expectedVersion: version, months, reason: 'Vertraging.' };
    const asked = await app.get(ExtensionsService).ask(await app.actor(by), obligation, ask);
    const granted = next(3) > 0;
    const decision = { granted, months: 1 + next(months), reason: 'Besloten.' };
    await app.get(ExtensionsService).decide(await app.actor(people.assessor), asked.id, decision);
    // Sometimes the letter goes out on a later day.
    if (next(2) === 0) today = later(1 + next(10));
    await app.drain();
  }

  /** A decision about time that turned out wrong, corrected by somebody else: more, less or nothing. */
  async function correct(id: string): Promise<void> {
    const requests = await rowsOf<{
      id: string;
      version: number;
      months: number;
      months_now: number;
      decided_by: string;
    }>(
      app,
      `select x.id, b.version, x.months, case when x.state = 'granted' then x.granted_months else 0 end as months_now, x.decided_by
         from extension_request x join obligation b on b.id = x.obligation_id
        where x.application_id = $1 and x.state <> 'asked' order by x.requested_at, x.id`,
      [id],
    );
    const one = requests[next(requests.length)];
    if (!one) return;
    const assessors = [await app.actor(people.assessor), await app.actor(people.assessor2)];
    const actor = assessors.find(({ personId }) => personId !== one.decided_by);
    const months = next(one.months + 3);
    const lessOn = (['awb_4_50_a', 'awb_4_48_d'] as const)[next(2)] ?? 'awb_4_50_a';
    const ground = months > one.months_now ? ('favourable' as const) : lessOn;
    const body = { expectedVersion: one.version, months, ground, reason: 'Verbeterd.' };
    const views = { viewsCode: 'no_differing_data' as const };
    if (actor) await app.get(ExtensionsService).correct(actor, one.id, { ...body, ...views });
    if (next(2) === 0) today = later(1 + next(10));
    await app.drain();
  }

  /** The municipality merges into another one, which goes on with the case. */
  async function merge(): Promise<void> {
    if (merged) return;
    merged = true;
    const body = { predecessorIds: [municipality], successorId: successor, effectiveOn: today, reference: 'Wet' };
    const { id } = await app.get(MergersService).propose(await app.actor(people.administrator), body);
    await confirmedBy(app, id);
  }

  let by: string;
  let merged: boolean;
  let municipality: string;
  let successor: string;
  let today: LocalDate;
  const later = (days: number): LocalDate => {
    const day = addDays(today, days);
    app.setNow(`${day}T09:00:00Z`);
    return day;
  };

  it.each(Array.from({ length: runs }, (_, run) => run))('has the days of a fresh derivation (%i)', async (run) => {
    today = localDate('2026-03-02');
    app.setNow(`${today}T09:00:00Z`);
    merged = false;
    by = `indiener${run}@proef.example`;
    municipality = await aMunicipality(`Proef ${run}`, `GM80${run % 100}`);
    successor = await aMunicipality(`Nieuw ${run}`, `GM90${run % 100}`);
    await joins(app, by, municipality, ['read', 'fill', 'submit']);
    const { id } = await aGranted(app, {
      typeKey: 'plaatsing',
      count: 5,
      by,
      projectName: `Proef ${next(1e6)}`,
    });
    const acts: string[] = [];
    for (let step = 0; step < 8; step++) {
      today = later(1 + next(60));
      const open = (
        await rowsOf<{ key: string; kind: string }>(
          app,
          "select key, kind from obligation where application_id = $1 and state = 'open' and kind in ('start', 'completion', 'confirmation')",
          [id],
        )
      ).sort((a, b) => a.key.localeCompare(b.key));
      const one = open[next(open.length)];
      const act = next(6);
      acts.push(`${act} ${one?.key ?? '-'} ${today}`);
      if (one && act === 0) {
        const on = addDays(today, -next(1));
        await met(app, id, one.key, { happenedOn: on, by, evidence: true }).catch((error: Error) => {
          if (!/DATE_BEFORE_PERIOD/.test(error.message)) throw error;
        });
      } else if (one && act === 1 && one.kind !== 'confirmation') {
        await extend(id, one.key).catch((error: Error) => {
          if (!/EXTENSION_/.test(error.message)) throw error;
        });
      } else if (one && act === 2) {
        await changed(app, id, { kind: 'amend', dates: [{ key: one.key, dueOn: addDays(today, 30 + next(400)) }] });
        await app.drain();
      } else if (act === 3) {
        await correct(id).catch((error: Error) => {
          if (!/EXTENSION_|NOTHING_CHANGES|GROUND_NOT|NOT_NOTIFIED|NOT_IN_THIS_STATE/.test(error.message)) throw error;
        });
      } else if (act === 4) await merge();
      else await app.get(DeadlineSweep).sweep();
      expect({ seed, acts, days: await stored(id) }).toEqual({ seed, acts, days: await fresh(id) });
    }
    const open = await rowsOf<{ subject: string; due_on: string }>(
      app,
      "select 'obligation:' || id as subject, due_on from obligation where application_id = $1 and state = 'open' and due_on is not null and kind not in ('continuing', 'report')",
      [id],
    );
    const armed = await rowsOf<{ subject: string; about_on: string }>(
      app,
      "select distinct subject, about_on from due_step where application_id = $1 and subject like 'obligation:%' and fired_at is null and rule <> 'continuing_end'",
      [id],
    );
    for (const step of armed) expect(open).toContainEqual({ subject: step.subject, due_on: step.about_on });
    for (const { subject, due_on } of open.filter((one) => one.due_on > today)) {
      expect({ seed, acts, armed }).toEqual(
        expect.objectContaining({ armed: expect.arrayContaining([{ subject, about_on: due_on }]) }),
      );
    }
  });
});
