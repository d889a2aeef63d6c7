// SPDX-License-Identifier: EUPL-1.2
import {
  addDays,
  type AmendedDate,
  calendarOf,
  type GrantedExtension,
  holidayDecrees,
  localDate,
  type LocalDate,
  plannedObligations,
} from '#domain';
import { ExtensionsService } from '../src/modules/delivery/extensions.service';
import { DeadlineSweep } from '../src/modules/deadlines/deadline-sweep';
import { type TestApp, startApp } from './app';
import { chance } from './faults/chance';
import { aGranted, people, typeOf } from './given';
import { changed } from './given-changes';
import { met, obligationOf, rowsOf } from './given-delivery';

const runs = Number(process.env['RUNS'] ?? 6);

interface Told {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

describe(`${runs} grants with whatever happens to them`, () => {
  let app: TestApp;
  const seed = Math.floor(Math.random() * 1_000_000);
  const next = chance(seed);

  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
  });
  afterAll(() => app.close());

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
    const extensions: Record<string, GrantedExtension[]> = {};
    const amended: Record<string, AmendedDate> = {};
    for (const { type, data } of events) {
      const key = String(data['key']);
      const notifiedOn = notified.get(data['decisionId']);
      if (type === 'ObligationMet') metOn[key] = data['metOn'] as LocalDate;
      if (type === 'ExtensionGranted' && notifiedOn) {
        (extensions[key] ??= []).push({ months: Number(data['months']), notifiedOn });
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
    const asked = await app.get(ExtensionsService).ask(await app.actor(people.dordrecht), obligation, ask);
    const granted = next(3) > 0;
    const decision = { granted, months: 1 + next(months), reason: 'Besloten.' };
    await app.get(ExtensionsService).decide(await app.actor(people.assessor), asked.id, decision);
    // Sometimes the letter goes out on a later day.
    if (next(2) === 0) today = later(1 + next(10));
    await app.drain();
  }

  let today: LocalDate;
  const later = (days: number): LocalDate => {
    const day = addDays(today, days);
    app.setNow(`${day}T09:00:00Z`);
    return day;
  };

  it.each(Array.from({ length: runs }, (_, run) => run))('has the days of a fresh derivation (%i)', async () => {
    today = localDate('2026-03-02');
    app.setNow(`${today}T09:00:00Z`);
    const { id } = await aGranted(app, {
      typeKey: 'plaatsing',
      count: 5,
      by: people.dordrecht,
      projectName: `Proef ${next(1e6)}`,
    });
    const acts: string[] = [];
    for (let step = 0; step < 6; step++) {
      today = later(1 + next(60));
      const open = (
        await rowsOf<{ key: string; kind: string }>(
          app,
          "select key, kind from obligation where application_id = $1 and state = 'open' and kind in ('start', 'completion', 'confirmation')",
          [id],
        )
      ).sort((a, b) => a.key.localeCompare(b.key));
      const one = open[next(open.length)];
      const act = next(4);
      acts.push(`${act} ${one?.key ?? '-'} ${today}`);
      if (one && act === 0) {
        const on = addDays(today, -next(1));
        await met(app, id, one.key, { happenedOn: on, by: people.dordrecht, evidence: true }).catch((error: Error) => {
          if (!/DATE_BEFORE_PERIOD/.test(error.message)) throw error;
        });
      } else if (one && act === 1 && one.kind !== 'confirmation') {
        await extend(id, one.key).catch((error: Error) => {
          if (!/EXTENSION_/.test(error.message)) throw error;
        });
      } else if (one && act === 2) {
        await changed(app, id, { kind: 'amend', dates: [{ key: one.key, dueOn: addDays(today, 30 + next(400)) }] });
        await app.drain();
      } else await app.get(DeadlineSweep).sweep();
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
