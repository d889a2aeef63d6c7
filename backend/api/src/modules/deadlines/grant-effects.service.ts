// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type LocalizedText, movedYears } from '#domain';
import { isProvince } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { type GrantFile, GrantsService } from '../delivery/grants.service';
import { Arming } from './arming.service';
import { datesOf, movedDates, movedPayments, stepsBeside } from './date-effects';
import type { CeilingEffectResponse, GrantEffectResponse } from './effects.dto';

/** What a grant holds of its ceiling, and what is left of that. Cents. */
interface Ceiling {
  readonly accountName: LocalizedText;
  readonly committedCents: number;
  readonly leftCents: number;
}

/** Lets a decision about a grant happen, with all that follows when it is notified, and says what became different. */
@Injectable()
export class GrantEffects {
  constructor(
    private readonly grants: GrantsService,
    private readonly arming: Arming,
  ) {}

  fileOf(tx: Tx, grantId: string, expectedVersion: number): Promise<GrantFile> {
    return this.grants.lock(tx, grantId, expectedVersion);
  }

  /** The difference that something makes; the transaction is taken back by who asks. */
  async of(
    tx: Tx,
    grantId: string,
    happen: (file: GrantFile) => Promise<unknown>,
    articles: (file: GrantFile) => readonly string[],
  ): Promise<GrantEffectResponse> {
    const file = await this.grants.lock(tx, grantId);
    const before = { ...(await datesOf(tx, file)), ceiling: await ceilingOf(tx, file) };
    await happen(file);
    await this.arming.armCase(tx, file.application.id);
    const changed = await this.grants.lock(tx, grantId);
    const after = { ...(await datesOf(tx, changed)), ceiling: await ceilingOf(tx, changed) };
    const dates = movedDates(file, before, after);
    return {
      dates,
      reminders: stepsBeside(file, before, after),
      dropped: stepsBeside(file, after, before),
      payments: movedPayments(before, after),
      years: movedYears(before.cash, after.cash),
      articles: [...new Set([...articles(file), ...dates.map(({ article }) => article)].filter(Boolean))],
      ceiling: ceilingEffect(file, before.ceiling, after.ceiling),
    };
  }
}

/** Known to the province alone. */
async function ceilingOf(tx: Tx, { grant }: GrantFile): Promise<Ceiling | undefined> {
  if (!isProvince(tx.actor)) return undefined;
  const [account] = await tx.query<{ name: LocalizedText; left: number }>(
    'select name, available_cents as left from budget_account where id = $1',
    [grant.accountId],
  );
  const committedCents = grant.determinedCents ?? grant.grantedCents;
  return account && { accountName: account.name, committedCents, leftCents: Number(account.left) };
}

function ceilingEffect(
  { grant: { budgetYear } }: GrantFile,
  before: Ceiling | undefined,
  after: Ceiling | undefined,
): CeilingEffectResponse | null {
  if (!before || !after) return null;
  const { committedCents: committedBeforeCents, leftCents: leftBeforeCents } = before;
  return { ...after, budgetYear, committedBeforeCents, leftBeforeCents };
}
