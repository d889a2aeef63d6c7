// SPDX-License-Identifier: EUPL-1.2
import { isInTitle42 } from '#domain';
import { sampleLetters } from './letter-samples';
import { letterFor } from './letter-texts';

describe('A letter under a scheme to which title 4.2 does not apply', () => {
  it.each(Object.entries(sampleLetters))('names no article of it: %s', (_, sample) => {
    const legal = { ...sample.legal, title42: 'not_applicable' as const };
    const letter = JSON.stringify(letterFor({ ...sample, legal }));
    expect((letter.match(/\b4:\d+/g) ?? []).filter(isInTitle42)).toEqual([]);
  });
});
