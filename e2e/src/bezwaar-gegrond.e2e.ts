// SPDX-License-Identifier: EUPL-1.2
import { Client } from 'pg';
import type { Page } from '@playwright/test';
import { confirmsUntil } from './road/decision';
import { expect, test } from './support/clock-stack';
import { pdfFile } from './support/files';
import { valueOf } from './support/form';
import { aRefused } from './support/given';
import { linkIn, mailTo } from './support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from './support/pdf';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name });

/** The ceiling of a type is lowered to nothing: what was there when the application was refused has gone. */
async function emptied(ownerUrl: string, typeKey: string): Promise<void> {
  const database = new Client({ connectionString: ownerUrl, options: '-c app.organisation_kind=province' });
  await database.connect();
  try {
    const { rowCount } = await database.query(
      `with node as (select id, available_cents as cents from budget_account where type_key = $1),
            booked as (
              insert into journal (kind, cause_id, effective_on, recorded_at, description)
              select 'CEILING', gen_random_uuid(), '2026-03-03', now(), 'verlaging van het plafond' from node returning id
            )
       insert into posting (journal_id, account_id, bucket, amount_cents, budget_year)
       select booked.id, node.id, line.bucket, line.sign * node.cents, 2026
         from booked, node, (values ('available', -1), ('funding', 1)) as line(bucket, sign)`,
      [typeKey],
    );
    expect(rowCount).toBe(2);
  } finally {
    await database.end();
  }
}

test('een bezwaar wordt gegrond: gehoord, geadviseerd en beslist door anderen, met de overschrijding in beeld', async ({
  clock,
  at,
  person,
}) => {
  const given = await aRefused(person, { projectName: 'Flexwonen aan de Singel', moneyCents: 600_000 });
  const municipality = await at('submits');
  await municipality.goto(linkIn(await mailTo('submits', /Er staat een besluit voor u klaar/, given.number)));

  await test.step('de gemeente maakt bezwaar, met een document en om kosten', async () => {
    await municipality.getByRole('button', { name: /^Bezwaar maken/ }).click();
    const dialog = dialogOf(municipality, 'Bezwaar maken');
    await dialog.getByLabel(/Waarom bent u het niet eens/).fill('De locatie voldoet wel aan de regeling.');
    await dialog.getByRole('radio', { name: 'Ja' }).check();
    const { name, buffer } = pdfFile('taxatie.pdf');
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await expect(dialog.getByRole('link', { name: /taxatie\.pdf/ })).toBeVisible();
    await look(municipality, 'bezwaar-maken');
    await dialog.getByRole('button', { name: 'Bezwaar versturen' }).click();
    await expect(municipality.getByText('Wij hebben uw bezwaar ontvangen')).toBeVisible();
    await mailTo('submits', /bezwaar/i, given.number);
  });

  const assessor = await at('assessor2');
  const takes = async (label: string, fill: (dialog: ReturnType<typeof dialogOf>) => Promise<void>): Promise<void> => {
    await assessor.getByRole('button', { name: label, exact: true }).click();
    const dialog = dialogOf(assessor, label);
    await fill(dialog);
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await expect(dialog).toBeHidden();
  };
  await test.step('een beoordelaar die er buiten stond, hoort en adviseert', async () => {
    await assessor.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
    await expect(assessor.getByRole('link', { name: /taxatie\.pdf/ })).toBeVisible();
    await takes('Hoorzitting plannen', async (dialog) => {
      await dialog.getByLabel('Dag van de hoorzitting').fill('02-03-2026');
      await dialog.getByLabel('Tijd en plaats').fill('14.00 uur, provinciehuis, Den Haag.');
    });
    await takes('Verslag van de hoorzitting', async (dialog) => {
      await dialog.getByLabel('Gehoord op').fill('02-03-2026');
      await dialog.getByLabel('Verslag').fill('De gemeente lichtte de taxatie toe.');
    });
    await emptied(clock.ownerUrl, given.type.key);
    await takes('Adviseren', async (dialog) => {
      await dialog.getByLabel('Gegrond', { exact: true }).check();
      await dialog.getByLabel(/Kosten van het bezwaar/).fill('647');
      await dialog.getByLabel('Motivering').fill('De taxatie toont dat de locatie voldoet.');
    });
    await expect(valueOf(assessor.locator('flx-objections-tab'), 'Stand')).toHaveText('Ligt bij de beslisser');
    await look(assessor, 'bezwaar-geadviseerd');
  });

  await test.step('een andere beslisser ziet de overschrijding en de brief, en beslist', async () => {
    const decider = await at('decider2');
    await decider.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
    await expect(valueOf(decider.locator('flx-objection-decision'), 'Wettelijke overschrijding')).toContainText('€');
    await expect(decider.getByText('Deze beslissing gaat over het plafond heen')).toBeVisible();
    await expect(decider.getByRole('table', { name: 'Wat er over blijft onder de plafonds' })).toBeVisible();
    await expect(decider.locator('flx-letter-preview canvas').first()).toBeVisible();
    await look(decider, 'bezwaar-beslissen');
    await decider.getByRole('button', { name: 'Beslissen op het bezwaar' }).click();
    await dialogOf(decider, 'Beslissen op het bezwaar')
      .getByRole('button', { name: 'Beslissen op het bezwaar' })
      .click();
    await confirmsUntil(decider, 'De stap is gezet');
  });

  await test.step('de gemeente leest de beslissing', async () => {
    await municipality.goto(linkIn(await mailTo('submits', /Er is beslist op uw bezwaar/, given.number)));
    await expect(municipality.getByText('Gegrond', { exact: true })).toBeVisible();
    const letter = await downloaded(municipality, () =>
      municipality.getByRole('link', { name: /Brief downloaden.*Beslissing op bezwaar/ }).click(),
    );
    const read = await readPdf(letter.bytes);
    expectTaggedDutch(read);
    for (const words of ['De taxatie toont dat de locatie voldoet.', '€ 647,00', 'rechtbank']) {
      expect(read.text).toContain(words);
    }
    await look(municipality, 'bezwaar-gegrond');
  });

  const finance = await at('finance');
  await finance.goto('/financien/budget');
  await expect(finance.getByText('Wettelijke overschrijding').first()).toBeVisible();
  await look(finance, 'bezwaar-overschrijding');
});
