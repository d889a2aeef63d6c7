// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './support/journey';
import { enters, typesIn } from './support/keyboard';
import { look } from './support/screen';

test('de provincie benoemt een eerste beheerder en houdt nummers van organisaties bij', async ({ at }) => {
  const page = await at('administrator');
  await page.goto('/beheer/organisaties');
  await look(page, 'beheer-organisaties');
  await enters(page, page.getByRole('link', { name: 'Goeree-Overflakkee' }));
  await expect(page.getByRole('heading', { name: 'Mensen van Goeree-Overflakkee' })).toBeVisible();
  await typesIn(page, page.getByLabel('RSIN'), '111222334');
  await enters(page, page.getByRole('button', { name: 'Nummers opslaan' }));
  await expect(page.getByText('die samen kloppen (elfproef)').first()).toBeVisible();
  await look(page, 'beheer-organisatie');
  await page.goto('/beheer/mensen');
  await expect(page.getByRole('cell', { name: 'Dit bent u' })).toBeVisible();
  await look(page, 'beheer-mensen');
  await page.goto('/wachtwoord-vergeten');
  await look(page, 'wachtwoord-vergeten');
});
