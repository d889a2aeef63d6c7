// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './support/journey';
import { look } from './support/screen';

test('public page', async ({ visitor }) => {
  await visitor.goto('/');
  await look(visitor, 'start');
  await visitor.goto('/regelingen/flexwonen-zh');
  await look(visitor, 'regeling');
});
test('signed in', async ({ at }) => {
  const page = await at('fills');
  await page.goto('/gemeente');
  await look(page, 'gemeente');
  await expect(page.getByText('Sanne Visser').first()).toBeVisible();
});
