// SPDX-License-Identifier: EUPL-1.2
import { Injectable } from '@nestjs/common';
import { type LateProject, type LocalizedText, releaseForecast } from '#domain';
import type { Actor } from '../../platform/actor';
import { type Reader, Work } from '../../platform/work/work';
import { figuresOf } from './figures';
import type {
  MunicipalityFiguresResponse,
  PortfolioQuery,
  PortfolioResponse,
  RegionFiguresResponse,
  SchemeFiguresResponse,
} from './portfolio.dto';
import { figures, type FiguresRow, projectsOf, type Selection } from './portfolio-sql';
import { quarterRows } from './quarters';

interface SumRow extends FiguresRow {
  scheme_key: string | null;
  type_key: string | null;
  housing_region: string | null;
  municipality_id: string | null;
  granted_quarter: string | null;
  /** Of the whole only: the projects that are late and not determined. */
  late_ones: LateProject[] | null;
  /** Which of the groups a row is: those that are not in it have a bit. */
  grouped: number;
  names: { scheme: LocalizedText; type: LocalizedText | null } | null;
}

interface MunicipalityRow {
  id: string;
  name: string;
  cbs_code: string | null;
  housing_region: string | null;
  received: boolean;
  draft_since: string | null;
}

/** The bits of `grouping(scheme_key, type_key, housing_region, municipality_id, granted_quarter)`. */
const groups = { total: 0b11111, type: 0b00111, region: 0b11011, municipality: 0b11101, granted: 0b11110 } as const;

/** The granted projects together: what was promised and what came of it, where, and when the rest comes. */
@Injectable()
export class PortfolioQueries {
  constructor(private readonly work: Work) {}

  portfolio(actor: Actor, query: PortfolioQuery): Promise<PortfolioResponse> {
    return this.work.read(actor, async (reader) => {
      const selection = projectsOf(actor, query, reader.today);
      const sums = await sumsOf(reader, selection);
      const of = (group: number): SumRow[] => sums.filter(({ grouped }) => grouped === group);
      const { quarters, overdueHomes, undatedHomes } = await quarterRows(reader, selection);
      return {
        asOf: reader.now.toISOString(),
        today: reader.today,
        total: figuresOf(of(groups.total)[0]),
        schemes: of(groups.type).map(schemeOf),
        regions: of(groups.region).map(regionOf),
        municipalities: municipalitiesOf(await municipalityRows(reader, query), of(groups.municipality)),
        quarters,
        grantedQuarters: of(groups.granted).map((row) => ({ ...figuresOf(row), quarter: row.granted_quarter ?? '' })),
        releases: releaseForecast(of(groups.total)[0]?.late_ones ?? [], reader.today),
        overdueHomes,
        undatedHomes,
      };
    });
  }
}

/** What the forecast of release asks of the projects that are late and were not determined. */
const lateOnes = `(
  select jsonb_agg(jsonb_build_object('grantedCents', granted_cents, 'homesPromised', homes_promised,
           'homesPlaced', homes_placed, 'percentage', percentage, 'dueOn', due_on, 'determinationDueOn', determination_due_on))
    from project where late and determined_cents is null)`;

/** All sums in one statement. */
function sumsOf(reader: Reader, { sql, parameters }: Selection): Promise<SumRow[]> {
  return reader.query<SumRow>(
    `with ${sql}, sums as (
       select scheme_key, type_key, housing_region, municipality_id, granted_quarter,
              max(version_id::text)::uuid as version_id,
              grouping(scheme_key, type_key, housing_region, municipality_id, granted_quarter) as grouped, ${figures}
         from project
        group by grouping sets ((), (scheme_key, type_key), (housing_region), (municipality_id), (granted_quarter)))
     select sums.*, case when grouped = ${groups.type} then (
              select jsonb_build_object('scheme', v.definition -> 'name', 'type', (
                       select t -> 'name' from jsonb_array_elements(v.definition -> 'types') t
                        where t ->> 'key' = sums.type_key))
                from scheme_version v where v.id = sums.version_id) end as names,
            case when grouped = ${groups.total} then ${lateOnes} end as late_ones
       from sums order by scheme_key, type_key, housing_region, granted_quarter`,
    parameters,
  );
}

/**
 * The municipalities of today with whether they ever applied. Of drafts only is said that there is one, and since when: what
 * is in it stays with the municipality.
 */
function municipalityRows(
  reader: Reader,
  { housingRegion, organisationId }: PortfolioQuery,
): Promise<MunicipalityRow[]> {
  return reader.query<MunicipalityRow>(
    `select o.id, o.name, o.cbs_code, o.housing_region, coalesce(bool_or(a.received_at is not null), false) as received,
            (min(a.created_at) filter (where a.state = 'draft' and a.received_at is null) at time zone 'Europe/Amsterdam')::date as draft_since
       from organisation o left join application a on a.organisation_id = o.id
      where o.kind = 'municipality' and (o.valid_from is null or o.valid_from <= $1::date)
        and (o.valid_to is null or o.valid_to > $1::date)
        and ($2::text is null or o.housing_region = $2) and ($3::uuid is null or o.id = $3)
      group by o.id order by o.sort_name, o.id`,
    [reader.today, housingRegion ?? null, organisationId ?? null],
  );
}

function schemeOf(row: SumRow): SchemeFiguresResponse {
  return {
    ...figuresOf(row),
    schemeKey: row.scheme_key ?? '',
    schemeName: row.names?.scheme ?? { nl: row.scheme_key ?? '' },
    typeKey: row.type_key ?? '',
    typeName: row.names?.type ?? { nl: row.type_key ?? '' },
  };
}

function regionOf(row: SumRow): RegionFiguresResponse {
  return { ...figuresOf(row), housingRegion: row.housing_region };
}

function municipalitiesOf(rows: readonly MunicipalityRow[], sums: readonly SumRow[]): MunicipalityFiguresResponse[] {
  const byId = new Map(sums.map((row) => [row.municipality_id, row]));
  return rows.map((row) => ({
    ...figuresOf(byId.get(row.id)),
    organisationId: row.id,
    name: row.name,
    cbsCode: row.cbs_code ?? '',
    housingRegion: row.housing_region,
    started: row.received ? 'applied' : row.draft_since ? 'draft' : 'none',
    draftSince: row.received ? null : row.draft_since,
  }));
}
