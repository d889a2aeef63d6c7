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

  /** Refuses when this account or this address failed too often. */
  async beforeSignIn(account: string, address: string): Promise<void> {
    for (const [limiter, key] of [
      [this.perAccount, account],
      [this.perAddress, address],
    ] as const) {
      const state = await limiter.get(key);
      if (state && state.consumedPoints >= limiter.points) refuse(state);
    }
  }

  /** Counts a failure. */
  async failedSignIn(account: string, address: string): Promise<void> {
    for (const [limiter, key] of [
      [this.perAccount, account],
      [this.perAddress, address],
    ] as const) {
      await limiter.consume(key).catch((reason: unknown) => {
        if (!(reason instanceof RateLimiterRes)) throw reason;
      });
    }
  }

  /** Forgets the failures of an account after a good sign-in. */
  async goodSignIn(account: string): Promise<void> {
    await this.perAccount.delete(account);
  }
}

function refuse(state: RateLimiterRes): never {
  throw new RefusedError({
    code: 'TOO_MANY_ATTEMPTS',
    details: { minutes: Math.max(1, Math.ceil(state.msBeforeNext / 60_000)) },
  });
}
