// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import type { Person } from './support/api';
import { expect, test } from './support/clock-stack';
import { stepsIn, termExample } from './support/examples';
import { choose, type } from './support/form';
import { aSubmitted, type Given } from './support/given';
import { look, settled } from './support/screen';

const example = termExample(
  '10-overlap-outages-and-several-objections.yaml',
  'Twee keer onvolledig, met uitstel door instemming dat de tweede hersteltermijn overlapt',
);
const steps = stepsIn(example.trace['decision'] ?? []);

test.use({ startsOn: '2026-03-02' });

async function versionOf(by: Person, { id }: Given): Promise<number> {
  return (await by.get<{ version: number }>(`/applications/${id}`)).version;
}

async function asksToComplete(by: Person, given: Given, dueOn: string): Promise<void> {
  const document = given.type.documents[0];
  await by.post(`/applications/${given.id}/completion-requests`, {
    expectedVersion: await versionOf(by, given),
    items: [{ kind: 'document', key: document?.key ?? '', text: document?.title.nl ?? '' }],
    explanation: 'De handtekening ontbreekt.',
    dueOn,
  });
}

async function completes(by: Person, given: Given): Promise<void> {
  const expectedVersion = await versionOf(by, given);
  await by.post(`/applications/${given.id}/supplements`, { expectedVersion, note: 'Hierbij.' });
}

/** The assessor writes down that the municipality agreed to a delay. */
async function suspends(page: Page, { id }: Given): Promise<void> {
  await page.goto(`/beoordeling/zaken/${id}`);
  const step = 'Beslistermijn opschorten';
  await page.getByRole('region', { name: 'Volgende stap' }).getByRole('button', { name: step, exact: true }).click();
  const form = page.getByRole('region', { name: step, exact: true });
  await choose(
    form,
    'Waarom staat de termijn stil?',
    'De aanvrager stemt schriftelijk in met uitstel (Awb 4:15, tweede lid, onder a)',
  );
  await type(form, 'Tot en met welke dag stemt de aanvrager in?', '1 april 2026');
  await type(form, 'In welke brief of welk bericht stemt de aanvrager in?', 'uw brief van 17 maart 2026');
  await type(form, 'Toelichting voor de aanvrager', 'U laat eerst nog een onderzoek doen.');
  await look(page, 'beslistermijn-opschorten');
  await form.getByRole('button', { name: 'Zet de termijn stil' }).click();
  await expect(page.getByText('De aanvrager krijgt een brief.')).toBeVisible();
  await expect(page.getByText('opgeschort', { exact: true }).first()).toBeVisible();
}

/** Opens, with the keyboard alone, why the decision comes by that day. */
async function readsWhy(page: Page): Promise<readonly string[]> {
  await settled(page);
  const row = page.getByRole('row').filter({ hasText: 'Besluit op de aanvraag' });
  const why = row.locator('summary');
  await why.focus();
  await page.keyboard.press('Enter');
  await expect(row.getByRole('listitem').first()).toBeVisible();
  return (await row.getByRole('listitem').allInnerTexts()).map((text) => text.trim());
}

test('twee keer onvolledig met opschortingen die overlappen: iedereen ziet dezelfde dag, en waarom', async ({
  clock,
  at,
  person,
}) => {
  const given = await aSubmitted(person, { projectName: 'Flexwonen Goeree' });
  const [submits, works] = [await person('submits'), await person('assessor')];
  await works.post(`/applications/${given.id}/assignments`, { expectedVersion: await versionOf(works, given) });
  const assessor = await at('assessor');
  await assessor.goto('/beoordeling');
  await expect(assessor.getByRole('row').filter({ hasText: given.number })).toContainText('nog 91 dagen');

  await test.step('twee keer onvolledig', async () => {
    await clock.moveTo('2026-03-04');
    await asksToComplete(works, given, '2026-03-18');
    await clock.moveTo('2026-03-10');
    await completes(submits, given);
    await clock.moveTo('2026-03-12');
    await asksToComplete(works, given, '2026-03-26');
  });
  await test.step('de gemeente stemt ondertussen in met uitstel', async () => {
    await clock.moveTo('2026-03-18');
    await suspends(assessor, given);
  });
  await clock.moveTo('2026-03-24');
  await completes(submits, given);
  await clock.moveTo('2026-05-07');

  await test.step('de beoordelaar leest de dag en elke stap', async () => {
    await assessor.goto(`/beoordeling/zaken/${given.id}?tab=termijnen`);
    expect(example.dates['decision']).toBe('2026-06-26');
    const row = assessor.getByRole('row').filter({ hasText: 'Besluit op de aanvraag' });
    await expect(row).toContainText('26-06-2026');
    await expect(row).toContainText('nog 50 dagen');
    const read = await readsWhy(assessor);
    expect(read.length).toBe(steps.length);
    // The scheme has an article of its own where the example names one.
    for (const [index, step] of steps.entries()) expect(read[index]).toContain(step);
    expect(read.at(4)).toContain('Awb 4:15(2)(a)');
    await look(assessor, 'beslistermijn-beoordelaar');
  });

  await test.step('de gemeente leest dezelfde dag in gewone woorden', async () => {
    const municipality = await at('submits');
    await municipality.goto(`/gemeente/zaken/${given.id}`);
    const row = municipality.getByRole('row').filter({ hasText: 'Besluit op de aanvraag' });
    await expect(row).toContainText('vrijdag 26 juni 2026');
    const read = (await readsWhy(municipality)).join('\n');
    for (const suspension of steps.filter((step) => step.includes('opgeschort'))) expect(read).toContain(suspension);
    expect(read).not.toContain('Awb');
    expect(read).toContain('De laatste dag is vrijdag 26 juni 2026.');
    await look(municipality, 'beslistermijn-gemeente');
    await municipality.setViewportSize({ width: 390, height: 844 });
    await look(municipality, 'beslistermijn-gemeente-smal');
  });
});
