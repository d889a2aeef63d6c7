// SPDX-License-Identifier: EUPL-1.2
import { isKvk, isOin, isRsin, registrationErrors } from './registrations';

describe('Numbers of organisations', () => {
  it.each([
    ['27375169', true],
    ['2737516', false],
    ['273751690', false],
    ['2737516a', false],
  ])('KvK %s: %s', (value, good) => expect(isKvk(value)).toBe(good));

  it.each([
    ['001946730', true],
    ['111222333', true],
    ['111222334', false],
    ['000000000', false],
    ['11122233', false],
    ['1112223330', false],
  ])('RSIN %s: %s', (value, good) => expect(isRsin(value)).toBe(good));

  it('finds every single wrong digit and every swap of two different neighbours in a RSIN', () => {
    const good = '111222333';
    for (let place = 0; place < 9; place += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        if (String(digit) === good[place]) continue;
        expect(isRsin(good.slice(0, place) + String(digit) + good.slice(place + 1))).toBe(false);
      }
    }
    expect(isRsin('112122333')).toBe(false);
  });

  it.each([
    ['00000001111222333000', true],
    ['00000001111222334000', false],
    ['00000003273751690000', true],
    ['00000003273751690001', false],
    ['00000004000000001000', true],
    ['0000000111122233300', false],
    ['000000011112223330000', false],
  ])('OIN %s: %s', (value, good) => expect(isOin(value)).toBe(good));

  it('names all that is wrong at once, and nothing that was left out', () => {
    expect(registrationErrors({ kvk: '1', rsin: '2', oin: '3' }).map(({ path }) => path)).toEqual([
      'kvk',
      'rsin',
      'oin',
    ]);
    expect(registrationErrors({ kvk: null, rsin: '' })).toEqual([]);
  });
});
