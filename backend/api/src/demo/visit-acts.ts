// SPDX-License-Identifier: EUPL-1.2
import { addDays, countedKinds, type LocalDate, localDateOf, weekdayOf } from '#domain';
import { DeterminationSamples } from '../modules/samples/samples.service';
import { VisitReports } from '../modules/visits/visit-reports.service';
import { Visits } from '../modules/visits/visits.service';
import { Clock } from '../platform/clock';
import type { ActContext } from './act-context';

/** How far ahead a visit is planned, and the period of a sample reaches. */
const visitAheadDays = 18;
const sampleAheadDays = 91;

const today = (context: ActContext): LocalDate => localDateOf(context.get(Clock).at(new Date()));

/** The day itself, or the Monday after a weekend. */
const onWorkday = (day: LocalDate): LocalDate => addDays(day, weekdayOf(day) > 5 ? 8 - weekdayOf(day) : 0);

const visitOf = (context: ActContext): Promise<{ id: string; version: number }> =>
  context.one('select id, version from visit where application_id = $1 order by planned_at desc limit 1', [
    context.caseId(),
  ]);

/** What the province does by itself while a project runs: it goes and looks, and prepares a sample. */
export const visitActs = {
  planVisit: async (context: ActContext) => {
    const { id, version } = await context.one<{ id: string; version: number }>(
      'select id, version from subsidy_grant where application_id = $1',
      [context.caseId()],
    );
    await context.get(Visits).plan(context.assessor, id, {
      expectedVersion: version,
      plannedOn: onWorkday(addDays(today(context), visitAheadDays)),
      startsAt: '10:00',
      visitors: `${context.assessor.name}, met een collega`,
      reason: 'Wij willen graag zien hoe ver het project is, en horen waar u tegenaan loopt.',
    });
  },
  reportVisit: async (context: ActContext) => {
    const { id, version } = await visitOf(context);
    const [kind] = countedKinds(context.type);
    const seen = Math.max(0, (context.story.count ?? 0) - 2);
    await context.get(VisitReports).report(context.assessor, id, {
      expectedVersion: version,
      findings:
        'De woningen staan op hun fundering en de meeste zijn aangesloten. Aan de laatste twee wordt gewerkt. Het pad langs de sloot is nog niet verlicht.',
      seen: kind ? [{ kind: kind.key, count: seen }] : [],
      documentIds: [],
      tasks: [{ text: 'Navragen of het pad verlicht is', dueOn: addDays(today(context), 60) }],
    });
  },
  publishVisit: async (context: ActContext) => {
    const { id, version } = await visitOf(context);
    await context.get(VisitReports).publish(context.assessor, id, { expectedVersion: version });
  },
  prepareSample: async (context: ActContext) => {
    const from = today(context);
    await context
      .get(DeterminationSamples)
      .prepare(context.assessor, { schemeKey: context.schemeKey, from, until: addDays(from, sampleAheadDays) });
  },
  /** Of one day, on which this grant is the only one: it is always drawn. */
  drawSample: async (context: ActContext) => {
    const { day } = await context.one<{ day: string }>(
      'select determination_due_on as day from subsidy_grant where application_id = $1',
      [context.caseId()],
    );
    const samples = context.get(DeterminationSamples);
    const period = { schemeKey: context.schemeKey, from: day, until: day };
    const { id, version } = await samples.prepare(context.assessor, period);
    await samples.draw(context.decider, id, { expectedVersion: version });
  },
};
