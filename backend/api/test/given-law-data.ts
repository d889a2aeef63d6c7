// SPDX-License-Identifier: EUPL-1.2
import { LawDataVersion } from '../src/modules/law-data/law-data.entities';
import { Outage, OutageProposal } from '../src/modules/outages/outage.entities';
import { RecalculatedCase } from '../src/modules/recalculation/recalculation.entities';
import { systemActor } from '../src/platform/actor';
import type { TestApp } from './app';
import { people } from './given';

/** A case that stands on the list of moved dates and on that of terms touched by an outage. */
export async function touchedByLawData(app: TestApp, applicationId: string): Promise<void> {
  const { personId: recordedBy } = await app.actor(people.administrator);
  await app.work.run(systemActor, async (tx) => {
    const { id: versionId } = await tx.manager.findOneByOrFail(LawDataVersion, { kind: 'holidays', number: 1 });
    await tx.manager.insert(RecalculatedCase, {
      causeId: versionId,
      versionId,
      applicationId,
      moved: [],
      told: [],
      recalculatedAt: tx.now,
    });
    const outage = await tx.manager.save(
      tx.manager.create(Outage, {
        startsAt: new Date('2026-03-01T09:00:00Z'),
        endsAt: new Date('2026-03-01T12:00:00Z'),
        what: 'De aanmelding werkte niet.',
        publicReason: 'Het loket was niet bereikbaar.',
        recordedBy: recordedBy ?? '',
        recordedAt: tx.now,
      }),
    );
    await tx.manager.insert(OutageProposal, {
      outageId: outage.id,
      applicationId,
      kind: 'cure',
      dueAt: tx.now,
      proposedUntil: tx.now,
    });
  });
}
