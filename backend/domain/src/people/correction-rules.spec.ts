// SPDX-License-Identifier: EUPL-1.2
import { correctionRefusal } from './correction-rules';

describe('Putting the data of somebody right (AVG 16)', () => {
  it('is for the manager while the person belongs here only', () => {
    expect(correctionRefusal(['manage'], 0)).toBeUndefined();
    expect(correctionRefusal(['manage'], 1)?.code).toBe('BELONGS_ELSEWHERE');
  });

  it('is for the administrator of the province always', () => {
    expect(correctionRefusal(['administrator'], 2)).toBeUndefined();
  });
});
