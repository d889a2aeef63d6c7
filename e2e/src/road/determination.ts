// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from '@playwright/test';
import { answersTo, type Wishes } from '../support/answers';
import { about, euros, fillIn, labelled, shown, type } from '../support/form';
import { pdfFile } from '../support/files';
import { linkIn, mailTo } from '../support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from '../support/pdf';
import { look } from '../support/screen';
import type { Filed } from './application';
import { confirmsUntil } from './decision';

/** The municipality accounts for what was really done and asks for the determination. */
export async function accounts(page: Page, filed: Filed, done: Wishes, cents: number): Promise<void> {
  const { determination, key } = filed.type;
  await page.goto(`/gemeente/zaken/${filed.id}`);
  await page.getByRole('link', { name: 'Vaststelling aanvragen' }).click();
  const typed = determination.questions.filter((question) => question.type !== 'files');
  await fillIn(page, typed, answersTo(typed, done, filed.type));
  for (const { key: question, label } of determination.questions.filter((one) => one.type === 'files')) {
    await page.getByLabel(labelled(label.nl)).setInputFiles(pdfFile(`${question}.pdf`));
    await expect(page.getByRole('link', { name: `${question}.pdf` })).toBeVisible();
  }
  // Nobody has to ask for what the province determines by itself; who does shows all proof.
  const all = determination.mode === 'ex_officio';
  for (const rule of determination.documents.filter(({ required }) => all || required)) {
    await page.getByLabel(labelled(rule.title.nl)).setInputFiles(pdfFile(`${rule.key}.pdf`));
    await expect(page.getByRole('link', { name: `${rule.key}.pdf` })).toBeVisible();
  }
  await expect(page.getByRole('complementary', { name: 'Het bedrag volgens uw antwoorden' })).toContainText(
    shown(cents),
  );
  await look(page, `${key}-verantwoording`);
  await page.getByRole('button', { name: 'Vaststelling aanvragen' }).click();
  await expect(page.getByText('De vaststelling is aangevraagd')).toBeVisible();
}

/** The assessor proposes the amount; without a request of the municipality where the scheme says so. */
export async function proposes(page: Page, filed: Filed, cents: number): Promise<void> {
  await page.goto(`/beoordeling/zaken/${filed.id}`);
  await page
    .getByRole('region', { name: 'Volgende stap' })
    .getByRole('link', { name: 'Vaststelling voorstellen', exact: true })
    .click();
  await expect(page.getByRole('textbox', { name: labelled('Vast te stellen bedrag') })).toHaveValue(
    new RegExp(`^${euros(cents).replace(',00', '(,00)?')}$`),
  );
  await type(page, 'Reden voor in de brief', 'De stukken kloppen met de verlening.');
  await look(page, `${filed.type.key}-vaststelling-voorstel`);
  await page.getByRole('button', { name: 'Leg het voorstel voor' }).click();
  await expect(page.getByText('Uw voorstel ligt bij de beslisser')).toBeVisible();
}

/** The decider sees what it does, and determines. */
export async function determines(page: Page, filed: Filed, cents: number): Promise<void> {
  await page.goto(`/beoordeling/zaken/${filed.id}/vaststelling`);
  const preview = page.getByRole('region', { name: 'Wat deze vaststelling doet' });
  await expect(preview).toContainText(shown(cents));
  await expect(preview.locator('canvas').first()).toBeVisible();
  await look(page, `${filed.type.key}-vaststelling-voorbeeld`);
  await page.getByRole('button', { name: 'Subsidie vaststellen' }).click();
  const dialog = page.getByRole('dialog', { name: 'De subsidie vaststellen?' });
  await expect(dialog).toContainText(shown(cents));
  await dialog.getByRole('button', { name: 'Subsidie vaststellen' }).click();
  await confirmsUntil(page, 'De subsidie is vastgesteld');
}

/** The municipality reads the letter with the final amount; the mail says so when something has to be paid back. */
export async function readsTheDetermination(page: Page, filed: Filed, cents: number, back = 0): Promise<void> {
  const subject =
    back > 0 ? /U moet een deel van de subsidie terugbetalen/ : /De vaststelling van uw subsidie staat klaar/;
  const mail = await mailTo('submits', subject, filed.number);
  await page.goto(linkIn(mail));
  if (back > 0) {
    await expect(page.getByText('U moet geld terugbetalen')).toBeVisible();
    await expect(page.getByText(/terug, uiterlijk/).first()).toContainText(shown(back));
  }
  await look(page, `${filed.type.key}-vastgesteld`);
  const link = page.getByRole('link', { name: about('Brief downloaden', 'Vaststelling') });
  const pdf = await readPdf((await downloaded(page, () => link.click())).bytes);
  expectTaggedDutch(pdf);
  expect(pdf.text).toContain(`€ ${euros(cents)}`);
}

/** Everything is settled and both sides see that the case is closed. */
export async function caseIsClosed(page: Page, filed: Filed): Promise<void> {
  // A decision is made known with its letter, and that is made a moment later.
  await expect(async () => {
    await page.goto(`/gemeente/zaken/${filed.id}`);
    await expect(page.getByText('Alles is betaald. De zaak is klaar.')).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 45_000 });
  await expect(page.getByText('Alles is betaald en afgerond. De zaak is gesloten.')).toBeVisible();
  await look(page, `${filed.type.key}-gesloten`);
}
