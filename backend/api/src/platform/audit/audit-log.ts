// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../actor';
import { Clock } from '../clock';
import { requestContext } from '../request-context';
import { setContext } from '../work/work';
import type { AuditEntry } from './audit-entry.entity';

/** Something that somebody tried, did or read. */
export interface AuditedAct {
  readonly actor: Actor;
  /** What was asked for, for instance `case-view.show`; without it, the operation of the request. */
  readonly operation?: string;
  readonly objectId?: string | null;
  readonly result: AuditEntry['result'];
  /** A code or a summary in figures; never free text of a person. */
  readonly reason?: string | null;
}

/** The log of who tried or read what. Each row stands in a transaction of its own, so that it outlives a refusal. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async write({ actor, operation, objectId, result, reason }: AuditedAct): Promise<void> {
    const context = requestContext.getStore();
    await this.dataSource.transaction(async (manager) => {
      await setContext(manager, actor);
      await manager.query(
        `insert into audit_entry (at, person_id, organisation_id, operation, object_id, result, reason, origin, request_id)
         values (transaction_timestamp() + $1 * interval '1 millisecond', $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          this.clock.offsetMs,
          actor.personId,
          actor.organisationId,
          operation ?? context?.operation ?? 'unknown',
          objectId ?? null,
          result,
          reason ?? null,
          context?.origin ?? null,
          context?.requestId ?? null,
        ],
      );
    });
  }
}
