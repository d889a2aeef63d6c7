// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import {
  addDays,
  type GrantCauses,
  type HolidayCalendar,
  type LocalDate,
  obligationLifecycle,
  type PlannedObligation,
  plannedObligations,
  termEndsOn,
  turnOf,
} from '#domain';
import type { Tx } from '../../platform/work/tx';
import { calendarInForce } from '../law-data/calendar';
import { Obligation } from './delivery.entities';
import { armStep } from './due-steps';
import { grantCauses, type MoreTime } from './grant-causes';
import { type GrantFile, GrantsService } from './grants.service';
import type { ObligationFile } from './obligation-files';
import { sampledGrant } from './sampled-grant';

/** States of a grant in which turns that lapsed come back when their day does. */
const running = ['active', 'amended', 'reminded', 'determination_requested', 'determination_proposed'];

/** The dates of a grant: always derived anew from their causes, never added to the last date. */
@Injectable()
export class DeadlinesService {
  constructor(private readonly grants: GrantsService) {}

  /** The notification of the grant: from this day everything counts. */
  async start(tx: Tx, file: GrantFile, notifiedOn: LocalDate): Promise<void> {
    if (file.grant.notifiedOn) return;
    await this.grants.change(tx, file.grant, { notifiedOn });
    await this.derive(tx, file);
  }

  /** Derives every obligation of the grant with its day, and the day for determination; to look at, with time that is not given yet. */
  async derive(tx: Tx, file: GrantFile, more: readonly MoreTime[] = []): Promise<void> {
    const { grant, type } = file;
    if (!grant.notifiedOn) return;
    const planned = plannedObligations(type.obligations, await grantCauses(tx, file, { more }));
    const known = await tx.manager.findBy(Obligation, { grantId: grant.id });
    const obligations = await this.follow(tx, file, planned, known);
    const sampled = await sampledGrant(tx, grant.id);
    const derived = this.determinationDueOn(file, obligations, await calendarInForce(tx));
    const determinationDueOn = sampled?.dueOn && sampled.dueOn > derived ? sampled.dueOn : derived;
    if (determinationDueOn !== grant.determinationDueOn) await this.grants.change(tx, grant, { determinationDueOn });
    if ((type.determination.mode === 'on_request' || sampled?.drawn) && grant.determinedCents === null)
      await armStep(tx, grant, 'determination_reminder', addDays(determinationDueOn, 1));
    await this.armEnds(tx, file, obligations);
  }

  /** Makes the rows say what was planned; a turn that no longer comes lapses while nobody reported it. */
  private async follow(
    tx: Tx,
    { grant }: GrantFile,
    planned: readonly PlannedObligation[],
    known: readonly Obligation[],
  ): Promise<Obligation[]> {
    const all: Obligation[] = [];
    for (const { key, kind, term } of planned) {
      const now = { dueOn: term?.dueOn ?? null, trace: [...(term?.trace ?? [])] };
      const row = known.find((one) => one.key === key);
      const { id: grantId, applicationId, organisationId } = grant;
      const fresh = { grantId, applicationId, organisationId, key, kind, state: obligationLifecycle.initial, ...now };
      if (!row) all.push(await tx.manager.save(Obligation, tx.manager.create(Obligation, fresh)));
      else all.push(await this.change(tx, row, now, turnOf(key) > 0 && running.includes(grant.state)));
    }
    const gone = known.filter((one) => turnOf(one.key) > 0 && !planned.some(({ key }) => key === one.key));
    for (const row of gone.filter(({ state }) => state === 'open')) {
      await tx.manager.save(Obligation, Object.assign(row, { state: 'lapsed', version: row.version + 1 }));
    }
    return all;
  }

  private async change(
    tx: Tx,
    row: Obligation,
    { dueOn, trace }: Pick<Obligation, 'dueOn' | 'trace'>,
    comesBack: boolean,
  ): Promise<Obligation> {
    const state = row.state === 'lapsed' && comesBack ? obligationLifecycle.initial : row.state;
    if (dueOn === row.dueOn && state === row.state) return row;
    const version = row.version + (row.dueOn === null ? 0 : 1);
    return tx.manager.save(Obligation, Object.assign(row, { dueOn, trace, state, version }));
  }

  /** An obligation that continues ends the day after its last one, when nothing stands in the way. */
  private async armEnds(tx: Tx, { grant }: GrantFile, obligations: readonly Obligation[]): Promise<void> {
    for (const { id, kind, state, dueOn } of obligations) {
      if (kind !== 'continuing' || state !== 'open') continue;
      await armStep(
        tx,
        grant,
        'continuing_end',
        dueOn === null ? null : addDays(dueOn as LocalDate, 1),
        `obligation:${id}`,
      );
    }
  }

  /** From what the days of a grant are counted when one obligation gets so many months more; none leaves them as they are. */
  async causesWith(tx: Tx, file: ObligationFile, months: number, instead?: string): Promise<GrantCauses> {
    const { key } = file.obligation;
    const causes = await grantCauses(tx, file, { except: instead });
    if (months === 0) return causes;
    const given = [...(causes.extensions[key] ?? []), { months, notifiedOn: tx.today }];
    return { ...causes, extensions: { ...causes.extensions, [key]: given } };
  }

  /** From what the days are counted after a correction of one request. */
  causesAfter(tx: Tx, file: GrantFile, more: readonly MoreTime[]): Promise<GrantCauses> {
    return grantCauses(tx, file, { more });
  }

  /** So many weeks after the works were completed, or have to be completed as long as they are not. */
  private determinationDueOn(
    { grant, scheme, type }: GrantFile,
    obligations: readonly Obligation[],
    calendar: HolidayCalendar,
  ): LocalDate {
    const completed = obligations
      .filter(({ kind }) => kind === 'completion')
      .flatMap(({ metOn, dueOn }) => metOn ?? dueOn ?? [])
      .sort()
      .at(-1);
    const from = (completed ?? grant.notifiedOn ?? grant.grantedOn) as LocalDate;
    return termEndsOn(from, { weeks: type.determination.withinWeeks }, calendar, scheme.legal.termsExtended);
  }
}
