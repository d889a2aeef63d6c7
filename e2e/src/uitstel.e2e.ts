// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import { about, choose, type } from './support/form';
import { pdfFile } from './support/files';
import { aGranted } from './support/given';
import { expect, test } from './support/journey';
import { look } from './support/screen';

interface Grant {
  readonly notifiedOn: string | null;
  readonly obligations: readonly { readonly id: string; readonly key: string; readonly dueOn: string | null }[];
}

const moved = (page: Page) => page.getByRole('table', { name: 'Datums die verschuiven' });

test('uitstel voor twee verplichtingen: met bewijs gevraagd, vooraf te zien, deels gegeven en daarna verbeterd', async ({
  at,
  person,
}) => {
  const wanted = { typeKey: 'plaatsing', projectName: 'Flexwoningen aan de Kade', by: 'rotterdam' } as const;
  const given = await aGranted(person, wanted);
  const { text: start } = given.type.obligations.find(({ key }) => key === 'start') ?? { text: { nl: '' } };
  const reads = await person('assessor');
  const grant = async () => (await reads.get<{ grant: Grant | null }>(`/applications/${given.id}`)).grant;
  const dueOn = async (key: string) => (await grant())?.obligations.find((one) => one.key === key)?.dueOn ?? '';
  await expect.poll(async () => (await grant())?.notifiedOn ?? null, { timeout: 45_000 }).not.toBeNull();
  const before = await dueOn('start');
  const duty = (await grant())?.obligations.find(({ key }) => key === 'start');

  await test.step('de gemeente ziet wat het uitstel met haar datums doet voordat zij het vraagt', async () => {
    const page = await at('rotterdam');
    await page.goto(`/gemeente/zaken/${given.id}/verplichtingen/${duty?.id}/uitstel`);
    await type(page, 'Hoeveel maanden uitstel vraagt u?', '6');
    await page.getByRole('textbox', { name: /^Ook uitstel hiervoor/ }).fill('3');
    const { name, buffer } = pdfFile('brief-netbeheerder.pdf');
    await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await type(page, 'Waarom hebt u uitstel nodig?', 'De netbeheerder sluit de locatie later aan.');
    await expect(moved(page).getByRole('row')).not.toHaveCount(0);
    await look(page, 'uitstel-vragen-met-gevolgen');
    await page.getByRole('button', { name: 'Uitstel vragen' }).click();
    await expect(page.getByText('U hebt uitstel gevraagd')).toBeVisible();
  });

  await test.step('de provincie geeft een deel, en ziet datums, geld, plafond en brieven voordat zij beslist', async () => {
    const page = await at('assessor');
    await page.goto(`/beoordeling/zaken/${given.id}?tab=uitvoering`);
    const form = page.getByRole('region', { name: 'Beslissen over uitstel voor 2 verplichtingen' });
    const asks = (about: string): string => `${about.replace(/\.$/, '')}: geeft u uitstel?`;
    const { text: completion } = given.type.obligations.find(({ key }) => key === 'completion') ?? { text: { nl: '' } };
    await choose(form, asks(start.nl), 'Ja, uitstel geven');
    await choose(form, asks(completion.nl), 'Nee, afwijzen');
    await form.getByRole('textbox', { name: /hoeveel maanden\?/ }).fill('4');
    const reasons = form.getByRole('textbox', { name: /reden voor in de brief/ });
    await reasons.nth(0).fill('Vier maanden is genoeg volgens de brief van de netbeheerder.');
    await reasons.nth(1).fill('De oplevering blijft haalbaar.');
    await expect(moved(page)).toBeVisible();
    await expect(form.getByText(/Het plafond verandert niet/)).toBeVisible();
    await look(page, 'uitstel-beslissen-met-gevolgen');
    await form.getByRole('button', { name: 'Beslis over het uitstel' }).click();
    await expect(page.getByText('Het uitstel is gegeven')).toBeVisible();
    await expect.poll(() => dueOn('start'), { timeout: 45_000 }).not.toBe(before);
  });

  const wrong = await dueOn('start');
  await test.step('een tweede persoon verbetert het besluit; beide besluiten blijven staan', async () => {
    const page = await at('assessor2');
    await page.goto(`/beoordeling/zaken/${given.id}?tab=uitvoering`);
    await page.getByRole('button', { name: about('Dit besluit verbeteren', start.nl) }).click();
    const form = page.getByRole('region', { name: `Besluit over uitstel verbeteren: ${start.nl}` });
    await type(form, 'Hoeveel maanden uitstel moet het zijn?', '2');
    await choose(
      form,
      'Waarom mag de gemeente tijd verliezen?',
      'Het besluit over uitstel was onjuist. (Awb 4:50(1)(a))',
    );
    await form.getByRole('radio', { name: /wij gaan uit van de gegevens van de gemeente zelf/ }).check();
    await type(form, 'Reden voor in de brief', 'In het besluit staan twee maanden te veel.');
    await expect(moved(page)).toBeVisible();
    await look(page, 'uitstel-verbeteren');
    await form.getByRole('button', { name: 'Verbeter het besluit' }).click();
    await expect(page.getByText('Het besluit is verbeterd')).toBeVisible();
    await expect.poll(() => dueOn('start'), { timeout: 45_000 }).not.toBe(wrong);
    const municipality = await at('rotterdam');
    await municipality.goto(`/gemeente/zaken/${given.id}`);
    const history = municipality
      .getByRole('listitem')
      .filter({ hasText: 'In het besluit staan twee maanden te veel.' });
    await expect(history.first()).toBeVisible();
    await expect(
      municipality.getByText('Vier maanden is genoeg volgens de brief van de netbeheerder.').first(),
    ).toBeVisible();
    await look(municipality, 'uitstel-verbeterd-gemeente');
  });
});
