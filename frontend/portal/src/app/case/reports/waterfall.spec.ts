// SPDX-License-Identifier: EUPL-1.2
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Screen } from '../../shared/testing/screen';
import type { CaseReportRowResponse, WaterfallRowResponse } from '../api-models';
import { budgetColumns, caseColumnOf, totalsOf } from './columns';
import { reportMessages } from './messages';
import { ReconciliationBox } from './reconciliation-box';
import { ceilingSteps, grantSteps } from './waterfall-steps';
import { WaterfallTable } from './waterfall-table';

const programme: WaterfallRowResponse = {
  accountId: 'a-1',
  parentId: null,
  kind: 'programme',
  code: 'flexwonen',
  depth: 0,
  name: { nl: 'Programma Flexwonen' },
  ceilingCents: 30_000_000,
  heldCents: 0,
  overrunCents: 100_000,
  reservedCents: 2_000_000,
  grantedCents: 16_082_000,
  payableCents: 795_000,
  paidCents: 9_212_000,
  receivedCents: 0,
  determinedCents: 3_120_000,
  releasedCents: 378_000,
  receivableCents: 210_000,
  leftCents: 14_018_000,
};
const type: WaterfallRowResponse = {
  ...programme,
  accountId: 'a-2',
  parentId: 'a-1',
  kind: 'type',
  code: 'flexwonen/grants/zh/plaatsing',
  depth: 3,
  name: { nl: 'Plaatsing', en: 'Placement' },
};

async function table(year?: number, rows = [programme, type]) {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  const fixture = TestBed.createComponent(WaterfallTable);
  fixture.componentRef.setInput('rows', rows);
  fixture.componentRef.setInput('casesLink', '/financien/zaken');
  fixture.componentRef.setInput('year', year);
  const screen = new Screen(fixture);
  await screen.settle();
  return screen;
}

describe('the table of the budget', () => {
  it('has every amount of every part, to the cent', async () => {
    const screen = await table();
    const rows = [...screen.root.querySelectorAll('tbody tr')].map((row) => [...row.querySelectorAll('td')]);
    // Nothing is held: that column stands there only while there is some.
    expect(rows.map((cells) => cells.length)).toEqual([budgetColumns.length - 1, budgetColumns.length - 1]);
    expect(rows[0]?.map((cell) => cell.textContent.trim()).slice(0, 5)).toEqual([
      '300.000,00',
      '1.000,00',
      '20.000,00',
      '160.820,00',
      '7.950,00',
    ]);
  });

  it('has a column for money that is held for earlier applications, when there is some', async () => {
    const screen = await table(undefined, [{ ...programme, heldCents: 500_000 }]);
    const cells = [...screen.root.querySelectorAll('tbody td')].map((cell) => cell.textContent.trim());
    expect(cells).toHaveLength(budgetColumns.length);
    expect(cells[1]).toBe('5.000,00');
  });

  it('leads from each amount to the cases behind it', async () => {
    const screen = await table(2026);
    const link = screen.link('Betaald, Plaatsing: € 92.120,00. Toon de zaken.');
    const address = new URL(link.href);
    expect(address.pathname).toBe('/financien/zaken');
    expect(Object.fromEntries(address.searchParams)).toEqual({
      rekening: 'flexwonen/grants/zh/plaatsing',
      jaar: '2026',
      bedrag: 'betaald',
    });
    expect(caseColumnOf('betaald')).toBe('paidCents');
  });

  it('leads from what belongs to no case to all cases of the part, in all years', async () => {
    const screen = await table();
    const address = new URL(screen.link('Plafond, Programma Flexwonen: € 300.000,00. Toon de zaken.').href);
    expect(Object.fromEntries(address.searchParams)).toEqual({ rekening: 'flexwonen' });
  });
});

describe('the steps of the pictures', () => {
  const texts = reportMessages.nl;

  it('lead from the ceiling and the overrun to what is left', () => {
    const [ceiling, overrun, granted, left, reserved, rest] = ceilingSteps(programme, texts).map(({ cents }) => cents);
    expect(Number(ceiling) + Number(overrun) - Number(granted)).toBe(left);
    expect(Number(left) - Number(reserved)).toBe(rest);
  });

  it('lead from what was granted to what is still to be paid', () => {
    const steps = grantSteps(programme, texts);
    const signed = steps.slice(0, -1).map(({ kind, cents }) => (kind === 'minus' ? -cents : cents));
    expect(signed.reduce((sum, cents) => sum + cents, 0)).toBe(steps.at(-1)?.cents);
    expect(steps.at(-1)).toMatchObject({ label: 'Nog te betalen', cents: 6_702_000 });
  });
});

describe('the total of the cases', () => {
  it('adds each amount by itself', () => {
    const row = { requestedCents: 10, reservedCents: 0, grantedCents: 7, payableCents: 1, paidCents: 2 };
    const rest = { receivedCents: 0, determinedCents: 0, releasedCents: 3, receivableCents: 0 };
    const rows = [
      { ...row, ...rest } as CaseReportRowResponse,
      { ...row, ...rest, paidCents: 5 } as CaseReportRowResponse,
    ];
    expect(totalsOf(rows)).toMatchObject({ requestedCents: 20, grantedCents: 14, paidCents: 7, releasedCents: 6 });
    expect(totalsOf([]).grantedCents).toBe(0);
  });
});

describe('the reconciliation', () => {
  async function box(differences: string[]) {
    const fixture = TestBed.createComponent(ReconciliationBox);
    fixture.componentRef.setInput('reconciliation', { equal: differences.length === 0, differences });
    const screen = new Screen(fixture);
    await screen.settle();
    return screen;
  }

  it('is green when all agrees', async () => {
    const screen = await box([]);
    expect(screen.text).toContain('Aansluiting: gelijk');
    expect(screen.root.querySelector('.utrecht-alert--ok')).not.toBeNull();
  });

  it('names every difference otherwise', async () => {
    const screen = await box(['Zaak FLX-1, betaald: volgens de boekingen € 1,00.', 'Zaak FLX-2']);
    expect(screen.root.querySelector('.utrecht-alert--error')).not.toBeNull();
    expect(screen.text).toContain('er zijn 2 verschillen');
    expect(screen.root.querySelectorAll('li')).toHaveLength(2);
  });
});
