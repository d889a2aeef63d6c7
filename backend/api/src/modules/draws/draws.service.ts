// SPDX-License-Identifier: EUPL-1.2
import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { drawLots, type LocalDate, type Refusal } from '#domain';
import type { Actor } from '../../platform/actor';
import { notFound, refuseIf } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { BudgetAccount } from '../budget/budget.entities';
import { BudgetService } from '../budget/budget.service';
import { SchemesService } from '../schemes/schemes.service';
import type { DrawMinutesResponse, DrawRequest } from './draws.dto';
import { type DrawnFacts, DrawsQueries } from './draws.queries';

interface WaitingRow {
  id: string;
  number: string;
  state: string;
  organisation_id: string;
  requested_cents: number | null;
  received_on: LocalDate;
  complete_on: LocalDate | null;
  drawn: boolean;
}

/** Draws lots among applications that are equal and do not fit together. */
@Injectable()
export class DrawsService {
  constructor(
    private readonly work: Work,
    private readonly budget: BudgetService,
    private readonly schemes: SchemesService,
    private readonly queries: DrawsQueries,
  ) {}

  /**
   * Draws: the day is over and everyone who arrived on it was judged, so that the participants are known; only then the
   * seed is made, by chance. The place of each is recorded in its case.
   *
   * @source Awb 4:26 and the allocation article of the scheme
   */
  async draw(actor: Actor, { accountId, day, witness }: DrawRequest): Promise<DrawMinutesResponse> {
    const drawId = await this.work.run(actor, async (tx) => {
      refuseIf(this.witnessRefusal(actor, witness));
      refuseIf(day < tx.today ? undefined : { code: 'DAY_NOT_OVER', source: 'Awb 4:26' });
      await this.requireQueue(tx, accountId);
      const waiting = await this.lockWaiting(tx, accountId);
      const { leftCents } = await this.budget.lock(tx, accountId);
      const equal = waiting.filter((one) => one.complete_on === day);
      refuseIf(refusalOf(waiting, equal, day, leftCents));

      const facts = { drawId: randomUUID(), accountId, day, leftCents, participants: equal.length };
      const draw = drawLots({ participants: equal.map(({ number }) => number), seed: randomBytes(16).toString('hex') });
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
      }
      return facts.drawId;
    });
    return this.queries.minutes(actor, drawId);
  }

  private witnessRefusal(actor: Actor, witness: string): Refusal | undefined {
    const same = witness.trim().toLowerCase() === actor.name.trim().toLowerCase();
    return same ? { code: 'FOUR_EYES', source: 'Awb 4:26' } : undefined;
  }

  /** Only a scheme with a queue knows lots. */
  private async requireQueue(tx: Tx, accountId: string): Promise<void> {
    const account = await tx.manager.findOneBy(BudgetAccount, { id: accountId, kind: 'type' });
    if (!account?.schemeKey) throw notFound();
    const { definition } = await this.schemes.currentVersion(tx, account.schemeKey);
    refuseIf(definition.allocation.method === 'completeness_with_lots' ? undefined : { code: 'LOTS_NOT_NEEDED' });
  }

  /** Everyone who waits for this money; nobody is judged or decided while lots are drawn. */
  private lockWaiting(tx: Tx, accountId: string): Promise<WaitingRow[]> {
    return tx.query<WaitingRow>(
      `select a.id, a.number, a.state, a.organisation_id, a.requested_cents, a.received_on, a.complete_on,
              exists (select from case_event e where e.case_id = a.id and e.type = 'LotsDrawn'
                         and e.data ->> 'day' = a.complete_on::text) as drawn
         from application a
        where a.account_id = $1 and a.state in ('submitted', 'incomplete', 'completed', 'in_assessment', 'advised')
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
    (one) => !one.complete_on && ['submitted', 'completed'].includes(one.state) && one.received_on <= day,
  );
  if (unjudged.length > 0) {
    return { code: 'EARLIER_UNDECIDED', source, details: { waitsFor: unjudged.map(({ number }) => number).sort() } };
  }
  if (equal.some(({ drawn }) => drawn)) return { code: 'LOTS_ALREADY_DRAWN', source };
  const earlier = waiting.filter((one) => one.complete_on !== null && one.complete_on < day);
  const fits = sumOf(earlier) + sumOf(equal) <= leftCents;
  return equal.length < 2 || fits ? { code: 'LOTS_NOT_NEEDED', source, details: { leftCents } } : undefined;
}
