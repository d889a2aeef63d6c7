// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type Checked, checkDecreeDays, checkInterestRates, checkPenaltyRates } from '#domain';
import type { Actor } from '../../platform/actor';
import { InvalidInputError } from '../../platform/http/validation';
import { RefusedError } from '../../platform/refused.error';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import type { HolidaySetRequest, InterestSetRequest, LawDataReplacedResponse, PenaltySetRequest } from './law-data.dto';
import {
  HolidayDecreeDay,
  InterestRateRow,
  type LawDataKind,
  LawDataVersion,
  PenaltyRateRow,
} from './law-data.entities';

/** Replaces the law as data: a whole set at a time, so that what was in force before stays as it was. */
@Injectable()
export class LawDataPublishing {
  constructor(private readonly work: Work) {}

  /** Replaces the days by decree; open cases are then counted anew. */
  holidays(actor: Actor, body: HolidaySetRequest): Promise<LawDataReplacedResponse> {
    return this.work.run(actor, async (tx) => {
      const days = valuesOf(checkDecreeDays(body.days));
      const version = await this.next(tx, 'holidays', body);
      await tx.manager.insert(
        HolidayDecreeDay,
        days.map((day) => ({ ...day, publishedOn: day.publishedOn ?? null, versionId: version.id })),
      );
      await tx.enqueue('recalculation', { versionId: version.id });
      return { id: version.id, number: version.number };
    });
  }

  /** Replaces the amounts of the penalty. Each holds for notices from its own day on, so no earlier penalty changes by it. */
  penalty(actor: Actor, body: PenaltySetRequest): Promise<LawDataReplacedResponse> {
    return this.work.run(actor, async (tx) => {
      const rates = valuesOf(checkPenaltyRates(body.rates));
      const version = await this.next(tx, 'penalty', body);
      await tx.manager.insert(
        PenaltyRateRow,
        rates.map(({ from, steps, maximumDays, firstDayAfterNotice, source }) => ({
          versionId: version.id,
          validFrom: from,
          tiers: steps.map((step) => ({ ...step })),
          maximumDays,
          firstDayAfterNotice,
          source,
        })),
      );
      return { id: version.id, number: version.number };
    });
  }

  /** Replaces the statutory interest. What was determined stays as it was; what is determined later is reckoned with it. */
  interest(actor: Actor, body: InterestSetRequest): Promise<LawDataReplacedResponse> {
    return this.work.run(actor, async (tx) => {
      const rates = valuesOf(checkInterestRates(body.interest));
      const version = await this.next(tx, 'interest', body);
      await tx.manager.insert(
        InterestRateRow,
        rates.map(({ from, basisPoints, source }) => ({ versionId: version.id, validFrom: from, basisPoints, source })),
      );
      return { id: version.id, number: version.number };
    });
  }

  /** The next number of the kind; two who replace the same set at once are told apart by the lock. */
  private async next(
    tx: Tx,
    kind: LawDataKind,
    { expectedNumber, reason, origin }: Pick<HolidaySetRequest, 'expectedNumber' | 'reason' | 'origin'>,
  ): Promise<LawDataVersion> {
    await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`law-data:${kind}`]);
    const [row] = await tx.query<{ number: number }>(
      'select coalesce(max(number), 0)::int as number from law_data_version where kind = $1',
      [kind],
    );
    const number = row?.number ?? 0;
    if (number !== expectedNumber) throw new RefusedError({ code: 'SET_REPLACED' });
    return tx.manager.save(
      LawDataVersion,
      tx.manager.create(LawDataVersion, {
        kind,
        number: number + 1,
        reason: reason.trim(),
        origin,
        addedBy: tx.actor.personId,
        recordedAt: tx.now,
      }),
    );
  }
}

function valuesOf<T>(checked: Checked<T>): readonly T[] {
  if ('errors' in checked) throw new InvalidInputError(checked.errors);
  return checked.values;
}
