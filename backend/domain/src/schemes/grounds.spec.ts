// SPDX-License-Identifier: EUPL-1.2
import { grantType, scheme, text } from '../testing/samples';
import { mandatoryGrounds, missingDocuments, tierOf } from './grounds';

describe('mandatory grounds for refusal', () => {
  test.each([
    ['four homes is too few', { homes: { own: 3, shared: 1 } }, [true]],
    ['five homes is enough', { homes: { own: 3, shared: 2 } }, []],
    ['not yet known', {}, ['undecided']],
    ['half known', { homes: { own: 3 } }, ['undecided']],
  ])('%s; a ground without a condition is left to a person', (_, answers, expected) => {
    expect(mandatoryGrounds(grantType(), answers).map(({ applies }) => applies)).toEqual(expected);
  });
});

describe('documents that must be there', () => {
  const documents = [
    { key: 'plan', title: text('Plan'), required: true },
    { key: 'statement', title: text('Statement'), required: false, requiredWhen: 'withPartners = true' },
    { key: 'photo', title: text('Photo'), required: false },
  ];
  test.each([
    ['nothing is there', {}, [], ['plan']],
    ['with partners', { withPartners: true }, ['plan'], ['statement']],
    ['without partners', { withPartners: false }, ['plan'], []],
    ['not yet said', {}, ['plan'], []],
  ])('%s', (_, answers, present, expected) => {
    expect(missingDocuments(documents, answers, present).map(({ key }) => key)).toEqual(expected);
  });
});

describe('accountability by amount', () => {
  test.each([
    [0, 'sample'],
    [2_499_999, 'sample'],
    [2_500_000, 'performance'],
    [12_499_999, 'performance'],
    [12_500_000, 'performance_and_costs'],
  ])('%d cents asks for %s', (cents, account) => {
    expect(tierOf(scheme(), cents).account).toBe(account);
  });

  test('a scheme without a tier for the amount is a mistake', () => {
    expect(() => tierOf({ tiers: [] }, 1)).toThrow(RangeError);
  });
});
