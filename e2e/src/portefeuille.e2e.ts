// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import { manyProjects } from '../../tools/many-projects.mjs';
import { expect, test } from './support/clock-stack';
import { aDraft } from './support/given';
import { look } from './support/screen';

test.use({ startsOn: '2026-06-01' });

const address = '/beoordeling/portefeuille';

/** Five hundred projects come in behind the screens; where each stands is derived in the night after. */
async function fiveHundred(ownerUrl: string): Promise<void> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  try {
    await manyProjects(database, 500, '2026-06-01');
  } finally {
    await database.end();
  }
}

test('de portefeuille met 500 projecten: kaart, projecten, oplevering en wie niet begon', async ({
  at,
  person,
  clock,
}) => {
  await aDraft(person, { projectName: 'Geheim plan', by: 'delft' });
  const page = await at('assessor');
  await page.goto(`${address}?tab=niet-begonnen`);
  const drafts = page.getByRole('region', { name: 'Gestopt bij een concept' });
  await expect(drafts.getByRole('row').filter({ hasText: 'Delft' })).toContainText('01-06-2026');
  await expect(page.getByText('Geheim plan')).toHaveCount(0);
  await look(page, 'portefeuille-niet-begonnen');
  await page.getByRole('link', { name: /^Projecten/ }).press('Enter');
  await expect(page.getByText('Geen projecten')).toBeVisible();

  await fiveHundred(clock.ownerUrl);
  await clock.moveTo('2026-06-02');
  const reader = await person('assessor');
  const count = async (): Promise<number> =>
    (await reader.get<{ total: { projects: number } }>('/portfolio')).total.projects;
  await expect.poll(count, { timeout: 45_000 }).toBe(500);

  await page.goto(address);
  await expect(page.getByRole('list', { name: 'In het kort' })).toContainText('in 500 projecten');
  const tile = page.getByRole('link', { name: /^Goeree-Overflakkee: .*10 projecten/ });
  await look(page, 'portefeuille-kaart');
  await page.getByRole('button', { name: 'Sla de kaart over, naar de tabel' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Cijfers per gemeente' })).toBeFocused();

  await tile.press('Enter');
  await expect(page).toHaveURL(/tab=projecten.*gemeente=/);
  await expect(page.getByText('10 projecten getoond')).toBeVisible();
  await page.getByRole('link', { name: /^Gemeente: Goeree-Overflakkee/ }).press('Enter');
  await expect(page.getByText('50 projecten getoond')).toBeVisible();
  await page.getByRole('button', { name: 'Meer laden' }).press('Enter');
  await expect(page.getByText('100 projecten getoond')).toBeVisible();
  await page.getByLabel('Signaal').selectOption('Ernstig');
  await expect(page).toHaveURL(/signaal=ernstig/);
  await expect(page.getByText('50 projecten getoond')).toBeVisible();
  await look(page, 'portefeuille-projecten');

  await page.getByRole('link', { name: 'Oplevering' }).press('Enter');
  await expect(page.getByRole('img', { name: 'Wat er wanneer wordt opgeleverd' })).toBeVisible();
  await look(page, 'portefeuille-oplevering');
  await page.getByRole('link', { name: 'Regelingen en regio’s' }).press('Enter');
  await expect(page.getByRole('table', { name: 'Per woonregio' })).toContainText('Hoeksche Waard');
  await look(page, 'portefeuille-verdeling');

  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(address);
  await expect(tile).toBeVisible();
  await look(page, 'portefeuille-kaart-390');
  await page.goto(`${address}?tab=projecten&signaal=aandacht`);
  await expect(page.getByText('50 projecten getoond')).toBeVisible();
  await look(page, 'portefeuille-projecten-390');
});
