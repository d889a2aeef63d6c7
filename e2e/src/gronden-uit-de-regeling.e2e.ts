// SPDX-License-Identifier: EUPL-1.2
import { answersTo, dayFromToday } from './support/answers';
import { NotDone, type Person } from './support/api';
import type { GrantType } from './support/definition';
import { pdfFile } from './support/files';
import { expect, test } from './support/journey';
import { aPublishedScheme } from './support/scheme-files';
import { look } from './support/screen';

const key = 'zuinige-hallen';
const name = 'Regeling zuinige hallen';
const wishes = { projectName: 'Dorpshuis De Schakel', moneyCents: 1_000_000, homes: 0 };

interface CaseNow {
  readonly version: number;
  readonly requestedCents: number;
  readonly electronicMessages: boolean | null;
}
const now = (by: Person, id: string): Promise<CaseNow> => by.get<CaseNow>(`/applications/${id}`);

/** A draft of which these answers win over the usual ones. */
async function aDraft(by: Person, type: GrantType, more: Readonly<Record<string, unknown>>): Promise<string> {
  const { id } = await by.post('/applications', { schemeKey: key, typeKey: type.key });
  const questions = type.pages.flatMap((page) => page.questions);
  const all: Readonly<Record<string, unknown>> = { ...answersTo(questions, wishes, type), ...more };
  for (const page of type.pages) {
    const own = page.questions.filter((question) => all[question.key] !== undefined);
    const answers = Object.fromEntries(own.map((question) => [question.key, all[question.key]]));
    await by.put(`/applications/${id}/pages/${page.key}`, { revision: 0, answers });
  }
  const { name: file, buffer } = pdfFile('overleg.pdf');
  await by.upload(id, 'consultation', 'application', file, buffer);
  return id;
}

/** Sent, taken and complete, with the checklist done. */
async function assessed(by: Person, assessor: Person, id: string, type: GrantType): Promise<void> {
  const { version, electronicMessages } = await now(by, id);
  const choice = electronicMessages === null ? { electronicMessages: true } : {};
  await by.post(`/applications/${id}/submissions`, { expectedVersion: version, declaration: true, ...choice });
  for (const command of ['assignments', 'completeness-judgements'])
    await assessor.post(`/applications/${id}/${command}`, { expectedVersion: (await now(assessor, id)).version });
  for (const { key: check } of type.checklist)
    await assessor.put(`/applications/${id}/checklist/${check}`, { result: 'yes', reason: '' });
}

test('wie elders subsidie krijgt, wordt afgewezen; wie genoeg de-minimisruimte heeft, niet', async ({ at, person }) => {
  await aPublishedScheme(await person('administrator'), await person('decider'), key, name);
  const [by, assessor] = [await person('submits'), await person('assessor')];
  const { definition } = await by.get<{ definition: { types: GrantType[] } }>(`/schemes/${key}`);
  const [type] = definition.types;
  if (!type) throw new Error('the scheme has no type');
  const aid = (amount: number) => ({
    hadAid: true,
    aid: [{ giver: 'Het Rijk', grantedOn: dayFromToday(-46), amount }],
  });
  const refused = await aDraft(by, type, { ...aid(5_000_000), fundedElsewhere: true });
  const granted = await aDraft(by, type, aid(29_600_000));

  const [submits, staff] = [await at('submits'), await at('assessor')];
  await test.step('de gemeente leest voor het indienen wat er misgaat', async () => {
    await submits.goto(`/gemeente/aanvragen/${refused}/controleren`);
    const warning = submits.getByText('Met deze gegevens kunnen wij geen subsidie verlenen');
    await expect(warning).toBeVisible();
    await expect(submits.getByText('U krijgt al subsidie uit het Dorpenfonds. (artikel 10, onder e)')).toBeVisible();
    await look(submits, 'gronden-gemeente');
    await submits.goto(`/gemeente/aanvragen/${granted}/controleren`);
    await expect(submits.getByText(/staatssteun in drie jaar/)).toBeVisible();
    await expect(warning).toBeHidden();
    await look(submits, 'de-minimis-gemeente');
  });

  await assessed(by, assessor, refused, type);
  await assessed(by, assessor, granted, type);
  await test.step('de beoordelaar ziet de grond en kan niet verlenen', async () => {
    await staff.goto(`/beoordeling/zaken/${refused}`);
    await expect(staff.getByText('is van toepassing: u kunt niet verlenen').first()).toBeVisible();
    await look(staff, 'gronden-beoordelaar');
    const advice = { grounds: [], reason: 'Akkoord.', kind: 'grant', amountCents: 600_000 };
    const { version } = await now(assessor, refused);
    const said = await assessor
      .post(`/applications/${refused}/advices`, { expectedVersion: version, ...advice })
      .catch((error: unknown) => error);
    expect(said instanceof NotDone && said.problem.code).toBe('MANDATORY_GROUND');
  });

  await test.step('de afwijzing rust op die grond', async () => {
    const grounds = ['exclusion_village_fund'];
    const refusal = { kind: 'refuse', amountCents: 0, grounds, reason: 'U krijgt al subsidie voor dit dorpshuis.' };
    const first = await now(assessor, refused);
    const advice = { expectedVersion: first.version, ...refusal, viewsCode: 'no_differing_data' };
    await assessor.post(`/applications/${refused}/advices`, advice);
    const decider = await person('decider');
    const expectedVersion = (await now(decider, refused)).version;
    await decider.post(`/applications/${refused}/decisions`, { expectedVersion, ...refusal });
    const after = await assessor.get<{ state: string; decisions: { grounds: string[] }[] }>(`/applications/${refused}`);
    expect(after).toMatchObject({ state: 'refused', decisions: [{ grounds }] });
  });

  await test.step('de andere aanvraag krijgt wat er aan de-minimisruimte over is', async () => {
    const { version, requestedCents } = await now(assessor, granted);
    expect(requestedCents).toBe(400_000);
    const advice = {
      kind: 'grant',
      amountCents: requestedCents,
      grounds: [],
      reason: 'De maatregelen besparen energie.',
    };
    await assessor.post(`/applications/${granted}/advices`, { expectedVersion: version, ...advice });
    await staff.goto(`/beoordeling/zaken/${granted}`);
    await expect(staff.getByText('is van toepassing: u kunt niet verlenen')).toBeHidden();
    await look(staff, 'gronden-geen');
  });
});
