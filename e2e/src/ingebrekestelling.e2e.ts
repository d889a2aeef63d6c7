// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import { confirmsUntil } from './road/decision';
import { expect, test } from './support/clock-stack';
import { anAdvised } from './support/given';
import { linkIn, mailTo } from './support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from './support/pdf';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

interface Penalties {
  readonly items: readonly { readonly id: string; readonly version: number; readonly state: string }[];
}

const counter = (page: Page) => page.locator('flx-penalty-counter');
const money = (amount: string) => new RegExp(`€\\s${amount.replace('.', '\\.')}`);

test('een ingebrekestelling met de teller die loopt, tot en met de brief die de dwangsom vaststelt', async ({
  clock,
  at,
  person,
}) => {
  const given = await anAdvised(person, { projectName: 'Besluit op zich laten wachten' });
  const municipality = await at('submits');
  await municipality.goto(`/gemeente/zaken/${given.id}`);
  await expect(
    municipality.getByText('Vanaf dinsdag 2 juni 2026 kunt u de provincie in gebreke stellen'),
  ).toBeVisible();
  await expect(municipality.getByRole('button', { name: 'De provincie in gebreke stellen' })).toHaveCount(0);

  await clock.moveTo('2026-06-02');
  await municipality.reload();
  await municipality.getByRole('button', { name: 'De provincie in gebreke stellen' }).click();
  const dialog = municipality.getByRole('dialog', { name: 'De provincie in gebreke stellen' });
  await expect(dialog).toContainText('maandag 1 juni 2026');
  await dialog.getByRole('button', { name: 'In gebreke stellen' }).click();
  await expect(municipality.getByText('De provincie heeft uw ingebrekestelling ontvangen')).toBeVisible();
  await expect(counter(municipality)).toContainText('woensdag 17 juni 2026');
  await look(municipality, 'ingebrekestelling-gegeven');

  const alarm = await mailTo('assessor', /beslis vóór woensdag 17 juni 2026/, given.number);
  const assessor = await at('assessor');
  await assessor.goto(linkIn(alarm));
  await assessor.goto('/beoordeling');
  const rows = assessor.getByRole('row').filter({ hasText: given.number });
  await expect(rows.filter({ hasText: 'Ingebrekestelling beoordelen' })).toHaveCount(1);
  await assessor.goto(`/beoordeling/zaken/${given.id}?tab=dwangsom`);
  await assessor.getByLabel('Ja, zij is geldig').check();
  await look(assessor, 'ingebrekestelling-beoordelen');
  await assessor.getByRole('button', { name: 'Vastleggen' }).click();
  await expect(assessor.getByText('Het oordeel is vastgelegd')).toBeVisible();

  await clock.moveTo('2026-06-17');
  await municipality.reload();
  await expect(counter(municipality)).toContainText('De dwangsom loopt');
  await expect(counter(municipality)).toContainText(money('23,00'));
  await expect(counter(municipality)).toContainText(money('46,00'));
  await clock.moveTo('2026-07-02');
  await municipality.reload();
  await expect(counter(municipality)).toContainText(money('392,00'));
  await expect(counter(municipality)).toContainText('16 dagen');
  await look(municipality, 'dwangsom-loopt');

  const decider = await person('decider');
  const file = await decider.get<{ version: number; requestedCents: number }>(`/applications/${given.id}`);
  const grant = { kind: 'grant', amountCents: file.requestedCents, grounds: [], reason: '' };
  await decider.post(`/applications/${given.id}/decisions`, { expectedVersion: file.version, ...grant });
  const penalty = async () => {
    const { items } = await decider.get<Penalties>(`/applications/${given.id}/penalties`);
    return items[0];
  };
  await expect.poll(async () => (await penalty())?.state).toBe('stopped');
  const stopped = await penalty();
  await (
    await person('assessor')
  ).post(`/penalties/${stopped?.id}/proposals`, {
    expectedVersion: stopped?.version,
    reason: 'Het advies bleef te lang liggen.',
  });

  const head = await at('decider');
  await head.goto(`/beoordeling/zaken/${given.id}?tab=dwangsom`);
  await expect(counter(head)).toContainText(money('357,00'));
  await expect(head.getByText(/namens gedeputeerde staten/)).toBeVisible();
  await look(head, 'dwangsom-vaststellen');
  await head.getByRole('button', { name: 'Dwangsom vaststellen' }).click();
  const asked = head.getByRole('dialog', { name: 'Dwangsom vaststellen' });
  await expect(asked).toContainText(money('357,00'));
  await asked.getByRole('button', { name: 'Vaststellen' }).click();
  await confirmsUntil(head, 'De dwangsom is vastgesteld');

  await municipality.goto(linkIn(await mailTo('submits', /Besluit over de dwangsom/, given.number)));
  await expect(counter(municipality)).toContainText('Vastgesteld op');
  await expect(counter(municipality)).toContainText('15 dagen');
  const letter = await downloaded(municipality, () =>
    counter(municipality).getByRole('link', { name: 'Brief downloaden' }).click(),
  );
  const read = await readPdf(letter.bytes);
  expectTaggedDutch(read);
  expect(read.text).toMatch(/Wij betalen u een dwangsom van € 357,00/);
  expect(read.text).toMatch(/Dag 1 tot en met 14 \(14 × € 23,00\)/);
  expect(read.text).toMatch(/Dag 15/);
  await look(municipality, 'dwangsom-vastgesteld');
});
