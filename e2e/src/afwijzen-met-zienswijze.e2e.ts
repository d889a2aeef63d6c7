// SPDX-License-Identifier: EUPL-1.2
import { confirmsUntil } from './road/decision';
import { anInAssessment } from './support/given';
import { pdfFile } from './support/files';
import { expect, test } from './support/journey';
import { linkIn, mailTo } from './support/mailbox';
import { downloaded, readPdf } from './support/pdf';
import { look } from './support/screen';

test('afwijzen kan pas als de gemeente haar zienswijze kon geven, en de brief zegt wat ermee is gedaan', async ({
  at,
  person,
}) => {
  const given = await anInAssessment(person, { projectName: 'Flexwonen aan de Kade' });
  const api = await person('assessor');
  for (const { key } of given.type.checklist) {
    await api.put(`/applications/${given.id}/checklist/${key}`, { result: 'yes', reason: '' });
  }
  const assessor = await at('assessor');
  await assessor.goto(`/beoordeling/zaken/${given.id}`);

  await test.step('de beoordelaar vraagt een zienswijze', async () => {
    await assessor.getByRole('button', { name: 'Vraag een zienswijze' }).click();
    await assessor
      .getByLabel('Wat bent u van plan, en op grond van welke gegevens?')
      .fill('Wij willen uw aanvraag afwijzen. Volgens het kadaster is het perceel niet van uw gemeente.');
    await look(assessor, 'zienswijze-vragen');
    await assessor.getByRole('button', { name: 'Verstuur de vraag' }).click();
    await expect(assessor.getByText('De zienswijze is gevraagd')).toBeVisible();
  });

  const refuse = async (): Promise<void> => {
    await assessor.getByRole('button', { name: 'Advies geven' }).click();
    await assessor.getByLabel('Afwijzen', { exact: true }).check();
    await assessor.getByRole('group', { name: 'Gronden' }).getByRole('checkbox').first().check();
    await assessor.getByLabel('De gemeente heeft haar zienswijze gegeven').check();
    await assessor.getByLabel('Reden', { exact: true }).fill('Het perceel is niet van de gemeente.');
  };

  await test.step('adviseren om af te wijzen wacht', async () => {
    await refuse();
    await assessor.getByRole('button', { name: 'Geef advies' }).click();
    await expect(assessor.getByText(/De termijn voor een zienswijze loopt nog, tot en met/)).toBeVisible();
    await look(assessor, 'zienswijze-loopt-nog');
  });

  const submitter = await at('submits');
  await test.step('de gemeente geeft haar zienswijze, met een document', async () => {
    const mail = await mailTo('submits', /Geef uw zienswijze, uiterlijk op/, given.number);
    await submitter.goto(linkIn(mail));
    await look(submitter, 'zienswijze-gevraagd');
    await submitter.getByRole('link', { name: 'Zienswijze geven' }).click();
    await submitter.getByLabel('Wat vindt u ervan?').fill('Het perceel is sinds januari van ons.');
    const { name, buffer } = pdfFile('leveringsakte.pdf');
    await submitter.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await expect(submitter.getByText('leveringsakte.pdf').first()).toBeVisible();
    await look(submitter, 'zienswijze-geven');
    await submitter.getByRole('button', { name: 'Zienswijze versturen' }).click();
    await expect(submitter.getByText('Uw zienswijze is verstuurd')).toBeVisible();
  });

  await test.step('nu kan het advies, met wat ermee is gedaan, en het besluit', async () => {
    await assessor.reload();
    await expect(assessor.getByText('Het perceel is sinds januari van ons.')).toBeVisible();
    await refuse();
    await assessor.getByLabel('Wat doet u met de zienswijze?').fill('De akte gaat over een ander perceel.');
    await assessor.getByRole('button', { name: 'Geef advies' }).click();
    await expect(assessor.getByText('Uw advies ligt bij de beslisser')).toBeVisible();
    const decider = await at('decider');
    await decider.goto(`/beoordeling/zaken/${given.id}`);
    await decider.getByRole('link', { name: 'Afwijzen', exact: true }).click();
    await decider.getByLabel(/^Reden/).fill('Het perceel is niet van de gemeente.');
    await decider.getByRole('button', { name: 'Besluit nemen' }).click();
    await decider.getByRole('dialog').getByRole('button', { name: 'Besluit nemen' }).click();
    await confirmsUntil(decider, 'Het besluit is genomen');
  });

  await test.step('de gemeente leest de brief', async () => {
    await submitter.goto(linkIn(await mailTo('submits', /Er staat een besluit voor u klaar/, given.number)));
    const letter = await downloaded(submitter, () =>
      submitter.getByRole('link', { name: /Brief downloaden.*Afwijzing/ }).click(),
    );
    const { text } = await readPdf(letter.bytes);
    expect(text).toContain('gaf u uw zienswijze');
    expect(text).toContain('De akte gaat over een ander perceel.');
    await look(submitter, 'zienswijze-afgewezen');
  });
});
