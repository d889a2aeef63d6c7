// SPDX-License-Identifier: EUPL-1.2
import { expect } from '@playwright/test';
import type { Role } from './accounts';
import { answersTo, dayFromToday, type Wishes } from './answers';
import { NotDone, Person } from './api';
import { type GrantType, schemeKey, typeOf } from './definition';
import { pdfFile } from './files';

/** A case that was prepared without a screen. */
export interface Given {
  readonly id: string;
  readonly number: string;
  readonly type: GrantType;
  readonly wishes: Wishes;
}

interface CaseNow {
  readonly number: string;
  readonly version: number;
  readonly requestedCents: number | null;
  readonly electronicMessages: boolean | null;
  readonly grant?: { readonly id: string; readonly version: number; readonly state: string } | null;
}

type Who = (role: Role) => Promise<Person>;

interface Wanted {
  /** Another scheme than that of flexible housing. */
  readonly scheme?: string;
  readonly typeKey?: string;
  readonly projectName: string;
  readonly by?: Role;
  readonly moneyCents?: number;
  readonly assessor?: Role;
}

const look = (by: Person, id: string): Promise<CaseNow> => by.get<CaseNow>(`/applications/${id}`);

/** A draft with every page filled in and every needed document. */
export async function aDraft(who: Who, wanted: Wanted): Promise<Given> {
  const by = await who(wanted.by ?? 'submits');
  const type = await typeOf(wanted.typeKey ?? 'haalbaarheid', wanted.scheme);
  const wishes = { projectName: wanted.projectName, moneyCents: wanted.moneyCents ?? 600_000, homes: 6 };
  const { id } = await by.post('/applications', { schemeKey: wanted.scheme ?? schemeKey, typeKey: type.key });
  const all = answersTo(
    type.pages.flatMap(({ questions }) => questions),
    wishes,
    type,
  );
  for (const { key, questions } of type.pages) {
    const own = questions.filter((question) => all[question.key] !== undefined);
    const answers = Object.fromEntries(own.map((question) => [question.key, all[question.key]]));
    await by.put(`/applications/${id}/pages/${key}`, { revision: 0, answers });
  }
  for (const rule of type.documents.filter(({ required }) => required)) {
    const { name, buffer } = pdfFile(`${rule.key}.pdf`);
    await by.upload(id, rule.key, 'application', name, buffer);
  }
  return { id, number: (await look(by, id)).number, type, wishes };
}

/** Sent to the province. */
export async function aSubmitted(who: Who, wanted: Wanted, electronicMessages = true): Promise<Given> {
  const given = await aDraft(who, wanted);
  await submit(await who(wanted.by ?? 'submits'), given.id, electronicMessages);
  return given;
}

/** Another journey may be the first to say how the organisation wants its messages; then it is not said again. */
async function submit(by: Person, id: string, electronicMessages: boolean): Promise<void> {
  const { version, electronicMessages: known } = await look(by, id);
  const body = { expectedVersion: version, declaration: true };
  await by
    .post(`/applications/${id}/submissions`, known === null ? { ...body, electronicMessages } : body)
    .catch(async (error: unknown) => {
      if (!(error instanceof NotDone) || known !== null) throw error;
      await by.post(`/applications/${id}/submissions`, body);
    });
}

/** Taken by the assessor and judged complete. */
export async function anInAssessment(who: Who, wanted: Wanted, electronicMessages = true): Promise<Given> {
  const given = await aSubmitted(who, wanted, electronicMessages);
  const assessor = await who(wanted.assessor ?? 'assessor');
  for (const command of ['assignments', 'completeness-judgements']) {
    const { version } = await look(assessor, given.id);
    await assessor.post(`/applications/${given.id}/${command}`, { expectedVersion: version });
  }
  return given;
}

/** With the advice to grant what was asked. */
export async function anAdvised(who: Who, wanted: Wanted, electronicMessages = true): Promise<Given> {
  const given = await anInAssessment(who, wanted, electronicMessages);
  const assessor = await who(wanted.assessor ?? 'assessor');
  for (const { key } of given.type.checklist)
    await assessor.put(`/applications/${given.id}/checklist/${key}`, { result: 'yes', reason: '' });
  const { version, requestedCents } = await look(assessor, given.id);
  await assessor.post(`/applications/${given.id}/advices`, {
    expectedVersion: version,
    kind: 'grant',
    amountCents: requestedCents,
    grounds: [],
    reason: 'Het project voldoet aan de voorwaarden.',
  });
  return given;
}

/** Granted; the letter follows by itself, or waits for the post. */
export async function aGranted(who: Who, wanted: Wanted, electronicMessages = true): Promise<Given> {
  const given = await anAdvised(who, wanted, electronicMessages);
  const decider = await who('decider');
  const { version, requestedCents } = await look(decider, given.id);
  await decider.post(`/applications/${given.id}/decisions`, {
    expectedVersion: version,
    kind: 'grant',
    amountCents: requestedCents,
    grounds: [],
    reason: '',
  });
  return given;
}

/** Refused on the first ground of its type, by those who took it. */
export async function aRefused(who: Who, wanted: Wanted): Promise<Given> {
  const given = await anInAssessment(who, wanted);
  const assessor = await who(wanted.assessor ?? 'assessor');
  for (const { key } of given.type.checklist)
    await assessor.put(`/applications/${given.id}/checklist/${key}`, { result: 'yes', reason: '' });
  const refusal = {
    kind: 'refuse',
    amountCents: 0,
    grounds: [given.type.refusalGrounds[0]?.key],
    reason: 'Het project past niet binnen de regeling.',
  };
  const advice = { ...refusal, viewsCode: 'no_differing_data' };
  const { version } = await look(assessor, given.id);
  await assessor.post(`/applications/${given.id}/advices`, { expectedVersion: version, ...advice });
  const decider = await who('decider');
  const expectedVersion = (await look(decider, given.id)).version;
  await decider.post(`/applications/${given.id}/decisions`, { expectedVersion, ...refusal });
  return given;
}

interface WithMoney extends CaseNow {
  readonly grant?: {
    readonly id: string;
    readonly version: number;
    readonly state: string;
    readonly obligations: readonly { readonly id: string; readonly kind: string; readonly version: number }[];
  } | null;
}

/** What was granted was paid out at once, and the municipality reported that it began and finished today. */
export async function aPaidAndReported(who: Who, wanted: Wanted): Promise<Given> {
  const given = await aGranted(who, wanted);
  const [finance, colleague, assessor] = [await who('finance'), await who('finance2'), await who('assessor')];
  const by = await who(wanted.by ?? 'submits');
  const seen = (): Promise<WithMoney> => by.get<WithMoney>(`/applications/${given.id}`);
  await expect.poll(async () => (await seen()).grant ?? null, { timeout: 45_000 }).not.toBeNull();
  const { grant } = await seen();
  const happenedOn = dayFromToday(0);
  const { id, version } = await finance.post(`/grants/${grant?.id}/payments`, { ruleKey: 'at_grant' });
  const released = await colleague.post(`/payments/${id}/releases`, { expectedVersion: version });
  const paid = { expectedVersion: released.version, paidOn: happenedOn, reference: `BNG ${given.number}` };
  await finance.post(`/payments/${id}/confirmations`, paid);
  for (const duty of grant?.obligations.filter(({ kind }) => kind === 'start' || kind === 'completion') ?? []) {
    const report = { expectedVersion: duty.version, happenedOn, explanation: 'Gedaan.', documentIds: [] };
    const reported = await by.post(`/obligations/${duty.id}/reports`, report);
    const review = { expectedVersion: reported.version, accepted: true, reason: '' };
    await assessor.post(`/obligations/${duty.id}/report-reviews`, review);
  }
  return given;
}

/** The same, and the municipality accounted for it without waiting for a sample. */
export async function anAccounted(who: Who, wanted: Wanted): Promise<Given> {
  const given = await aPaidAndReported(who, wanted);
  const by = await who(wanted.by ?? 'submits');
  const { name, buffer } = pdfFile('study_report.pdf');
  const { id } = await by.upload(given.id, 'study_report', 'determination', name, buffer);
  const { grant } = await by.get<WithMoney>(`/applications/${given.id}`);
  await by.post(`/grants/${grant?.id}/determination-requests`, {
    expectedVersion: grant?.version,
    answers: { conclusion: 'feasible' },
    documentIds: [id],
  });
  return given;
}
