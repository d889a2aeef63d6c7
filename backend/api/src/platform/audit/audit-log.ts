// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../actor';
import { Clock } from '../clock';
import { type Behalf, requestContext } from '../request-context';
import { setContext } from '../work/work';
import type { AuditEntry } from './audit-entry.entity';

/** Something that somebody tried, did or read. */
export interface AuditedAct {
  readonly actor: Actor;
  /** What was asked for, for instance `case-view.show`; without it, the operation of the request. */
  readonly operation?: string;
  /** The word for the kind of object in its address, such as `applications`. */
  readonly objectKind?: string | null;
  readonly objectId?: string | null;
  readonly result: AuditEntry['result'];
  /** A code or a summary in figures; never free text of a person. */
  readonly reason?: string | null;
  /** For whom it is done; without it, for whom the request acts. */
  readonly onBehalf?: Behalf;
}

/** The log of who tried or read what. Each row stands in a transaction of its own, so that it outlives a refusal. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async write(act: AuditedAct): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await setContext(manager, act.actor);
      await addLine(manager, act, `transaction_timestamp() + $1 * interval '1 millisecond'`, this.clock.offsetMs);
    });
  }
}

/** Writes a line within the transaction of the change itself: there is no change without its line. */
export async function addLineAt(manager: EntityManager, act: AuditedAct, at: Date): Promise<void> {
  await addLine(manager, act, '$1::timestamptz', at);
}

async function addLine(manager: EntityManager, act: AuditedAct, moment: string, at: Date | number): Promise<void> {
  const { actor, operation, objectKind, objectId, result, reason, onBehalf } = act;
  const context = requestContext.getStore();
  await manager.query(
    `insert into audit_entry (at, person_id, organisation_id, operation, object_id, result, reason, origin, request_id,
                              object_kind, case_id, on_behalf)
     values (${moment}, $2, $3, $4, $5, $6, $7, $8, $9, $10, audit_case_of($10, $5::uuid), $11)`,
    [
      at,
      actor.personId,
      actor.organisationId,
      operation ?? context?.operation ?? 'unknown',
      objectId ?? null,
      result,
      reason ?? null,
      context?.origin ?? null,
      context?.requestId ?? null,
      objectKind ?? null,
      onBehalf ?? (result === 'read' ? null : (context?.onBehalf ?? null)),
    ],
  );
  if (context) context.audited = true;
}
