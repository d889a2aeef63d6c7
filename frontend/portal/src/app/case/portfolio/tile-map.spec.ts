// SPDX-License-Identifier: EUPL-1.2
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import type { MunicipalityFiguresResponse } from '../api-models';
import { FiguresTable } from './figures-table';
import { municipalityLines } from './portfolio-lines';
import { regionPlaces } from './tile-places';
import { TileMap } from './tile-map';
import { tileRegions, tileState } from './tiles';

const nothing: MunicipalityFiguresResponse = {
  organisationId: 'o-0',
  name: 'Delft',
  cbsCode: 'GM0503',
  housingRegion: 'Haaglanden',
  started: 'none',
  draftSince: null,
  projects: 0,
  homes: { promised: 0, permitted: 0, placed: 0, occupied: 0 },
  lateHomes: 0,
  lateProjects: 0,
  attention: 0,
  serious: 0,
  cents: 0,
  centsPerHome: null,
  determinedCentsPerHome: null,
};

const municipalities: readonly MunicipalityFiguresResponse[] = [
  nothing,
  {
    ...nothing,
    organisationId: 'o-1',
    name: 'Westland',
    cbsCode: 'GM1783',
    started: 'draft',
    draftSince: '2026-01-05',
  },
  {
    ...nothing,
    organisationId: 'o-2',
    name: 'Goeree-Overflakkee',
    cbsCode: 'GM1924',
    housingRegion: 'Goeree-Overflakkee',
    started: 'applied',
    projects: 3,
    homes: { promised: 40, permitted: 30, placed: 12, occupied: 10 },
    serious: 1,
    attention: 1,
    lateHomes: 5,
    cents: 6_000_000,
    centsPerHome: 150_000,
  },
  { ...nothing, organisationId: 'o-3', name: 'Nieuwdam', cbsCode: 'GM9999', started: 'applied', projects: 1 },
  { ...nothing, organisationId: 'o-4', name: 'Elders', cbsCode: 'GM9998', housingRegion: null },
];

@Component({
  imports: [FiguresTable, TileMap],
  template: `
    <flx-tile-map [municipalities]="all" day="2 maart 2026" tableId="beside" />
    <h2 id="beside" tabindex="-1">Tabel</h2>
    <flx-figures-table caption="Cijfers" first="Gemeente" second="Woonregio" [lines]="lines" [total]="total" />
  `,
})
class Page {
  protected readonly all = municipalities;
  protected readonly lines = municipalityLines({ municipalities } as Parameters<typeof municipalityLines>[0]);
  protected readonly total = nothing;
}

async function page(): Promise<Screen> {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(Page);
  document.body.append(fixture.nativeElement as HTMLElement);
  const screen = new Screen(fixture);
  await screen.settle();
  return screen;
}

describe('the map of municipalities', () => {
  it('has a place of its own for each municipality of the eight regions', () => {
    const all = regionPlaces.flatMap(({ places }) => Object.entries(places));
    expect(regionPlaces).toHaveLength(8);
    expect(new Set(all.map(([code]) => code)).size).toBe(50);
    for (const { columns, places } of regionPlaces) {
      const taken = Object.values(places).map((place) => place.join(' '));
      expect(new Set(taken).size).toBe(taken.length);
      expect(Object.values(places).every(([column]) => column >= 1 && column <= columns)).toBe(true);
    }
  });

  it('shows every municipality once, also one without a place and one without a region', () => {
    const regions = tileRegions(municipalities, 'Geen regio');
    expect(regions.map(({ name, tiles }) => [name, tiles.map(({ of }) => of.name)])).toEqual([
      ['Haaglanden', ['Westland', 'Delft', 'Nieuwdam']],
      ['Goeree-Overflakkee', ['Goeree-Overflakkee']],
      ['Geen regio', ['Elders']],
    ]);
    expect(municipalities.map(tileState)).toEqual(['none', 'draft', 'serious', 'quiet', 'none']);
  });

  it('makes each tile a link that says everything in words, and leads to the projects', async () => {
    const screen = await page();
    const links = [...screen.root.querySelectorAll<HTMLAnchorElement>('a.tile')];
    expect(links.map((link) => link.getAttribute('aria-label'))).toEqual([
      'Westland: gestopt bij een concept',
      'Delft: nog niets aangevraagd',
      'Nieuwdam: projecten zonder signaal, 1 project, 0 woningen beloofd, 0 geplaatst',
      'Goeree-Overflakkee: ernstig signaal, 3 projecten, 40 woningen beloofd, 12 geplaatst',
      'Elders: nog niets aangevraagd',
    ]);
    expect(links[3]?.getAttribute('href')).toBe('/?tab=projecten&gemeente=o-2');
    // Not by colour alone: a sign or a dash in every tile.
    for (const link of links) expect(link.querySelector('.what')?.children.length).toBeGreaterThan(0);
  });

  it('can be reached and passed by with the keyboard', async () => {
    const screen = await page();
    for (const link of screen.root.querySelectorAll<HTMLAnchorElement>('a.tile')) {
      link.focus();
      expect(document.activeElement).toBe(link);
    }
    await screen.click('Sla de kaart over, naar de tabel');
    expect(document.activeElement?.id).toBe('beside');
  });

  it('has the same figures in a table', async () => {
    const screen = await page();
    const rows = [...screen.root.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()),
    );
    expect(rows).toHaveLength(municipalities.length + 1);
    expect(rows[2]?.slice(0, 9)).toEqual([
      'Goeree-Overflakkee',
      'Goeree-Overflakkee',
      '3',
      '40',
      '30',
      '12',
      '10',
      '5',
      '1 ernstig1 aandacht',
    ]);
    expect(rows.at(-1)?.[0]).toBe('Samen');
  });
});
