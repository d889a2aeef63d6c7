// SPDX-License-Identifier: EUPL-1.2
import { expect, type Locator, type Page } from '@playwright/test';
import { dayFromToday } from '../support/answers';
import { about, shown, type, typedDay, valueOf } from '../support/form';
import { mailTo } from '../support/mailbox';
import { look } from '../support/screen';
import type { Filed } from './application';
import { confirmsUntil } from './decision';

const rowOf = (page: Page, { number }: Filed): Locator => page.getByRole('row').filter({ hasText: number });

/** Prepares what is due by the rules: an advance, or the balance after the determination. */
export async function prepares(page: Page, filed: Filed, text: string, cents: number): Promise<void> {
  await page.goto('/financien/betalingen');
  const row = rowOf(page, filed).filter({ hasText: text });
  await expect(row).toContainText(shown(cents));
  await look(page, 'betalingen-klaarzetten');
  await row.getByRole('button', { name: about('Klaarzetten', `${text}, Leiden`) }).click();
  const dialog = page.getByRole('dialog', { name: 'Betaling klaarzetten?' });
  await expect(dialog).toContainText(shown(cents));
  await dialog.getByRole('button', { name: 'Klaarzetten' }).click();
  await confirmsUntil(page, /is klaargezet/);
}

/** Who prepared a payment sees that a colleague must release it. */
export async function mayNotReleaseOwnWork(page: Page, filed: Filed): Promise<void> {
  await page.goto('/financien/betalingen/vrij-te-geven');
  await expect(rowOf(page, filed)).toContainText('U hebt deze zelf klaargezet. Een collega geeft haar vrij.');
}

/** A second person releases it. */
export async function releases(
  page: Page,
  filed: Filed,
  cents: number,
  kind: 'pay' | 'recovery' = 'pay',
): Promise<void> {
  await page.goto('/financien/betalingen/vrij-te-geven');
  const row = rowOf(page, filed);
  await expect(row).toContainText(shown(cents));
  await look(page, 'betalingen-vrijgeven');
  await row.getByRole('button', { name: /^Vrijgeven/ }).click();
  const heading = kind === 'pay' ? 'Betaling vrijgeven?' : 'Terugvordering vrijgeven?';
  const dialog = page.getByRole('dialog', { name: heading });
  await expect(dialog).toContainText(shown(cents));
  await dialog.getByRole('button', { name: 'Vrijgeven' }).click();
  await confirmsUntil(page, /is vrijgegeven/);
}

/** The bank has paid, or the municipality has paid back. */
export async function confirms(
  page: Page,
  filed: Filed,
  cents: number,
  kind: 'pay' | 'recovery' = 'pay',
): Promise<void> {
  const texts = {
    pay: { button: 'Betaald melden', dialog: 'Betaling bevestigen', day: 'Op welke dag is er betaald?' },
    recovery: {
      button: 'Ontvangst melden',
      dialog: 'Ontvangst bevestigen',
      day: 'Op welke dag is het bedrag ontvangen?',
    },
  }[kind];
  await page.goto('/financien/betalingen/te-bevestigen');
  await rowOf(page, filed)
    .getByRole('button', { name: new RegExp(`^${texts.button}`) })
    .click();
  const dialog = page.getByRole('dialog', { name: texts.dialog });
  await expect(dialog).toContainText(shown(cents));
  await type(dialog, texts.day, typedDay(dayFromToday(0)));
  await type(dialog, 'Kenmerk van de bank', `BNG ${filed.number}`);
  await look(page, `betalingen-bevestigen-${kind}`);
  await dialog.getByRole('button', { name: texts.button }).click();
  await confirmsUntil(page, kind === 'pay' ? /is betaald aan/ : /is ontvangen van/);
}

/** The municipality hears that it was paid. */
export async function hearsOfThePayment(page: Page, filed: Filed, cents: number): Promise<void> {
  const mail = await mailTo('submits', /Wij hebben subsidie betaald/, filed.number);
  expect(mail.text).toMatch(shown(cents));
  await page.goto(`/gemeente/zaken/${filed.id}`);
  await expect(valueOf(page, 'Betaald aan u')).toContainText(shown(cents));
}
