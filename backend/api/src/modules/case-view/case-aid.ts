// SPDX-License-Identifier: EUPL-1.2
import { type Answers, stateAidOf } from '#domain';
import type { Reader } from '../../platform/work/work';
import { aidFacts } from '../applications/aid-facts';
import type { AidRoomResponse } from './case-checks.dto';
import type { CaseCore } from './case-core';

/**
 * The room under the ceiling of aid over three years. A municipality sees no cases of others: of a beneficiary that it names,
 * the room may be less than it sees.
 *
 * @source Regulation (EU) 2023/2831 art. 3(2)
 */
export async function aidRoomOf(
  reader: Reader,
  { row, scheme, type, internal }: CaseCore,
  answers: Answers,
): Promise<AidRoomResponse | null> {
  const rule = stateAidOf(scheme, type);
  const asked = { id: row.id, organisationId: row.organisation_id };
  const aid = await aidFacts(reader, asked, { type, rule, answers });
  if (!aid || !rule?.ceilingCents) return null;
  const { declaredCents, totalCents, beneficiary } = aid;
  return {
    declaredCents: declaredCents ?? null,
    grantedCents: totalCents - (declaredCents ?? 0),
    ceilingCents: rule.ceilingCents,
    leftCents: Math.max(0, rule.ceilingCents - totalCents),
    article: rule.article,
    beneficiary: beneficiary ?? null,
    partial: !internal && beneficiary !== undefined,
  };
}
