// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition } from '#domain';
import type { CaseResponse } from '../../case/api-models';
import { decisionKinds, decisionQuestions, decisionRequest, firstDecision } from './decision-questions';

const advice = { id: 'a-1', kind: 'grant', amountCents: 2_700_000, grounds: [], advisedAt: '2026-03-09T10:00:00Z' };
const returned = { ...advice, id: 'a-0', amountCents: 1, advisedAt: '2026-03-01T10:00:00Z', returnReason: 'Reken na.' };

const type = {
  refusalGrounds: [
    { key: 'rent', text: { nl: 'De huur is te hoog.' }, article: 'artikel 10', mandatory: true },
    { key: 'aid', text: { nl: 'Het is staatssteun.' }, article: 'artikel 11', mandatory: true },
  ],
} as unknown as GrantTypeDefinition;

function fileWith(...allowed: string[]): CaseResponse {
  return {
    version: 7,
    advices: [{ ...advice, returnReason: null }, returned],
    machineGrounds: [
      { key: 'rent', applies: 'yes' },
      { key: 'aid', applies: 'undecided' },
    ],
    allowedActions: ['grant', 'grantPartly', 'refuse', 'notProcess'].map((action) => ({
      thing: 'application',
      subjectId: 'c-1',
      action,
      allowed: allowed.includes(action),
      refusal: null,
    })),
  } as unknown as CaseResponse;
}

describe('the form of a decision', () => {
  const file = fileWith('grant', 'refuse');
  const keys = (answers: object) => decisionQuestions(file, type, { ...answers }).map(({ key }) => key);

  it('offers what the server allows and begins with the advice', () => {
    expect(decisionKinds(file)).toEqual(['grant', 'refuse']);
    expect(firstDecision(file, undefined)).toEqual({ kind: 'grant', amountCents: 2_700_000 });
    expect(firstDecision(file, 'refuse')['kind']).toBe('refuse');
    expect(firstDecision(fileWith('refuse'), 'not_process')['kind']).toBeUndefined();
  });

  it('asks a reason only when less is granted or nothing', () => {
    const reason = (answers: object) =>
      decisionQuestions(file, type, { ...answers }).find(({ key }) => key === 'reason')?.neededFor;
    expect(reason({ kind: 'grant', amountCents: 2_700_000 })).toBeUndefined();
    expect(reason({ kind: 'grant', amountCents: 2_699_999 })).toBeDefined();
    expect(reason({ kind: 'refuse' })).toBeDefined();
    expect(keys({ kind: 'refuse' })).toEqual(['kind', 'grounds', 'reason']);
  });

  it('marks the grounds that the answers show', () => {
    const grounds = decisionQuestions(file, type, { kind: 'refuse' }).find(({ key }) => key === 'grounds');
    expect(grounds?.options?.map(({ label }) => label.nl)).toEqual([
      'De huur is te hoog. (blijkt uit de gegevens) (artikel 10)',
      'Het is staatssteun. (niet beslist) (artikel 11)',
    ]);
  });

  it('sends only what belongs to the decision', () => {
    const answers = { kind: 'refuse', amountCents: 2_700_000, grounds: ['rent'], reason: 'Te duur.' };
    expect(decisionRequest(file, answers)).toEqual({
      expectedVersion: 7,
      kind: 'refuse',
      amountCents: 0,
      grounds: ['rent'],
      reason: 'Te duur.',
    });
    expect(decisionRequest(file, { kind: 'grant' })).toBeUndefined();
    expect(decisionRequest(file, { kind: 'grant', amountCents: 100, grounds: ['rent'] })?.grounds).toEqual([]);
  });
});
