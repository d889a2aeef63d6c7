// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { everyHour, Rounds } from './rounds';

/** What has no meaning any more after some time: ended sessions, old keys of commands, counters that ran out. */
const sweeps = [
  'delete from web_session where expires_at < now()',
  "delete from idempotency_key where at < now() - interval '30 days'",
  'delete from rate_limit where expire < (extract(epoch from now()) * 1000)::bigint',
];

/** Keeps the tables of the house small. No legal date depends on it. */
@Injectable()
export class Housekeeping implements OnApplicationShutdown {
  private readonly logger = new Logger('housekeeping');
  private readonly rounds = new Rounds(everyHour, this.logger, () => this.sweep());

  constructor(private readonly dataSource: DataSource) {}

  /** Sweeps now and every hour. */
  start(): void {
    this.rounds.start();
  }

  async sweep(): Promise<void> {
    for (const statement of sweeps) {
      await this.dataSource.query(statement).catch((error: unknown) => this.logger.warn(String(error)));
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }
}
