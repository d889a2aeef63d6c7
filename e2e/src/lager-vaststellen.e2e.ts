// SPDX-License-Identifier: EUPL-1.2
import { caseIsClosed } from './road/determination';
import { confirmsUntil } from './road/decision';
import { confirms, releases } from './road/payments';
import { about, choose, euros, shown, type } from './support/form';
import { anAccounted } from './support/given';
import { expect, test } from './support/journey';
import { linkIn, mailTo } from './support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from './support/pdf';
import { look } from './support/screen';

const back = 125_000;

test('lager vaststellen kan pas na een zienswijze, en wat te veel is betaald komt tot op de cent terug', async ({
  at,
  person,
}) => {
  const filed = await anAccounted(person, { projectName: 'Onderzoek flexwonen aan de Singel' });
  const { requestedCents } = await (
    await person('assessor')
  ).get<{ requestedCents: number }>(`/applications/${filed.id}`);
  const lower = requestedCents - back;
  const assessor = await at('assessor');
  const propose = async (): Promise<void> => {
    await type(assessor, 'Vast te stellen bedrag', euros(lower));
    await choose(
      assessor,
      'Waarom lager dan berekend',
      'De activiteiten zijn niet of niet helemaal uitgevoerd. (artikel 2, Awb 4:46(2)(a))',
    );
  };

  await test.step('de beoordelaar vraagt een zienswijze over het lagere bedrag', async () => {
    await assessor.goto(`/beoordeling/zaken/${filed.id}/vaststelling`);
    await propose();
    await assessor.getByLabel('Niet nodig: uitzondering van Awb 4:11').check();
    await type(assessor, 'Reden voor in de brief', 'Van de tien locaties zijn er acht onderzocht.');
    await look(assessor, 'lager-vaststellen-zonder-zienswijze');
    await assessor.getByRole('button', { name: 'Vraag een zienswijze' }).click();
    await assessor
      .getByLabel('Wat bent u van plan, en op grond van welke gegevens?')
      .fill('Wij willen de subsidie lager vaststellen: het verslag noemt acht van de tien locaties.');
    await look(assessor, 'lager-vaststellen-zienswijze-vragen');
    await assessor.getByRole('button', { name: 'Verstuur de vraag' }).click();
    await expect(assessor.getByText('De zienswijze is gevraagd')).toBeVisible();
  });

  const submitter = await at('submits');
  await test.step('de gemeente geeft haar zienswijze', async () => {
    await submitter.goto(linkIn(await mailTo('submits', /Geef uw zienswijze, uiterlijk op/, filed.number)));
    await submitter.getByRole('link', { name: 'Zienswijze geven' }).click();
    await submitter.getByLabel('Wat vindt u ervan?').fill('De andere twee locaties vielen af bij de voorselectie.');
    await submitter.getByRole('button', { name: 'Zienswijze versturen' }).click();
    await expect(submitter.getByText('Uw zienswijze is verstuurd')).toBeVisible();
  });

  await test.step('de beoordelaar stelt het lagere bedrag voor en antwoordt op de zienswijze', async () => {
    await assessor.reload();
    await expect(assessor.getByText('De andere twee locaties vielen af bij de voorselectie.')).toBeVisible();
    await propose();
    await assessor.getByLabel('De gemeente heeft haar zienswijze gegeven').check();
    await type(assessor, 'Wat doet u met de zienswijze?', 'De verlening noemt tien locaties met naam.');
    await type(assessor, 'Reden voor in de brief', 'Van de tien locaties zijn er acht onderzocht.');
    await look(assessor, 'lager-vaststellen-voorstel');
    await assessor.getByRole('button', { name: 'Leg het voorstel voor' }).click();
    await expect(assessor.getByText('Uw voorstel ligt bij de beslisser')).toBeVisible();
  });

  await test.step('de beslisser ziet wat er terugkomt, en stelt vast', async () => {
    const decider = await at('decider');
    await decider.goto(`/beoordeling/zaken/${filed.id}/vaststelling`);
    const preview = decider.getByRole('region', { name: 'Wat deze vaststelling doet' });
    await expect(preview).toContainText(shown(back));
    await look(decider, 'lager-vaststellen-voorbeeld');
    await decider.getByRole('button', { name: 'Subsidie vaststellen' }).click();
    await decider.getByRole('dialog').getByRole('button', { name: 'Subsidie vaststellen' }).click();
    await confirmsUntil(decider, 'De subsidie is vastgesteld');
  });

  await test.step('de gemeente leest waarom, wat met haar zienswijze is gedaan en wat zij terugbetaalt', async () => {
    const mail = await mailTo('submits', /U moet een deel van de subsidie terugbetalen/, filed.number);
    await submitter.goto(linkIn(mail));
    await expect(submitter.getByText(/terug, uiterlijk/).first()).toContainText(shown(back));
    await look(submitter, 'lager-vastgesteld');
    const link = submitter.getByRole('link', { name: about('Brief downloaden', 'Vaststelling') });
    const letter = await readPdf((await downloaded(submitter, () => link.click())).bytes);
    expectTaggedDutch(letter);
    for (const words of [`€ ${euros(lower)}`, `€ ${euros(back)}`, 'niet helemaal uitgevoerd', 'tien locaties met naam'])
      expect(letter.text).toContain(words);
  });

  const finance = await at('finance2');
  await test.step('financiën ziet de vordering, geeft haar vrij en meldt de ontvangst', async () => {
    await releases(finance, filed, back, 'recovery');
    await confirms(finance, filed, back, 'recovery');
  });
  await test.step('de zaak is gesloten', () => caseIsClosed(submitter, filed));
});
