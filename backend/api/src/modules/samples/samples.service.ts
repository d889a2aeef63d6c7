// SPDX-License-Identifier: EUPL-1.2
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  addDays,
  decide,
  drawSample,
  type FieldError,
  formatDateLong,
  localDate,
  type SampleAction,
  sampleAlgorithms,
  sampleLifecycle,
  type SampleMinutes,
  samplePercentageOf,
  sampleReportTerm,
  sampleSizeOf,
  type SampleState,
  type SchemeDefinition,
} from '#domain';
import type { Actor } from '../../platform/actor';
import type { CommandResponse } from '../../platform/http/common.dto';
import { notFound, orRefuse, RefusedError, refuseIf, refuseStale } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { GrantNotices } from '../amendments/grant-notices.service';
import { DeadlinesService } from '../delivery/deadlines.service';
import { GrantsService } from '../delivery/grants.service';
import { SampleCheck } from '../delivery/sample-check.entity';
import { Person } from '../identity/identity.entities';
import { calendarInForce } from '../law-data/calendar';
import { DeterminationSample } from './determination-sample.entity';
import { daysAhead, type SampleCandidate, type SamplePeriod, samplePopulation } from './sample-population';
import type { SamplePreparationRequest, SampleStepRequest } from './samples.dto';

/** Draws which grants of the lowest tier account for what they did; the province determines the others by itself. */
@Injectable()
export class DeterminationSamples {
  constructor(
    private readonly work: Work,
    private readonly grants: GrantsService,
    private readonly notices: GrantNotices,
    private readonly deadlines: DeadlinesService,
  ) {}

  /**
   * Prepares a sample: the scheme, the period and the share; somebody else draws. @throws RefusedError SAMPLE_EXISTS for a
   * period of which there is one, SAMPLE_PERIOD_AHEAD, SAMPLE_EMPTY, INVALID_INPUT
   */
  prepare(actor: Actor, body: SamplePreparationRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const { schemeKey, from, until } = body;
      if (from > until) {
        throw wrong('until', 'TOO_EARLY', 'De laatste dag ligt voor de eerste.', 'The last day is before the first.');
      }
      const latest = addDays(tx.today, daysAhead);
      refuseIf(until > latest ? { code: 'SAMPLE_PERIOD_AHEAD', source: 'Awb 3:2', details: { latest } } : undefined);
      const percentage = body.percentage ?? (await usualPercentage(tx, schemeKey));
      const [made] = await tx.query<{ id: string }>(
        `insert into determination_sample (scheme_key, from_on, until_on, percentage, state, prepared_by, prepared_at)
         values ($1, $2, $3, $4, 'prepared', $5, $6)
         on conflict (scheme_key, from_on, until_on) where state <> 'cancelled' do nothing returning id`,
        [schemeKey, from, until, percentage, actor.personId, tx.now],
      );
      if (!made) throw new RefusedError({ code: 'SAMPLE_EXISTS', source: 'Awb 3:2' });
      const population = await samplePopulation(tx, body);
      refuseIf(population.length === 0 ? { code: 'SAMPLE_EMPTY', source: 'Awb 4:47' } : undefined);
      return { id: made.id, state: sampleLifecycle.initial, version: 1 };
    });
  }

  /**
   * Draws: only now the seed is made, by chance, over all who take part now. Who is drawn hears by letter why, and by when
   * the report is asked. @throws RefusedError FOUR_EYES for who prepared it, SAMPLE_EMPTY, STALE_VERSION
   */
  draw(actor: Actor, id: string, { expectedVersion }: SampleStepRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const sample = await this.lock(tx, id, expectedVersion, 'draw');
      const { schemeKey, fromOn: from, untilOn: until, percentage } = sample;
      const population = await this.lockPopulation(tx, { schemeKey, from, until });
      refuseIf(population.length === 0 ? { code: 'SAMPLE_EMPTY', source: 'Awb 4:47' } : undefined);
      const items = population.map((one) => ({ id: one.id, name: one.name, cents: one.cents }));
      const size = sampleSizeOf(population.length, percentage);
      const seed = randomBytes(16).toString('hex');
      const drawn = drawSample('random', { population: items, seed, size });
      const populationCents = items.reduce((sum, { cents }) => sum + cents, 0);
      const preparedBy = await tx.manager.findOneByOrFail(Person, { id: sample.preparedBy });
      const minutes: SampleMinutes = {
        minutes: 'sample',
        algorithm: sampleAlgorithms.random,
        kind: 'ex_officio',
        method: 'random',
        ...{ from, until, schemeKey, seed, size },
        drawnAt: tx.now.toISOString(),
        drawnBy: actor.name,
        preparedBy: preparedBy.name,
        population: items,
        populationCents,
        sample: drawn,
      };
      const changes = { populationCount: items.length, populationCents, size, minutes };
      Object.assign(sample, changes, { state: 'drawn', drawnBy: actor.personId, drawnAt: tx.now });
      await tx.manager.save(DeterminationSample, Object.assign(sample, { version: sample.version + 1 }));
      const chosen = new Set(drawn.map((one) => one.id));
      for (const one of population) await this.take(tx, sample, one, chosen.has(one.id));
      return { id, state: sample.state, version: sample.version };
    });
  }

  /** Takes a sample back that nobody drew. */
  cancel(actor: Actor, id: string, { expectedVersion }: SampleStepRequest): Promise<CommandResponse> {
    return this.work.run(actor, async (tx) => {
      const sample = await this.lock(tx, id, expectedVersion, 'cancel');
      Object.assign(sample, { state: 'cancelled', version: sample.version + 1 });
      await tx.manager.save(DeterminationSample, sample);
      return { id, state: sample.state, version: sample.version };
    });
  }

  /**
   * Everything that takes part, with its cases locked. What was asked or determined while the locks were waited for takes
   * no part any more: it is looked up again once they are held.
   */
  private async lockPopulation(tx: Tx, period: SamplePeriod): Promise<SampleCandidate[]> {
    const locked = new Set((await samplePopulation(tx, period, 'for update of a')).map(({ id }) => id));
    return (await samplePopulation(tx, period)).filter(({ id }) => locked.has(id));
  }

  private async lock(tx: Tx, id: string, version: number, action: SampleAction): Promise<DeterminationSample> {
    const sample = await tx.manager.findOne(DeterminationSample, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!sample) throw notFound();
    refuseStale(sample.version, version);
    const facts = { actorId: tx.actor.personId ?? '', conflictsOf: [], preparedBy: sample.preparedBy };
    orRefuse(decide(sampleLifecycle, action, sample.state as SampleState, tx.actor.roles, facts));
    return sample;
  }

  /** Records in the case whether it was drawn; who was drawn gets a term and a letter. */
  private async take(tx: Tx, sample: DeterminationSample, one: SampleCandidate, drawn: boolean): Promise<void> {
    const { id: grantId, applicationId, organisationId } = one;
    const common = { sampleId: sample.id, grantId, applicationId, organisationId, drawn };
    const event = { caseId: applicationId, organisationId };
    const data = { sampleId: sample.id, grantId, populationCount: sample.populationCount, size: sample.size };
    if (!drawn) {
      await tx.manager.insert(SampleCheck, { ...common, trace: [] });
      await tx.record({ type: 'SampleNotDrawn', ...event, data });
      return;
    }
    const file = await this.grants.lock(tx, grantId);
    const term = sampleReportTerm({
      askedOn: tx.today,
      calendar: await calendarInForce(tx),
      extended: file.scheme.legal.termsExtended,
      article: file.type.determination.article,
    });
    const asked = { askedOn: tx.today, dueOn: term.dueOn, trace: [...term.trace] };
    await tx.manager.insert(SampleCheck, { ...common, ...asked });
    await this.deadlines.derive(tx, file);
    const dueOn = localDate(file.grant.determinationDueOn ?? term.dueOn);
    await tx.manager.update(SampleCheck, { grantId }, { dueOn });
    const reason = whyAsked(sample);
    const notice = await this.notices.write(tx, file, { kind: 'sample_report', term: { ...term, dueOn }, reason });
    await tx.record({ type: 'SampleDrawn', ...event, data: { ...data, noticeId: notice.id, dueOn } });
  }
}

/** How many took part, in the letter. */
function whyAsked({ populationCount, size, fromOn, untilOn }: DeterminationSample): string {
  const period = `tussen ${formatDateLong(localDate(fromOn))} en ${formatDateLong(localDate(untilOn))}`;
  const drawn = size === 1 ? 'er één' : `er ${size}`;
  return populationCount === 1
    ? `Alleen uw subsidie was ${period} aan de beurt.`
    : `Van de ${populationCount} subsidies die ${period} aan de beurt zijn, lootten wij ${drawn}.`;
}

/** The share that the newest version of the scheme draws. */
async function usualPercentage(tx: Tx, schemeKey: string): Promise<number> {
  const [row] = await tx.query<{ definition: SchemeDefinition }>(
    'select definition from scheme_version where scheme_key = $1 order by published_at desc, id desc limit 1',
    [schemeKey],
  );
  if (!row) {
    throw wrong('schemeKey', 'UNKNOWN', 'Deze regeling kennen wij niet. Kies er een uit de lijst.', 'Choose a scheme.');
  }
  return samplePercentageOf(row.definition);
}

function wrong(path: string, code: FieldError['code'], nl: string, en: string): RefusedError {
  return new RefusedError({ code: 'INVALID_INPUT' }, [{ path, code, message: { nl, en } }]);
}
