// SPDX-License-Identifier: EUPL-1.2
import type { Reader } from '../../platform/work/work';
import type { PortfolioResponse, QuarterFiguresResponse } from './portfolio.dto';
import type { Selection } from './portfolio-sql';

interface HomesRow {
  kind: 'due' | 'expected' | 'delivered' | 'overdue' | 'undated';
  quarter: string | null;
  homes: number;
}

/** The quarter after another. */
function next(quarter: string): string {
  const [year = 0, number = 0] = quarter.split('-Q').map(Number);
  return number === 4 ? `${year + 1}-Q1` : `${year}-Q${number + 1}`;
}

/** More quarters than this are not filled up. */
const mostQuarters = 80;

/** Every quarter from the first to the last that has something, also those in between. */
function filled(rows: readonly HomesRow[]): QuarterFiguresResponse[] {
  const known = rows.flatMap(({ quarter }) => quarter ?? []).sort();
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return [];
  const found: QuarterFiguresResponse[] = [];
  for (let quarter = first; quarter <= last && found.length < mostQuarters; quarter = next(quarter)) {
    const of = (kind: HomesRow['kind']): number =>
      rows.find((row) => row.kind === kind && row.quarter === quarter)?.homes ?? 0;
    found.push({
      quarter,
      dueHomes: of('due'),
      expectedHomes: of('expected'),
      deliveredHomes: of('delivered'),
    });
  }
  return found;
}

/**
 * What will be delivered when: promised homes by the last days of their obligations, those that are not there yet by the
 * days that are expected, and placed ones by the day of completion. What should have been there has no quarter any more.
 */
export async function quarterRows(
  reader: Reader,
  { sql, parameters }: Selection,
): Promise<Pick<PortfolioResponse, 'quarters' | 'overdueHomes' | 'undatedHomes'>> {
  const rows = await reader.query<HomesRow>(
    `with ${sql}
     select said.kind, said.quarter, sum(said.homes)::int as homes
       from project p cross join lateral (
         select 'due' as kind, due_quarter as quarter, homes_promised as homes where due_on is not null
         union all
         select 'delivered', completed_quarter, homes_placed where completed_on is not null
         union all
         select case when expected_on is null then 'undated' when expected_on < $1::date then 'overdue' else 'expected' end,
                case when expected_on >= $1::date then expected_quarter end, greatest(homes_promised - homes_placed, 0)
          where completed_on is null and running) said
      where said.homes > 0 group by 1, 2`,
    parameters,
  );
  const apart = (kind: HomesRow['kind']): number => rows.find((row) => row.kind === kind)?.homes ?? 0;
  return { quarters: filled(rows), overdueHomes: apart('overdue'), undatedHomes: apart('undated') };
}
