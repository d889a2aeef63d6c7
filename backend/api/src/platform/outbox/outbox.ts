// SPDX-License-Identifier: EUPL-1.2
import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import type { EntityManager } from 'typeorm';
import type { Config } from '../config';
import { CONFIG } from '../tokens';
import type { OutboxQueue } from './queues';

/** The outbox: jobs commit with the use case that asked for them; the worker carries them into the outside world. */
@Injectable()
export class Outbox implements BeforeApplicationShutdown {
  private readonly logger = new Logger('outbox');
  private boss: PgBoss | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Puts a job in a queue, in the transaction of `manager`. */
  async send(manager: EntityManager, queue: string, data: object): Promise<void> {
    const boss = await this.started();
    const db = {
      executeSql: async (text: string, values?: unknown[]) => ({
        rows: await manager.query<unknown[]>(text, values),
      }),
    };
    const id = await boss.send(queue, data, { db });
    if (id === null) throw new Error(`the outbox did not take a job for ${queue}`);
  }

  /** Lets a handler work off a queue; a thrown error means: this job again later, the others go on. */
  async work(queue: OutboxQueue, handler: (data: unknown, jobId: string) => Promise<void>): Promise<void> {
    const boss = await this.started();
    const options = {
      batchSize: 10,
      burstWhenBatchFull: true,
      pollingIntervalSeconds: 0.5,
      perJobResults: true,
    } as const;
    await boss.work(queue, options, async (jobs: { id: string; data: unknown }[]) => {
      const results: { id: string; status: 'completed' | 'failed'; output?: object }[] = [];
      for (const { id, data } of jobs) {
        try {
          await handler(data, id);
          results.push({ id, status: 'completed' });
        } catch (error) {
          this.logger.warn(`${queue} ${id}: ${error instanceof Error ? error.message : String(error)}`);
          results.push({ id, status: 'failed', output: { message: String(error) } });
        }
      }
      return results;
    });
  }

  /** Carries out what waits in a queue now. Answers how many jobs that were; a failing job stops it. */
  async drain(queue: OutboxQueue, handler: (data: unknown, jobId: string) => Promise<void>): Promise<number> {
    const boss = await this.started();
    let done = 0;
    for (;;) {
      const jobs = await boss.fetch(queue, { batchSize: 20 });
      if (jobs.length === 0) return done;
      for (const job of jobs) {
        await handler(job.data, job.id);
        await boss.complete(queue, job.id);
        done += 1;
      }
    }
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: 5_000 });
    this.boss = undefined;
  }

  private starting: Promise<PgBoss> | undefined;

  private started(): Promise<PgBoss> {
    this.starting ??= this.start();
    return this.starting;
  }

  private async start(): Promise<PgBoss> {
    const boss = new PgBoss({
      connectionString: this.config.databaseUrl,
      schema: 'pgboss',
      migrate: false,
      createSchema: false,
      max: 4,
      superviseIntervalSeconds: 5,
      monitorIntervalSeconds: 5,
      // Only an owner may rebuild indexes; the application owns nothing.
      reindex: false,
      monitorVacuum: false,
    });
    boss.on('error', (error) => this.logger.error(error.message));
    await boss.start();
    this.boss = boss;
    return boss;
  }
}
