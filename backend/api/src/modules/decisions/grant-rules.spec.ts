// SPDX-License-Identifier: EUPL-1.2
import { calculateAmount, type GrantTypeDefinition, localDate } from '#domain';
import { loadScheme } from '../schemes/scheme-loader';
import type { CaseOnTable } from './case-on-table';
import { grantRefusal, rowsUpTo } from './grant-rules';

describe('What can be granted on an advice', () => {
  let file: Parameters<typeof grantRefusal>[0];
  let type: GrantTypeDefinition;

  beforeAll(() => {
    const scheme = loadScheme('flexwonen-zh', '1');
    const study = scheme.types.find(({ key }) => key === 'haalbaarheid');
    if (!study) throw new Error('no such type');
    type = study;
    const advice = { kind: 'grant', amountCents: 300_000, viewsCode: null };
    const application = { minimumCents: null, requestedCents: 300_000 };
    const grounds = { receivedOn: localDate('2026-03-02'), held: [], schemesHere: [] };
    const onTable = { scheme, type, advice, application, answers: { thirdPartyCosts: 600_000 } };
    file = { ...(onTable as unknown as CaseOnTable), grounds };
  });

  const calculation = (cents: number) =>
    calculateAmount(type, { thirdPartyCosts: cents }, { alreadyGrantedThisYearCents: 0 });

  it('takes the advised amount', () => {
    expect(grantRefusal(file, { amountCents: 300_000, reason: '' }, calculation(600_000), false)).toBeUndefined();
  });

  it('refuses when a mandatory ground applies, and names it', () => {
    const low = { ...file, answers: { thirdPartyCosts: 499_999 } };
    expect(grantRefusal(low, { amountCents: 249_999, reason: '' }, calculation(499_999), true)).toMatchObject({
      code: 'MANDATORY_GROUND',
      details: { grounds: ['Het berekende bedrag is lager dan het laagste bedrag dat wij verlenen'] },
    });
  });

  it('refuses when the calculation itself has a problem', () => {
    const year = calculateAmount(type, { thirdPartyCosts: 600_000 }, { alreadyGrantedThisYearCents: 2_900_000 });
    expect(grantRefusal(file, { amountCents: 100_000, reason: 'x' }, year, true)?.code).toBe(
      'APPLICANT_MAXIMUM_EXCEEDED',
    );
  });

  it('gives one row more when less is granted', () => {
    const rows = rowsUpTo(calculation(600_000), 250_000, 'artikel 8');
    expect(rows.at(-1)).toMatchObject({ key: 'not_granted', amountCents: -50_000 });
    expect(rows.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(250_000);
    expect(rowsUpTo(calculation(600_000), 300_000, 'artikel 8')).toHaveLength(calculation(600_000).rows.length);
  });
});
