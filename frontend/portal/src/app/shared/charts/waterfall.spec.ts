// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { Screen } from '../testing/screen';
import { linearScale } from './scale';
import { type WaterfallStep, waterfallBars } from './waterfall-bars';
import { WaterfallChart } from './waterfall-chart';

const steps: readonly WaterfallStep[] = [
  { key: 'ceiling', label: 'Plafond', kind: 'level', cents: 1_000 },
  { key: 'overrun', label: 'Overschrijding', kind: 'plus', cents: 50 },
  { key: 'granted', label: 'Verleend', kind: 'minus', cents: 850 },
  { key: 'left', label: 'Over', kind: 'level', cents: 200 },
  { key: 'reserved', label: 'Gereserveerd', kind: 'minus', cents: 300 },
];

describe('a waterfall', () => {
  it('hangs each change on the level before it, also below zero', () => {
    expect(waterfallBars(steps).map(({ key, from, to, level }) => [key, from, to, level])).toEqual([
      ['ceiling', 0, 1_000, 1_000],
      ['overrun', 1_000, 1_050, 1_050],
      ['granted', 200, 1_050, 200],
      ['left', 0, 200, 200],
      ['reserved', -100, 200, -100],
    ]);
  });

  it('places amounts on a straight line', () => {
    const place = linearScale(-100, 300, 0, 400);
    expect([-100, 0, 300].map(place)).toEqual([0, 100, 400]);
    expect(linearScale(0, 0, 1, 9)(0)).toBe(1);
  });

  it('shows the same as a picture with a description, and as a table', async () => {
    const fixture = TestBed.createComponent(WaterfallChart);
    fixture.componentRef.setInput('heading', 'Van plafond naar ruimte');
    fixture.componentRef.setInput('steps', steps);
    const screen = new Screen(fixture);
    await screen.settle();
    const picture = screen.root.querySelector('svg');
    expect(picture?.querySelectorAll('rect.bar')).toHaveLength(steps.length);
    expect(picture?.querySelector('desc')?.textContent).toContain('Verleend (eraf): €\u00a08,50.');
    expect(document.getElementById(picture?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Van plafond naar ruimte',
    );
    await screen.click('Toon als tabel: Van plafond naar ruimte');
    expect(screen.root.querySelector('svg')).toBeNull();
    const rows = [...screen.root.querySelectorAll('tbody tr')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(rows).toContain('Verleenderaf€ 8,50');
    expect(rows).toHaveLength(steps.length);
  });
});
