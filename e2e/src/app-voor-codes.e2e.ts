// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { mailUrl } from './support/accounts';
import { expect, test } from './support/journey';
import { enters, typesIn } from './support/keyboard';
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
  await typesIn(page, page.getByLabel('Code uit uw app'), code);
  await enters(page, page.getByRole('button', { name: 'App instellen' }));
  await expect(page.getByRole('heading', { name: 'Bewaar deze codes op papier' })).toBeVisible();
  const papers = await page.locator('.flx-paper-codes code').allTextContents();
  expect(papers).toHaveLength(10);
  return { secret, papers };
}

async function givesPassword(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen');
  await typesIn(page, page.getByLabel('E-mailadres'), email);
  await typesIn(page, page.getByLabel('Wachtwoord', { exact: true }), password);
  await page.keyboard.press('Enter');
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
  await typesIn(page, page.getByLabel('Nieuw wachtwoord'), password);
  await page.keyboard.press('Enter');
  await enters(page, page.getByRole('link', { name: 'Naar inloggen' }));

  await givesPassword(page, email);
  await expect(page.getByRole('heading', { name: 'Stel uw app voor codes in' })).toBeVisible();
  await expect(page.locator('.flx-secret')).toBeVisible();
  await look(page, 'app-instellen');
  const first = await setsUpApp(page);
  await look(page, 'codes-op-papier');
  await enters(page, page.getByRole('button', { name: 'Ik heb de codes bewaard' }));
  await expect(page).toHaveURL(/\/beoordeling/);
  await enters(page, page.getByRole('button', { name: 'Uitloggen' }));
  await expect(page.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();

  // The telephone is lost: a code on paper works once.
  const paper = first.papers[3] ?? '';
  await givesPassword(page, email);
  await typesIn(page, page.getByLabel('Code uit uw app'), paper);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/beoordeling/);
  await page.goto('/account');
  await enters(page, page.getByRole('button', { name: 'Nieuwe telefoon of app instellen' }));
  await expect(page.locator('.flx-secret')).toBeVisible();
  const second = await setsUpApp(page);
  expect(second.secret).not.toBe(first.secret);
  await enters(page, page.getByRole('button', { name: 'Ik heb de codes bewaard' }));
  await enters(page, page.getByRole('button', { name: 'Uitloggen' }));
  await expect(page.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();

  // Neither the used paper, nor another of the old ones, nor the old app.
  await givesPassword(page, email);
  const oldApp = new TOTP({ secret: Secret.fromBase32(first.secret) }).generate();
  for (const old of [paper, first.papers[4] ?? '', oldApp]) {
    const answer = page.waitForResponse(/\/sessions\/current\/codes$/);
    await typesIn(page, page.getByLabel('Code uit uw app'), old);
    await page.keyboard.press('Enter');
    expect((await answer).status()).toBe(401);
    await expect(page.getByText('Deze code klopt niet of is al gebruikt')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Verder' })).not.toHaveAttribute('aria-busy', 'true');
  }
  await typesIn(page, page.getByLabel('Code uit uw app'), second.papers[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/beoordeling/);
});
