// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from '@playwright/test';
import { password } from '../support/accounts';
import { about, euros, shown, valueOf } from '../support/form';
import { linkIn, mailTo } from '../support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from '../support/pdf';
import { look } from '../support/screen';
import type { Filed } from './application';

/** Gives the password once more when the step asks for it; done when these words appear. */
export async function confirmsUntil(page: Page, words: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Bevestig met uw wachtwoord' });
  const done = page.getByText(words).first();
  await expect(dialog.or(done)).toBeVisible();
  if (await dialog.isVisible()) {
    await dialog.getByLabel('Wachtwoord').fill(password);
    await dialog.getByRole('button', { name: 'Bevestigen' }).click();
  }
  await expect(done).toBeVisible();
}

/** The decider finds the case, sees what the decision does and the letter itself, and grants. */
export async function previewsAndGrants(page: Page, filed: Filed, amountCents: number): Promise<void> {
  const { number, type, wishes } = filed;
  await page.goto('/beoordeling');
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText('Besluiten');
  await row.getByRole('link', { name: wishes.projectName, exact: true }).click();
  await page.getByRole('link', { name: 'Verlenen', exact: true }).click();
  const preview = page.getByRole('region', { name: 'Wat dit besluit doet' });
  await expect(preview.getByText('Nieuwe stand van de zaak')).toBeVisible();
  await expect(preview.getByText(/namens gedeputeerde staten/)).toBeVisible();
  const ledger = preview.getByRole('table', { name: 'Wat er over blijft onder de plafonds' });
  await expect(ledger.getByRole('row').filter({ hasText: type.name.nl })).toContainText(euros(amountCents));
  await expect(preview.getByRole('table', { name: 'Verplichtingen die gaan lopen' })).toContainText(
    type.obligations[0]?.text.nl ?? '',
  );
  await expect(preview.getByRole('img', { name: 'Pagina 1' }).or(preview.locator('canvas')).first()).toBeVisible();
  const draft = await downloaded(page, () => preview.getByRole('link', { name: /Download het voorbeeld/ }).click());
  expect((await readPdf(draft.bytes)).text).toContain(euros(amountCents));
  await look(page, `${type.key}-besluit-voorbeeld`);
  await page.getByRole('button', { name: 'Besluit nemen' }).click();
  const dialog = page.getByRole('dialog', { name: 'De subsidie verlenen?' });
  await expect(dialog).toContainText(shown(amountCents));
  await dialog.getByRole('button', { name: 'Besluit nemen' }).click();
  await confirmsUntil(page, 'Het besluit is genomen');
}

/** The municipality follows the link in its mail and reads the letter. */
export async function readsTheLetter(page: Page, filed: Filed, amountCents: number): Promise<void> {
  const { number, type, wishes } = filed;
  const mail = await mailTo('submits', /Er staat een besluit voor u klaar/, number);
  await page.goto(linkIn(mail));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wishes.projectName);
  await expect(page.getByText('Uw subsidie is verleend.')).toBeVisible();
  const granted = page.getByRole('region', { name: 'Verlening', exact: true });
  const lastDay = await valueOf(granted, 'Bezwaar maken kan tot en met').innerText();
  await look(page, `${type.key}-verleend`);
  const letter = await downloaded(page, () =>
    page.getByRole('link', { name: about('Brief downloaden', 'Verlening') }).click(),
  );
  const pdf = await readPdf(letter.bytes);
  expectTaggedDutch(pdf);
  expect(pdf.title).toContain(wishes.projectName);
  for (const words of [
    number,
    `€ ${euros(amountCents)}`,
    `De laatste dag is ${lastDay.trim()}`,
    'namens gedeputeerde staten van Zuid-Holland',
    'bezwaar',
  ])
    expect(pdf.text).toContain(words);
  for (const role of ['Table', 'TH', 'TD', 'L', 'LI']) expect([...pdf.roles]).toContain(role);
}
