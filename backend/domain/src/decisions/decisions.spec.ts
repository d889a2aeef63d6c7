// SPDX-License-Identifier: EUPL-1.2
import { isRefusal } from '../shared/refusal';
import { addDays, localDate } from '../shared/local-date';
import { determinationAmountRefusal, grantAmountRefusal } from './decision-rules';
import { findMandate, type MandateEntry, type MandateQuestion } from './mandate';

const from = localDate('2026-01-01');
const to = localDate('2026-12-31');
const head: MandateEntry = {
  id: 'head',
  holder: { role: 'decider' },
  kinds: ['grant', 'refuse'],
  maximumCents: 2_500_000,
  validFrom: from,
  validTo: to,
  article: 'artikel 1',
  text: { nl: 'namens gedeputeerde staten' },
};
const director: MandateEntry = { ...head, id: 'director', holder: { personId: 'p1' }, maximumCents: null };

function ask(entries: readonly MandateEntry[], more: Partial<MandateQuestion> = {}): string {
  const found = findMandate(entries, {
    personId: 'p1',
    roles: ['decider'],
    kind: 'grant',
    amountCents: 2_500_000,
    on: from,
    ...more,
  });
  return isRefusal(found) ? found.code : found.id;
}

describe('the mandate register', () => {
  test.each([
    ['up to the limit', ask([head]), 'head'],
    ['a cent above the limit', ask([head], { amountCents: 2_500_001 }), 'NO_MANDATE'],
    ['on the last day', ask([head], { on: to }), 'head'],
    ['a day later', ask([head], { on: addDays(to, 1) }), 'NO_MANDATE'],
    ['a day too early', ask([head], { on: addDays(from, -1) }), 'NO_MANDATE'],
    ['another kind of decision', ask([head], { kind: 'determine' }), 'NO_MANDATE'],
    ['another role', ask([head], { roles: ['assessor'] }), 'NO_MANDATE'],
    ['another person', ask([director], { personId: 'p2' }), 'NO_MANDATE'],
    ['a personal entry comes first', ask([head, director]), 'director'],
    ['the lowest limit that suffices', ask([{ ...head, id: 'high', maximumCents: 9_000_000 }, head]), 'head'],
    ['without limit', ask([head, director], { amountCents: 1e12 }), 'director'],
    ['an empty register', ask([]), 'NO_MANDATE'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected);
  });

  test('a refusal names how far the mandate goes', () => {
    const question = {
      personId: 'p2',
      roles: ['decider'] as const,
      kind: 'grant' as const,
      amountCents: 3_000_000,
      on: from,
    };
    expect(findMandate([head], question)).toMatchObject({ details: { maximumCents: 2_500_000 } });
  });
});

describe('amounts of a decision', () => {
  test.each([
    [1_000, undefined],
    [1_001, 'AMOUNT_ABOVE_CALCULATION'],
    [1, undefined],
    [0, 'AMOUNT_REQUIRED'],
  ])('granting %d of 1000', (amountCents, code) => {
    expect(grantAmountRefusal({ amountCents, calculatedCents: 1_000 })?.code).toBe(code);
  });

  test.each([
    [1_000, undefined],
    [1_001, 'AMOUNT_ABOVE_GRANT'],
    [0, undefined],
    [-1, 'AMOUNT_REQUIRED'],
  ])('determining %d of 1000', (amountCents, code) => {
    expect(determinationAmountRefusal({ amountCents, grantedCents: 1_000 })?.code).toBe(code);
  });
});
