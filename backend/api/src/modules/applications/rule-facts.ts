// SPDX-License-Identifier: EUPL-1.2
import {
  type Answers,
  type GrantTypeDefinition,
  type GroundFacts,
  type HeldGrant,
  type LocalDate,
  partnersIn,
  questionsOf,
  type SchemeDefinition,
  stateAidOf,
} from '#domain';
import type { Reader } from '../../platform/work/work';
import { aidFacts } from './aid-facts';
import type { Application } from './application.entities';

/** What they have of the province, without this case; nothing that was withdrawn or determined at nothing. */
const heldGrants = `
  select b.scheme_key as "schemeKey", b.type_key as "typeKey", a.number
    from subsidy_grant g
    join application a on a.id = g.application_id
    join budget_account b on b.id = g.account_id
   where g.organisation_id = any($1) and g.application_id <> $2 and coalesce(g.determined_cents, g.granted_cents) > 0
   order by a.number`;

/** Who applies, in which case, and when it came. */
export type GroundCase = Pick<Application, 'id' | 'organisationId' | 'receivedOn'>;

/** The rules of a case and what was answered. */
export interface RuledCase {
  readonly scheme: SchemeDefinition;
  readonly type: GrantTypeDefinition;
  readonly answers: Answers;
}

/** The partners of a case whose exclusions count, as far as they are known here by their name or CBS code. */
export async function partnerIds(
  asker: Pick<Reader, 'query'>,
  { scheme, type, answers }: RuledCase,
): Promise<string[]> {
  const names = type.exclusions?.length ? partnersIn(scheme.applicants, questionsOf(type), answers) : [];
  if (names.length === 0) return [];
  const found = await asker.query<{ id: string }>(
    'select id from organisation where lower(name) = any($1) or lower(cbs_code) = any($1) order by id',
    [names.map((name) => name.toLowerCase())],
  );
  return found.map(({ id }) => id);
}

/**
 * What the grounds that follow from rules look at in a case: its receipt, what the applicant and its partners have already,
 * and its aid. A partner is known by its name or its CBS code; of others is not known here what they have.
 */
export async function ruleFacts(
  asker: Pick<Reader, 'query' | 'today'>,
  application: GroundCase,
  { scheme, type, answers }: RuledCase,
): Promise<GroundFacts> {
  const { exclusions = [] } = type;
  const { id, organisationId } = application;
  const who = [organisationId, ...(await partnerIds(asker, { scheme, type, answers }))];
  const held = exclusions.length > 0 ? await asker.query<HeldGrant>(heldGrants, [who, id]) : [];
  const here =
    exclusions.length > 0
      ? await asker.query<{ key: string }>(
          'select distinct scheme_key as key from scheme_version where scheme_key = any($1)',
          [exclusions.map(({ schemeKey }) => schemeKey)],
        )
      : [];
  const rule = stateAidOf(scheme, type);
  const aid = await aidFacts(asker, application, { type, rule, answers });
  const declared = aid?.declaredCents === undefined ? undefined : aid;
  return {
    receivedOn: (application.receivedOn ?? asker.today) as LocalDate,
    held,
    schemesHere: here.map(({ key }) => key),
    ...(declared ? { aidCents: declared.totalCents } : {}),
    ...(declared && rule?.ceilingCents ? { aidCeilingCents: rule.ceilingCents } : {}),
  };
}
