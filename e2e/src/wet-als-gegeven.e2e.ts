// SPDX-License-Identifier: EUPL-1.2
import { aGranted } from './support/given';
import { expect, test } from './support/journey';
import { look } from './support/screen';

const wrong = 'days:\n  - day: 2031-05-05\n    name: Bevrijdingsdag\n    decree: Stb. 2030, 1\n';

test('feestdagen vervangen, een storing vastleggen en datums naar de agenda', async ({ at, person }) => {
  const page = await at('administrator');
  await page.goto('/beheer/feestdagen');
  await page
    .getByLabel('Bestand', { exact: true })
    .setInputFiles({ name: 'dagen.yaml', mimeType: 'application/yaml', buffer: Buffer.from(wrong) });
  await expect(page.getByText('Regel 2: Deze dag is al een erkende feestdag. Laat de rij weg.')).toBeVisible();
  await look(page, 'beheer-feestdagen');
  await page.getByRole('button', { name: 'Wijzigen: Dagen bij besluit' }).click();
  await page.getByLabel('Waarom vervangt u de lijst?').fill('Jaarlijkse controle');
  await look(page, 'beheer-feestdagen-wijzigen');
  await page.getByRole('button', { name: 'Lijst vervangen' }).click();
  await expect(page.getByText('De lijst is vervangen')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Jaarlijkse controle' }).first()).toBeVisible();

  await page.goto('/beheer/storingen');
  await page.getByRole('button', { name: 'Storing vastleggen' }).click();
  await page.getByLabel('Dag waarop de storing begon').fill('02-02-2026');
  await page.getByLabel('Tijd waarop de storing begon').fill('09:15');
  await page.getByLabel('Dag waarop het loket weer werkte').fill('02-02-2026');
  await page.getByLabel('Tijd waarop het loket weer werkte').fill('11:45');
  await page.getByLabel('Wat werkte er niet?').fill('De database was vol.');
  await page.getByLabel('Wat vertelt u gemeenten?').fill('Het loket was niet bereikbaar.');
  await look(page, 'beheer-storing-vastleggen');
  await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
  await expect(page.getByRole('heading', { name: /02-02-2026/ }).first()).toBeVisible();
  await look(page, 'beheer-storingen');
  await page.goto('/beheer/verschoven');
  await expect(page.getByText('Er is niets na te kijken')).toBeVisible();
  await look(page, 'beheer-verschoven');

  const { id } = await aGranted(person, { projectName: 'Datums in de agenda' });
  const municipality = await at('submits');
  await municipality.goto(`/gemeente/zaken/${id}`);
  const [file] = await Promise.all([
    municipality.waitForEvent('download'),
    municipality.getByRole('link', { name: 'Datums naar uw agenda (.ics)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^FLX-\d{4}-\d{4}\.ics$/);
});
