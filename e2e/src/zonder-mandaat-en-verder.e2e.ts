// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import type { Person } from './support/api';
import { expect, test } from './support/clock-stack';
import { type, typedDay } from './support/form';
import { aGranted, anAccounted, anAdvised, aRefused, type Given } from './support/given';
import { look } from './support/screen';

const today = '2026-03-02';

test.use({ startsOn: today });

interface Seen {
  readonly version: number;
  readonly grant: { readonly id: string; readonly version: number; readonly grantedCents: number } | null;
  readonly decisions: readonly { readonly id: string; readonly kind: string; readonly notifiedOn: string | null }[];
  readonly objections: readonly { readonly id: string; readonly version: number }[];
}

/** The case, once its letters are out. */
async function notified(by: Person, { id }: Given, kind: string): Promise<Seen> {
  for (let tries = 0; tries < 180; tries++) {
    const seen = await by.get<Seen>(`/applications/${id}`);
    if (seen.decisions.some((one) => one.kind === kind && one.notifiedOn)) return seen;
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error(`no ${kind} was notified`);
}

const decisionIn = ({ decisions }: Seen, kind: string): string => decisions.find((one) => one.kind === kind)?.id ?? '';

/** Nobody has a mandate any more from now on. */
async function endsMandates(administrator: Person): Promise<void> {
  const { items } = await administrator.get<{ items: { id: string; state: string }[] }>('/mandates');
  for (const { id } of items.filter(({ state }) => state === 'in_force')) {
    await administrator.post(`/mandates/${id}/endings`, {});
  }
}

/** The same screen on a telephone. */
async function lookNarrow(page: Page, name: string): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  await look(page, `${name}-smal`);
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('wat zelden gebeurt: gedeputeerde staten besluiten zelf, een afwijking van het advies, beroep, stuiten en opschorten', async ({
  at,
  person,
}) => {
  const [paid, granted, refused, advised] = [
    await anAccounted(person, { projectName: 'Flexwonen aan de Haven' }),
    await aGranted(person, { projectName: 'Flexwonen aan de Maas' }),
    await aRefused(person, { projectName: 'Flexwonen aan de Lek' }),
    await anAdvised(person, { projectName: 'Flexwonen aan de Linge' }),
  ];
  const [assessor2, decider, finance] = [await person('assessor2'), await person('decider'), await person('finance')];
  const municipality = await person('submits');

  await test.step('het betalen wordt opgeschort, vanaf het scherm van de beslisser', async () => {
    await notified(assessor2, granted, 'grant');
    const screen = await at('decider');
    await screen.goto(`/beoordeling/zaken/${granted.id}`);
    await screen.getByRole('button', { name: /Betaling opschorten/ }).click();
    await type(screen, 'Het ernstige vermoeden', 'De grond blijkt niet van de gemeente.');
    await look(screen, 'betaling-opschorten');
    await lookNarrow(screen, 'betaling-opschorten');
    await screen.getByRole('button', { name: 'Schort de betaling op' }).click();
    await expect(screen.getByText(/betaling is opgeschort/i).first()).toBeVisible();
  });

  await test.step('intrekken is een keuze met gronden', async () => {
    const assessor = await at('assessor');
    await assessor.goto(`/beoordeling/zaken/${granted.id}/wijziging`);
    await look(assessor, 'intrekken-keuze');
    await assessor.getByLabel('Helemaal intrekken').check();
    await look(assessor, 'intrekken-gekozen');
    await lookNarrow(assessor, 'intrekken-gekozen');
  });

  await test.step('de verjaring van een vordering wordt gestuit', async () => {
    const { grant } = await assessor2.get<Seen>(`/applications/${paid.id}`);
    const lower = (grant?.grantedCents ?? 0) - 100_000;
    const proposed = await (
      await person('assessor')
    ).post(`/grants/${grant?.id}/determination-proposals`, {
      expectedVersion: grant?.version,
      amountCents: lower,
      reason: 'Van de tien locaties zijn er negen onderzocht.',
      ground: 'awb_4_46_a',
      viewsCode: 'awb_4_11',
    });
    await decider.post(`/grants/${grant?.id}/determinations`, { expectedVersion: proposed.version });
    await notified(assessor2, paid, 'determination');
    const money = await at('finance2');
    const { items } = await finance.get<{ items: { id: string; version: number; kind: string }[] }>(
      '/payments?state=proposed',
    );
    const claim = items.find(({ kind }) => kind === 'recovery');
    await (await person('finance2')).post(`/payments/${claim?.id}/releases`, { expectedVersion: claim?.version });
    await money.goto(`/financien/zaken/${paid.id}`);
    await money
      .getByRole('button', { name: /^Verjaring stuiten/ })
      .first()
      .click();
    await look(money, 'verjaring-stuiten');
    await lookNarrow(money, 'verjaring-stuiten');
    await money.keyboard.press('Escape');
    await expect(money.getByRole('dialog')).toBeHidden();
  });

  const seen = await notified(municipality, refused, 'refusal');
  await municipality.post(`/applications/${refused.id}/objections`, {
    decisionId: decisionIn(seen, 'refusal'),
    grounds: 'De locatie voldoet wel.',
    documentIds: [],
    costsAsked: false,
  });
  const objection = async (): Promise<{ id: string; version: number }> => {
    for (let tries = 0; tries < 180; tries++) {
      const [one] = (
        await assessor2.get<Seen & { objections: { state: string; id: string; version: number }[] }>(
          `/applications/${refused.id}`,
        )
      ).objections;
      if (one && one.state !== 'received') return one;
      await new Promise((done) => setTimeout(done, 250));
    }
    throw new Error('the objection was not confirmed');
  };
  const takes = async (noun: string, body: object): Promise<void> => {
    const { id, version } = await objection();
    await assessor2.post(`/objections/${id}/${noun}`, { expectedVersion: version, ...body });
  };
  await takes('committees', { members: 'mr. A. de Vries (voorzitter)\nB. Jansen\nC. Smit' });
  await takes('hearings', { on: today, place: 'Provinciehuis' });
  await takes('hearing-reports', { heldOn: today, report: 'De gemeente lichtte het bezwaar toe.' });
  await takes('committee-advices', { outcome: 'upheld', advice: 'De locatie voldoet; verleen alsnog.' });

  await test.step('wie van het advies van de commissie afwijkt, zegt waarom', async () => {
    const handler = await at('assessor2');
    await handler.goto(`/beoordeling/zaken/${refused.id}?tab=bezwaar`);
    await handler.getByRole('button', { name: 'Adviseren', exact: true }).click();
    const dialog = handler.getByRole('dialog', { name: 'Adviseren' });
    await dialog.getByLabel('Ongegrond', { exact: true }).check();
    await look(handler, 'afwijken-van-commissie');
    await lookNarrow(handler, 'afwijken-van-commissie');
    await dialog.getByLabel('Motivering').fill('De grond van de weigering geldt.');
    await dialog.getByRole('button', { name: 'Adviseren', exact: true }).click();
    await expect(dialog.getByText(/^Fout: Vul in: Waarom wijkt u af/)).toBeVisible();
    await look(handler, 'afwijken-zonder-reden');
    await dialog
      .getByLabel('Waarom wijkt u af van het advies van de commissie?')
      .fill('De commissie ging uit van een andere locatie.');
    await dialog.getByRole('button', { name: 'Adviseren', exact: true }).click();
    await expect(dialog).toBeHidden();
  });

  await endsMandates(await person('administrator'));
  await test.step('zonder mandaat besluiten gedeputeerde staten zelf op de aanvraag', async () => {
    const board = await at('decider');
    await board.goto(`/beoordeling/zaken/${advised.id}/besluit`);
    await expect(board.getByLabel(/Op welke dag besloten gedeputeerde staten/)).toBeVisible();
    await look(board, 'gs-besluit');
    await type(board, 'Op welke dag besloten gedeputeerde staten?', typedDay(today));
    await type(board, 'Wat is het nummer van het GS-voorstel?', 'PZH-2026-0815');
    await expect(board.locator('flx-letter-preview canvas').first()).toBeVisible();
    await look(board, 'gs-besluit-voorbeeld');
    await lookNarrow(board, 'gs-besluit-voorbeeld');
  });

  await test.step('en op het bezwaar', async () => {
    const board = await at('decider2');
    await board.goto(`/beoordeling/zaken/${refused.id}?tab=bezwaar`);
    await expect(board.getByRole('heading', { name: 'Besluit van gedeputeerde staten' })).toBeVisible();
    await look(board, 'gs-bezwaar');
    await lookNarrow(board, 'gs-bezwaar');
    const { id, version } = await objection();
    const decision = { decidedOn: today, paper: 'PZH-2026-0816' };
    await (await person('decider2')).post(`/objections/${id}/decisions`, { expectedVersion: version, board: decision });
  });

  await test.step('beroep: geregistreerd, dossier gevraagd, met de dag van Awb 8:42', async () => {
    const after = await notified(assessor2, refused, 'objection');
    const { id, version } = await assessor2.post(`/applications/${refused.id}/appeals`, {
      decisionId: decisionIn(after, 'objection'),
      court: 'Rechtbank Den Haag',
      courtNumber: 'SGR 26/1234',
      registeredOn: today,
    });
    await assessor2.post(`/appeals/${id}/file-requests`, { expectedVersion: version, requestedOn: today });
    const handler = await at('assessor2');
    await handler.goto(`/beoordeling/zaken/${refused.id}?tab=bezwaar`);
    await expect(handler.getByText('De rechtbank wacht op het dossier')).toBeVisible();
    await look(handler, 'beroep');
    await lookNarrow(handler, 'beroep');
    await handler.getByRole('button', { name: /English/ }).click();
    await expect(handler.getByText('The court waits for the file')).toBeVisible();
    await look(handler, 'beroep-engels');
    await handler.goto(`/beoordeling/zaken/${refused.id}?tab=termijnen`);
    await look(handler, 'termijnen-met-beroep');
  });
});
