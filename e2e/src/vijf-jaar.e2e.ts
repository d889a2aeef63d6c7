// SPDX-License-Identifier: EUPL-1.2
import type { Person } from './support/api';
import { expect, test } from './support/clock-stack';
import { choose, type } from './support/form';
import { aGranted, type Given } from './support/given';
import { linkIn, mailTo } from './support/mailbox';
import { look } from './support/screen';
import { pdfFile } from './support/files';

test.use({ startsOn: '2026-03-02' });

interface Duty {
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly state: string;
  readonly version: number;
  readonly dueOn: string | null;
}

async function dutiesOf(by: Person, { id }: Given): Promise<readonly Duty[]> {
  const find = async () =>
    (await by.get<{ grant: { notifiedOn: string | null; obligations: Duty[] } | null }>(`/applications/${id}`)).grant;
  await expect.poll(async () => (await find())?.notifiedOn ?? null, { timeout: 45_000 }).not.toBeNull();
  return (await find())?.obligations ?? [];
}

async function dutyOf(by: Person, given: Given, key: string): Promise<Duty> {
  const found = (await dutiesOf(by, given)).find((one) => one.key === key);
  if (!found) throw new Error(`no obligation ${key}`);
  return found;
}

/** Reports by the municipality and accepts by the province, behind the screens. */
async function done(submits: Person, works: Person, given: Given, key: string, happenedOn: string): Promise<void> {
  const duty = await dutyOf(submits, given, key);
  const documentIds: string[] = [];
  if (key === 'completion') {
    const { name, buffer } = pdfFile('opgeleverd.pdf');
    documentIds.push((await submits.upload(given.id, key, 'report', name, buffer)).id);
  }
  const report = { expectedVersion: duty.version, happenedOn, explanation: 'Gedaan.', documentIds };
  const reported = await submits.post(`/obligations/${duty.id}/reports`, report);
  const review = { expectedVersion: reported.version, accepted: true, reason: '' };
  await works.post(`/obligations/${duty.id}/report-reviews`, review);
}

test('een plaatsing van de verlening tot het einde van de vijf jaar: op tijd gewaarschuwd, elk jaar bevestigd', async ({
  clock,
  at,
  person,
}) => {
  const given = await aGranted(person, { typeKey: 'plaatsing', projectName: 'Flexwoningen Havenkwartier' });
  const submitter = await at('submits');

  await test.step('de gemeente ziet haar datums in de agenda', async () => {
    expect((await dutyOf(await person('submits'), given, 'start')).dueOn).toBe('2027-03-02');
    await submitter.goto('/gemeente/agenda?maand=2027-03');
    await expect(submitter.getByRole('heading', { name: 'maart 2027', exact: true })).toBeVisible();
    // The start of the works, and the report of that half year.
    await expect(submitter.getByRole('link', { name: new RegExp(given.number) })).toHaveCount(2);
    await look(submitter, 'agenda-gemeente');
    const download = submitter.waitForEvent('download');
    await submitter.getByRole('link', { name: 'Naar uw eigen agenda (.ics)' }).click();
    expect((await download).suggestedFilename()).toBe('flexloket.ics');
  });

  await test.step('twee weken van tevoren komt er één mail, met de datum voor de eigen agenda', async () => {
    await clock.moveTo('2027-02-16', '08:00');
    const mail = await mailTo('submits', /vraagt uw aandacht|vragen uw aandacht/, given.number);
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(['datums.ics']);
    expect(mail.text).toContain('over 14 dagen');
    expect(linkIn(mail)).toBe(`/gemeente/zaken/${given.id}`);
  });

  await test.step('de gemeente meldt een vertraging; de provincie ziet die', async () => {
    const page = await at('submits');
    await page.goto(`/gemeente/zaken/${given.id}`);
    await page.getByRole('button', { name: 'Iets melden' }).click();
    await choose(page, 'Wat wilt u melden?', 'Het project loopt vertraging op.');
    await type(page, 'Wanneer gebeurde dit, of wanneer wist u het?', '10 februari 2027');
    await type(page, 'Wat is er gebeurd en wat betekent dat voor het project?', 'De fabriek levert een maand later.');
    await look(page, 'zelf-melden');
    await page.getByRole('button', { name: 'Melden', exact: true }).click();
    await expect(page.getByText('Nog niet gezien door de provincie')).toBeVisible();
    const assessor = await at('assessor');
    await assessor.goto(`/beoordeling/zaken/${given.id}?tab=uitvoering`);
    await assessor.getByRole('button', { name: /^Gezien/ }).click();
    await expect(assessor.getByText(/Gezien door de provincie op/)).toBeVisible();
    await look(assessor, 'melding-gezien');
  });

  await test.step('de woningen staan er; daarna bevestigt de gemeente elk jaar dat ze er zijn', async () => {
    await done(await person('submits'), await person('assessor'), given, 'start', '2027-02-15');
    await clock.moveTo('2027-09-01');
    await done(await person('submits'), await person('assessor'), given, 'completion', '2027-09-01');
    await clock.moveTo('2028-08-25', '08:00');
    const mail = await mailTo('submits', /uw aandacht/, 'over 7 dagen');
    expect(mail.text).toContain('U bevestigt dat de woningen nog beschikbaar zijn');
    const page = await at('submits');
    await page.goto(`/gemeente/zaken/${given.id}`);
    await page.getByRole('link', { name: /^Melden.*U bevestigt.*1e keer/ }).click();
    await look(page, 'bevestigen');
    for (const year of [2028, 2029, 2030, 2031, 2032]) {
      await clock.moveTo(`${year}-08-30`);
      await done(
        await person('submits'),
        await person('assessor'),
        given,
        `availability.${year - 2027}`,
        `${year}-08-30`,
      );
    }
  });

  await test.step('na de laatste dag is de verplichting voorbij, vanzelf', async () => {
    await clock.moveTo('2032-09-02', '08:00');
    await expect
      .poll(async () => (await dutyOf(await person('submits'), given, 'availability')).state, { timeout: 45_000 })
      .toBe('met');
    const page = await at('submits');
    await page.goto(`/gemeente/zaken/${given.id}`);
    await expect(page.getByText(/Een verplichting is voorbij/).first()).toBeVisible();
    await look(page, 'vijf-jaar-voorbij');
  });
});

test('een project dat te laat is: de gemeente hoort het, dan de behandelaar, dan de functioneel beheerder', async ({
  clock,
  at,
  person,
}) => {
  const given = await aGranted(person, { projectName: 'Onderzoek Kade' });
  expect((await dutyOf(await person('submits'), given, 'start')).dueOn).toBe('2026-06-02');

  await test.step('een dag na de datum: de gemeente en de behandelaar', async () => {
    await clock.moveTo('2026-06-03', '08:00');
    expect((await mailTo('submits', /uw aandacht/, given.number)).text).toContain('1 dag geleden');
    await mailTo('assessor', /uw aandacht/, given.number);
    const assessor = await at('assessor');
    await assessor.goto('/beoordeling');
    await expect(assessor.getByRole('row').filter({ hasText: given.number }).first()).toContainText(
      'Datum van een verplichting is voorbij',
    );
    await assessor.goto('/beoordeling/agenda?maand=2026-06');
    await expect(assessor.getByText('voorbij').first()).toBeVisible();
    await look(assessor, 'agenda-provincie');
  });

  await test.step('twee weken later: de functioneel beheerder, en niets is besloten', async () => {
    await clock.moveTo('2026-06-16', '08:00');
    expect((await mailTo('administrator', /uw aandacht/, given.number)).text).toContain(
      'Deze datum is al langer voorbij',
    );
    const administrator = await at('administrator');
    await administrator.goto('/beheer/termijnen?tab=gedaan');
    await expect(
      administrator.getByRole('row').filter({ hasText: 'Doorgeven aan de functioneel beheerder' }).first(),
    ).toContainText(given.number);
    await look(administrator, 'termijnen-gedaan');
    await administrator.getByRole('link', { name: 'Mislukt' }).click();
    await expect(administrator.getByText('Er is niets mislukt.')).toBeVisible();
    expect((await dutyOf(await person('submits'), given, 'start')).state).toBe('open');
  });
});
