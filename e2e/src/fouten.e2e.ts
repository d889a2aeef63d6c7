// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import { password } from './support/accounts';
import type { GrantType } from './support/definition';
import { emptyFile, programAsPdf } from './support/files';
import { labelled, tick, type } from './support/form';
import { aDraft, type Given } from './support/given';
import { expect, test } from './support/journey';
import { enters, typesIn } from './support/keyboard';
import { look } from './support/screen';

/** The page of the form that asks this question, by its key. */
function placeOf({ pages }: GrantType, key: string): { page: string; label: string } {
  const page = pages.find(({ questions }) => questions.some((question) => question.key === key));
  const question = page?.questions.find((one) => one.key === key);
  if (!page || !question) throw new Error(`no question ${key}`);
  return { page: page.key, label: question.label.nl };
}

async function opens(page: Page, given: Given, key: string): Promise<string> {
  const place = placeOf(given.type, key);
  await page.goto(`/gemeente/aanvragen/${given.id}/${place.page}`);
  await expect(page.getByRole('button', { name: 'Opslaan en verder' })).toBeVisible();
  return place.label;
}

/** All errors at once: in a summary that has the focus and leads to the field, and at the field itself. */
async function seesTheError(page: Page, message: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Opslaan en verder' }).click();
  const summary = page.locator('.flx-error-summary');
  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link', { name: message })).toBeVisible();
  await expect(page).toHaveTitle(/^Fout: /);
  await look(page, `fout-${new URL(page.url()).pathname.split('/').at(-1)}`);
  await summary.getByRole('link', { name: message }).click();
}

test('een bedrag als 1.234,567 wordt niet geraden', async ({ at, person }) => {
  const given = await aDraft(person, { projectName: 'Rare bedragen' });
  const page = await at('submits');
  const label = await opens(page, given, 'thirdPartyCosts');
  const field = page.getByRole('textbox', { name: labelled(label) });
  await field.fill('1.234,567');
  await field.blur();
  const message = /Vul een bedrag in euro in, bijvoorbeeld 1\.234,56\. U typte .1\.234,567./;
  await expect(page.locator('.utrecht-form-field-error-message').filter({ hasText: message })).toBeVisible();
  await expect(field).toHaveValue('1.234,567');
  await seesTheError(page, message);
  await expect(field).toBeFocused();
  await field.fill('1.234,56');
  await field.blur();
  await expect(field).toHaveAttribute('aria-describedby', /help|hint/);
  await expect(page.locator('.utrecht-form-field-error-message')).toHaveCount(0);
});

test('minder dan nul woningen bestaan niet', async ({ at, person }) => {
  const given = await aDraft(person, { projectName: 'Min drie woningen', typeKey: 'plaatsing' });
  const page = await at('submits');
  const label = await opens(page, given, 'homes');
  const group = page.getByRole('group', { name: labelled(label) });
  const homes = group.getByRole('textbox', { name: 'Zelfstandige woningen', exact: true });
  await homes.fill('-3');
  await seesTheError(page, /Vul 0 of meer in\. U vulde -3 in\./);
  await expect(homes).toHaveValue('-3');
  await expect(homes).toBeFocused();
});

test('30 februari bestaat niet', async ({ at, person }) => {
  const given = await aDraft(person, { projectName: 'Dertig februari' });
  const page = await at('submits');
  const label = await opens(page, given, 'plannedEnd');
  await type(page, label, '30 februari 2027');
  await seesTheError(page, /bestaat niet/);
  await expect(page.getByRole('textbox', { name: labelled(label) })).toHaveValue('30 februari 2027');
});

test('code in een naam blijft gewone tekst', async ({ at, person }) => {
  const name = '<script>alert(1)</script> {{constructor}} #panic()';
  const given = await aDraft(person, { projectName: name });
  const page = await at('submits');
  page.on('dialog', () => expect(false, 'a script ran').toBe(true));
  await page.goto(`/gemeente/aanvragen/${given.id}/controleren`);
  await expect(page.getByText(name).first()).toBeVisible();
});

test('twee mensen wijzigen hetzelfde: beide versies staan naast elkaar, en niets gaat stil verloren', async ({
  at,
  person,
}) => {
  const given = await aDraft(person, { projectName: 'Twee tabbladen' });
  const [first, second] = [await at('fills'), await at('submits')];
  const label = await opens(first, given, 'projectName');
  await opens(second, given, 'projectName');
  await type(first, label, 'Naam van de aanvrager');
  await expect(first.getByText(/Opgeslagen om/)).toBeVisible();
  await type(second, label, 'Naam van de indiener');
  const conflict = second.getByRole('status').filter({ hasText: 'Kies welke versie u wilt bewaren.' });
  await expect(conflict).toBeVisible();
  await expect(conflict.getByRole('row').filter({ hasText: label })).toContainText('Naam van de indiener');
  await expect(conflict.getByRole('row').filter({ hasText: label })).toContainText('Naam van de aanvrager');
  await look(second, 'twee-versies');
  await conflict.getByRole('button', { name: 'Mijn versie bewaren' }).click();
  await expect(conflict).toHaveCount(0);
  await expect(second.getByText(/Opgeslagen om/)).toBeVisible();
  await first.reload();
  await expect(first.getByRole('textbox', { name: labelled(label) })).toHaveValue('Naam van de indiener');
});

test('de sessie eindigt tijdens het typen: inloggen kan ter plekke en alles staat er nog', async ({ at, person }) => {
  const given = await aDraft(person, { projectName: 'Sessie voorbij' });
  const page = await at('fills');
  const label = await opens(page, given, 'projectName');
  await page.context().clearCookies();
  await type(page, label, 'Dit mag niet verloren gaan');
  const dialog = page.getByRole('dialog', { name: 'Log opnieuw in' });
  await expect(dialog).toBeVisible();
  await look(page, 'opnieuw-inloggen');
  await typesIn(page, dialog.getByLabel('Wachtwoord'), password);
  await enters(page, dialog.getByRole('button', { name: 'Inloggen' }));
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: labelled(label) })).toHaveValue('Dit mag niet verloren gaan');
  await expect(page.getByText(/Opgeslagen om/)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('textbox', { name: labelled(label) })).toHaveValue('Dit mag niet verloren gaan');
});

test('twee keer klikken dient één keer in', async ({ at, person }) => {
  const given = await aDraft(person, { projectName: 'Dubbelklik', by: 'dordrecht' });
  const page = await at('dordrecht');
  await page.goto(`/gemeente/aanvragen/${given.id}/controleren`);
  const channel = page.getByRole('radio', { name: 'Op papier, per post' });
  await expect(page.getByRole('group', { name: labelled('Verklaring') })).toBeVisible();
  if (await channel.isVisible()) await channel.check();
  await tick(
    page,
    'Verklaring',
    'Ik heb deze aanvraag naar waarheid ingevuld en ik mag haar namens de gemeente indienen.',
  );
  await page.getByRole('button', { name: 'Aanvraag indienen' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw aanvraag is ingediend');
  const { items } = await (
    await person('dordrecht')
  ).get<{ items: { type: string }[] }>(`/applications/${given.id}/events`);
  expect(items.filter(({ type: kind }) => kind === 'ApplicationSubmitted')).toHaveLength(1);
});

test('een programma dat zich pdf noemt en een leeg bestand worden geweigerd, met de reden', async ({ at, person }) => {
  const given = await aDraft(person, { projectName: 'Vreemde bestanden' });
  const page = await at('submits');
  await page.goto(`/gemeente/aanvragen/${given.id}/documenten`);
  const field = page.getByLabel(labelled(given.type.documents[0]?.title.nl ?? ''));
  await expect(page.getByText(/Toegestaan: .*pdf.*Elk bestand is niet groter dan 50/)).toBeVisible();
  await field.setInputFiles(emptyFile);
  await expect(page.getByText('leeg.pdf is leeg. Kies een bestand met inhoud.')).toBeVisible();
  await field.setInputFiles(programAsPdf);
  await expect(page.getByText('De inhoud van dit bestand past niet bij de naam.')).toBeVisible();
  await look(page, 'vreemde-bestanden');
  await expect(page.getByRole('link', { name: 'factuur.pdf' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'quotation.pdf' })).toBeVisible();
});
