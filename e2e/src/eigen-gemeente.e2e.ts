// SPDX-License-Identifier: EUPL-1.2
import { baseUrl } from './support/accounts';
import { aDraft, aGranted, anAdvised } from './support/given';
import { euros, labelled } from './support/form';
import { expect, test } from './support/journey';
import { mailTo } from './support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from './support/pdf';
import { look } from './support/screen';

interface Timeline {
  readonly items: readonly { readonly type: string; readonly audience: string }[];
}

test('Dordrecht kan de zaak van Leiden niet openen', async ({ at, person }) => {
  const given = await aDraft(person, { projectName: 'Geheim project Leiden' });
  const { documents } = await (
    await person('submits')
  ).get<{ documents: { id: string }[] }>(`/applications/${given.id}`);
  const page = await at('dordrecht');
  for (const address of [`/gemeente/zaken/${given.id}`, `/gemeente/aanvragen/${given.id}`]) {
    await page.goto(address);
    await expect(page.getByText('Wij kunnen dit niet vinden.')).toBeVisible();
    await expect(page.getByText('Geheim project Leiden')).toHaveCount(0);
    await look(page, 'andere-gemeente');
  }
  for (const path of [
    `/applications/${given.id}`,
    `/applications/${given.id}/events`,
    `/documents/${documents[0]?.id}/content`,
  ])
    expect(await page.evaluate(async (url) => (await fetch(url)).status, `${baseUrl()}/api/v1${path}`)).toBe(404);
  await page.goto('/beoordeling');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U hebt geen toegang tot deze pagina');
  await look(page, 'geen-toegang');
});

test('wie heeft geadviseerd, kan niet besluiten, en ziet waarom', async ({ at, person }) => {
  const given = await anAdvised(person, { projectName: 'Vier ogen', assessor: 'both' });
  const page = await at('both');
  await page.goto(`/beoordeling/zaken/${given.id}`);
  const steps = page.getByRole('region', { name: 'Volgende stap' });
  const forbidden = steps.getByRole('listitem').filter({ hasText: 'Verlenen' });
  await expect(forbidden).toContainText('U hebt dit zelf voorbereid. Een collega moet deze stap zetten.');
  await expect(steps.getByRole('link', { name: 'Verlenen', exact: true })).toHaveCount(0);
  await look(page, 'vier-ogen');
  await page.goto(`/beoordeling/zaken/${given.id}/besluit`);
  await expect(page.getByText('U kunt nu geen besluit nemen')).toBeVisible();
  await expect(page.getByText('Een collega moet deze stap zetten.').first()).toBeVisible();
  await look(page, 'vier-ogen-besluit');
});

test('wie alleen beoordeelt, ziet wie wel mag besluiten', async ({ at, person }) => {
  const given = await anAdvised(person, { projectName: 'Vraag het de beslisser' });
  const page = await at('assessor');
  await page.goto(`/beoordeling/zaken/${given.id}`);
  const forbidden = page
    .getByRole('region', { name: 'Volgende stap' })
    .getByRole('listitem')
    .filter({ hasText: 'Verlenen' });
  await expect(forbidden).toContainText('Uw rol mag dit niet doen. Vraag het iemand met deze rol: beslisser.');
});

test('de gemeente ziet niets van wat intern is', async ({ at, person }) => {
  const given = await aGranted(person, { projectName: 'Wat intern is' });
  await mailTo('submits', /Er staat een besluit voor u klaar/, given.number);
  const events = `/applications/${given.id}/events`;
  // What follows the letter may still come between one look and the other.
  await expect(async () => {
    const all = await (await person('assessor')).get<Timeline>(events);
    expect(all.items.some(({ type }) => type === 'AdviceGiven')).toBe(true);
    const theirs = await (await person('submits')).get<Timeline>(events);
    expect(theirs.items).toEqual(
      all.items.filter(({ audience }) => audience === 'everyone').map(() => expect.anything()),
    );
    expect(theirs.items.filter(({ audience }) => audience !== 'everyone')).toEqual([]);
  }).toPass({ timeout: 15_000 });

  const municipality = await at('submits');
  await municipality.goto(`/gemeente/zaken/${given.id}`);
  const timeline = municipality.getByRole('region', { name: 'Wat er is gebeurd' });
  await expect(timeline.getByText(/De provincie verleende de subsidie/)).toBeVisible();
  for (const inside of [/gaf advies/, /kreeg een behandelaar/, /controlelijst/])
    await expect(municipality.getByText(inside)).toHaveCount(0);

  const province = await at('assessor');
  await province.goto(`/beoordeling/zaken/${given.id}?tab=tijdlijn`);
  await expect(province.getByText(/De beoordelaar gaf advies/)).toBeVisible();
  await look(province, 'tijdlijn-provincie');
});

test('de auditor ziet alle gebeurtenissen, met voor wie zij zijn', async ({ at, person }) => {
  const given = await anAdvised(person, { projectName: 'Voor de auditor' });
  const page = await at('auditor');
  await page.goto('/controle/gebeurtenissen');
  await page
    .getByRole('textbox', { name: 'Zoek op zaaknummer of soort gebeurtenis' })
    .or(page.getByRole('searchbox'))
    .fill(given.number);
  await page.getByRole('button', { name: 'Zoek', exact: true }).click();
  // Until the answer comes, the rows of other cases are there.
  const rows = page.getByRole('row').filter({ hasText: given.number });
  const advice = rows.filter({ hasText: 'gaf advies' });
  await expect(advice).toContainText('Alleen de provincie');
  await expect(rows.filter({ hasText: 'diende de aanvraag in' })).toContainText('Iedereen in de zaak');
  await look(page, 'auditor-gebeurtenissen');
  await advice.getByRole('link', { name: given.number }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Voor de auditor');
  await expect(page.getByRole('button', { name: /Verlenen|Neem op mijn naam|Vrijgeven/ })).toHaveCount(0);
  await look(page, 'auditor-zaak');
});

test('bij haar eerste aanvraag zegt een gemeente hoe zij berichten wil, en daarna niet meer', async ({
  at,
  person,
}) => {
  const question = labelled('Hoe wilt u berichten over subsidies krijgen?');
  const page = await at('delft');
  const first = await aDraft(person, { projectName: 'De eerste van Delft', by: 'delft' });
  const declaration = page.getByRole('group', { name: labelled('Verklaring') }).getByRole('checkbox');
  await page.goto(`/gemeente/aanvragen/${first.id}/controleren`);
  await declaration.check();
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
  await expect(page.locator('.flx-error-summary')).toBeFocused();
  await look(page, 'berichten-kiezen');
  await page
    .getByRole('radiogroup', { name: question })
    .getByRole('radio', { name: /In dit portaal/ })
    .check();
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw aanvraag is ingediend');

  const second = await aDraft(person, { projectName: 'De tweede van Delft', by: 'delft' });
  await page.goto(`/gemeente/aanvragen/${second.id}/controleren`);
  await declaration.check();
  await expect(page.getByRole('radiogroup', { name: question })).toHaveCount(0);
  await page.getByRole('button', { name: 'Aanvraag indienen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw aanvraag is ingediend');
});

test('Dordrecht wil brieven op papier: het besluit geldt als de brief op de post gaat', async ({ at, person }) => {
  const given = await aGranted(person, { projectName: 'Brief op papier', by: 'dordrecht' }, false);
  const amount = 300_000;
  const province = await at('assessor');
  const row = province.getByRole('row').filter({ hasText: given.number });
  await expect(async () => {
    await province.goto('/beoordeling/post');
    await expect(row).toBeVisible({ timeout: 3_000 });
  }).toPass({ timeout: 30_000 });
  await look(province, 'post');
  await row.getByRole('button').click();
  const dialog = province.getByRole('dialog', { name: 'Doet u deze brief vandaag op de post?' });
  await expect(dialog).toContainText('Dordrecht');
  await dialog.getByRole('button', { name: 'Maak brief van vandaag en markeer als verzonden' }).click();
  await expect(province.getByText(/Verzonden: Besluit/)).toBeVisible();
  const letter = await downloaded(province, () =>
    province.getByRole('link', { name: 'Download de brief (pdf)' }).click(),
  );
  const pdf = await readPdf(letter.bytes);
  expectTaggedDutch(pdf);
  expect(pdf.text).toContain(`€ ${euros(amount)}`);

  const municipality = await at('dordrecht');
  await municipality.goto(`/gemeente/zaken/${given.id}`);
  await expect(municipality.getByText('De brief komt ook per post.')).toBeVisible();
  await expect(municipality.getByText(/De provincie deed een brief op de post/)).toBeVisible();
  await look(municipality, 'brief-per-post');
});
