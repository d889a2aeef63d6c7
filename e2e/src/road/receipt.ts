// SPDX-License-Identifier: EUPL-1.2
import { expect, type Page } from '@playwright/test';
import { answersTo } from '../support/answers';
import { euros } from '../support/form';
import { mailTo } from '../support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from '../support/pdf';
import { look } from '../support/screen';
import type { Filed } from './application';

/** The municipality has proof of what it sent: a mail, and a copy with every answer. */
export async function hasTheReceipt(page: Page, { number, type, wishes }: Filed, amountCents: number): Promise<void> {
  const copy = page.getByRole('link', { name: 'Download de kopie (PDF)' });
  await expect(copy).toBeVisible({ timeout: 30_000 });
  await look(page, `${type.key}-ingediend`);
  const { bytes } = await downloaded(page, () => copy.click());
  const pdf = await readPdf(bytes);
  expectTaggedDutch(pdf);
  expect(pdf.title).toBe('Kopie van uw aanvraag');
  for (const words of [wishes.projectName, number, euros(amountCents), 'Daan Bakker'])
    expect(pdf.text).toContain(words);
  const questions = type.pages.flatMap((one) => one.questions);
  const answered = answersTo(questions, wishes, type);
  for (const { key, label } of questions) if (answered[key] !== undefined) expect(pdf.text).toContain(label.nl);
  const mail = await mailTo('submits', /Wij hebben uw aanvraag ontvangen/, number);
  expect(mail.text).toContain(wishes.projectName);
}
