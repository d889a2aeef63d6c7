// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import { attachesDocuments, checksAndSubmits, fillsTheForm, starts } from './road/application';
import { mailUrl } from './support/accounts';
import { typeOf } from './support/definition';
import { expect, test } from './support/journey';
import { chooses, enters, ticksOff, typesIn } from './support/keyboard';
import { look } from './support/screen';

const password = 'een fiets langs de Rijn';

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Where the newest mail to this address leads, with what stands behind the hash sign. */
async function linkFor(address: string): Promise<string> {
  let link = '';
  const look = async (): Promise<boolean> => {
    const response = await fetch(`${mailUrl()}/api/messages?to=${encodeURIComponent(address)}`);
    const mails = (await response.json()) as Mail[];
    link = /https?:\/\/[^/\s]+(\/wachtwoord#\S+)/.exec(mails.map(({ text }) => text).join('\n'))?.[1] ?? '';
    return link !== '';
  };
  await expect.poll(look, { message: `a link for ${address}`, timeout: 45_000 }).toBe(true);
  return link;
}

/** The manager of the municipality invites a colleague, by keyboard. */
async function invites(manager: Page, name: string, email: string, rights: readonly string[]): Promise<void> {
  await manager.goto('/gemeente/collegas');
  await enters(manager, manager.getByRole('button', { name: 'Collega uitnodigen' }));
  await typesIn(manager, manager.getByLabel('Naam', { exact: true }), name);
  await typesIn(manager, manager.getByLabel('E-mailadres'), email);
  for (const right of rights) await ticksOff(manager, manager.getByLabel(right));
  await look(manager, 'collega-uitnodigen');
  await enters(manager, manager.getByRole('button', { name: 'Stuur de uitnodiging' }));
  await expect(manager.getByText('De uitnodiging is verstuurd')).toBeVisible();
}

/** The colleague sets a password by the link, after one that is too easy, and signs in with it. */
async function joins(visitor: Page, email: string): Promise<void> {
  await visitor.goto(await linkFor(email));
  await typesIn(visitor, visitor.getByLabel('Nieuw wachtwoord'), 'Sinterklaas2026!');
  await enters(visitor, visitor.getByRole('button', { name: 'Wachtwoord opslaan' }));
  await expect(visitor.getByText('Dit wachtwoord is makkelijk te raden')).toBeVisible();
  await look(visitor, 'wachtwoord-instellen');
  await typesIn(visitor, visitor.getByLabel('Nieuw wachtwoord'), password);
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByRole('heading', { name: 'Uw wachtwoord is ingesteld', level: 1 })).toBeVisible();
  await enters(visitor, visitor.getByRole('link', { name: 'Naar inloggen' }));
  await typesIn(visitor, visitor.getByLabel('E-mailadres'), email);
  await typesIn(visitor, visitor.getByLabel('Wachtwoord', { exact: true }), password);
  await visitor.keyboard.press('Enter');
  await expect(visitor.getByRole('heading', { name: /^Overzicht van/ })).toBeVisible();
}

test('een uitgenodigde collega dient de eerste aanvraag in', async ({ at, visitor }, { project }) => {
  const email = `iris.${project.name}@gouda.example`;
  await test.step('de beheerder nodigt uit', async () =>
    invites(await at('gouda'), 'Iris de Boer', email, ['Invullen', 'Indienen']));
  await test.step('de collega doet mee', () => joins(visitor, email));
  const type = await typeOf('haalbaarheid');
  const wishes = { projectName: 'Eerste aanvraag van Iris', moneyCents: 864_000, homes: 20 };
  const filed = await test.step('begint een aanvraag', () => starts(visitor, type, wishes));
  await test.step('vult haar in', () => fillsTheForm(visitor, filed, 432_000));
  await test.step('voegt de documenten toe', () => attachesDocuments(visitor, filed));
  await test.step('en dient in', () => checksAndSubmits(visitor, filed, 432_000));
});

test('wie vertrekt draagt de zaken over en is meteen uitgelogd', async ({ at, visitor }, { project }) => {
  const email = `noor.${project.name}@gouda.example`;
  const manager = await at('gouda');
  await invites(manager, 'Noor van Vliet', email, ['Invullen']);
  await joins(visitor, email);
  const type = await typeOf('haalbaarheid');
  const { number } = await starts(visitor, type, { projectName: 'Concept van Noor', moneyCents: 1, homes: 1 });

  await manager.reload();
  const row = manager.getByRole('row', { name: /Noor van Vliet/ }).first();
  await expect(row.getByText('1 open zaak')).toBeVisible();
  await enters(manager, row.getByRole('button', { name: /Laten vertrekken/ }));
  await look(manager, 'collega-vertrekt');
  await enters(manager, manager.getByRole('button', { name: 'Laat vertrekken', exact: true }));
  await expect(manager.getByText(/Kies wie de open zaken overneemt|Vul in/).first()).toBeVisible();
  await chooses(manager, manager.getByRole('radio', { name: /Subsidiebureau Gouda/ }));
  await enters(manager, manager.getByRole('button', { name: 'Laat vertrekken', exact: true }));
  await expect(manager.getByText('Deze persoon hoort niet meer bij de organisatie')).toBeVisible();
  await expect(manager.getByRole('row', { name: /Noor van Vliet/ })).toHaveCount(0);
  await visitor.goto('/gemeente');
  await expect(visitor.getByRole('heading', { name: 'Inloggen' })).toBeVisible();
  await manager.goto('/gemeente');
  await expect(manager.getByText(number).first()).toBeVisible();
});
