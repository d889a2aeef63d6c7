// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page } from '@playwright/test';
import { choose, labelled, shown, tick, type } from '../support/form';
import { pdfFile } from '../support/files';
import { mailTo, linkIn } from '../support/mailbox';
import { look } from '../support/screen';
import type { Filed } from './application';

/** Opens a step of the panel "Volgende stap"; answers its form. */
async function begins(page: Page, step: string): Promise<Locator> {
  await page.getByRole('region', { name: 'Volgende stap' }).getByRole('button', { name: step, exact: true }).click();
  return page.getByRole('region', { name: step, exact: true });
}

/** Finds the case in the work queue, with the days that are left, and takes it. */
export async function takesFromTheQueue(page: Page, { number, type: kind, wishes }: Filed): Promise<void> {
  await page.goto('/beoordeling');
  const row = page.getByRole('row').filter({ hasText: number });
  await expect(row).toContainText(/nog \d+ dagen/);
  await expect(row).toContainText('Leiden');
  await look(page, 'werkvoorraad');
  await row.getByRole('button', { name: `Zaak ${number} op mijn naam nemen` }).click();
  await expect(row.getByText('u', { exact: true })).toBeVisible();
  await expect(row.getByRole('button')).toHaveCount(0);
  await row.getByRole('link', { name: wishes.projectName, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(wishes.projectName);
  await expect(page.getByText('Deze zaak staat op uw naam.')).toBeVisible();
  await look(page, `${kind.key}-zaak-provincie`);
}

/** Asks for one document again; the municipality sends it. */
export async function asksForCompletion(page: Page, { type: kind }: Filed): Promise<void> {
  const document = kind.documents[0]?.title.nl ?? '';
  const form = await begins(page, 'Om aanvulling vragen');
  await tick(form, 'Welke documenten ontbreken?', document);
  await type(form, 'Toelichting voor de gemeente', 'De handtekening ontbreekt.');
  await expect(form.getByText(/De beslistermijn staat stil van/)).toBeVisible();
  await look(page, `${kind.key}-aanvulling-vragen`);
  await form.getByRole('button', { name: 'Vraag om aanvulling' }).click();
  await expect(page.getByText('De gemeente is om aanvulling gevraagd')).toBeVisible();
}

/** The municipality reads what is missing in its mail, adds it and sends it. */
export async function completes(page: Page, { number, type: kind }: Filed): Promise<void> {
  const rule = kind.documents[0];
  const document = rule?.title.nl ?? '';
  const mail = await mailTo('submits', /Vul uw aanvraag aan, uiterlijk op/, number);
  expect(mail.text).toContain(document);
  await page.goto(linkIn(mail));
  await page.getByRole('link', { name: 'Aanvraag aanvullen' }).click();
  await expect(page.getByText('De provincie vraagt om aanvulling')).toBeVisible();
  await look(page, `${kind.key}-aanvullen`);
  await page.getByRole('link', { name: 'Documenten', exact: true }).click();
  await page.getByLabel(labelled(document)).setInputFiles(pdfFile('getekend.pdf'));
  await expect(page.getByRole('link', { name: 'getekend.pdf' })).toBeVisible();
  await page.getByRole('link', { name: 'Verder', exact: true }).click();
  await type(page, 'Wilt u iets toelichten bij de aanvulling?', 'Hierbij de getekende versie.');
  await look(page, `${kind.key}-aanvulling-controleren`);
  await page.getByRole('button', { name: 'Aanvulling versturen' }).click();
  await expect(page.getByText('De aanvulling is verstuurd')).toBeVisible();
}

/** The application is complete; the day that counts for the queue is said beforehand. */
export async function judgesComplete(page: Page, { id }: Filed): Promise<void> {
  await page.goto(`/beoordeling/zaken/${id}`);
  const form = await begins(page, 'Volledig verklaren');
  await expect(form.getByText('De dag die telt voor de rij')).toBeVisible();
  await form.getByRole('button', { name: 'Verklaar volledig' }).click();
  await expect(page.getByText('De aanvraag is volledig verklaard')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Advies geven', exact: true })).toBeVisible();
}

/** Answers each point of the checklist; the last one with "n.v.t." and a reason. */
export async function answersTheChecklist(page: Page, { type: kind }: Filed): Promise<void> {
  for (const [index, item] of kind.checklist.entries()) {
    const last = index === kind.checklist.length - 1;
    const point = page.locator('flx-checklist-item').filter({ hasText: item.text.nl });
    const phase = page.locator('flx-checklist details').filter({ has: point });
    if ((await phase.getAttribute('open')) === null) await phase.locator('summary').click();
    await point.getByRole('radio', { name: last ? 'N.v.t.' : 'Ja' }).check();
    await expect(point.getByRole('status')).toContainText('Joost van den Berg');
  }
}

/** Proposes amount and decision to the decider. */
export async function advises(page: Page, { type: kind }: Filed, amountCents: number): Promise<void> {
  const form = await begins(page, 'Advies geven');
  await choose(form, 'Wat adviseert u?', 'Verlenen');
  await expect(form.getByText(/Berekend volgens de regeling/)).toContainText(shown(amountCents));
  await type(form, 'Bedrag', (amountCents / 100).toFixed(2).replace('.', ','));
  await type(form, 'Reden', 'Het project voldoet aan de voorwaarden.');
  await look(page, `${kind.key}-advies`);
  await form.getByRole('button', { name: 'Geef advies' }).click();
  await expect(page.getByText('Uw advies ligt bij de beslisser')).toBeVisible();
}
