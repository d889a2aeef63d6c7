// SPDX-License-Identifier: EUPL-1.2
import type { Page } from '@playwright/test';
import type { Person } from './support/api';
import { expect, test } from './support/clock-stack';
import { valueOf } from './support/form';
import { aGranted, aSubmitted, type Given } from './support/given';
import { aHeardObjection, decidedChange, notifiedGrant } from './support/given-objection';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02' });

interface Obligation {
  readonly id: string;
  readonly key: string;
  readonly version: number;
}

interface Advice {
  readonly amountCents: number;
  readonly months?: number;
}

/** The page on which is advised, and then the one on which is decided. */
async function visits(
  [assessor, decider]: readonly [Page, Page],
  advises: Person,
  given: Given,
  { name, advice, shows }: { name: string; advice: Advice; shows: readonly RegExp[] },
): Promise<void> {
  await assessor.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
  await assessor.getByRole('button', { name: 'Adviseren', exact: true }).click();
  const dialog = assessor.getByRole('dialog', { name: 'Adviseren' });
  await dialog.getByLabel('Gegrond', { exact: true }).check();
  await look(assessor, `bezwaar-${name}-advies`);
  await assessor.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const { objections } = await advises.get<{ objections: { id: string; version: number }[] }>(
    `/applications/${given.id}`,
  );
  const [one] = objections;
  await advises.post(`/objections/${one?.id}/advices`, {
    expectedVersion: one?.version,
    outcome: 'upheld',
    costsCents: 0,
    dates: [],
    reason: 'De gemeente heeft gelijk.',
    deviationReason: '',
    ...advice,
  });
  await decider.goto(`/beoordeling/zaken/${given.id}?tab=bezwaar`);
  const panel = decider.locator('flx-objection-decision');
  for (const line of shows) await expect(panel.getByText(line).first()).toBeVisible();
  await expect(valueOf(panel, 'Nieuwe stand van de zaak')).not.toHaveText(/^[a-z_]+$/);
  await look(decider, `bezwaar-${name}-beslissen`);
}

test('wat gegrond doet staat vooraf op het scherm: bij een verlaging, geweigerd uitstel en een dwangsom', async ({
  clock,
  at,
  person,
}) => {
  const screens = [await at('assessor2'), await at('decider2')] as const;
  const advises = await person('assessor2');

  await test.step('een verlaging', async () => {
    const given = await aGranted(person, { projectName: 'Onderzoek Singelkwartier' });
    const lower = { kind: 'amend', ground: 'awb_4_48_a', amountCents: 250_000, reason: 'Het onderzoek is kleiner.' };
    await decidedChange(person, given, lower);
    await aHeardObjection(person, given, 'amendment');
    const shows = [/De subsidie gaat van € 2\.500,00 naar € 3\.000,00/];
    await visits(screens, advises, given, { name: 'verlaging', advice: { amountCents: 300_000 }, shows });
  });

  await test.step('geweigerd uitstel', async () => {
    const given = await aGranted(person, { typeKey: 'verplaatsing', projectName: 'Verplaatsing Havenkwartier' });
    await notifiedGrant(person, given);
    const submits = await person('submits');
    const { grant } = await submits.get<{ grant: { obligations: Obligation[] } }>(`/applications/${given.id}`);
    const duty = grant.obligations.find(({ key }) => key === 'completion');
    const request = { expectedVersion: duty?.version, months: 4, reason: 'De netaansluiting is later.' };
    const asked = await submits.post(`/obligations/${duty?.id}/extension-requests`, request);
    const refusal = { granted: false, reason: 'Geen overmacht.' };
    await (await person('assessor')).post(`/extension-requests/${asked.id}/decisions`, refusal);
    await aHeardObjection(person, given, 'extension_refused');
    const shows = [/Het uitstel is in totaal 4 maanden, tot en met/];
    await visits(screens, advises, given, { name: 'uitstel', advice: { amountCents: 0, months: 4 }, shows });
  });

  await test.step('een dwangsom die niet werd toegekend', async () => {
    const given = await aSubmitted(person, { projectName: 'Onderzoek Stationskwartier' });
    await clock.moveTo('2026-07-01');
    await (await person('submits')).post(`/applications/${given.id}/default-notices`, { about: 'decision', text: '' });
    const path = `/applications/${given.id}/penalties`;
    const now = async () => (await (await person('assessor')).get<{ items: Obligation[] }>(path)).items.at(-1);
    const judgement = { noneOwed: 'unreasonably_late_notice', reason: 'De ingebrekestelling kwam te laat.' };
    const first = await now();
    await (
      await person('assessor')
    ).post(`/penalties/${first?.id}/judgements`, { expectedVersion: first?.version, ...judgement });
    const second = await now();
    await (
      await person('decider')
    ).post(`/penalties/${second?.id}/determinations`, { expectedVersion: second?.version });
    await aHeardObjection(person, given, 'penalty');
    const shows = [/De dwangsom gaat van € 0,00 naar € 322,00/, /De dwangsom is voor 14 dagen/];
    await visits(screens, advises, given, { name: 'dwangsom', advice: { amountCents: 32_200 }, shows });
  });
});
