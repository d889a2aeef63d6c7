// SPDX-License-Identifier: EUPL-1.2
import { type RepeatableCase, repeatGroundRefusal, repeatRefusal } from './repeat';

const own: RepeatableCase = { id: 'b', organisationId: 'o', kind: 's/t', state: 'draft', refusedOn: null };
const earlier: RepeatableCase = { ...own, id: 'a', state: 'refused', refusedOn: '2026-01-05' };

describe('a repeat application', () => {
  test.each([
    ['of the same applicant and type', {}, {}, undefined],
    ['of another applicant', {}, { organisationId: 'x' }, 'REPEAT_NOT_POSSIBLE'],
    ['of another type', {}, { kind: 's/u' }, 'REPEAT_NOT_POSSIBLE'],
    ['before the refusal was notified', {}, { refusedOn: null }, 'REPEAT_NOT_POSSIBLE'],
    ['of itself', {}, { id: 'b' }, 'REPEAT_NOT_POSSIBLE'],
    ['once it was sent, by the applicant', { state: 'submitted' }, {}, 'NOT_IN_THIS_STATE'],
  ])('%s', (_, mine, theirs, code) => {
    expect(repeatRefusal({ ...own, ...mine }, { ...earlier, ...theirs }, 'applicant')?.code).toBe(code);
  });

  test('is linked by the assessor until the advice', () => {
    expect(repeatRefusal({ ...own, state: 'in_assessment' }, earlier, 'assessor')).toBeUndefined();
    expect(repeatRefusal({ ...own, state: 'advised' }, earlier, 'assessor')?.code).toBe('NOT_IN_THIS_STATE');
  });

  test('is refused by reference only when linked', () => {
    expect(repeatGroundRefusal(['awb_4_6'], false)?.code).toBe('REPEAT_NOT_LINKED');
    expect(repeatGroundRefusal(['awb_4_6'], true)).toBeUndefined();
    expect(repeatGroundRefusal(['other'], false)).toBeUndefined();
  });
});
