// SPDX-License-Identifier: EUPL-1.2
import { confirmsUntil } from './road/decision';
import { labelled, tick } from './support/form';
import { aDraft, aGranted, anAdvised } from './support/given';
import { expect, test } from './support/journey';
import { mailTo } from './support/mailbox';
import { look } from './support/screen';

const declaration = 'Ik heb deze aanvraag naar waarheid ingevuld en ik mag haar namens de gemeente indienen.';

interface Seen {
  readonly state: string;
  readonly decisions: readonly { readonly id: string }[];
  readonly submissions: readonly { readonly seq: number }[];
}

test('een besluit in twee tabbladen, met dubbel klikken, terug en opnieuw laden, wordt één keer genomen', async ({
  at,
  person,
}) => {
  const given = await anAdvised(person, { projectName: 'Twee keer besluiten' });
  const first = await at('decider');
  const second = await first.context().newPage();
  const path = `/beoordeling/zaken/${given.id}/besluit?soort=grant`;
  for (const page of [first, second]) {
    await page.goto(path);
    await expect(page.getByText('Nieuwe stand van de zaak')).toBeVisible();
    await page.getByRole('button', { name: 'Besluit nemen' }).click();
    await expect(page.getByRole('dialog', { name: 'De subsidie verlenen?' })).toBeVisible();
  }
  const confirms = (page: typeof first) =>
    page.getByRole('dialog', { name: 'De subsidie verlenen?' }).getByRole('button', { name: 'Besluit nemen' });
  await confirms(first).dblclick({ force: true });
  await confirmsUntil(first, 'Het besluit is genomen');
  await confirms(second).click();
  await expect(
    second
      .getByRole('button', { name: /Laad|Ververs|Toon/ })
      .or(second.getByRole('alert'))
      .first(),
  ).toBeVisible();
  await second.reload();
  await expect(second.getByRole('button', { name: 'Besluit nemen' })).toHaveCount(0);
  await first.goBack();
  await first.reload();
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(first.getByRole('button', { name: 'Besluit nemen' })).toHaveCount(0);
  await look(first, 'besluit-al-genomen');
  const seen = await (await person('decider')).get<Seen>(`/applications/${given.id}`);
  expect([seen.state, seen.decisions.length]).toEqual(['granted', 1]);
});

test('een aanvraag in twee tabbladen wordt één keer ingediend, en terug of opnieuw laden doet niets meer', async ({
  at,
  person,
}) => {
  const given = await aDraft(person, { projectName: 'Twee keer indienen', by: 'dordrecht' });
  const first = await at('dordrecht');
  const second = await first.context().newPage();
  for (const page of [first, second]) {
    await page.goto(`/gemeente/aanvragen/${given.id}/controleren`);
    await expect(page.getByRole('group', { name: labelled('Verklaring') })).toBeVisible();
    const channel = page.getByRole('radio', { name: 'Op papier, per post' });
    if (await channel.isVisible()) await channel.check();
    await tick(page, 'Verklaring', declaration);
  }
  await first.getByRole('button', { name: 'Aanvraag indienen' }).dblclick({ force: true });
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Uw aanvraag is ingediend');
  await second.getByRole('button', { name: 'Aanvraag indienen' }).click();
  await expect(second.getByRole('status').getByText('Deze aanvraag is al ingediend')).toBeVisible();
  await expect(second).toHaveURL(new RegExp(`/gemeente/zaken/${given.id}`));
  await second.reload();
  await first.goBack();
  await first.reload();
  await expect(first.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(first.getByRole('button', { name: 'Aanvraag indienen' })).toHaveCount(0);
  const seen = await (await person('dordrecht')).get<Seen>(`/applications/${given.id}`);
  expect([seen.state, seen.submissions.length]).toEqual(['submitted', 1]);
});

test('wijzigen, opschorten en begrotingen zijn voor iedereen te gebruiken', async ({ at, person }) => {
  const given = await aGranted(person, { projectName: 'Een zaak om te wijzigen' });
  await mailTo('submits', /Er staat een besluit voor u klaar/, given.number);
  const assessor = await at('assessor');
  await assessor.goto(`/beoordeling/zaken/${given.id}/wijziging`);
  await look(assessor, 'wijziging-voorstellen');
  await assessor.goto(`/beoordeling/zaken/${given.id}/vaststelling`);
  await look(assessor, 'vaststelling');
  await assessor.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
  await look(assessor, 'bezwaar-en-beroep');
  await assessor.goto('/beoordeling/post');
  await look(assessor, 'post');
  const finance = await at('finance');
  await finance.goto('/financien/begrotingen');
  await finance.getByLabel('Begroting van welk jaar?').fill('2024');
  await finance.getByLabel('Op welke dag is zij vastgesteld?').fill('01-03-2024');
  await finance.getByRole('button', { name: 'Leg vast' }).click();
  await expect(finance.getByRole('row').filter({ hasText: '2024' })).toContainText('Een collega kan dit verbeteren.');
  await look(finance, 'begrotingen');
  const colleague = await at('finance2');
  await colleague.goto('/financien/begrotingen');
  await colleague.getByRole('button', { name: /Verbeter de vaststelling van de begroting van 2024/ }).press('Enter');
  await expect(colleague.getByRole('heading', { name: 'De begroting van 2024 verbeteren' })).toBeFocused();
  await look(colleague, 'begroting-verbeteren');
  await colleague.getByRole('button', { name: 'English' }).click();
  await look(colleague, 'begroting-verbeteren-engels');
});
