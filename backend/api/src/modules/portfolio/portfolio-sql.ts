// SPDX-License-Identifier: EUPL-1.2
import type { Actor } from '../../platform/actor';
import { visibleTo } from '../../platform/security/visible';
import type { PortfolioQuery } from './portfolio.dto';

/** The quarter of a day, for instance `2026-Q3`. */
const quarterOf = (column: string): string => `to_char(${column}, 'YYYY-"Q"Q')`;

/** SQL with the values of its parameters. */
export interface Selection {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

/**
 * The granted projects of a filter, one row each: `with project as (…)`. A municipality that is no more counts for its
 * successor; a subsidy that was withdrawn brings nothing. $1 is today.
 */
export function projectsOf(actor: Actor, query: PortfolioQuery, today: string): Selection {
  const parameters: unknown[] = [today];
  const place = (value: unknown): string => `$${parameters.push(value)}`;
  const scope = visibleTo(actor, 'a', parameters.length + 1);
  parameters.push(...scope.parameters);
  const wanted = [scope.sql, "g.state <> 'withdrawn'"];
  if (query.schemeKey) wanted.push(`v.scheme_key = ${place(query.schemeKey)}`);
  if (query.typeKey) wanted.push(`a.type_key = ${place(query.typeKey)}`);
  if (query.housingRegion) wanted.push(`m.housing_region = ${place(query.housingRegion)}`);
  if (query.organisationId) wanted.push(`m.id = ${place(query.organisationId)}`);
  if (query.grantedQuarter) wanted.push(`${quarterOf('g.granted_on')} = ${place(query.grantedQuarter)}`);
  if (query.quarter) wanted.push(`${quarterOf('s.expected_on')} = ${place(query.quarter)}`);
  if (query.level) wanted.push(`s.level = ${place(query.level)}`);
  if (query.stage === 'completed') wanted.push('(s.completed_on is not null or not s.running)');
  if (query.stage === 'running') wanted.push('(s.completed_on is null and s.running)');
  if (query.stage === 'late') wanted.push(late);
  return {
    parameters,
    sql: `project as materialized (
      select a.id, a.number, a.project_name, v.id as version_id, v.scheme_key, a.type_key, m.id as municipality_id,
             m.name as organisation_name, m.sort_name, m.housing_region, s.grant_id, s.level, s.signals, s.percentage,
             s.homes_promised, s.homes_permitted, s.homes_placed, s.homes_occupied, s.due_on, s.expected_on,
             s.completed_on, s.running, coalesce(g.determined_cents, g.granted_cents) as cents,
             g.granted_cents, g.determined_cents, g.granted_on, g.determination_due_on,
             ${quarterOf('g.granted_on')} as granted_quarter,
             coalesce(${late}, false) as late,
             case s.level when 'serious' then 0 when 'attention' then 1 else 2 end as rank,
             ${quarterOf('s.due_on')} as due_quarter, ${quarterOf('s.expected_on')} as expected_quarter,
             ${quarterOf('s.completed_on')} as completed_quarter
        from project_status s
        join subsidy_grant g on g.id = s.grant_id
        join application a on a.id = s.application_id
        join scheme_version v on v.id = a.scheme_version_id
        join organisation o on o.id = a.organisation_id
        join organisation m on m.id = case when o.valid_to <= $1::date then coalesce(o.successor_id, o.id) else o.id end
       where ${wanted.join(' and ')})`,
  };
}

/** The last day has passed and the completion was not accepted. */
const late = '(s.running and s.completed_on is null and s.due_on < $1::date)';

/** Determined, with homes that were placed for it. */
const accounted = 'determined_cents is not null and homes_promised > 0 and homes_placed > 0';

/** Sums over projects. */
export const figures = `count(*)::int as projects,
  coalesce(sum(homes_promised), 0)::int as promised, coalesce(sum(homes_permitted), 0)::int as permitted,
  coalesce(sum(homes_placed), 0)::int as placed, coalesce(sum(homes_occupied), 0)::int as occupied,
  coalesce(sum(greatest(homes_promised - homes_placed, 0)) filter (where late), 0)::int as late_homes,
  count(*) filter (where late)::int as late_projects,
  count(*) filter (where level = 'attention')::int as attention, count(*) filter (where level = 'serious')::int as serious,
  coalesce(sum(cents), 0)::int8 as cents,
  coalesce(sum(granted_cents) filter (where homes_promised > 0), 0)::int8 as granted_for_homes,
  coalesce(sum(determined_cents) filter (where ${accounted}), 0)::int8 as determined_for_homes,
  coalesce(sum(homes_placed) filter (where ${accounted}), 0)::int as determined_homes`;

export interface FiguresRow {
  readonly projects: number;
  readonly promised: number;
  readonly permitted: number;
  readonly placed: number;
  readonly occupied: number;
  readonly late_homes: number;
  readonly late_projects: number;
  readonly attention: number;
  readonly serious: number;
  readonly cents: number;
  readonly granted_for_homes: number;
  readonly determined_for_homes: number;
  readonly determined_homes: number;
}
