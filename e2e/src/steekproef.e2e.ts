// SPDX-License-Identifier: EUPL-1.2
import { caseIsClosed } from './road/determination';
import { confirmsUntil } from './road/decision';
import { dayFromToday } from './support/answers';
import { expect, test } from './support/clock-stack';
import { choose, labelled, type, typedDay } from './support/form';
import { pdfFile } from './support/files';
import { aPaidAndReported } from './support/given';
import { linkIn, mailTo } from './support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from './support/pdf';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

test('een steekproef: de een bereidt voor, de ander loot, en wie geloot is stuurt een verslag voor de vaststelling', async ({
  clock,
  at,
  person,
}) => {
  expect(clock.baseUrl).toBeTruthy();
  const filed = await aPaidAndReported(person, { projectName: 'Onderzoek flexwonen aan de Noordkade' });
  const assessor = await at('assessor');
  const decider = await at('decider');

  await test.step('de beoordelaar bereidt de steekproef voor', async () => {
    await assessor.goto('/beoordeling/steekproeven');
    await look(assessor, 'steekproeven-leeg');
    await choose(assessor, 'Welke regeling?', 'Flexwonenstimuleringsregeling Zuid-Holland');
    await type(assessor, 'Eerste dag om vast te stellen', typedDay(dayFromToday(80)));
    await type(assessor, 'Laatste dag om vast te stellen', typedDay(dayFromToday(92)));
    await type(assessor, 'Welk deel loot u, in procent?', '100');
    await assessor.getByRole('button', { name: 'Bereid voor' }).click();
    await expect(assessor.getByText('U bereidde deze steekproef voor. Een collega loot.')).toBeVisible();
    await look(assessor, 'steekproef-voorbereid');
  });

  await test.step('de beslisser loot', async () => {
    await decider.goto(new URL(assessor.url()).pathname);
    await decider.getByRole('button', { name: 'Loot nu' }).click();
    await confirmsUntil(decider, 'De steekproef is geloot');
    await expect(decider.getByRole('link', { name: filed.number })).toBeVisible();
    await look(decider, 'steekproef-geloot');
  });

  const submitter = await at('submits');
  await test.step('de gemeente leest waarom, en stuurt haar verslag met het rapport', async () => {
    await submitter.goto(linkIn(await mailTo('submits', /Wij vragen een verslag, uiterlijk op/, filed.number)));
    await expect(submitter.getByText('Uw subsidie is geloot in een steekproef.')).toBeVisible();
    await look(submitter, 'steekproef-gemeente');
    const link = submitter.locator('a[href*="/documents/"]').filter({ hasText: 'steekproef' }).first();
    const letter = await readPdf((await downloaded(submitter, () => link.click())).bytes);
    expectTaggedDutch(letter);
    expect(letter.text).toContain('zegt niets over uw project');
    await submitter.getByRole('link', { name: 'Vaststelling aanvragen' }).click();
    await choose(submitter, 'Wat is de uitkomst van het onderzoek?', 'Flexwoningen zijn haalbaar');
    await submitter.getByLabel(labelled('Rapport van het onderzoek')).setInputFiles(pdfFile('study_report.pdf'));
    await expect(submitter.getByRole('link', { name: 'study_report.pdf' })).toBeVisible();
    await look(submitter, 'steekproef-verslag');
    await submitter.getByRole('button', { name: 'Vaststelling aanvragen' }).click();
    await expect(submitter.getByText('De vaststelling is aangevraagd')).toBeVisible();
  });

  await test.step('het verslag wordt beoordeeld en de subsidie vastgesteld', async () => {
    await assessor.goto(`/beoordeling/zaken/${filed.id}/vaststelling`);
    await expect(assessor.getByRole('link', { name: 'study_report.pdf' })).toBeVisible();
    await type(assessor, 'Reden voor in de brief', 'Het rapport klopt met de verlening.');
    await look(assessor, 'steekproef-vaststellen');
    await assessor.getByRole('button', { name: 'Leg het voorstel voor' }).click();
    await expect(assessor.getByText('Uw voorstel ligt bij de beslisser')).toBeVisible();
    await decider.goto(`/beoordeling/zaken/${filed.id}/vaststelling`);
    await decider.getByRole('button', { name: 'Subsidie vaststellen' }).click();
    await decider.getByRole('dialog').getByRole('button', { name: 'Subsidie vaststellen' }).click();
    await confirmsUntil(decider, 'De subsidie is vastgesteld');
    await caseIsClosed(submitter, filed);
  });
});
