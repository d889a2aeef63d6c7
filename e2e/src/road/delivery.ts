// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromToday } from '../support/answers';
import { about, choose, type, typedDay } from '../support/form';
import { pdfFile } from '../support/files';
import { mailTo } from '../support/mailbox';
import { look } from '../support/screen';
import type { Filed } from './application';

type Kind = 'start' | 'completion';

function rule({ type: kind }: Filed, which: string) {
  const found = kind.obligations.find((one) => one.kind === which);
  if (!found) throw new Error(`${kind.key} has no obligation ${which}`);
  return found;
}

const duty = (page: Page, text: string): Locator => page.getByRole('region', { name: text, exact: true });

/** What the grant obliges to stands in the case, with the days that are left. */
export async function seesWhatToDo(page: Page, filed: Filed): Promise<void> {
  await page.goto(`/gemeente/zaken/${filed.id}`);
  for (const { kind, text } of filed.type.obligations) {
    // A report on the progress comes back.
    const named = duty(page, kind === 'progress' ? `${text.nl} (1e keer)` : text.nl);
    await expect(named).toBeVisible();
    if (kind === 'start') await expect(named).toContainText(/nog \d+ dagen/);
  }
  await page.goto('/gemeente');
  await expect(page.getByText(filed.wishes.projectName).first()).toBeVisible();
  await look(page, 'gemeente-overzicht');
}

/** Reports that it happened today, with evidence where that is asked. */
export async function reports(page: Page, filed: Filed, which: Kind): Promise<void> {
  const { text, evidence } = rule(filed, which);
  await page.goto(`/gemeente/zaken/${filed.id}`);
  await page.getByRole('link', { name: about('Melden', text.nl) }).click();
  await type(page, 'Op welke dag was dit?', typedDay(dayFromToday(0)));
  await type(page, 'Toelichting', which === 'start' ? 'Vandaag begonnen.' : 'Vandaag opgeleverd.');
  if (evidence !== 'none') {
    await page.getByLabel(/^Bewijs/).setInputFiles(pdfFile(`bewijs-${which}.pdf`));
    await expect(page.getByRole('link', { name: `bewijs-${which}.pdf` })).toBeVisible();
  }
  await look(page, `${filed.type.key}-melden-${which}`);
  await page.getByRole('button', { name: 'Melding versturen' }).click();
  await expect(page.getByText('Uw melding is verstuurd')).toBeVisible();
}

/** The province accepts the report. */
export async function accepts(page: Page, filed: Filed, which: Kind): Promise<void> {
  const { text } = rule(filed, which);
  await page.goto(`/beoordeling/zaken/${filed.id}`);
  await page
    .getByRole('region', { name: 'Volgende stap' })
    .getByRole('link', { name: 'Melding goedkeuren', exact: true })
    .click();
  const form = page.getByRole('region', { name: `Melding beoordelen: ${text.nl}` });
  await choose(form, 'Wat doet u met de melding?', 'Goedkeuren: de verplichting is voldaan');
  await look(page, `${filed.type.key}-melding-beoordelen`);
  await form.getByRole('button', { name: 'Leg vast' }).click();
  await expect(page.getByText('De melding is goedgekeurd')).toBeVisible();
}

/** Asks three months more for the completion. */
export async function asksMoreTime(page: Page, filed: Filed): Promise<void> {
  const { text } = rule(filed, 'completion');
  await page.goto(`/gemeente/zaken/${filed.id}`);
  await page.getByRole('link', { name: about('Uitstel vragen', text.nl) }).click();
  await type(page, 'Hoeveel maanden uitstel vraagt u?', '3');
  await type(page, 'Waarom hebt u uitstel nodig?', 'De netbeheerder sluit de locatie later aan.');
  await expect(page.getByRole('table', { name: 'Datums die verschuiven' })).toBeVisible();
  await look(page, `${filed.type.key}-uitstel-vragen`);
  await page.getByRole('button', { name: 'Uitstel vragen' }).click();
  await expect(page.getByText('U hebt uitstel gevraagd')).toBeVisible();
}

/** The province gives it, and sees beforehand what that does to the date. */
export async function givesMoreTime(page: Page, filed: Filed): Promise<void> {
  const { text } = rule(filed, 'completion');
  await page.goto(`/beoordeling/zaken/${filed.id}?tab=uitvoering`);
  const form = page.getByRole('region', { name: `Beslissen over uitstel: ${text.nl}` });
  await choose(form, 'Geeft u uitstel?', 'Ja, uitstel geven');
  await type(form, 'Reden voor in de brief', 'De vertraging ligt buiten uw schuld.');
  await expect(form.getByRole('table', { name: 'Datums die verschuiven' })).toBeVisible();
  await look(page, `${filed.type.key}-uitstel-beslissen`);
  await form.getByRole('button', { name: 'Beslis over het uitstel' }).click();
  await expect(page.getByText('Het uitstel is gegeven')).toBeVisible();
}

/** The new date stands in the case, and a letter says so. */
export async function seesTheNewDate(page: Page, filed: Filed, before: string): Promise<void> {
  await mailTo('submits', /Er staat een besluit over uitstel voor u klaar/, filed.number);
  await page.goto(`/gemeente/zaken/${filed.id}`);
  const line = dueLine(page, filed);
  await expect(line).toBeVisible();
  expect(await line.innerText()).not.toBe(before);
  await expect(page.getByRole('region', { name: 'Uitstel gegeven' })).toBeVisible();
}

const dueLine = (page: Page, filed: Filed): Locator =>
  duty(page, rule(filed, 'completion').text.nl).getByText(/^\s*Uiterlijk/);

/** The date of the completion as it stands in the case. */
export async function completionDue(page: Page, filed: Filed): Promise<string> {
  await page.goto(`/gemeente/zaken/${filed.id}`);
  return dueLine(page, filed).innerText();
}
