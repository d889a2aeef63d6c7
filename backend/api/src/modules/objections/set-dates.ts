// SPDX-License-Identifier: EUPL-1.2
import type { ContestedMatter, LocalDate, ObjectionOutcome } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { refuseDates } from '../amendments/change-requests.service';
import type { ChangedDate } from '../delivery/grant-change.entities';
import { SubsidyGrant } from '../delivery/delivery.entities';
import type { Contested } from './contested';
import type { ObjectionFile } from './objection-files';

/** Refuses days for obligations that are done or unknown, and days that have passed. What a withdrawal let lapse counts. */
export async function refuseWrongDates(
  tx: Tx,
  { application, contested }: ObjectionFile,
  dates: readonly ChangedDate[],
): Promise<void> {
  if (dates.length === 0) return;
  const grant = await tx.manager.findOneByOrFail(SubsidyGrant, { applicationId: application.id });
  const lapsed = contested.kind === 'withdrawal' ? ['lapsed'] : [];
  await refuseDates(tx, { grant }, dates, ['open', 'reported', ...lapsed]);
}

/** Whether the days of the contested decision lapse: when the objection is upheld in whole. */
export function datesLapse({ dates }: Contested, outcome: ObjectionOutcome): boolean {
  return outcome === 'upheld' && dates.length > 0;
}

/** The days that the decision sets: those of the advice, and of a change that was refused those that were asked. */
export function datesSet(
  { matter, wantedDates }: { readonly matter: ContestedMatter } & Contested,
  outcome: ObjectionOutcome,
  wished: readonly ChangedDate[],
  today: LocalDate,
): { readonly key: string; readonly dueOn: LocalDate }[] {
  const own = wished.map(({ key, dueOn }) => ({ key, dueOn: dueOn as LocalDate }));
  if (matter !== 'change_refused' || outcome !== 'upheld') return own;
  const asked = wantedDates
    .filter(({ key, dueOn }) => dueOn > today && !own.some((one) => one.key === key))
    .map(({ key, dueOn }) => ({ key, dueOn: dueOn as LocalDate }));
  return [...own, ...asked];
}
