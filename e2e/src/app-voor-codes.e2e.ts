// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { mailUrl } from './support/accounts';
import { expect, test } from './support/journey';
import { look } from './support/screen';

const password = 'regen tikt op het dakraam';

/** The link in the mail to a new colleague, with its secret. */
async function invitationOf(email: string): Promise<string> {
  let address = '';
  await expect
    .poll(async () => {
      const response = await fetch(`${mailUrl()}/api/messages?to=${encodeURIComponent(email)}`);
      const [mail] = (await response.json()) as { text: string }[];
      address = /https?:\/\/\S+\/wachtwoord#\S+/.exec(mail?.text ?? '')?.[0] ?? '';
      return address;
    })
    .not.toBe('');
  const { pathname, hash } = new URL(address);
  return pathname + hash;
}

/** Sets up the app with the key that the page shows; answers it with the codes for on paper. */
async function setsUpApp(page: Page): Promise<{ secret: string; papers: string[] }> {
  const secret = ((await page.locator('.flx-secret').textContent()) ?? '').replace(/\s/g, '');
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate();
  await page.getByLabel('Code uit uw app').fill(code);
  await page.getByRole('button', { name: 'App instellen' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Bewaar deze codes op papier' })).toBeVisible();
  const papers = await page.locator('.flx-paper-codes code').allTextContents();
  expect(papers).toHaveLength(10);
  return { secret, papers };
}

async function givesPassword(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByLabel('Wachtwoord', { exact: true }).fill(password);
  await page.getByLabel('Wachtwoord', { exact: true }).press('Enter');
}

test('een nieuwe medewerker stelt de app voor codes in, verliest de telefoon, en stelt een nieuwe in', async ({
  visitor: page,
  person,
}) => {
  const email = `nieuw-${randomUUID().slice(0, 8)}@pzh.example`;
  const administrator = await person('administrator');
  const { organisation } = await administrator.get<{ organisation: { id: string } }>('/sessions/current');
  await administrator.post(`/organisations/${organisation.id}/invitations`, {
    email,
    name: 'Wout Nieuwenhuis',
    roles: ['assessor'],
  });
  await page.goto(await invitationOf(email));
  await page.getByLabel('Nieuw wachtwoord').fill(password);
  await page.getByLabel('Nieuw wachtwoord').press('Enter');
  await page.getByRole('link', { name: 'Naar inloggen' }).press('Enter');

  await givesPassword(page, email);
  await expect(page.getByRole('heading', { name: 'Stel uw app voor codes in' })).toBeVisible();
  await expect(page.locator('.flx-secret')).toBeVisible();
  await look(page, 'app-instellen');
  const first = await setsUpApp(page);
  await look(page, 'codes-op-papier');
  await page.getByRole('button', { name: 'Ik heb de codes bewaard' }).press('Enter');
  await expect(page).toHaveURL(/\/beoordeling/);
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();

  // The telephone is lost: a code on paper works once.
  const paper = first.papers[3] ?? '';
  await givesPassword(page, email);
  await page.getByLabel('Code uit uw app').fill(paper);
  await page.getByLabel('Code uit uw app').press('Enter');
  await expect(page).toHaveURL(/\/beoordeling/);
  await page.goto('/account');
  await page.getByRole('button', { name: 'Nieuwe telefoon of app instellen' }).press('Enter');
  await expect(page.locator('.flx-secret')).toBeVisible();
  const second = await setsUpApp(page);
  expect(second.secret).not.toBe(first.secret);
  await page.getByRole('button', { name: 'Ik heb de codes bewaard' }).press('Enter');
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();

  // Neither the used paper, nor another of the old ones, nor the old app.
  await givesPassword(page, email);
  const oldApp = new TOTP({ secret: Secret.fromBase32(first.secret) }).generate();
  for (const old of [paper, first.papers[4] ?? '', oldApp]) {
    const answer = page.waitForResponse(/\/sessions\/current\/codes$/);
    await page.getByLabel('Code uit uw app').fill(old);
    await page.getByLabel('Code uit uw app').press('Enter');
    expect((await answer).status()).toBe(401);
    await expect(page.getByText('Deze code klopt niet of is al gebruikt')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Verder' })).not.toHaveAttribute('aria-busy', 'true');
  }
  await page.getByLabel('Code uit uw app').fill(second.papers[0] ?? '');
  await page.getByLabel('Code uit uw app').press('Enter');
  await expect(page).toHaveURL(/\/beoordeling/);
});
