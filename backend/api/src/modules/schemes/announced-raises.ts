// SPDX-License-Identifier: EUPL-1.2
import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { type LocalDate, localDateOf, type SchemeDefinition, trancheRaises } from '#domain';
import { systemActor } from '../../platform/actor';
import type { Tx } from '../../platform/work/tx';
import { Work } from '../../platform/work/work';
import { everyMinute, Rounds } from '../../platform/rounds';
import { BudgetTree } from '../budget/budget-tree.service';

interface VersionRow {
  readonly definition: SchemeDefinition;
  readonly published_at: Date;
}

interface TrancheRow {
  readonly id: string;
  readonly type_key: string;
  readonly tranche_key: string;
}

/** Ceilings of tranches that a scheme raises on a day it named itself: booked once, on that day. */
@Injectable()
export class AnnouncedRaises implements OnApplicationShutdown {
  private readonly logger = new Logger('ceilings');
  private readonly rounds = new Rounds(everyMinute, this.logger, () => this.bookAll());

  constructor(
    private readonly work: Work,
    private readonly tree: BudgetTree,
  ) {}

  /** Looks now and every minute. */
  start(): void {
    this.rounds.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** One round over the schemes in force. */
  async bookAll(): Promise<void> {
    const versions = await this.work.read(systemActor, (reader) =>
      reader.query<VersionRow>(
        `select definition, published_at from scheme_version
          where current and definition -> 'tranches' is not null order by scheme_key`,
      ),
    );
    for (const { definition, published_at: at } of versions) {
      await this.work.run(systemActor, (tx) => this.book(tx, definition, localDateOf(at)));
    }
  }

  private async book(tx: Tx, scheme: SchemeDefinition, after: LocalDate): Promise<void> {
    const levels = await tx.query<TrancheRow>(
      "select id, type_key, tranche_key from budget_account where kind = 'tranche' and scheme_key = $1 order by id",
      [scheme.key],
    );
    for (const { id, type_key: typeKey, tranche_key: key } of levels) {
      const due = trancheRaises(scheme, typeKey, { after, today: tx.today }).filter((raise) => raise.key === key);
      for (const { on, changeCents, article } of due) {
        const description = `Plafond van ${scheme.name.nl} gewijzigd met ingang van ${on}, ${article}`;
        await this.tree.changeCeiling(tx, id, changeCents, { causeId: causeOf(id, on), description });
      }
    }
  }
}

/** The same cause for the same level and day, whoever looks. */
function causeOf(accountId: string, on: string): string {
  const hex = createHash('sha256').update(`${accountId} ${on}`).digest('hex');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-5$3-8$4-$5');
}
