// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './support/clock-stack';
import { pdfFile } from './support/files';
import { valueOf } from './support/form';
import { aRefused } from './support/given';
import { mailTo } from './support/mailbox';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

test('een bezwaar op papier: ingevoerd met scan, aangevuld en te laat maar verschoonbaar', async ({
  clock,
  at,
  person,
}) => {
  const given = await aRefused(person, { projectName: 'Flexwonen aan de Vliet' });
  await mailTo('submits', /Er staat een besluit voor u klaar/, given.number);
  await clock.moveTo('2026-04-20');
  const assessor = await at('assessor2');
  await assessor.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
  const tab = assessor.locator('flx-objections-tab');
  const dialog = (name: string) => assessor.getByRole('dialog', { name });
  const scans = async (name: string, file: string): Promise<void> => {
    const { buffer } = pdfFile(file);
    await dialog(name).locator('input[type=file]').setInputFiles({ name: file, mimeType: 'application/pdf', buffer });
    await expect(dialog(name).getByRole('link', { name: new RegExp(file) })).toBeVisible();
  };
  const sends = async (name: string): Promise<void> => {
    await dialog(name).getByRole('button', { name, exact: true }).click();
    await expect(dialog(name)).toBeHidden();
  };

  await test.step('de beoordelaar voert het bezwaar in, met een scan', async () => {
    await assessor.getByRole('button', { name: /^Bezwaar invoeren/ }).click();
    const form = dialog('Bezwaar invoeren');
    await form.getByLabel('Per post').check();
    await form.getByLabel('Ontvangen op').fill('20-04-2026');
    await form.getByLabel(/Datum poststempel/).fill('16-04-2026');
    await scans('Bezwaar invoeren', 'bezwaarschrift.pdf');
    await look(assessor, 'bezwaar-op-papier');
    await sends('Bezwaar invoeren');
    await expect(valueOf(tab, 'Op tijd?')).toContainText(/te laat/i);
    await expect(valueOf(tab, 'Gronden')).toHaveText('Nog geen gronden.');
    await expect(tab.getByRole('link', { name: /bezwaarschrift\.pdf/ })).toBeVisible();
  });

  await test.step('er ontbreken gronden: de gemeente mag aanvullen', async () => {
    await expect(async () => {
      await assessor.reload();
      await expect(assessor.getByRole('button', { name: 'Om aanvulling vragen' })).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: 45_000 });
    await assessor.getByRole('button', { name: 'Om aanvulling vragen' }).click();
    const form = dialog('Om aanvulling vragen');
    await form.getByLabel('Wat ontbreekt er?').fill('De gronden van het bezwaar.');
    await form.getByLabel('Hoeveel dagen heeft de gemeente?').fill('14');
    await sends('Om aanvulling vragen');
    await expect(valueOf(tab, 'Gevraagde aanvulling')).toContainText('maandag 4 mei 2026');
  });

  await test.step('de aanvulling komt ook op papier', async () => {
    await clock.moveTo('2026-04-24');
    await assessor.reload();
    await assessor.getByRole('button', { name: 'Aanvulling invoeren' }).click();
    const form = dialog('Aanvulling invoeren');
    await form.getByLabel('Ontvangen op').fill('23-04-2026');
    await form.getByLabel('Wat voegt de gemeente toe?').fill('De brief lag bij een verkeerde afdeling.');
    await scans('Aanvulling invoeren', 'gronden.pdf');
    await sends('Aanvulling invoeren');
    await expect(valueOf(tab, 'Gevraagde aanvulling')).toContainText('Aangevuld op donderdag 23 april 2026');
    await expect(tab.getByRole('link', { name: /gronden\.pdf/ })).toBeVisible();
  });

  await test.step('te laat komen is verschoonbaar', async () => {
    await assessor.getByRole('button', { name: 'Te laat, maar verschoonbaar' }).click();
    const name = 'Te laat, maar verschoonbaar';
    await dialog(name)
      .getByLabel('Waarom is het te laat komen verschoonbaar?')
      .fill('Het besluit ging naar een oud adres.');
    await sends(name);
    await expect(valueOf(tab, 'Verschoonbaar omdat')).toHaveText('Het besluit ging naar een oud adres.');
    await expect(assessor.getByRole('button', { name })).toHaveCount(0);
    await look(assessor, 'bezwaar-op-papier-verschoonbaar');
  });
});
