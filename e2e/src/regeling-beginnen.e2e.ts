// SPDX-License-Identifier: EUPL-1.2
import { attachesDocuments, fillsTheForm } from './road/application';
import { previewsAndGrants } from './road/decision';
import { accepts, reports } from './road/delivery';
import { accounts, determines, readsTheDetermination } from './road/determination';
import { confirms, prepares, releases } from './road/payments';
import type { Person } from './support/api';
import type { GrantType } from './support/definition';
import { about, type as typeInto } from './support/form';
import { expect, test } from './support/journey';
import { legalNow } from './support/legal-clock';
import { asChosen, schemeFiles } from './support/scheme-files';
import { look } from './support/screen';

const key = 'zuinige-zalen';
const name = 'Regeling zuinige zalen';
/** Costs of € 10.000,00 and € 10.000,00 VAT, of which 40%; the income leaves € 10.000,00 short, other grants leave € 6.000,00. */
const granted = 600_000;
/** Five percent less, because there was no sign. */
const determined = 570_000;
const photos = `    - key: photos
      type: files
      label: { nl: Stuur een foto van het bord, en: Send a photo of the sign }
      neededFor: { nl: Wij willen het bord zien., en: We want to see the sign. }
      maximum: 2
  documents: []
  withinWeeks: 13`;

const versionOf = async (by: Person, id: string): Promise<number> =>
  (await by.get<{ version: number }>(`/applications/${id}`)).version;

test('een nieuwe regeling, zonder programmeren: van bestanden tot vaststelling', async ({ at, person }) => {
  const files = schemeFiles(key, name).map(({ name: file, text }) => ({
    name: file,
    text: text.replace('  documents: []\n  withinWeeks: 13', photos),
  }));
  const writer = await at('administrator');
  await test.step('de beheerder begint de regeling met bestanden', async () => {
    await writer.goto('/beheer/regelingen');
    await writer.getByRole('link', { name: 'Een nieuwe regeling beginnen' }).click();
    const wrong = files.map((one) => asChosen({ ...one, text: one.text.replace('percentage: 40', 'percentage: 140') }));
    await writer.getByLabel('YAML-bestanden').setInputFiles(wrong);
    const problems = writer.getByRole('table', { name: /fout/ });
    await expect(problems.getByRole('row').nth(1)).toContainText('verduurzaming.yaml');
    await expect(problems.getByRole('row').nth(1)).toContainText('percentage: 140');
    await look(writer, 'regeling-bestanden-fout');
    await writer.getByLabel('YAML-bestanden').setInputFiles(files.map(asChosen));
    await expect(writer.getByRole('heading', { level: 1 })).toHaveText(`${name}, versie 1`);
    await expect(writer.getByRole('table', { name: 'Plafonds' })).toContainText('€ 500.000,00');
    await expect(writer.getByText('0 ingediende en 50 verzonnen aanvragen doorgerekend.')).toBeVisible();
    await look(writer, 'regeling-nieuw');
    await writer.getByRole('button', { name: 'Vraag om publicatie' }).click();
    await expect(writer.getByText('De publicatie is gevraagd')).toBeVisible();
  });

  const decider = await at('decider');
  await test.step('een beslisser publiceert', async () => {
    await decider.goto('/beoordeling/regelingen');
    await decider.getByRole('link', { name: `${name}, versie 1` }).click();
    await decider.getByRole('button', { name: 'Publiceren', exact: true }).click();
    await decider.getByRole('dialog').getByRole('button', { name: 'Publiceren' }).click();
    await expect(decider.getByText('De versie is gepubliceerd en geldt nu')).toBeVisible();
    await writer.goto(`/beheer/regelingen/${key}`);
    const ceilings = writer.getByRole('table', { name: 'Plafonds' });
    await expect(ceilings.getByRole('row').filter({ hasText: 'Hele regeling' })).toContainText('€ 500.000,00');
  });

  const { definition } = await (await person('submits')).get<{ definition: { types: GrantType[] } }>(`/schemes/${key}`);
  const [type] = definition.types;
  if (!type) throw new Error('the scheme has no type');
  const wishes = { projectName: 'Dorpshuis De Brink', moneyCents: 1_000_000, homes: 0 };
  const submits = await at('submits');
  const filed = await test.step('de gemeente vult het formulier van die regeling in', async () => {
    await submits.goto(`/regelingen/${key}`);
    await look(submits, 'regeling-openbaar');
    await submits.getByRole('button', { name: about('Aanvraag starten', type.name.nl) }).click();
    await expect(submits.getByRole('heading', { level: 1, name: 'Aanvraag invullen' })).toBeVisible();
    const number = (await submits.locator('.flx-above-heading').innerText()).trim();
    const started = { id: new URL(submits.url()).pathname.split('/').at(-1) ?? '', number, type, wishes };
    await fillsTheForm(submits, started, granted);
    await attachesDocuments(submits, started);
    return started;
  });

  await test.step('en dient in; de beoordelaar adviseert', async () => {
    const by = await person('submits');
    const { electronicMessages } = await by.get<{ electronicMessages: boolean | null }>(`/applications/${filed.id}`);
    const body = { expectedVersion: await versionOf(by, filed.id), declaration: true };
    await by.post(`/applications/${filed.id}/submissions`, {
      ...body,
      ...(electronicMessages === null ? { electronicMessages: true } : {}),
    });
    const assessor = await person('assessor');
    for (const command of ['assignments', 'completeness-judgements']) {
      const expectedVersion = await versionOf(assessor, filed.id);
      await assessor.post(`/applications/${filed.id}/${command}`, { expectedVersion });
    }
    for (const { key: check } of type.checklist)
      await assessor.put(`/applications/${filed.id}/checklist/${check}`, { result: 'yes', reason: '' });
    const advice = { kind: 'grant', amountCents: granted, grounds: [], reason: 'De maatregelen besparen energie.' };
    const expectedVersion = await versionOf(assessor, filed.id);
    await assessor.post(`/applications/${filed.id}/advices`, { expectedVersion, ...advice });
  });

  await test.step('de aanvraagperiode sluit eerder, zodat vergeleken kan worden', async () => {
    const by = await person('administrator');
    const { closesAt } = await by.get<{ closesAt: string }>(`/schemes/${key}`);
    const soon = legalNow().getTime() + 4_000;
    const body = { closesAt: new Date(soon).toISOString(), reason: 'Alle aanvragen zijn binnen.' };
    await by.post(`/schemes/${key}/closings`, { expectedClosesAt: closesAt, ...body });
    await expect.poll(() => legalNow().getTime()).toBeGreaterThan(soon + 500);
  });
  await test.step('de beslisser verleent', () => previewsAndGrants(decider, filed, granted));

  const [assessor, finance, finance2] = [await at('assessor'), await at('finance'), await at('finance2')];
  await test.step('de gemeente begint', () => reports(submits, filed, 'start'));
  await test.step('de melding wordt goedgekeurd', () => accepts(assessor, filed, 'start'));
  const advance = type.advances[0]?.text.nl ?? '';
  await test.step('alles wordt vooruit betaald', () => prepares(finance, filed, advance, granted));
  await test.step('een collega geeft het vrij', () => releases(finance2, filed, granted));
  await test.step('en meldt dat er is betaald', () => confirms(finance2, filed, granted));
  await test.step('de gemeente is klaar', () => reports(submits, filed, 'completion'));
  await test.step('de melding wordt goedgekeurd', () => accepts(assessor, filed, 'completion'));
  const spent = { ...wishes, moneyCents: 1_500_000 };
  await test.step('de gemeente verantwoordt de kosten', () => accounts(submits, filed, spent, granted));
  await test.step('de beoordelaar legt vast dat er geen bord staat, en stelt lager voor', async () => {
    await assessor.goto(`/beoordeling/zaken/${filed.id}/vaststelling`);
    await expect(assessor.getByRole('link', { name: /photos\.pdf/ })).toBeVisible();
    await assessor.getByLabel(/^Geen bord geplaatst/).check();
    await typeInto(assessor, 'Waaruit blijkt dat?', 'Bij de controle stond er geen bord.');
    await look(assessor, 'verlaging-vastleggen');
    await assessor.getByRole('button', { name: 'Leg vast' }).click();
    await expect(assessor.getByText('De verplichtingen zijn vastgelegd')).toBeVisible();
    await expect(assessor.getByText('Geen bord geplaatst: 5% lager')).toBeVisible();
    await assessor.getByRole('button', { name: 'Vraag een zienswijze' }).click();
    await expect(assessor.getByLabel('Wat bent u van plan, en op grond van welke gegevens?')).toHaveValue(
      /Geen bord geplaatst: 5% lager/,
    );
    await look(assessor, 'verlaging-zienswijze');
    await assessor.getByLabel('Niet nodig: uitzondering van Awb 4:11').check();
    await typeInto(assessor, 'Reden voor in de brief', 'Het bord ontbrak bij de controle.');
    await assessor.getByRole('button', { name: 'Leg het voorstel voor' }).click();
    await expect(assessor.getByText('Uw voorstel ligt bij de beslisser')).toBeVisible();
  });
  await test.step('de beslisser ziet de verlaging en stelt vast', () => determines(decider, filed, determined));
  await test.step('brief en bewijs noemen de verlaging met haar artikel', async () => {
    await readsTheDetermination(submits, filed, determined, granted - determined);
    const auditor = await person('auditor');
    const { decisions } = await auditor.get<{ decisions: { id: string; kind: string }[] }>(`/applications/${filed.id}`);
    const { id } = decisions.find(({ kind }) => kind === 'determination') ?? { id: '' };
    const { content } = await auditor.get<{ content: object }>(`/decisions/${id}/receipt`);
    expect(content).toMatchObject({
      basis: { breaches: [{ key: 'publicity' }], account: { documents: [{}] } },
    });
  });
});
