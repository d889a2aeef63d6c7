// SPDX-License-Identifier: EUPL-1.2
import { localDate, repeatGround } from '#domain';
import type { Tx } from '../../platform/work/tx';
import type { FactsOf } from '../letters';

/** The refusal to which a letter refers, when the decision rests on it (Awb 4:6(2)). */
export async function earlierRefusal(
  tx: Tx,
  applicationId: string,
  grounds: readonly string[],
): Promise<Pick<FactsOf<'refusal'>, 'earlier'>> {
  if (!grounds.includes(repeatGround)) return {};
  const [found] = await tx.query<{ number: string; refused_on: string; new_facts: string }>(
    `select a.number, d.notified_on as refused_on, r.new_facts from repeat_application r
       join application a on a.id = r.earlier_id
       join decision d on d.application_id = a.id and d.kind = 'refusal' and d.notified_on is not null
      where r.application_id = $1`,
    [applicationId],
  );
  if (!found) return {};
  const { number, refused_on: refusedOn, new_facts: newFacts } = found;
  return { earlier: { number, refusedOn: localDate(refusedOn), stated: newFacts.trim() !== '' } };
}
