// SPDX-License-Identifier: EUPL-1.2
import { isSampled, type PopulationItem, type SchemeDefinition } from '#domain';

/** Whoever asks within a transaction. */
interface Asker {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
}

/** Which grants take part. */
export interface SamplePeriod {
  readonly schemeKey: string;
  readonly from: string;
  readonly until: string;
}

/** A grant that can be drawn. */
export interface SampleCandidate extends PopulationItem {
  readonly applicationId: string;
  readonly organisationId: string;
}

interface CandidateRow {
  id: string;
  name: string;
  cents: number;
  application_id: string;
  organisation_id: string;
  type_key: string;
  scheme_version_id: string;
}

/** The furthest last day of a period, in days from today: later on grants may still be added. */
export const daysAhead = 92;

/**
 * The grants of a scheme in the tier of the sample that the province would determine by itself in a period, that nobody
 * asked or proposed to determine, and that never took part before; in the order of their ids. A case follows the version of
 * the scheme to which it is pinned.
 *
 * @source Awb 4:44(1)(a), 4:47; the accountability article of the scheme
 */
export async function samplePopulation(
  asker: Asker,
  { schemeKey, from, until }: SamplePeriod,
  lock: '' | 'for update of a' = '',
): Promise<SampleCandidate[]> {
  const rows = await asker.query<CandidateRow>(
    `select g.id, a.number as name, g.granted_cents::int8 as cents, g.application_id, g.organisation_id, a.type_key,
            a.scheme_version_id
       from subsidy_grant g
       join application a on a.id = g.application_id
       join scheme_version v on v.id = a.scheme_version_id
      where v.scheme_key = $1 and g.determination_due_on between $2 and $3
        and g.state in ('active', 'amended') and g.notified_on is not null
        and not exists (select from determination_request r where r.grant_id = g.id)
        and not exists (select from sample_check c where c.grant_id = g.id)
      order by a.id ${lock}`,
    [schemeKey, from, until],
  );
  const schemes = await schemesOf(asker, [...new Set(rows.map((row) => row.scheme_version_id))]);
  return rows
    .filter((row) => {
      const scheme = schemes.get(row.scheme_version_id);
      const type = scheme?.types.find(({ key }) => key === row.type_key);
      return scheme && type && isSampled(scheme, type, row.cents);
    })
    .map((row) => ({
      id: row.id,
      name: row.name,
      cents: row.cents,
      applicationId: row.application_id,
      organisationId: row.organisation_id,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function schemesOf(asker: Asker, ids: readonly string[]): Promise<Map<string, SchemeDefinition>> {
  const rows = await asker.query<{ id: string; definition: SchemeDefinition }>(
    'select id, definition from scheme_version where id = any($1)',
    [ids],
  );
  return new Map(rows.map(({ id, definition }) => [id, definition]));
}
