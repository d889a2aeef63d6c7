// SPDX-License-Identifier: EUPL-1.2
import { type AllocationDefinition, type Answers, queueRank } from '#domain';
import type { Tx } from '../../platform/work/tx';
import { namesOf } from '../applications/starting';

interface PlaceRow {
  allocation: AllocationDefinition;
  answers: Answers | null;
  points: number | null;
  name: string;
  cbsCode: string | null;
}

/**
 * Writes down the place of the category or name of a case, from the answers as last sent and the points as last given.
 * The queue asks it of many cases at once.
 *
 * @source Awb 4:26 and the allocation article of the scheme
 */
export async function placeInQueue(tx: Tx, applicationId: string): Promise<void> {
  const [row] = await tx.query<PlaceRow>(
    `select v.definition -> 'allocation' as allocation, o.name, o.cbs_code as "cbsCode",
            (select s.answers from submission s where s.application_id = a.id order by s.seq desc limit 1) as answers,
            (select s.points from score_sheet s where s.application_id = a.id order by s.seq desc limit 1) as points
       from application a
       join scheme_version v on v.id = a.scheme_version_id
       join organisation o on o.id = a.organisation_id
      where a.id = $1`,
    [applicationId],
  );
  if (!row) return;
  const { allocation, answers, points } = row;
  const rank = queueRank(allocation, { answers: answers ?? {}, points: points ?? undefined, names: namesOf(row) });
  await tx.query('update application set queue_rank = $2 where id = $1 and queue_rank is distinct from $2', [
    applicationId,
    rank,
  ]);
}
