// SPDX-License-Identifier: EUPL-1.2

/** How wide a region is drawn, in tiles, and where each municipality stands in it: column and row, by its CBS code. */
export interface RegionPlaces {
  readonly name: string;
  readonly columns: number;
  readonly places: Readonly<Record<string, readonly [column: number, row: number]>>;
}

/**
 * The eight housing regions about where they lie, from north-west to south-east. A municipality that has no place yet stands
 * after the others of its region, and a region that is not here after all regions.
 */
export const regionPlaces: readonly RegionPlaces[] = [
  {
    name: 'Haaglanden',
    columns: 4,
    places: {
      GM0629: [3, 1],
      GM0518: [2, 1],
      GM1916: [4, 1],
      GM1783: [1, 2],
      GM0603: [2, 2],
      GM1926: [3, 2],
      GM0637: [4, 2],
      GM1842: [2, 3],
      GM0503: [3, 3],
    },
  },
  {
    name: 'Holland Rijnland',
    columns: 5,
    places: {
      GM0575: [1, 1],
      GM0553: [2, 1],
      GM0534: [3, 1],
      GM1525: [4, 1],
      GM1884: [5, 1],
      GM0537: [1, 2],
      GM0579: [2, 2],
      GM0546: [3, 2],
      GM0547: [4, 2],
      GM0569: [5, 2],
      GM0626: [2, 3],
      GM0638: [3, 3],
      GM0484: [5, 3],
    },
  },
  {
    name: 'Midden-Holland',
    columns: 2,
    places: { GM0627: [1, 1], GM1901: [2, 1], GM1892: [1, 2], GM0513: [2, 2], GM1931: [2, 3] },
  },
  {
    name: 'Rotterdam',
    columns: 5,
    places: {
      GM0556: [1, 1],
      GM0622: [2, 1],
      GM0606: [3, 1],
      GM1621: [4, 1],
      GM1992: [1, 2],
      GM0599: [3, 2],
      GM0502: [4, 2],
      GM0542: [5, 2],
      GM1930: [1, 3],
      GM0613: [3, 3],
      GM0489: [4, 3],
      GM0597: [5, 3],
    },
  },
  {
    name: 'Drechtsteden',
    columns: 4,
    places: {
      GM0531: [1, 1],
      GM0482: [2, 1],
      GM0590: [3, 1],
      GM0610: [4, 1],
      GM0642: [1, 2],
      GM0505: [2, 2],
      GM0523: [4, 2],
    },
  },
  { name: 'Alblasserwaard', columns: 2, places: { GM1978: [1, 1], GM0512: [2, 1] } },
  { name: 'Goeree-Overflakkee', columns: 2, places: { GM1924: [1, 1] } },
  { name: 'Hoeksche Waard', columns: 2, places: { GM1963: [1, 1] } },
];
