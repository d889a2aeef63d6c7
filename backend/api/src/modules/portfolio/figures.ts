// SPDX-License-Identifier: EUPL-1.2
import type { PortfolioFiguresResponse } from './portfolio.dto';
import type { FiguresRow } from './portfolio-sql';

/** Sums as the screen reads them; euros per home to the cent. */
export function figuresOf(row: FiguresRow | undefined): PortfolioFiguresResponse {
  const promised = row?.promised ?? 0;
  return {
    projects: row?.projects ?? 0,
    homes: {
      promised,
      permitted: row?.permitted ?? 0,
      placed: row?.placed ?? 0,
      occupied: row?.occupied ?? 0,
    },
    lateHomes: row?.late_homes ?? 0,
    lateProjects: row?.late_projects ?? 0,
    attention: row?.attention ?? 0,
    serious: row?.serious ?? 0,
    cents: row?.cents ?? 0,
    centsPerHome: row && promised > 0 ? Math.round(row.granted_for_homes / promised) : null,
    determinedCentsPerHome:
      row && row.determined_homes > 0 ? Math.round(row.determined_for_homes / row.determined_homes) : null,
  };
}
