// SPDX-License-Identifier: EUPL-1.2
import type { Browser, Page } from '@playwright/test';
import { schemeKey, typeOf } from './support/definition';
import { labelled, type as typeIn } from './support/form';
import { enters, typesIn } from './support/keyboard';
import { expect, test } from './support/provider-stack';
import { look } from './support/screen';

/** A browser of somebody, who signs in at the provider with the keyboard. */
async function signsIn(
  browser: Browser,
  baseUrl: string,
  button: RegExp,
  who: RegExp,
  picture?: string,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: baseUrl });
  const page = await context.newPage();
  await page.goto('/inloggen');
  await expect(page.getByRole('link', { name: button })).toBeVisible();
  if (picture) await look(page, picture);
  await expect(page.getByLabel('Wachtwoord')).toHaveCount(0);
  await enters(page, page.getByRole('link', { name: button }));
  await enters(page, page.getByRole('button', { name: who }));
  await page.waitForURL(({ href, pathname }) => href.startsWith(baseUrl) && !pathname.startsWith('/api/'));
  return page;
}

test('een medewerker logt in met het account van de provincie en bevestigt op de plek waar die bezig is', async ({
  browser,
  provider,
}) => {
  const page = await signsIn(browser, provider.baseUrl, /Provincie Zuid-Holland/, /Bram Dekker/, 'inloggen-elders');
  await expect(page.getByRole('button', { name: 'Uitloggen' })).toBeVisible();
  await page.goto('/account');
  await expect(page.getByText('substantieel')).toBeVisible();
  await look(page, 'account-elders');
  await page.goto('/beheer/organisaties');
  await page.getByRole('link', { name: 'Goeree-Overflakkee' }).press('Enter');
  await typesIn(page, page.getByLabel('KvK-nummer'), '24400234');
  await provider.makeStale();
  await enters(page, page.getByRole('button', { name: 'Nummers opslaan' }));
  await expect(page.getByRole('heading', { name: 'Bevestig dat u het bent' })).toBeVisible();
  await look(page, 'bevestigen-elders');
  const opened = page.waitForEvent('popup');
  await enters(page, page.getByRole('link', { name: /Bevestigen met Provincie/ }));
  const other = await opened;
  await enters(other, other.getByRole('button', { name: /Bram Dekker/ }));
  await expect(page.getByText('De nummers zijn opgeslagen')).toBeVisible();
  await expect(page.getByLabel('KvK-nummer')).toHaveValue('24400234');
  await page.getByRole('button', { name: 'Uitloggen' }).press('Enter');
  await page.getByRole('button', { name: 'Ja, log mij uit' }).press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();
  await page.context().close();
});

test('iemand van een gemeente logt voor het eerst in, mag lezen, en krijgt van de beheerder het recht om in te dienen', async ({
  browser,
  provider,
}) => {
  const stranger = await signsIn(browser, provider.baseUrl, /eHerkenning/, /Ties Blom/);
  await expect(stranger.getByText('met nummer 99999990 is hier niet bekend')).toBeVisible();
  await look(stranger, 'inloggen-onbekend');
  await stranger.context().close();
  const newcomer = await signsIn(browser, provider.baseUrl, /eHerkenning/, /Noor Kuipers/);
  await expect(newcomer).toHaveURL(/\/gemeente/);
  const manager = await signsIn(browser, provider.baseUrl, /eHerkenning/, /Daan Bakker/);
  await manager.goto('/gemeente/collegas');
  await manager.getByRole('button', { name: /Rechten wijzigen.*Noor Kuipers/ }).press('Enter');
  const panel = manager.getByRole('region', { name: 'Rechten van Noor Kuipers' });
  await panel.getByRole('checkbox', { name: 'Indienen' }).press('Space');
  await look(manager, 'collegas-nieuw');
  await panel.getByRole('button', { name: 'Opslaan' }).press('Enter');
  await expect(manager.getByText('De rechten zijn gewijzigd').first()).toBeVisible();
  await expect
    .poll(() =>
      newcomer.evaluate(async () => {
        const response = await fetch('/api/v1/sessions/current');
        return ((await response.json()) as { roles: string[] }).roles.join();
      }),
    )
    .toContain('submit');
  for (const page of [newcomer, manager]) await page.context().close();
});

test('de sessie eindigt tijdens het typen: inloggen bij eHerkenning gaat in een ander venster, en alles staat er nog', async ({
  browser,
  provider,
}) => {
  const page = await signsIn(browser, provider.baseUrl, /eHerkenning/, /Daan Bakker/);
  const type = await typeOf('haalbaarheid');
  const id = await page.evaluate(
    async ([scheme, typeKey]) => {
      const { csrfToken } = (await (await fetch('/api/v1/sessions/current')).json()) as { csrfToken: string };
      const headers = {
        'Content-Type': 'application/json',
        'X-CSRF-Token': csrfToken,
        'Idempotency-Key': crypto.randomUUID(),
      };
      const body = JSON.stringify({ schemeKey: scheme, typeKey });
      return ((await (await fetch('/api/v1/applications', { method: 'POST', headers, body })).json()) as { id: string })
        .id;
    },
    [schemeKey, type.key] as const,
  );
  const place = type.pages.find(({ questions }) => questions.some(({ key }) => key === 'projectName'));
  const label = place?.questions.find(({ key }) => key === 'projectName')?.label.nl ?? '';
  await page.goto(`/gemeente/aanvragen/${id}/${place?.key}`);
  await expect(page.getByRole('button', { name: 'Opslaan en verder' })).toBeVisible();
  await page.context().clearCookies({ domain: '127.0.0.1', name: /flexloket|__Host-/ });
  await typeIn(page, label, 'Dit mag niet verloren gaan');
  const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  await expect(dialog).toBeVisible();
  await look(page, 'opnieuw-inloggen-elders');
  // The provider still knows who this is: its window closes by itself.
  await dialog.getByRole('link', { name: /eHerkenning/ }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: labelled(label) })).toHaveValue('Dit mag niet verloren gaan');
  await expect(page.getByText(/Opgeslagen om/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: labelled(label) })).toHaveValue('Dit mag niet verloren gaan');
  await page.context().close();
});
