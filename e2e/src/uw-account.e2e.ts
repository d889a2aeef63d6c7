// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './support/journey';
import { look } from './support/screen';

test('iemand ziet wat er van hem wordt bewaard, vraagt een ander adres aan, stopt dat, en logt elders uit', async ({
  at,
  person,
}) => {
  const elsewhere = await person('zoetermeer');
  await elsewhere.get('/sessions');
  const page = await at('zoetermeer');
  await page.goto('/account');
  await page.getByRole('button', { name: 'Gegevens verbeteren' }).press('Enter');
  await page.getByLabel('E-mailadres').fill('bureau.nieuw@zoetermeer.example');
  await look(page, 'account-verbeteren');
  await page.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(page.getByText(/bureau\.nieuw@zoetermeer\.example wacht op bevestiging/)).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Deze verandering stoppen' }).press('Enter');
  await expect(page.getByText('wacht op bevestiging')).toHaveCount(0);

  await page.getByRole('button', { name: 'Wachtwoord veranderen' }).press('Enter');
  await page.getByLabel('Huidig wachtwoord').fill('dat is het niet');
  await page.getByLabel('Nieuw wachtwoord').fill('kort');
  await page.getByRole('button', { name: 'Wachtwoord veranderen' }).press('Enter');
  await expect(page.getByText('Dit is niet uw huidige wachtwoord.', { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Uw wachtwoord heeft 4 tekens.', { exact: false }).first()).toBeVisible();
  await look(page, 'account-wachtwoord');
  await page.getByRole('button', { name: 'Annuleren' }).press('Enter');

  await page.getByRole('button', { name: 'Overal elders uitloggen' }).press('Enter');
  await expect(page.getByText(/U bent op .* uitgelogd\./)).toBeVisible();
  await expect(elsewhere.get('/sessions')).rejects.toThrow();

  await page.getByRole('link', { name: 'Bekijk alles wat wij van u bewaren' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Wanneer u inlogde' })).toBeVisible();
  await look(page, 'account-gegevens');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download als bestand (JSON)' }).press('Enter');
  expect((await download).suggestedFilename()).toMatch(/^flexloket-gegevens-.*\.json$/);
});
