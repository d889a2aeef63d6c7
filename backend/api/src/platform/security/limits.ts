// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { RefusedError } from '../refused.error';

/** Limits are counted in PostgreSQL, so that they hold over all processes. */
@Injectable()
export class Limits {
  private readonly perAccount: RateLimiterPostgres;
  private readonly perAddress: RateLimiterPostgres;

  constructor(dataSource: DataSource) {
    const shared = {
      storeClient: dataSource,
      storeType: 'typeorm',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
    };
    this.perAccount = new RateLimiterPostgres({ ...shared, keyPrefix: 'account', points: 10, duration: 15 * 60 });
    this.perAddress = new RateLimiterPostgres({ ...shared, keyPrefix: 'address', points: 100, duration: 15 * 60 });
  }

  /**
   * Counts an attempt, before anybody looks at the password: attempts at the same moment cannot slip through together.
   * Refuses when this account or this address failed too often.
   */
  async beforeSignIn(account: string, address: string): Promise<void> {
    for (const [limiter, key] of [
      [this.perAddress, address],
      [this.perAccount, account],
    ] as const) {
      await limiter.consume(key).catch((reason: unknown) => {
        throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
      });
    }
  }

  /** Forgets the failures of an account after a good password, and takes this attempt off the address. */
  async goodSignIn(account: string, address: string): Promise<void> {
    await this.perAccount.delete(account);
    await this.perAddress.reward(address);
  }
}

function tooMany(state: RateLimiterRes): RefusedError {
  return new RefusedError({
    code: 'TOO_MANY_ATTEMPTS',
    details: { minutes: Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) },
  });
}
