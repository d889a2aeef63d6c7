// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from '@playwright/test';
import { euros } from '../support/form';
import { downloaded } from '../support/pdf';
import { look } from '../support/screen';
import type { Filed } from './application';

const columns = ['Gereserveerd', 'Verleend', 'Betaalbaar gesteld', 'Betaald', 'Terugontvangen', 'Vastgesteld'];
const more = ['Vrijgevallen', 'Terug te vorderen'];

/** The rows of a CSV for a Dutch spreadsheet; quoted cells may hold anything. */
function cellsOf(line: string): string[] {
  const cells = line.match(/(?<=^|;)("(?:[^"]|"")*"|[^;]*)/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

const centsOf = (text: string): number => Number(text.replace(/\./g, '').replace(',', ''));

/** The amounts of a part of the budget as the table shows them, in cents. */
async function amountsOf(page: Page, part: string): Promise<Record<string, number>> {
  const table = page.getByRole('table', { name: 'Budget per onderdeel, in euro’s' });
  const amounts: Record<string, number> = {};
  for (const column of [...columns, ...more]) {
    const cell = table.getByRole('link', { name: new RegExp(`^${column}, ${part}: `) });
    const label = (await cell.getAttribute('aria-label')) ?? (await cell.innerText());
    amounts[column] = centsOf(/: (?:€\s*)?(-?[\d.]+,\d\d)/.exec(label)?.[1] ?? '');
  }
  return amounts;
}

/** Finance sees the money of the type, goes on to its cases, and the download adds up to the same cents. */
export async function exportAddsUp(page: Page, { number, type }: Filed, grantedCents: number): Promise<void> {
  // Other journeys work beside this one: table and file are compared when both were read without a change between.
  await expect(async () => {
    await page.goto('/financien/budget');
    await expect(page.getByText('Aansluiting: gelijk')).toBeVisible();
    const before = await amountsOf(page, type.name.nl);
    expect(before['Verleend']).toBeGreaterThanOrEqual(grantedCents);
    await page.getByRole('link', { name: new RegExp(`^Verleend, ${type.name.nl}: `) }).click();
    await expect(page.getByRole('row').filter({ hasText: number })).toContainText(euros(grantedCents));
    const file = await downloaded(page, () => page.getByRole('link', { name: 'CSV voor een spreadsheet' }).click());
    expect(file.name).toMatch(/^flexloket-zaken-.*\.csv$/);
    const workbook = await downloaded(page, () => page.getByRole('link', { name: 'Excel-bestand (XLSX)' }).click());
    expect(workbook.name).toMatch(/\.xlsx$/);
    expect(workbook.bytes.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    const text = file.bytes.toString('utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const lines = text.slice(1).split('\r\n').filter(Boolean).map(cellsOf);
    const [header = [], ...rows] = lines;
    const totals = rows.pop() ?? [];
    expect(totals[0]).toBe('Totaal');
    for (const [column, cents] of Object.entries(before)) {
      const at = header.indexOf(column);
      expect(centsOf(totals[at] ?? ''), `${column} in the file`).toBe(cents);
      expect(
        rows.reduce((sum, row) => sum + centsOf(row[at] ?? ''), 0),
        `${column} of the rows`,
      ).toBe(cents);
    }
  }).toPass({ timeout: 30_000 });
  await look(page, 'financien-zaken');
  await page.goto('/financien/budget');
  await look(page, 'financien-budget');
}
