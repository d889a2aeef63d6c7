// SPDX-License-Identifier: EUPL-1.2
import type { JournalKind, LocalDate, OutsideJournalKind } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { Journal } from './budget.entities';

/** Why a journal is there. */
export interface JournalCause {
  /** The decision or payment behind it; books once per kind of journal. */
  readonly causeId: string;
  readonly caseId: string | null;
  readonly effectiveOn: LocalDate;
  readonly description: string;
  /** The journal that this one takes back. */
  readonly countersId?: string;
}

/** Writes the head of a journal; its lines follow in the same transaction. Answers its id. */
export async function enterJournal(
  tx: Tx,
  kind: JournalKind | OutsideJournalKind,
  { causeId, caseId, effectiveOn, description, countersId }: JournalCause,
): Promise<string> {
  const { id } = await tx.manager.save(
    Journal,
    tx.manager.create(Journal, {
      kind,
      causeId,
      caseId,
      effectiveOn,
      recordedAt: tx.now,
      recordedBy: tx.actor.personId,
      description,
      countersId: countersId ?? null,
    }),
  );
  return id;
}
