// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { Screen } from '../../shared/testing/screen';
import { filtersOn, parametersOf, tabOf } from './portfolio-query';
import { QuarterChart } from './quarter-chart';

const leiden = '3f0c1f3e-6f9b-4a7c-9d53-0a7f4c1b2d3e';

describe('the address of the portfolio', () => {
  it('becomes the question to the server', () => {
    const address = {
      regeling: 'flexwonen-zh',
      soort: 'plaatsing',
      regio: ' Holland Rijnland ',
      gemeente: leiden,
      verleend: '2026-Q1',
      kwartaal: '2027-Q3',
      signaal: 'ernstig',
      stand: 'te-laat',
    };
    expect(parametersOf(address)).toEqual({
      schemeKey: 'flexwonen-zh',
      typeKey: 'plaatsing',
      housingRegion: 'Holland Rijnland',
      organisationId: leiden,
      grantedQuarter: '2026-Q1',
      quarter: '2027-Q3',
      level: 'serious',
      stage: 'late',
    });
    expect(filtersOn(address)).toHaveLength(8);
  });

  it('leaves out what means nothing', () => {
    const address = {
      signaal: 'constructor',
      stand: 'x',
      kwartaal: '2027-Q5',
      verleend: 'gisteren',
      gemeente: 'Leiden',
      regio: '  ',
    };
    expect(parametersOf(address)).toEqual({});
    expect(filtersOn(address)).toEqual([]);
    expect([tabOf(undefined), tabOf('projecten'), tabOf('toString')]).toEqual(['kaart', 'projecten', 'kaart']);
  });
});

describe('the homes by quarter', () => {
  it('are a picture with a description, and a table', async () => {
    const fixture = TestBed.createComponent(QuarterChart);
    fixture.componentRef.setInput('quarters', [
      { quarter: '2027-Q1', dueHomes: 0, expectedHomes: 0, deliveredHomes: 8 },
      { quarter: '2027-Q2', dueHomes: 24, expectedHomes: 12, deliveredHomes: 0 },
    ]);
    const screen = new Screen(fixture);
    await screen.settle();
    expect(screen.root.querySelectorAll('rect.bar')).toHaveLength(6);
    const told = screen.root.querySelector('desc')?.textContent.replace(/\s+/g, ' ');
    expect(told).toContain(
      '2e kwartaal 2027: Opgeleverd 0, Verwacht, nog te plaatsen 12, Volgens de uiterste datum 24.',
    );
    await screen.click('Toon als tabel: Wat er wanneer wordt opgeleverd');
    const rows = [...screen.root.querySelectorAll('tbody tr')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).toEqual(['1e kwartaal 2027800', '2e kwartaal 202701224']);
  });
});
