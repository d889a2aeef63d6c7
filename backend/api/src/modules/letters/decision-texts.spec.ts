// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import { sampleLetters } from './letter-samples';
import { letterFor } from './letter-texts';

describe('The letter of a grant that goes beyond the ceiling', () => {
  const on = localDate('2026-06-22');
  const letterWith = (more: object) => letterFor({ ...(sampleLetters.grant as object), ...more } as never);

  it.each([
    ['late' as const, 'Wij hadden uiterlijk op maandag 22 juni 2026 moeten beslissen. Toen was er nog genoeg geld.'],
    [
      'resumed' as const,
      'Op maandag 22 juni 2026 namen wij uw aanvraag ten onrechte niet in behandeling. Toen was er nog genoeg geld.',
    ],
  ])('says why: %s', (why, sentence) => {
    const letter = JSON.stringify(letterWith({ overrun: { on, why } }));
    expect(letter).toContain(sentence);
    expect(letter).toContain('4:25');
  });

  it('is silent about the ceiling otherwise', () => {
    const letter = JSON.stringify(letterWith({}));
    expect(letter).not.toContain('4:25');
    expect(letter).not.toContain('genoeg geld');
  });
});
