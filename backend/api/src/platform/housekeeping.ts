// SPDX-License-Identifier: EUPL-1.2
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';

const everyHour = 60 * 60 * 1000;

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
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Sweeps now and every hour. */
  start(): void {
    void this.sweep();
    this.timer = setInterval(() => void this.sweep(), everyHour);
    this.timer.unref();
  }

  async sweep(): Promise<void> {
    for (const statement of sweeps) {
      await this.dataSource.query(statement).catch((error: unknown) => this.logger.warn(String(error)));
    }
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}
