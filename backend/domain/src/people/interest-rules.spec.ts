// SPDX-License-Identifier: EUPL-1.2
import { endInterestRefusal } from './interest-rules';

describe('Ending an interest (Awb 2:4)', () => {
  it('is for somebody else than who declared it', () => {
    expect(endInterestRefusal('a', 'a')).toMatchObject({ code: 'FOUR_EYES', source: 'Awb 2:4' });
    expect(endInterestRefusal('b', 'a')).toBeUndefined();
  });

  it('is never for nobody', () => {
    expect(endInterestRefusal(null, 'a')?.code).toBe('FOUR_EYES');
  });
});
