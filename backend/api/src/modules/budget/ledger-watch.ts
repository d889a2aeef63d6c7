// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemActor } from '../../platform/actor';
import { setContext, Work } from '../../platform/work/work';
import { everyMinute, Rounds } from '../../platform/rounds';
import type { LedgerFinding } from './ledger-check.entity';
import { accountOf, type NamedRow, type QueryClient } from './ledger-finding';

const shown = 200;

interface CheckResult {
  readonly name: string;
  readonly count: number;
  readonly wrong: readonly NamedRow[];
}

interface Checks {
  verifyLedger(client: QueryClient): Promise<CheckResult[]>;
  sentenceOf(row: NamedRow): string;
}

/** What one round found. */
export interface LedgerOutcome {
  readonly checks: number;
  readonly findings: readonly (LedgerFinding & { readonly accountId: string | null; readonly stops: boolean })[];
}

/**
 * Checks the whole ledger every minute with the SQL of `npm run ledger:verify`, which shares nothing with the code that books.
 * What is wrong is said in the log and on the pages of finance, and stops payments of that ceiling until it is mended.
 */
@Injectable()
export class LedgerWatch implements OnApplicationShutdown {
  private readonly logger = new Logger('ledger');
  private readonly rounds = new Rounds(everyMinute, this.logger, () => this.check());
  private loaded: Promise<Checks> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly work: Work,
  ) {}

  /** Checks now and every minute; a round that takes longer is not overtaken. */
  start(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round. Answers nothing when another process is at it. */
  async check(): Promise<LedgerOutcome | undefined> {
    const outcome = await this.look();
    if (!outcome) return undefined;
    for (const { sentence } of outcome.findings.slice(0, shown)) this.logger.error(sentence);
    await this.write(outcome);
    return outcome;
  }

  /** Everything is looked at on one moment, so that a booking halfway is not taken for a fault. */
  private async look(): Promise<LedgerOutcome | undefined> {
    const { verifyLedger, sentenceOf } = await (this.loaded ??= load());
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as QueryClient;
      await runner.startTransaction('REPEATABLE READ');
      await setContext(runner.manager, systemActor);
      const { rows } = await client.query("select pg_try_advisory_xact_lock(hashtext('ledger check')) as free");
      if ((rows[0] as { free: boolean } | undefined)?.free !== true) return undefined;
      const results = await verifyLedger(client);
      const findings: LedgerOutcome['findings'][number][] = [];
      for (const { name, wrong } of results) {
        const stops = !name.startsWith('penalt');
        for (const row of wrong) {
          const account = stops ? await accountOf(client, row.row) : undefined;
          findings.push({
            sentence: sentenceOf(row),
            accountId: account?.id ?? null,
            accountCode: account?.code ?? null,
            stops,
          });
        }
      }
      return { checks: results.length, findings };
    } finally {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      await runner.release();
    }
  }

  private write({ checks, findings }: LedgerOutcome): Promise<void> {
    const stopping = findings.filter(({ stops }) => stops);
    const told = findings.slice(0, shown).map(({ sentence, accountCode }) => ({ sentence, accountCode }));
    const stopped = [...new Set(stopping.flatMap(({ accountId }) => accountId ?? []))];
    return this.work.run(systemActor, async (tx) => {
      await tx.query(
        `insert into ledger_check (id, checked_at, checks, wrong, wrong_since, findings, stopped_accounts, stops_all)
         values (1, $1, $2, $3, case when $3 > 0 then $1::timestamptz end, $4, $5, $6)
         on conflict (id) do update set checked_at = excluded.checked_at, checks = excluded.checks, wrong = excluded.wrong,
           wrong_since = case when excluded.wrong > 0 then coalesce(ledger_check.wrong_since, excluded.wrong_since) end,
           findings = excluded.findings, stopped_accounts = excluded.stopped_accounts, stops_all = excluded.stops_all`,
        [
          tx.now,
          checks,
          findings.length,
          JSON.stringify(told),
          stopped,
          stopping.some(({ accountId }) => accountId === null),
        ],
      );
    });
  }
}

/** The checks lie beside the compiled product, or with the tools when it runs from its source. */
async function load(): Promise<Checks> {
  const backend = join(__dirname, '../../../..');
  const built = join(backend, 'ledger-checks/index.mjs');
  const path = existsSync(built) ? built : join(backend, '../tools/ledger-checks/index.mjs');
  return (await import(pathToFileURL(path).href)) as Checks;
}
