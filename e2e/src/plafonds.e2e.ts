// SPDX-License-Identifier: EUPL-1.2
import type { Locator, Page } from '@playwright/test';
import { NotDone } from './support/api';
import { expect, test } from './support/clock-stack';
import { anAdvised, type Given } from './support/given';
import { choose, labelled, type, typedDay } from './support/form';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02', realDays: true });

const decision = (startsOn: string) => ({
  'Wat is de reden?': 'Besluit van gedeputeerde staten over de verdeling.',
  'Kenmerk van het besluit': 'PZH-2026-801',
  'Dag van het besluit': '2026-03-02',
  'Nummer in het provinciaal blad': 'prb-2026-1234',
  'Bekendgemaakt op': '2026-03-02',
  'Geldt vanaf': startsOn,
});

/** Types into a question; a day as people write it. */
const fills = (page: Page | Locator, label: string, value: string): Promise<void> =>
  type(page, label, /^\d{4}-\d{2}-\d{2}$/.test(value) ? typedDay(value) : value);

/** Few levels are radio buttons, many are a list. */
async function picks(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByRole('combobox', { name: labelled(label) });
  // The levels come after the form.
  await expect(list.or(page.getByRole('radiogroup', { name: labelled(label) }))).toBeVisible();
  if (await list.count()) await list.selectOption({ label: option });
  else await choose(page, label, option);
}

/** Prepares a change on the page of the ceilings. */
async function prepares(page: Page, kind: string, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.goto('/financien/plafonds');
  await choose(page, 'Wat wilt u klaarzetten?', kind);
  await page.getByRole('button', { name: 'Iets klaarzetten' }).click();
  for (const [label, value] of Object.entries(answers)) {
    if (label === 'Welk plafond?') await picks(page, label, value);
    else await fills(page, label, value);
  }
  await page.getByRole('button', { name: 'Zet klaar' }).click();
  await expect(page.getByText('Klaargezet: een collega kan bevestigen')).toBeVisible();
}

/** The colleague confirms what waits. */
async function confirms(page: Page): Promise<void> {
  await page.goto('/financien/plafonds');
  await page.getByRole('button', { name: 'Bevestig' }).click();
  await expect(page.getByText('Bevestigd en geboekt')).toBeVisible();
  await expect(page.getByText('Er wacht niets op bevestiging.')).toBeVisible();
}

test('een plafond omhoog en omlaag door twee mensen, een tegenboeking, een post van het programma en een gesloten jaar', async ({
  at,
  person,
  clock,
}) => {
  const finance = await at('finance');
  const colleague = await at('finance2');
  const study = '– – – Haalbaarheid';
  await finance.goto('/financien/plafonds');
  await expect(finance.getByRole('heading', { name: 'Het budget van boven naar beneden' })).toBeVisible();
  await look(finance, 'plafonds');

  await prepares(finance, 'Verhoging van een plafond', {
    'Welk plafond?': study,
    'Met welk bedrag?': '10.000',
    ...decision('2026-03-02'),
  });
  await expect(finance.getByText('U hebt dit zelf klaargezet. Een collega bevestigt.')).toBeVisible();
  await confirms(colleague);

  const before = await anAdvised(person, { projectName: 'Ingediend voor de verlaging', moneyCents: 3_000_000 });
  await prepares(finance, 'Verlaging van een plafond', {
    'Welk plafond?': study,
    'Met welk bedrag?': '65.000',
    ...decision('2026-03-03'),
  });
  await confirms(colleague);
  await clock.moveTo('2026-03-03');
  const after = await anAdvised(person, {
    projectName: 'Ingediend na de verlaging',
    by: 'dordrecht',
    moneyCents: 3_000_000,
  });
  await clock.moveTo('2026-03-04');

  const assessor = await at('assessor');
  await assessor.goto('/beoordeling/wachtrijen');
  await assessor.getByRole('link', { name: /haalbaarheid/i }).click();
  const row = (one: Given) => assessor.getByRole('row', { name: new RegExp(`^\\s*${one.number}`) });
  await expect(row(before)).toContainText('Past');
  await expect(row(before)).toContainText('versie 2');
  await expect(row(after)).toContainText('versie 3');
  await expect(row(after)).toContainText('Past niet');
  await look(assessor, 'wachtrij-verlaagd');
  const grants = async ({ id }: Given): Promise<string> => {
    const decider = await person('decider');
    const { version, requestedCents } = await decider.get<{ version: number; requestedCents: number }>(
      `/applications/${id}`,
    );
    const body = { expectedVersion: version, kind: 'grant', amountCents: requestedCents, grounds: [], reason: '' };
    return decider.post<{ state: string }>(`/applications/${id}/decisions`, body).then(
      ({ state }) => state,
      (error: unknown) => (error instanceof NotDone ? (error.problem.code ?? '') : String(error)),
    );
  };
  expect(await grants(before)).toBe('granted');
  expect(await grants(after)).toBe('CEILING_EXCEEDED');

  await prepares(finance, 'Verhoging van een plafond', {
    'Welk plafond?': '– – – Plaatsing',
    'Met welk bedrag?': '1.000',
    ...decision('2026-03-04'),
  });
  await confirms(colleague);
  await finance.goto('/financien/plafonds');
  await finance.getByRole('link', { name: 'Plaatsing', exact: true }).click();
  await finance.getByRole('button', { name: 'Boek terug' }).first().click();
  await fills(finance, 'Waarom wordt deze boeking teruggenomen?', 'Verkeerd plafond gekozen.');
  await finance.getByRole('button', { name: 'Zet klaar' }).click();
  await expect(finance.getByText('Klaargezet: een collega kan bevestigen')).toBeVisible();
  await confirms(colleague);
  await finance.reload();
  await expect(finance.getByRole('link', { name: 'teruggeboekt' })).toBeVisible();
  await look(finance, 'plafond-geschiedenis');

  await finance.goto('/financien/plafonds');
  await finance.getByRole('link', { name: /activiteiten/i }).click();
  await fills(finance, 'Hoe heet de post?', 'Publicaties');
  await finance.getByRole('button', { name: 'Open deze post' }).click();
  await expect(finance.getByText('De post staat open')).toBeVisible();
  await prepares(finance, 'Verhoging van een plafond', {
    'Welk plafond?': '– – Publicaties',
    'Met welk bedrag?': '5.000',
    ...decision('2026-03-04'),
  });
  await confirms(colleague);
  await finance.goto('/financien/plafonds');
  await finance.getByRole('link', { name: 'Publicaties' }).click();
  const booking = {
    'Waarvoor?': 'Handreiking',
    'Nummer van contract, factuur of betaling': 'C-2026-12',
    Datum: '2026-03-04',
  };
  for (const [label, value] of Object.entries({ 'Met wie?': 'Drukkerij De Lek', ...booking, Bedrag: '2.000' }))
    await fills(finance, label, value);
  await finance.getByRole('button', { name: 'Boek', exact: true }).click();
  await expect(finance.getByText('Verplichting: Drukkerij De Lek')).toBeVisible();
  await finance.getByRole('button', { name: 'Betaling boeken' }).click();
  const payment = finance.getByRole('region', { name: 'Betaling aan Drukkerij De Lek' });
  for (const [label, value] of Object.entries({ ...booking, Bedrag: '1.500' })) await fills(payment, label, value);
  await finance.getByRole('button', { name: 'Boek', exact: true }).click();
  await expect(finance.getByText('Betaling: Drukkerij De Lek')).toBeVisible();
  await look(finance, 'programma-activiteit');
  await finance.goto('/financien/budget');
  await expect(finance.getByRole('heading', { name: 'Programma-activiteiten' })).toBeVisible();
  await look(finance, 'budget-met-activiteiten');

  await prepares(finance, 'Boekjaar afsluiten', { Boekjaar: '2025', 'Wat is de reden?': 'Jaarrekening vastgesteld.' });
  await confirms(colleague);
});
