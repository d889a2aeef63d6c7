// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type LocalizedText, movedYears } from '#domain';
import { isProvince } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { DeadlinesService } from '../delivery/deadlines.service';
import type { MoreTime } from '../delivery/grant-causes';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { Arming } from './arming.service';
import { datesOf, movedDates, movedPayments, rearmed } from './date-effects';
import type { ExtensionEffectResponse } from './extension-previews.dto';

/** Lets the days follow as they do when the decision is notified, and says what became different. */
@Injectable()
export class DateEffects {
  constructor(
    private readonly grants: GrantsService,
    private readonly deadlines: DeadlinesService,
    private readonly arming: Arming,
  ) {}

  fileOf(tx: Tx, grantId: string, expectedVersion: number): Promise<GrantFile> {
    return this.grants.lock(tx, grantId, expectedVersion);
  }

  async of(tx: Tx, grantId: string, more: readonly MoreTime[]): Promise<ExtensionEffectResponse> {
    const file = await this.grants.lock(tx, grantId);
    const before = await datesOf(tx, file);
    await this.deadlines.derive(tx, file, more);
    await this.arming.armCase(tx, file.application.id);
    const after = await datesOf(tx, file);
    const asked = new Set(more.map(({ key }) => key));
    const dates = movedDates(file, before, after);
    const own = file.type.obligations.filter(({ key }) => asked.has(key));
    return {
      dates,
      reminders: rearmed(file, before, after),
      payments: movedPayments(before, after),
      years: movedYears(before.cash, after.cash),
      articles: [...new Set([...own, ...dates].map(({ article }) => article).filter(Boolean))],
      ceiling: isProvince(tx.actor) ? await ceilingOf(tx, file) : null,
    };
  }
}

async function ceilingOf(tx: Tx, { grant }: GrantFile): Promise<ExtensionEffectResponse['ceiling']> {
  const [account] = await tx.query<{ name: LocalizedText; left: number }>(
    'select name, available_cents as left from budget_account where id = $1',
    [grant.accountId],
  );
  if (!account) return null;
  const { budgetYear, grantedCents } = grant;
  return { accountName: account.name, budgetYear, committedCents: grantedCents, leftCents: Number(account.left) };
}
