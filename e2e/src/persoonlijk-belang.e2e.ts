// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from './support/journey';
import { type } from './support/form';
import { anAdvised } from './support/given';
import { enters, typesIn } from './support/keyboard';
import { look } from './support/screen';

test('een beslisser meldt een belang en kan niet meer beslissen; een ander wel', async ({ at, person }) => {
  const given = await anAdvised(person, { projectName: 'Woningen naast de beslisser' });
  const page = await at('decider');
  await page.goto(`/beoordeling/zaken/${given.id}`);
  await enters(page, page.getByRole('button', { name: 'Ik heb een persoonlijk belang' }));
  const form = page.getByRole('region', { name: 'Persoonlijk belang melden' });
  await typesIn(page, form.getByRole('textbox', { name: 'Wat is uw belang?' }), 'Ik woon naast de locatie.');
  await look(page, 'belang-melden');
  await enters(page, form.getByRole('button', { name: 'Meld mijn belang' }));
  await expect(page.getByText('Uw persoonlijk belang is gemeld')).toBeVisible();
  const steps = page.getByRole('region', { name: 'Volgende stap' });
  await expect(steps.getByText('U hebt gemeld dat u een eigen belang hebt bij deze zaak').first()).toBeVisible();
  await expect(steps.getByText('Persoonlijk belang gemeld door: Hanneke de Wit.')).toBeVisible();
  await look(page, 'belang-gemeld');

  const decider = await person('decider');
  const { version } = await decider.get<{ version: number }>(`/applications/${given.id}`);
  const body = { expectedVersion: version, kind: 'refuse', amountCents: 0, grounds: [], reason: 'Nee.' };
  await expect(decider.post(`/applications/${given.id}/decisions`, body)).rejects.toThrow('CONFLICT_OF_INTEREST');
  const other = await at('both');
  await other.goto(`/beoordeling/zaken/${given.id}`);
  await expect(
    other.getByRole('region', { name: 'Volgende stap' }).getByRole('heading', { name: 'Dit kan nu', exact: true }),
  ).toBeVisible();
});

test('financiën meldt een belang bij een hele gemeente; de beheerder beëindigt het', async ({ at }) => {
  const page = await at('finance2');
  await page.goto('/financien/belangen');
  await look(page, 'belangen-leeg');
  await page.getByLabel('Bij welke gemeente heeft u een belang?').selectOption('Goeree-Overflakkee');
  await page.getByRole('button', { name: 'Meld dit belang' }).press('Enter');
  await expect(page.getByRole('link', { name: 'Vul in: Welk belang is dat.' })).toBeVisible();
  await type(page, 'Welk belang is dat?', 'Mijn zus is er wethouder.');
  await page.getByRole('button', { name: 'Meld dit belang' }).press('Enter');
  await expect(page.getByText('Uw belang bij Goeree-Overflakkee is gemeld')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Goeree-Overflakkee' }).getByText('Geldt')).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, 'belangen-smal');

  const admin = await at('administrator');
  await admin.goto('/beheer/belangen');
  await admin.getByRole('button', { name: 'Beëindig het belang van Eva Jansen bij Goeree-Overflakkee' }).press('Enter');
  await type(admin, 'Waarom is het belang er niet meer?', 'Zij is geen wethouder meer.');
  await look(admin, 'belangen-beheer');
  await admin.getByRole('button', { name: 'Beëindig deze melding' }).press('Enter');
  await expect(admin.getByText('De melding van Eva Jansen is beëindigd')).toBeVisible();
  const auditor = await at('auditor');
  await auditor.goto('/controle/belangen');
  await expect(auditor.getByText('Zij is geen wethouder meer.')).toBeVisible();
});
