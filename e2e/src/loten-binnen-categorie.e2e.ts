// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Person } from './support/api';
import { answersTo } from './support/answers';
import { expect, test } from './support/clock-stack';
import type { GrantType } from './support/definition';
import { pdfFile } from './support/files';
import { schemeFiles } from './support/scheme-files';
import { look } from './support/screen';

test.use({ startsOn: '2026-03-02', realDays: true });

const key = 'sterke-zalen';
const name = 'Regeling sterke zalen';
const verifier = join(import.meta.dirname, '../../tools/draw-verify.mjs');

/** Village halls by points: money for two of three applications, and a score sheet of two criteria. */
function rankedByPoints() {
  return schemeFiles(key, name)
    .map(({ name: file, text }) => ({
      name: file,
      text: text
        .replace(/window: .*\n/, "window: { opensAt: '2026-02-01T09:00', closesAt: '2026-03-03T17:00' }\n")
        .replace('ceilingCents: 50000000', 'ceilingCents: 1200000')
        .replace('partialGrant: false', 'partialGrant: true')
        .replace(
          / {2}categories:\n(?: {4}- .*\n)+/,
          `  categories:
    - { key: strong, label: { nl: Sterke plannen, en: Strong plans }, minimumPoints: 15 }
    - { key: fair, label: { nl: Voldoende plannen, en: Fair plans }, minimumPoints: 10 }
    - { key: other, label: { nl: De andere, en: The others } }
`,
        ),
    }))
    .map((one) => (one.name === 'verduurzaming.yaml' ? { ...one, text: withSheet(one.text) } : one));
}

function withSheet(text: string): string {
  return text.replace(/^ceilingCents: .*\n/m, 'ceilingCents: 1200000\n').replace(
    /^refusalGrounds:/m,
    `scoreSheet:
  article: artikel 7
  minimumPoints: 8
  criteria:
    - { key: saving, text: { nl: Besparing van energie, en: Energy saved }, maximumPoints: 10, minimumPoints: 2 }
    - { key: support, text: { nl: Draagvlak in het dorp, en: Support in the village }, maximumPoints: 10 }
refusalGrounds:`,
  );
}

interface Filed {
  readonly id: string;
  readonly number: string;
}

const now = (by: Person, id: string) =>
  by.get<{ version: number; number: string; requestedCents: number }>(`/applications/${id}`);

test('aanvragen krijgen punten, en binnen de categorie waar het geld op is beslist het lot', async ({
  at,
  person,
  clock,
}) => {
  const administrator = await person('administrator');
  const begun = await administrator.post('/scheme-drafts', { files: rankedByPoints() });
  const decider = await person('decider');
  await decider.post(`/scheme-drafts/${begun.id}/publications`, { expectedVersion: begun.version });
  const { definition } = await (await person('submits')).get<{ definition: { types: GrantType[] } }>(`/schemes/${key}`);
  const [type] = definition.types;
  if (!type) throw new Error('the scheme has no type');

  const filed = new Map<string, Filed>();
  for (const role of ['submits', 'dordrecht', 'delft'] as const) {
    const by = await person(role);
    const wishes = { projectName: `Zaal van ${role}`, moneyCents: 1_000_000, homes: 0 };
    const { id } = await by.post('/applications', { schemeKey: key, typeKey: type.key });
    const all = answersTo(
      type.pages.flatMap(({ questions }) => questions),
      wishes,
      type,
    );
    for (const page of type.pages) {
      const own = page.questions.filter((question) => all[question.key] !== undefined);
      const answers = Object.fromEntries(own.map((question) => [question.key, all[question.key]]));
      await by.put(`/applications/${id}/pages/${page.key}`, { revision: 0, answers });
    }
    for (const rule of type.documents.filter(({ required }) => required)) {
      const { name: file, buffer } = pdfFile(`${rule.key}.pdf`);
      await by.upload(id, rule.key, 'application', file, buffer);
    }
    const { version, number } = await now(by, id);
    await by.post(`/applications/${id}/submissions`, {
      expectedVersion: version,
      declaration: true,
      electronicMessages: true,
    });
    filed.set(role, { id, number });
  }
  const assessor = await person('assessor');
  for (const { id } of filed.values()) {
    for (const command of ['assignments', 'completeness-judgements']) {
      const { version } = await now(assessor, id);
      await assessor.post(`/applications/${id}/${command}`, { expectedVersion: version });
    }
  }

  const desk = await at('assessor');
  const first = filed.get('submits')?.id ?? '';
  await test.step('de beoordelaar geeft punten; wat niet kan, wordt allemaal tegelijk gezegd', async () => {
    await desk.goto(`/beoordeling/zaken/${first}`);
    const form = desk.getByRole('region', { name: 'Scoreformulier' });
    await form.getByLabel('Besparing van energie', { exact: true }).fill('11');
    await form.getByRole('button', { name: 'Score opslaan' }).click();
    await expect(form.getByText('Vul ten hoogste 10 in. U vulde 11 in.').first()).toBeVisible();
    await expect(form.getByRole('link')).toHaveCount(4);
    await look(desk, 'score-fout');
    await form.getByLabel('Besparing van energie', { exact: true }).fill('6');
    await form.getByLabel('Toelichting: Besparing van energie').fill('Van label G naar C.');
    await form.getByLabel('Draagvlak in het dorp', { exact: true }).fill('6');
    await form.getByLabel('Toelichting: Draagvlak in het dorp').fill('De dorpsraad doet mee.');
    await form.getByRole('button', { name: 'Score opslaan' }).click();
    await expect(desk.getByText('12 van 20 punten')).toBeVisible();
    await look(desk, 'score-ingevuld');
  });
  for (const [role, points] of [
    ['dordrecht', 6],
    ['delft', 5],
  ] as const) {
    const id = filed.get(role)?.id ?? '';
    const { version } = await now(assessor, id);
    const entries = ['saving', 'support'].map((criterion) => ({ key: criterion, points, reason: 'Goed plan.' }));
    await assessor.post(`/applications/${id}/score-sheets`, { expectedVersion: version, entries });
  }
  await clock.moveTo('2026-03-04');

  const queue = await at('administrator');
  await queue.goto('/beheer/wachtrijen');
  await queue
    .getByRole('link', { name: /zaal|zalen|verduurzam/i })
    .first()
    .click();
  await expect(queue.getByText('Het geld is op binnen de categorie Voldoende plannen')).toBeVisible();
  await look(queue, 'wachtrij-categorie');
  await queue.getByRole('link', { name: 'Vergelijk de vier manieren van verdelen' }).click();
  await expect(queue.getByRole('row').filter({ hasText: 'Manier van deze regeling' })).toContainText('Naar categorie');
  await look(queue, 'vier-methoden');
  await queue.goBack();
  await queue.getByLabel('Wie kijkt toe?').fill('mr. N. Notaris');
  await queue.getByRole('button', { name: 'Loten' }).click();
  await expect(queue.getByText('Er is geloot')).toBeVisible();
  const download = queue.waitForEvent('download');
  await queue.getByRole('link', { name: /Proces-verbaal downloaden/ }).click();
  const verified = spawnSync(process.execPath, [verifier, await (await download).path()], { encoding: 'utf8' });
  expect(verified.stdout).toContain('The draw is right: 3 participants');
  await look(queue, 'geloot-categorie');
});
