// SPDX-License-Identifier: EUPL-1.2
import { test } from './support/clock-stack';
import { aSubmitted } from './support/given';
import { expect } from './support/journey';
import { enters, typesIn } from './support/keyboard';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

test('de auditor vindt wie een zaak las, en trekt twee keer dezelfde tien', async ({ at, person }) => {
  const cases: { id: string; number: string }[] = [];
  for (let count = 0; count < 12; count++) {
    const by = (['submits', 'dordrecht', 'delft'] as const)[count % 3] ?? 'submits';
    cases.push(await aSubmitted(person, { projectName: `Voor de steekproef ${count}`, by }));
  }
  const [first] = cases;
  const assessor = await person('assessor2');
  await assessor.get(`/applications/${first?.id}`);

  const page = await at('auditor');
  await test.step('wie las deze zaak', async () => {
    await page.goto(`/controle/zaken/${first?.id}`);
    await enters(page, page.getByRole('link', { name: 'Wie las deze zaak?' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Auditlog' })).toBeVisible();
    await expect(page.getByLabel('Zaaknummer')).toHaveValue(first?.number ?? '');
    const read = page.getByRole('row').filter({ hasText: 'De zaak gelezen' });
    await expect(read.filter({ hasText: 'Provincie Zuid-Holland' }).first()).toContainText(first?.number ?? '');
    await enters(page, page.locator('table summary').first());
    await look(page, 'auditlog-zaak');
    await typesIn(page, page.getByLabel('Naam van de persoon'), 'niemand', 100);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Niets gevonden')).toBeVisible();
    await look(page, 'auditlog-leeg');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/controle/auditlog?uitkomst=read');
    await look(page, 'auditlog-smal');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('twee keer dezelfde tien', async () => {
    await page.goto('/controle/steekproeven?soort=cases&van=2026-01-01&tot=2026-12-31');
    await expect(page.getByText('Sluit aan op de cent')).toBeVisible();
    await look(page, 'steekproeven');
    const draw = page.getByRole('button', { name: 'Trek de steekproef' });
    await draw.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Steekproef van 10' })).toBeVisible();
    const rows = page.getByRole('table').locator('tbody tr');
    await expect(rows).toHaveCount(10);
    const ten = await rows.allInnerTexts();
    await look(page, 'steekproef');
    const seed = await page.locator('dd code').innerText();
    await page.goto('/controle/steekproeven?soort=cases&van=2026-01-01&tot=2026-12-31');
    await page.getByLabel('Startgetal').fill(seed);
    await page.getByLabel('Startgetal').press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Steekproef van 10' })).toBeVisible();
    await expect(rows).toHaveCount(10);
    expect(await rows.allInnerTexts()).toEqual(ten);
    await page.setViewportSize({ width: 390, height: 844 });
    await look(page, 'steekproef-smal');
    await page.goto('/controle/steekproeven?soort=payments&van=2026-01-01&tot=2026-12-31');
    await expect(page.getByText('In deze periode is er niets van deze soort')).toBeVisible();
    await look(page, 'steekproeven-smal-leeg');
  });
});
