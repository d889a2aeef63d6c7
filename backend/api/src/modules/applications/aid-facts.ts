// SPDX-License-Identifier: EUPL-1.2
import {
  aidCountsAfter,
  aidInThreeYears,
  type Answers,
  basesCounted,
  clearHidden,
  declaredAidCents,
  type EarlierAid,
  type GrantTypeDefinition,
  hasAidCeiling,
  questionsOf,
  type StateAidRule,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import type { Application } from './application.entities';

/** De-minimis aid of three years, in cents: as declared, and together with what the province granted. */
export interface AidFacts {
  /** Nothing where it was not declared. */
  readonly declaredCents: number | undefined;
  readonly totalCents: number;
  /** Who has the advantage, as it was answered, where that is somebody else than the applicant. */
  readonly beneficiary?: string;
}

/** What the province granted on such a basis to who has the advantage: a named beneficiary, or else the applicant. */
const earlierAid = `
  select g.granted_on as "grantedOn", coalesce(g.determined_cents, g.granted_cents) as "amountCents"
    from subsidy_grant g
    join application a on a.id = g.application_id
    join scheme_version v on v.id = a.scheme_version_id
    cross join lateral (
      select coalesce((select t -> 'stateAid' from jsonb_array_elements(v.definition -> 'types') t
                        where t ->> 'key' = a.type_key), v.definition -> 'stateAid') as rule) aid
   where g.application_id <> $1 and g.granted_on > $2 and aid.rule ->> 'basis' = any($3)
     and coalesce((select nullif(regexp_replace(lower(s.answers ->> (aid.rule ->> 'beneficiary')), '[^a-z0-9]', '', 'g'), '')
                     from submission s where s.application_id = a.id order by s.seq desc limit 1),
                  a.organisation_id::text) = $4
   order by g.granted_on, g.id`;

function beneficiaryOf(
  { beneficiary }: StateAidRule,
  answers: Answers,
  { organisationId }: Pick<Application, 'organisationId'>,
): string {
  const named = beneficiary === undefined ? undefined : answers[beneficiary];
  const plain = typeof named === 'string' ? named.toLowerCase().replaceAll(/[^a-z0-9]/g, '') : '';
  return plain === '' ? organisationId : plain;
}

/**
 * The aid that counts for the ceiling today; nothing for a basis without a ceiling. The beneficiary is held until the
 * transaction ends, so that two grants to it at the same moment see each other.
 *
 * @source Regulation (EU) 2023/2831 art. 3(2)
 */
export async function aidFacts(
  asker: Pick<Reader, 'query' | 'today'>,
  application: Pick<Application, 'id' | 'organisationId'>,
  { type, rule, answers }: { type: GrantTypeDefinition; rule: StateAidRule | undefined; answers: Answers },
): Promise<AidFacts | undefined> {
  if (!rule || !hasAidCeiling(rule)) return undefined;
  const questions = questionsOf(type);
  const shown = clearHidden(questions, answers);
  const beneficiary = beneficiaryOf(rule, shown, application);
  if (beneficiary !== application.organisationId) {
    await asker.query('select pg_advisory_xact_lock(hashtextextended($1, 26))', [beneficiary]);
  }
  const declaredCents = declaredAidCents(rule, questions, shown, asker.today);
  const earlier = await asker.query<EarlierAid>(earlierAid, [
    application.id,
    aidCountsAfter(asker.today),
    basesCounted(rule),
    beneficiary,
  ]);
  const named = beneficiary === application.organisationId ? undefined : shown[rule.beneficiary ?? ''];
  return {
    declaredCents,
    totalCents: aidInThreeYears(declaredCents ?? 0, earlier, asker.today),
    ...(typeof named === 'string' ? { beneficiary: named.trim() } : {}),
  };
}
