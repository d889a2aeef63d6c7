// SPDX-License-Identifier: EUPL-1.2
import { changeGrounds, type LegalBasis } from '#domain';
import { namedGround } from './named-ground';

const legal = (title42: LegalBasis['title42']): LegalBasis =>
  ({ title42, title42Article: 'artikel 2', termsExtended: true }) as LegalBasis;

describe('a ground of the law', () => {
  const ground = changeGrounds.awb_4_48_a;

  it('is named as the scheme makes title 4.2 apply', () => {
    expect(namedGround(ground, legal('direct')).nl).toContain(`(${ground.source})`);
    expect(namedGround(ground, legal('by_analogy')).nl).toContain(`(artikel 2, ${ground.source})`);
  });

  it('names no article of title 4.2 where the title does not apply, or as long as that is unknown', () => {
    for (const basis of [legal('not_applicable'), undefined]) {
      const { nl, en } = namedGround(ground, basis);
      expect(`${nl} ${en}`).not.toMatch(/4:\d/);
    }
  });
});
