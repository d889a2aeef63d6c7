// SPDX-License-Identifier: EUPL-1.2
import type { MunicipalityFiguresResponse } from '../api-models';
import { regionPlaces } from './tile-places';

export type TileState = 'serious' | 'attention' | 'quiet' | 'draft' | 'applied' | 'none';

/** The states in the order of the legend. */
export const tileStates: readonly TileState[] = ['serious', 'attention', 'quiet', 'applied', 'draft', 'none'];

/** A municipality on the map; without a column it stands after the others. */
export interface Tile {
  readonly of: MunicipalityFiguresResponse;
  readonly state: TileState;
  readonly column: number | null;
  readonly row: number | null;
}

export interface TileRegion {
  readonly name: string;
  readonly columns: number;
  readonly tiles: readonly Tile[];
  readonly projects: number;
  readonly homes: number;
}

/** What the tile of a municipality shows: its heaviest signal, or how far it came with applying. */
export function tileState(one: MunicipalityFiguresResponse): TileState {
  if (one.serious > 0) return 'serious';
  if (one.attention > 0) return 'attention';
  if (one.projects > 0) return 'quiet';
  return one.started === 'draft' || one.started === 'applied' ? one.started : 'none';
}

/** The municipalities by region, each in its place; every one of them once. */
export function tileRegions(all: readonly MunicipalityFiguresResponse[], elsewhere: string): TileRegion[] {
  const regionOf = (one: MunicipalityFiguresResponse): string => one.housingRegion ?? elsewhere;
  const known = regionPlaces.map(({ name }) => name);
  const others = [...new Set(all.map(regionOf))]
    .filter((name) => !known.includes(name))
    .map((name) => ({ name, columns: 3, places: {} as (typeof regionPlaces)[number]['places'] }));
  return [...regionPlaces, ...others].flatMap(({ name, columns, places }) => {
    const members = all.filter((one) => regionOf(one) === name);
    if (members.length === 0) return [];
    const tiles = members.map((of): Tile => {
      const [column, row] = places[of.cbsCode] ?? [null, null];
      return { of, state: tileState(of), column, row };
    });
    return [
      {
        name,
        columns,
        // In the order in which they are read: by row and column, as they stand.
        tiles: tiles.sort((a, b) => (a.row ?? 99) - (b.row ?? 99) || (a.column ?? 99) - (b.column ?? 99)),
        projects: members.reduce((sum, one) => sum + one.projects, 0),
        homes: members.reduce((sum, one) => sum + one.homes.promised, 0),
      },
    ];
  });
}
