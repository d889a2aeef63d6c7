// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { confirmsUntil } from './road/decision';
import { expect, test } from './support/clock-stack';
import { shown, valueOf } from './support/form';
import { aGranted } from './support/given';
import { aHeardObjection, decidedChange, notifiedGrant, paidAdvance } from './support/given-objection';
import { linkIn, mailTo } from './support/mailbox';
import { downloaded, expectTaggedDutch, readPdf } from './support/pdf';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

const scheme = 'onderzoek-flexwonen';
const folder = join(import.meta.dirname, '../../backend/schemes/flexwonen-zh/1');

/** One type with little money, of which what is released can be granted again. */
function files() {
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return [
    {
      name: 'scheme.yaml',
      text: text('scheme.yaml')
        .replace('key: flexwonen-zh', `key: ${scheme}`)
        .replace('ceilingCents: 31901800', 'ceilingCents: 1000000')
        .replace('partialGrant: true', 'partialGrant: true\n  releaseGrantable: true')
        .replace(/exampleValues:\n(?: {2}- .*\n)+/, 'exampleValues: []\n')
        .replace(/ {2}- (?:plaatsing|verplaatsing)\.yaml\n/g, ''),
    },
    {
      name: 'haalbaarheid.yaml',
      text: text('haalbaarheid.yaml').replace('ceilingCents: 6000000', 'ceilingCents: 1000000'),
    },
  ];
}

interface Paid {
  readonly kind: string;
  readonly state: string;
  readonly amountCents: number;
}

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name });

test('een bezwaar tegen de intrekking is gegrond: de subsidie leeft weer, de vordering vervalt, de overschrijding is te zien', async ({
  at,
  person,
}) => {
  const begun = await (await person('administrator')).post('/scheme-drafts', { files: files() });
  await (await person('decider')).post(`/scheme-drafts/${begun.id}/publications`, { expectedVersion: begun.version });
  const wanted = { scheme, moneyCents: 1_200_000 };
  const given = await aGranted(person, { ...wanted, projectName: 'Onderzoek Stationskwartier' });
  await paidAdvance(person, given, 'at_grant');
  const reason = 'Het onderzoek is niet begonnen.';
  await decidedChange(person, given, { kind: 'withdraw', ground: 'awb_4_48_a', reason });
  const other = await aGranted(person, { ...wanted, projectName: 'Onderzoek Havenkwartier', by: 'dordrecht' });
  await notifiedGrant(person, other, 'dordrecht');
  await aHeardObjection(person, given, 'withdrawal');
  const [amount, over] = [600_000, 200_000];

  const municipality = await at('submits');
  await test.step('de gemeente ziet de ingetrokken subsidie en wat zij moet terugbetalen', async () => {
    await municipality.goto(`/gemeente/zaken/${given.id}`);
    await expect(municipality.getByText(/terugbetalen|terugvordering/i).first()).toBeVisible();
    await look(municipality, 'intrekking-bezwaar-gemeente');
  });

  const assessor = await at('assessor2');
  await test.step('wie adviseert, leest vooraf wat gegrond doet', async () => {
    await assessor.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
    const tab = assessor.locator('flx-objections-tab');
    await expect(tab.getByText(/De intrekking vervalt en de subsidie loopt weer/)).toBeVisible();
    await tab.getByRole('button', { name: 'Adviseren', exact: true }).click();
    const dialog = dialogOf(assessor, 'Adviseren');
    await dialog.getByLabel('Gegrond', { exact: true }).check();
    await expect(dialog.getByLabel(/Bedrag na de beslissing/)).toHaveValue('6.000');
    await dialog.getByLabel('Motivering').fill('Het onderzoek was wel begonnen.');
    await look(assessor, 'intrekking-bezwaar-advies');
    await dialog.getByRole('button', { name: 'Adviseren', exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await test.step('wie beslist, ziet de overschrijding en wat verder volgt, en beslist', async () => {
    const decider = await at('decider2');
    await decider.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
    const panel = decider.locator('flx-objection-decision');
    await expect(valueOf(panel, 'Wettelijke overschrijding')).toHaveText(shown(over));
    for (const line of [
      /De subsidie gaat van € 0,00 naar € 6\.000,00/,
      /Dat wordt eerst geboekt als wettelijke overschrijding/,
      /De vordering van € 6\.000,00 vervalt/,
      /verplichtingen gelden weer/,
    ])
      await expect(panel.getByText(line)).toBeVisible();
    await expect(panel.locator('flx-letter-preview canvas').first()).toBeVisible();
    await expect(valueOf(panel, 'Nieuwe stand van de zaak')).toHaveText('Subsidie loopt');
    await look(decider, 'intrekking-bezwaar-beslissen');
    await panel.getByRole('button', { name: 'Beslissen op het bezwaar' }).click();
    const dialog = dialogOf(decider, 'Beslissen op het bezwaar');
    await dialog.getByRole('button', { name: 'Beslissen op het bezwaar' }).click();
    await confirmsUntil(decider, 'De stap is gezet');
  });

  await test.step('de subsidie leeft weer: brief, verplichtingen, geld en tijdlijn', async () => {
    await municipality.goto(linkIn(await mailTo('submits', /Er is beslist op uw bezwaar/, given.number)));
    const letter = await downloaded(municipality, () =>
      municipality.getByRole('link', { name: /Brief downloaden.*Beslissing op bezwaar/ }).click(),
    );
    const read = await readPdf(letter.bytes);
    expectTaggedDutch(read);
    for (const words of ['Het onderzoek was wel begonnen.', '€ 6.000,00', 'vordering', 'rechtbank'])
      expect(read.text).toContain(words);
    await expect(municipality.getByText(/terugbetalen/i)).toHaveCount(0);
    const told = municipality.getByRole('region', { name: 'Wat er is gebeurd' });
    await expect(told.getByText(/De intrekking is vervallen|loopt weer/).first()).toBeVisible();
    await expect(municipality.getByText('Herroepen na bezwaar')).toHaveCount(2);
    await look(municipality, 'intrekking-bezwaar-leeft-weer');
  });

  await test.step('de overschrijding staat bij het plafond, en de vordering is weg', async () => {
    const finance = await at('finance');
    await finance.goto('/financien/budget');
    await expect(finance.getByText('Wettelijke overschrijding').first()).toBeVisible();
    await look(finance, 'intrekking-bezwaar-plafond');
    const { grant } = await (await person('finance')).get<{ grant: { payments: Paid[] } }>(`/applications/${given.id}`);
    const claims = grant.payments.filter(({ kind }) => kind === 'recovery');
    expect(claims).toMatchObject([{ state: 'cancelled', amountCents: amount }]);
  });
});
