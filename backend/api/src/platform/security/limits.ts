// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { RefusedError } from '../refused.error';

/** Limits are counted in PostgreSQL, so that they hold over all processes. */
@Injectable()
export class Limits {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;
  private readonly perOrganisation: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const shared = {
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    this.perAccount = new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: 10, duration: 15 * 60 });
    const organisation = { keyPrefix: 'organisation', points: 200, duration: 15 * 60 };
    this.perOrganisation = new RateLimiterPostgres({ ...shared, ...organisation });
    this.perAddress = new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: 100, duration: 15 * 60 });
  }

  /**
   * Counts an attempt, before anybody looks at the password: attempts at the same moment cannot slip through together.
   * Refuses when this account, this address or this organisation failed too often.
   */
  async beforeSignIn(account: string, address: string): Promise<void> {
    for (const [limiter, key] of [
      [this.perAddress, address],
      [this.perOrganisation, organisationOf(account)],
      [this.perAccount, hidden(account)],
    ] as const) {
      if (key === undefined) continue;
      await limiter.consume(key).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
      });
    }
  }

  /** Forgets the failures of an account after a good password, and takes this attempt off the address and the organisation. */
  async goodSignIn(account: string, address: string): Promise<void> {
    await this.perAccount.delete(hidden(account));
    await this.perAddress.reward(address);
    const organisation = organisationOf(account);
    if (organisation) await this.perOrganisation.reward(organisation);
  }
}

/**
 * The organisation as an outsider sees it: what stands behind the @. So attempts at accounts that do not exist count too,
 * and say nothing about which do. What goes before the account (a reset, for instance) is another counter.
 */
function organisationOf(account: string): string | undefined {
  const at = account.lastIndexOf('@');
  return at < 0 ? undefined : hidden(account.slice(at + 1));
}

/** Counters hold no e-mail addresses, only what tells one from another. */
function hidden(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function tooMany(state: RateLimiterRes): RefusedError {
  return new RefusedError({
    code: 'TOO_MANY_ATTEMPTS',
    details: { minutes: Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) },
  });
}
