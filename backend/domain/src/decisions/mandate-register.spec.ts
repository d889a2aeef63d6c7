// SPDX-License-Identifier: EUPL-1.2
import { addDays, localDate } from '../shared/local-date';
import { hasMandate } from './mandate';
import { mandateEndRefusal, mandateEntryErrors, mandateToSelfRefusal, type NewMandateEntry } from './mandate-register';

const today = localDate('2026-05-06');
const entry: NewMandateEntry = {
  role: 'decider',
  kinds: ['grant'],
  validFrom: today,
  article: 'artikel 3',
  functionTitle: 'hoofd Wonen',
};

describe('an entry of the mandate register', () => {
  test.each<[string, Partial<NewMandateEntry>, string[]]>([
    ['good', {}, []],
    ['for one day', { validTo: today }, []],
    ['from yesterday', { validFrom: addDays(today, -1) }, ['validFrom']],
    ['that ends before it begins', { validTo: addDays(today, -1) }, ['validTo']],
    ['for nobody', { role: null }, ['personId']],
    ['for a person and a role', { personId: 'p' }, ['personId']],
    ['for a role of a municipality', { role: 'submit' }, ['role']],
    [
      'everything wrong at once',
      { role: 'x', kinds: ['sing'], article: ' ', functionTitle: '' },
      ['role', 'kinds.0', 'article', 'functionTitle'],
    ],
    ['about nothing', { kinds: [] }, ['kinds']],
  ])('%s', (_, more, paths) => {
    expect(mandateEntryErrors({ ...entry, ...more }, today).map(({ path }) => path)).toEqual(paths);
  });

  test('is not for who writes it, by name or by role', () => {
    const me = { personId: 'me', roles: ['administrator'] as const };
    expect(mandateToSelfRefusal({ personId: 'me' }, me)?.code).toBe('MANDATE_TO_SELF');
    expect(mandateToSelfRefusal({ role: 'administrator' }, me)?.code).toBe('MANDATE_TO_SELF');
    expect(mandateToSelfRefusal({ personId: 'another' }, me)).toBeUndefined();
    expect(mandateToSelfRefusal({ role: 'decider' }, me)).toBeUndefined();
  });

  test.each([
    ['today', {}, today, undefined],
    ['at once', {}, undefined, undefined],
    ['yesterday', {}, addDays(today, -1), 'MANDATE_END_INVALID'],
    ['later than its end', { validTo: addDays(today, 3) }, addDays(today, 4), 'MANDATE_END_INVALID'],
    ['on its end', { validTo: addDays(today, 3) }, addDays(today, 3), undefined],
    ['when it is over', { validTo: addDays(today, -1) }, undefined, 'MANDATE_ENDED'],
    ['when it was ended at once', { ended: true }, today, 'MANDATE_ENDED'],
  ])('ended %s', (_, more, lastDay, code) => {
    expect(mandateEndRefusal({ validFrom: today, ended: false, ...more }, lastDay, today)?.code).toBe(code);
  });

  test('is not needed where the board itself decided', () => {
    expect(hasMandate({ board: { decidedOn: today, paper: 'PZH-2026-1' } })).toBeUndefined();
    expect(hasMandate({})?.code).toBe('NO_MANDATE');
  });
});
