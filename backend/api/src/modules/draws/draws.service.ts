// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { drawLots, formatDateLong, type LocalDate, type Refusal } from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { BudgetAccount } from '../budget/budget.entities';
import { BudgetService } from '../budget/budget.service';
import { queueDay } from '../budget/queue-day';
import { Notifications } from '../notifications/notifications.service';
import type { DrawMinutesResponse, DrawRequest } from './draws.dto';
import { type DrawnFacts, DrawsQueries } from './draws.queries';

interface WaitingRow {
  id: string;
  number: string;
  state: string;
  organisation_id: string;
  requested_cents: number | null;
  received_on: LocalDate;
  queue_day: string | null;
  drawn: boolean;
}

/** Draws lots among applications that are equal and do not fit together. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly work: Work,
    private readonly budget: BudgetService,
    private readonly queries: DrawsQueries,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Draws: the day is over and everyone who arrived on it was judged, so that the participants are known; only then the
   * seed is made, by chance. The place of each is recorded in its case. Another draw of the same day, for another ceiling
   * above or beside this one, takes the same seed, so that one order holds on every level.
   *
   * @source Awb 4:26 and the allocation article of the scheme
   */
  async draw(actor: Actor, { accountId, day, witness }: DrawRequest): Promise<DrawMinutesResponse> {
    const drawId = await this.work.run(actor, async (tx) => {
      await this.underSchemeOf(tx, accountId);
      refuseIf(this.witnessRefusal(actor, witness));
      refuseIf(day < tx.today ? undefined : { code: 'DAY_NOT_OVER', source: 'Awb 4:26', details: { day } });
      if (!(await tx.manager.existsBy(BudgetAccount, { id: accountId }))) throw notFound();
      const waiting = await this.lockWaiting(tx, accountId);
      const { leftCents } = await this.budget.lock(tx, accountId);
      const equal = waiting.filter((one) => one.queue_day === day);
      refuseIf(refusalOf(waiting, equal, day, leftCents));

      const facts = { drawId: randomUUID(), accountId, day, leftCents, participants: equal.length };
      const seed = (await this.seedOf(tx, day)) ?? randomBytes(16).toString('hex');
      const draw = drawLots({ participants: equal.map(({ number }) => number), seed });
      for (const one of equal) {
        const data: DrawnFacts = {
          ...facts,
          amountCents: one.requested_cents ?? 0,
          algorithm: draw.algorithm,
          seed: draw.seed,
          lot: draw.lots[one.number] ?? '',
          rank: draw.order.indexOf(one.number) + 1,
        };
        await tx.record({
          type: 'LotsDrawn',
          caseId: one.id,
          organisationId: one.organisation_id,
          data: { ...data },
          text: witness.trim(),
        });
        await this.tell(tx, one, { day, place: data.rank, participants: equal.length, seed, witness: witness.trim() });
      }
      return facts.drawId;
    });
    return this.queries.minutes(actor, drawId);
  }

  /** Tells a participant its place, in the portal and by mail. */
  private async tell(
    tx: Tx,
    { id: applicationId, organisation_id: organisationId }: WaitingRow,
    {
      day,
      place,
      participants,
      seed,
      witness,
    }: Record<'day' | 'seed' | 'witness', string> & Record<'place' | 'participants', number>,
  ): Promise<void> {
    const longDay = formatDateLong(day as LocalDate);
    const causeId = await this.notifications.message(tx, {
      organisationId,
      applicationId,
      kind: 'lots_drawn',
      subject: `De loting van ${longDay}: uw aanvraag kreeg plaats ${place} van ${participants}`,
      documentId: null,
      decisionId: null,
      channel: 'portal',
    });
    const data = { day: longDay, place: String(place), participants: String(participants), seed, witness };
    await this.notifications.notify(tx, {
      kind: 'lots-drawn',
      causeId,
      caseId: applicationId,
      organisationId,
      to: 'submitters',
      data,
    });
  }

  private witnessRefusal(actor: Actor, witness: string): Refusal | undefined {
    const same = witness.trim().toLowerCase() === actor.name.trim().toLowerCase();
    return same ? { code: 'FOUR_EYES', source: 'Awb 4:26' } : undefined;
  }

  /** The scheme whose money is drawn for; a ceiling above several schemes falls under none of them. */
  private async underSchemeOf(tx: Tx, accountId: string): Promise<void> {
    const [version] = await tx.query<{ id: string }>(
      `select v.id from scheme_version v join budget_account b on b.scheme_key = v.scheme_key where b.id = $1 and v.current`,
      [accountId],
    );
    if (version) tx.fallsUnder(version.id);
  }

  /** The seed of the first draw of this day. */
  private async seedOf(tx: Tx, day: string): Promise<string | undefined> {
    const [row] = await tx.query<{ seed: string }>(
      `select data ->> 'seed' as seed from case_event where type = 'LotsDrawn' and data ->> 'day' = $1 order by id limit 1`,
      [day],
    );
    return row?.seed;
  }

  /** Everyone who waits for this money in a queue; nobody is judged or decided while lots are drawn. */
  private lockWaiting(tx: Tx, accountId: string): Promise<WaitingRow[]> {
    return tx.query<WaitingRow>(
      `with recursive under as (
         select id from budget_account where id = $1
         union all
         select b.id from budget_account b join under u on b.parent_id = u.id
       )
       select a.id, a.number, a.state, a.organisation_id, a.requested_cents, a.received_on, ${queueDay} as queue_day,
              exists (select from case_event e where e.case_id = a.id and e.type = 'LotsDrawn'
                         and e.data ->> 'day' = ${queueDay}) as drawn
         from application a
         join scheme_version v on v.id = a.scheme_version_id
        where a.account_id in (select id from under)
          and v.definition -> 'allocation' ->> 'method' in ('completeness_with_lots', 'equal_up_to_first_day')
          and a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')
        order by a.id for update of a`,
      [accountId],
    );
  }
}

const sumOf = (rows: readonly WaitingRow[]): number => rows.reduce((sum, row) => sum + (row.requested_cents ?? 0), 0);

function refusalOf(
  waiting: readonly WaitingRow[],
  equal: readonly WaitingRow[],
  day: string,
  leftCents: number,
): Refusal | undefined {
  const source = 'Awb 4:26';
  const unjudged = waiting.filter(
    (one) => !one.queue_day && ['submitted', 'completed'].includes(one.state) && one.received_on <= day,
  );
  if (unjudged.length > 0) {
    return { code: 'EARLIER_UNDECIDED', source, details: { waitsFor: unjudged.map(({ number }) => number).sort() } };
  }
  if (equal.length > 0 && equal.every(({ drawn }) => drawn)) return { code: 'LOTS_ALREADY_DRAWN', source };
  const earlier = waiting.filter((one) => one.queue_day !== null && one.queue_day < day);
  const fits = sumOf(earlier) + sumOf(equal) <= leftCents;
  return equal.length < 2 || fits ? { code: 'LOTS_NOT_NEEDED', source, details: { leftCents } } : undefined;
}
