// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import type { Person } from './support/api';
import { expect, test } from './support/clock-stack';
import { about, choose, type } from './support/form';
import { aGranted, type Given } from './support/given';
import { mailTo } from './support/mailbox';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

/** The smallest picture that is one: a grey dot. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const percentage = 'Hoeveel procent van het project is klaar op donderdag 31 december 2026?';

interface Report {
  readonly obligationId: string;
  readonly periodEndsOn: string;
}

async function reportsOf(by: Person, { id }: Given): Promise<readonly Report[]> {
  const granted = async () =>
    (await by.get<{ grant: { id: string; notifiedOn: string | null } | null }>(`/applications/${id}`)).grant;
  await expect.poll(async () => (await granted())?.notifiedOn ?? null, { timeout: 45_000 }).not.toBeNull();
  return (await by.get<{ reports: Report[] }>(`/grants/${(await granted())?.id}/progress-reports`)).reports;
}

/** Fills in one number of the table of homes. */
async function homes(page: Page, kind: string, column: string, count: number): Promise<void> {
  await page.getByLabel(new RegExp(`^${column}, ${kind}`)).fill(String(count));
}

test('een voortgangsverslag met een foto: teruggestuurd, verbeterd en goedgekeurd, met wat er veranderde', async ({
  clock,
  at,
  person,
}) => {
  const given = await aGranted(person, { typeKey: 'plaatsing', projectName: 'Flexwoningen Havenkwartier' });
  const submits = await person('submits');
  const [first, second] = await reportsOf(submits, given);
  await clock.moveTo('2026-08-31');
  const answers = {
    percentage: 20,
    homes: {
      self_contained: { permitted: 0, placed: 0, occupied: 0 },
      shared: { permitted: 0, placed: 0, occupied: 0 },
    },
    permitStatus: 'requested',
    permitExpectedOn: '2026-10-01',
    completionExpectedOn: '2027-12-01',
    spent: 100_000,
  };
  const reported = await submits.post(`/obligations/${first?.obligationId}/progress-submissions`, {
    expectedVersion: 0,
    answers,
  });
  const accepted = { expectedVersion: reported.version, accepted: true, reason: '' };
  await (await person('assessor')).post(`/progress-reports/${reported.id}/report-reviews`, accepted);
  await clock.moveTo('2027-01-04');
  const page = await at('submits');
  const assessor = await at('assessor');

  await test.step('de gemeente ziet de vorige cijfers en wat er verandert, en alles wat niet klopt tegelijk', async () => {
    await page.goto(`/gemeente/zaken/${given.id}`);
    await page.getByRole('link', { name: about('Verslag invullen', 'donderdag 31 december 2026') }).click();
    await expect(page.getByRole('heading', { name: 'Wat u de vorige keer meldde' })).toBeVisible();
    await type(page, percentage, '15');
    await page.getByRole('button', { name: 'Dien het verslag in' }).click();
    await expect(page.getByText(/lager dan de vorige keer: 15% en eerst 20%/).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Vul in: Hoeveel woningen zijn er nu.' })).toBeVisible();
    await look(page, 'voortgang-fouten');
    await type(page, percentage, '60');
    for (const [column, count] of [
      ['Vergund', 6],
      ['Geplaatst', 4],
      ['Bewoond', 0],
    ] as const) {
      await homes(page, 'Zelfstandige', column, count);
      await homes(page, 'Onzelfstandige', column, 0);
    }
    await choose(page, 'Hoe staat het met de vergunning?', 'Verleend, nog niet onherroepelijk');
    await type(page, 'Wanneer verwacht u dat alles klaar is?', '1 februari 2028');
    await type(page, 'Hoeveel geld is er tot nu toe uitgegeven?', '1200');
    await expect(page.getByText('Klaar: van 20% naar 60% (+40)')).toBeVisible();
  });

  await test.step('een foto mag als voorbeeld worden getoond; daarna gaat het verslag weg', async () => {
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: 'woningen.png', mimeType: 'image/png', buffer: photo });
    await page.getByRole('button', { name: /^Geef toestemming om te tonen/ }).click();
    await expect(page.getByText('Mag als voorbeeld worden getoond')).toBeVisible();
    await look(page, 'voortgang-invullen');
    await page.getByRole('button', { name: 'Dien het verslag in' }).click();
    await expect(page.getByText('Het verslag is ingediend')).toBeVisible();
  });

  await test.step('de provincie ziet wat er veranderde en stuurt het terug', async () => {
    await assessor.goto('/beoordeling/voortgang');
    await look(assessor, 'voortgang-lijst');
    await assessor.getByRole('link', { name: given.number }).click();
    await expect(assessor.getByText('Klaar: van 20% naar 60% (+40)')).toBeVisible();
    await expect(assessor.getByText('Mag als voorbeeld worden getoond')).toBeVisible();
    await look(assessor, 'voortgang-zaak');
    await choose(assessor, 'Wat doet u met het verslag?', 'Terugsturen: de gemeente past het aan');
    await type(assessor, 'Wat moet de gemeente aanpassen?', 'Meld ook welke woningen al bewoond zijn.');
    await assessor.getByRole('button', { name: 'Leg vast' }).click();
    await expect(assessor.getByText('Het verslag is teruggestuurd')).toBeVisible();
    await mailTo('submits', /Vul uw voortgangsverslag aan/, given.number);
  });

  await test.step('de gemeente verbetert het, en de provincie keurt het goed', async () => {
    await page.goto(`/gemeente/zaken/${given.id}/voortgang/${second?.obligationId}`);
    await expect(page.getByText('Meld ook welke woningen al bewoond zijn.')).toBeVisible();
    await homes(page, 'Zelfstandige', 'Bewoond', 3);
    await page.getByRole('button', { name: 'Dien het verslag in' }).click();
    await expect(page.getByText('Het verslag is ingediend')).toBeVisible();
    await assessor.reload();
    await expect(assessor.getByText('Zelfstandige woningen, bewoond: van 0 naar 3 (+3)')).toBeVisible();
    await choose(assessor, 'Wat doet u met het verslag?', 'Goedkeuren');
    await assessor.getByRole('button', { name: 'Leg vast' }).click();
    await expect(assessor.getByText('Het verslag is goedgekeurd')).toBeVisible();
    await page.goto(`/gemeente/zaken/${given.id}`);
    await expect(page.getByRole('img', { name: /31 december 2026: 60%/ })).toBeVisible();
    await look(page, 'voortgang-reeks');
  });
});
