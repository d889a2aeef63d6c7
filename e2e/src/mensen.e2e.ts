// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './support/journey';
import { look } from './support/screen';

test('de provincie benoemt een eerste beheerder en houdt nummers van organisaties bij', async ({ at }) => {
  const page = await at('administrator');
  await page.goto('/beheer/organisaties');
  await look(page, 'beheer-organisaties');
  await page.getByRole('link', { name: 'Goeree-Overflakkee' }).click();
  await expect(page.getByRole('heading', { name: 'Mensen van Goeree-Overflakkee' })).toBeVisible();
  await page.getByLabel('RSIN').fill('111222334');
  await page.getByRole('button', { name: 'Nummers opslaan' }).click();
  await expect(page.getByText('die samen kloppen (elfproef)').first()).toBeVisible();
  await look(page, 'beheer-organisatie');
  await page.goto('/beheer/mensen');
  await expect(page.getByRole('cell', { name: 'Dit bent u' })).toBeVisible();
  await look(page, 'beheer-mensen');
  await page.goto('/wachtwoord-vergeten');
  await look(page, 'wachtwoord-vergeten');
});
