// SPDX-License-Identifier: EUPL-1.2
import { aGranted } from './support/given';
import { expect, test } from './support/journey';
import { mailTo } from './support/mailbox';
import { look } from './support/screen';

test('de openbare pagina’s', async ({ visitor }) => {
  for (const path of ['/', '/regelingen/flexwonen-zh', '/contact', '/toegankelijkheid', '/inloggen', '/stijlgids']) {
    await visitor.goto(path);
    await look(visitor, `openbaar${path.replaceAll('/', '-')}`);
  }
  await visitor.goto('/bestaat/niet');
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
  await look(visitor, 'bestaat-niet');
  await visitor.goto('/');
  await visitor.getByRole('button', { name: 'English' }).click();
  await expect(visitor.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'en');
  await look(visitor, 'openbaar-engels');
});

test('de pagina’s van een zaak en van het werk', async ({ at, person }) => {
  const given = await aGranted(person, { projectName: 'Een zaak om te bekijken', by: 'rotterdam' });
  await mailTo('rotterdam', /Er staat een besluit voor u klaar/, given.number);
  const municipality = await at('rotterdam');
  for (const path of ['', '/aanvragen', '/berichten', `/zaken/${given.id}`]) {
    await municipality.goto(`/gemeente${path}`);
    await look(municipality, `gemeente${path.replace(given.id, 'een').replaceAll('/', '-')}`);
  }
  const assessor = await at('assessor');
  for (const tab of ['te-doen', 'wacht-op-aanvrager', 'wacht-op-collega', 'afgerond']) {
    await assessor.goto(`/beoordeling?tab=${tab}`);
    await look(assessor, `beoordeling-${tab}`);
  }
  for (const tab of ['aanvraag', 'documenten', 'termijnen', 'uitvoering', 'tijdlijn', 'geld', 'dwangsom']) {
    await assessor.goto(`/beoordeling/zaken/${given.id}?tab=${tab}`);
    await look(assessor, `beoordeling-zaak-${tab}`);
  }
});

test('de pagina’s van financiën, beheer en controle', async ({ at, person }) => {
  const given = await aGranted(person, { projectName: 'Een zaak in de boeken', by: 'rotterdam' });
  await mailTo('rotterdam', /Er staat een besluit voor u klaar/, given.number);
  const { decisions } = await (
    await person('auditor')
  ).get<{ decisions: { id: string }[] }>(`/applications/${given.id}`);
  const decision = decisions[0]?.id ?? '';
  const pages = {
    finance: [
      '/financien',
      '/financien/betalingen',
      '/financien/betalingen/afgehandeld',
      '/financien/betalingen/dwangsommen',
      '/financien/budget',
      '/financien/zaken',
      `/financien/zaken/${given.id}`,
    ],
    administrator: [
      '/beheer',
      '/beheer/regelingen',
      '/beheer/gemeenten',
      '/beheer/mails',
      '/beheer/feestdagen',
      '/beheer/storingen',
      '/beheer/verschoven',
    ],
    auditor: [
      '/controle',
      '/controle/gebeurtenissen',
      '/controle/auditlog',
      '/controle/budget',
      '/controle/zaken',
      `/controle/zaken/${given.id}`,
      `/controle/zaken/${given.id}/besluiten/${decision}`,
    ],
  } as const;
  for (const [role, paths] of Object.entries(pages)) {
    const page = await at(role as keyof typeof pages);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/bestaat niet|geen toegang/);
      await look(page, path.slice(1).replace(given.id, 'een').replace(decision, 'besluit').replaceAll('/', '-'));
    }
  }
});
