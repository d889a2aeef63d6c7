// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Component } from '@angular/core';
import { QueueChips } from './queue-chips';
import { filtersOn, queryOf, tabOf } from './queue-query';

@Component({
  imports: [QueueChips],
  template: `<flx-queue-chips [chips]="chips" />`,
})
class Page {
  protected readonly chips = [
    { key: 'soort', label: 'Soort subsidie', value: 'Plaatsing' },
    { key: 'van', label: 'Behandelaar', value: 'Op mijn naam' },
  ];
}

describe('the filters of the work queue', () => {
  it('are chips that each lead to the list without them', async () => {
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: 'lijst', component: Page }])] });
    const harness = await RouterTestingHarness.create('/lijst?tab=te-doen&soort=plaatsing&van=mij');
    const links = [...(harness.routeNativeElement?.querySelectorAll('a') ?? [])];
    expect(links.map((link) => link.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      'Soort subsidie: Plaatsing (filter weghalen)',
      'Behandelaar: Op mijn naam (filter weghalen)',
      'Alle filters wissen',
    ]);
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '/lijst?tab=te-doen&van=mij',
      '/lijst?tab=te-doen&soort=plaatsing',
      '/lijst?tab=te-doen',
    ]);
  });

  it('become the question to the server', () => {
    const address = { tab: 'wacht-op-collega', q: ' Leiden ', soort: 'plaatsing', regio: 'Haaglanden', van: 'niemand' };
    expect(queryOf(address)).toEqual({
      tab: 'waiting_colleague',
      q: 'Leiden',
      typeKey: 'plaatsing',
      housingRegion: 'Haaglanden',
      assignee: 'nobody',
    });
    expect(filtersOn(address)).toEqual(['q', 'soort', 'regio', 'van']);
  });

  it('leave out words in the address that mean nothing', () => {
    expect(queryOf({ tab: 'constructor', van: 'toString', q: '  ' })).toEqual({ tab: 'todo' });
    expect(tabOf({})).toBe('todo');
    expect(filtersOn({ van: 'iedereen' })).toEqual([]);
  });
});
