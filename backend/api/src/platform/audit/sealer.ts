// SPDX-License-Identifier: EUPL-1.2
import { appendFile } from 'node:fs/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { systemActor } from '../actor';
import type { Config } from '../config';
import { CONFIG } from '../tokens';
import { setContext } from '../work/work';
import { type AnchorKey, anchorKeyFrom, anchorText } from './anchor-key';
import { chainAfter, chainStart, hashOf, type LogLine, waitingLines } from './log-lines';
import { everyMinute, Rounds } from '../rounds';

const batch = 5_000;

/** Where the chain stands. */
interface Head {
  readonly seq: number;
  readonly chainHash: string;
}

/** A signed statement of where the chain stood. */
export interface Anchor extends Head {
  readonly at: string;
  readonly keyId: string;
  readonly signature: string;
}

/**
 * Seals the lines of both logs after they were committed, never inside a use case: each into one chain of hashes. Regularly
 * it signs where the chain stands and gives that statement to the outside, so that nobody can change the past unseen, not
 * even with all rights in the database.
 */
@Injectable()
export class Sealer implements OnApplicationShutdown {
  private readonly logger = new Logger('sealer');
  private readonly rounds = new Rounds(everyMinute, this.logger, () => this.round());
  private readonly key: AnchorKey | undefined;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.key = config.audit.key === '' ? undefined : anchorKeyFrom(config.audit.key);
  }

  /** Seals every minute; anchors at the first time and then as often as the installation says. */
  start(): void {
    this.rounds.start();
  }

  private async round(): Promise<void> {
    await this.seal();
    await this.anchor(this.config.audit.anchorMinutes);
  }

  /** Seals what waits. Answers how many lines that were; nothing when another process is at it. */
  async seal(): Promise<number> {
    for (let sealed = 0; ;) {
      const now = await this.alone(sealBatch);
      if (!now) return sealed;
      sealed += now;
    }
  }

  /**
   * Signs where the chain stands, when it moved since the last anchor and that is at least `minutes` ago.
   * Without a key there are no anchors.
   */
  async anchor(minutes = 0): Promise<Anchor | undefined> {
    const { key } = this;
    if (!key) return undefined;
    const anchor = await this.alone((manager) => writeAnchor(manager, key, minutes));
    if (!anchor) return undefined;
    const line = JSON.stringify(anchor);
    this.logger.log(`anchor ${line}`);
    if (this.config.audit.anchorFile !== '') await appendFile(this.config.audit.anchorFile, `${line}\n`);
    return anchor;
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  private alone<T>(work: (manager: EntityManager) => Promise<T>): Promise<T | undefined> {
    return this.dataSource.transaction(async (manager) => {
      await setContext(manager, systemActor);
      const [lock]: { free: boolean }[] = await manager.query(
        "select pg_try_advisory_xact_lock(hashtext('seal')) as free",
      );
      return lock?.free ? work(manager) : undefined;
    });
  }
}

async function headOf(manager: EntityManager): Promise<Head> {
  const [head]: Head[] = await manager.query(
    'select seq, chain_hash as "chainHash" from seal order by seq desc limit 1',
  );
  return head ?? { seq: 0, chainHash: chainStart };
}

async function sealBatch(manager: EntityManager): Promise<number> {
  const lines: LogLine[] = await manager.query(waitingLines, [batch]);
  if (lines.length === 0) return 0;
  let { seq, chainHash } = await headOf(manager);
  const seals = lines.map(({ source, entryId, textHash, line }) => {
    const lineHash = hashOf(line);
    seq += 1;
    chainHash = chainAfter(chainHash, lineHash);
    return { seq, source, entryId, textHash, lineHash, chainHash };
  });
  await manager.query(
    `insert into seal (seq, source, entry_id, text_hash, line_hash, chain_hash)
     select * from unnest($1::bigint[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
    [
      seals.map((one) => one.seq),
      seals.map((one) => one.source),
      seals.map((one) => one.entryId),
      seals.map((one) => one.textHash),
      seals.map((one) => one.lineHash),
      seals.map((one) => one.chainHash),
    ],
  );
  await manager.query('delete from seal_queue where id = any($1)', [lines.map(({ queueId }) => queueId)]);
  return lines.length;
}

async function writeAnchor(manager: EntityManager, key: AnchorKey, minutes: number): Promise<Anchor | undefined> {
  const { seq, chainHash } = await headOf(manager);
  const [due]: { now: Date }[] = await manager.query(
    `select date_trunc('milliseconds', transaction_timestamp()) as now
      where not exists (select from seal_anchor
                         where seq >= $1 or at > transaction_timestamp() - $2 * interval '1 minute')`,
    [seq, minutes],
  );
  if (!due || seq === 0) return undefined;
  const signature = key.sign(anchorText(seq, chainHash, due.now));
  await manager.query('insert into seal_anchor (seq, chain_hash, at, key_id, signature) values ($1, $2, $3, $4, $5)', [
    seq,
    chainHash,
    due.now,
    key.id,
    signature,
  ]);
  return { seq, chainHash, at: due.now.toISOString(), keyId: key.id, signature };
}
