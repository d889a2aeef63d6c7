// SPDX-License-Identifier: EUPL-1.2
import { labelled } from './support/form';
import { expect, test } from './support/journey';
import { aPublishedScheme } from './support/scheme-files';
import { look } from './support/screen';

const name = 'Regeling wijkgebouwen';

test('een bedrag gaat binnen een minuut van kopie tot publicatie', async ({ at, person }) => {
  const [writer, second] = [await at('administrator'), await at('decider')];
  await aPublishedScheme(await person('administrator'), await person('decider'), 'wijkgebouwen', name);
  const began = Date.now();
  await writer.goto('/beheer/regelingen/wijkgebouwen');
  await writer.getByRole('button', { name: 'Nieuwe versie maken' }).click();
  await writer.getByRole('button', { name: /^Maxima en minima/ }).click();
  const type = writer.getByRole('group', { name: 'Verduurzaming', exact: true });
  const maximum = type.getByRole('textbox', { name: labelled('Maximum per aanvraag') });
  await expect(maximum).toHaveValue(/^50\.000(,00)?$/);
  await maximum.fill('veertig');
  await writer.getByRole('button', { name: 'Wijzigingen bewaren' }).click();
  await expect(writer.getByText(/Maximum per aanvraag: .*bedrag/).first()).toBeVisible();
  await maximum.fill('40.000');
  await expect(writer.getByText('1 wijziging nog niet bewaard')).toBeVisible();
  await writer.getByRole('button', { name: 'Wijzigingen bewaren' }).click();
  await expect(writer.getByText('De wijzigingen zijn bewaard')).toBeVisible();

  await writer.getByRole('link', { name: 'Gevolgen en publiceren' }).click();
  const changes = writer.getByRole('table', { name: 'Wat er verandert' });
  await expect(changes).toContainText(
    'het maximum per aanvraag gaat van € 50.000 naar € 40.000 (artikel 8, derde lid)',
  );
  await writer.getByLabel('Verzonnen aanvragen erbij').selectOption('200');
  await expect(writer.getByText('0 ingediende en 200 verzonnen aanvragen doorgerekend.')).toBeVisible();
  await expect(writer.getByRole('table', { name: 'Per regio' }).getByRole('row').nth(1)).toContainText('€');
  await expect(writer.getByText('U kunt deze versie niet publiceren')).toBeVisible();
  await writer.getByRole('button', { name: 'Vraag om publicatie' }).click();
  await expect(writer.getByText('De publicatie is gevraagd')).toBeVisible();

  await second.goto('/beoordeling/regelingen');
  await second.getByRole('link', { name: `${name}, versie 2` }).click();
  await expect(second.getByRole('table', { name: 'Wat er verandert' })).toContainText('naar € 40.000');
  await second.getByRole('button', { name: 'Publiceren', exact: true }).click();
  const dialog = second.getByRole('dialog', { name: `${name}, versie 2 publiceren?` });
  await expect(dialog).toContainText('1 verandering.');
  await dialog.getByRole('button', { name: 'Publiceren' }).click();
  await expect(second.getByText('De versie is gepubliceerd en geldt nu')).toBeVisible();
  expect(Date.now() - began, 'from copy to publication').toBeLessThan(60_000);

  await look(second, 'regeling-gepubliceerd');
  await writer.goto('/beheer/regelingen/wijkgebouwen');
  const versions = writer.getByRole('table', { name: 'Gepubliceerde versies' });
  await expect(versions.getByRole('row').filter({ hasText: 'Geldt nu' })).toContainText('versie 2');
  await look(writer, 'regeling-versies');
});

test('een nieuwe versie is te lezen en te schrijven zonder dat er iets verloren gaat', async ({ at, person }) => {
  const page = await at('administrator');
  const administrator = await person('administrator');
  await aPublishedScheme(administrator, await person('decider'), 'zalencentra', 'Regeling zalencentra');
  const { id } = await administrator.post('/schemes/zalencentra/drafts');
  const place = `/beheer/regelingen/concepten/${id}`;
  await page.goto(`${place}?tab=velden`);
  for (const group of ['Hulptekst', 'Data', 'Termijnen', 'Bedragen']) {
    await page.getByRole('button', { name: new RegExp(`^${group}`) }).click();
    await look(page, `regeling-velden-${group}`);
  }
  const term = page.getByRole('textbox', { name: labelled('Beslistermijn (weken)') });
  await page.getByLabel('Zoek een veld').fill('beslistermijn');
  await term.fill('10');
  await page.getByRole('link', { name: 'Formulier', exact: true }).click();
  await expect(page.getByText('Hoe heet het dorpshuis?')).toBeVisible();
  await look(page, 'regeling-formulier');
  await page.getByRole('link', { name: 'Velden', exact: true }).click();
  await page.getByLabel('Zoek een veld').fill('beslistermijn');
  await expect(term).toHaveValue('10');

  const edits = [{ path: 'types.verduurzaming.terms.decisionWeeks', value: 11 }];
  await administrator.post(`/scheme-drafts/${id}/edits`, { expectedVersion: 1, edits });
  await page.getByRole('button', { name: 'Wijzigingen bewaren' }).click();
  await expect(page.getByText('Een collega heeft intussen bewaard')).toBeVisible();
  await expect(page.getByText('Beslistermijn (weken): uw collega vulde “11” in.')).toBeVisible();
  await expect(term).toHaveValue('10');
  await look(page, 'regeling-velden-conflict');
  await page.getByRole('button', { name: 'Wijzigingen bewaren' }).click();
  await expect(page.getByText('De wijzigingen zijn bewaard')).toBeVisible();

  await page.goto(`${place}?tab=gevolgen`);
  await expect(page.getByRole('table', { name: 'Wat er verandert' })).toContainText('van 13 weken naar 10 weken');
  await page.getByLabel('Verzonnen aanvragen erbij').selectOption('50');
  await expect(page.getByText(/50 verzonnen aanvragen doorgerekend/)).toBeVisible();
  await look(page, 'regeling-gevolgen');
  await page.getByRole('button', { name: 'Versie laten vervallen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Versie laten vervallen' }).click();
  await expect(page.getByText('De versie is vervallen')).toBeVisible();
  await page.goto('/beheer/regelingen');
  await expect(page.getByRole('row').filter({ hasText: 'Vervallen' })).toContainText('Regeling zalencentra');
  await look(page, 'regelingen');

  await page.goto('/beheer/regelingen/zalencentra');
  await page.getByRole('button', { name: 'Regeling intrekken' }).click();
  await page.getByRole('textbox', { name: labelled('Reden') }).fill('Er is geen geld meer.');
  await look(page, 'regeling-intrekken');
  await page.getByRole('button', { name: 'Regeling intrekken' }).click();
  await expect(page.getByText('De regeling is ingetrokken')).toBeVisible();
});
