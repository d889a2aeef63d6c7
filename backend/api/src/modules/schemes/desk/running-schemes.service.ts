// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { closingRefusal } from '#domain';
import type { Actor } from '../../../platform/actor';
import { notFound, RefusedError, refuseIf } from '../../../platform/refused.error';
import type { Tx } from '../../../platform/work/tx';
import { Work } from '../../../platform/work/work';
import { SchemeVersion } from '../scheme-version.entity';
import { closingOf } from '../window-closing';
import type { ClosingRequest, RetirementRequest } from './desk.dto';
import { DraftsService } from './drafts.service';

/** What can be done with a scheme that runs, without a new version: close it earlier or later, or retire it. */
@Injectable()
export class RunningSchemes {
  constructor(
    private readonly work: Work,
    private readonly drafts: DraftsService,
  ) {}

  /** Moves the closing moment, for instance when the money is gone. What was sent before stays in time. */
  close(actor: Actor, schemeKey: string, body: ClosingRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const version = await this.lock(tx, schemeKey);
      const [expected, closesAt] = [new Date(body.expectedClosesAt), new Date(body.closesAt)];
      const extended = await closingOf(tx, version.id);
      if (extended.getTime() !== expected.getTime()) throw new RefusedError({ code: 'STALE_VERSION' });
      refuseIf(closingRefusal({ closesAt, opensAt: version.opensAt, now: tx.now }));
      // Time that an outage gave back was promised, and stays.
      if (extended > version.closesAt && closesAt < extended) throw new RefusedError({ code: 'CLOSING_INVALID' });
      await this.moveClosing(tx, version, closesAt);
      const data = { from: expected.toISOString(), to: closesAt.toISOString() };
      await this.enter(tx, version, { kind: 'closing_moved', data, reason: body.reason });
    });
  }

  /** Takes the scheme off the list; its window closes now. Running cases go on under their version. */
  retire(actor: Actor, schemeKey: string, { reason }: RetirementRequest): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const version = await this.lock(tx, schemeKey);
      if (version.retiredAt) return;
      await tx.query(
        `update scheme_version set retired_at = $2, closes_at = least(closes_at, $2)
          where scheme_key = $1 and retired_at is null`,
        [schemeKey, tx.now],
      );
      await this.enter(tx, version, { kind: 'retired', reason });
    });
  }

  /** Drafts that stay under an earlier version are sent within its window: it closes along, and stays open along. */
  private async moveClosing(tx: Tx, { id, schemeKey, closesAt: from }: SchemeVersion, to: Date): Promise<void> {
    await tx.query(
      `update scheme_version
          set closes_at = case when id = $2 or closes_at = $3 then $4::timestamptz else least(closes_at, $4) end
        where scheme_key = $1 and (id = $2 or closes_at = $3 or (closes_at > $4 and $4::timestamptz < $3))`,
      [schemeKey, id, from, to],
    );
  }

  private async lock(tx: Tx, schemeKey: string): Promise<SchemeVersion> {
    const version = await tx.manager.findOne(SchemeVersion, {
      where: { schemeKey, current: true },
      lock: { mode: 'pessimistic_write' },
    });
    if (!version) throw notFound();
    tx.fallsUnder(version.id);
    return version;
  }

  private enter(
    tx: Tx,
    { id, schemeKey }: SchemeVersion,
    entry: { kind: 'closing_moved' | 'retired'; data?: Record<string, unknown>; reason: string },
  ): Promise<void> {
    return this.drafts.enter(tx, { schemeKey, versionId: id, ...entry, reason: entry.reason.trim() });
  }
}
