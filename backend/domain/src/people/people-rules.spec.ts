// SPDX-License-Identifier: EUPL-1.2
import { handOverRefusal, lastKeeperRefusal, ownRightsRefusal, roleErrors, rolesToKeep } from './people-rules';

describe('People and their rights', () => {
  it('keeps each role once, in a fixed order, and lets everybody of a municipality read', () => {
    expect(rolesToKeep('municipality', ['submit', 'fill', 'submit'])).toEqual(['read', 'fill', 'submit']);
    expect(rolesToKeep('province', ['finance', 'assessor'])).toEqual(['assessor', 'finance']);
  });

  it.each([
    ['municipality', [], ['REQUIRED']],
    ['municipality', ['manage'], []],
    ['municipality', ['decider'], ['NOT_AN_OPTION']],
    ['province', ['decider'], []],
    ['province', ['system', 'manage'], ['NOT_AN_OPTION', 'NOT_AN_OPTION']],
  ] as const)('in a %s with %j', (kind, roles, codes) =>
    expect(roleErrors(kind, roles).map(({ code }) => code)).toEqual(codes),
  );

  it('lets nobody change their own rights', () => {
    expect(ownRightsRefusal('a', 'a')?.code).toBe('OWN_RIGHTS');
    expect(ownRightsRefusal('a', 'b')).toBeUndefined();
  });

  it.each([
    [['a'], 'a', [], 'LAST_MANAGER'],
    [['a'], 'a', ['read', 'fill'], 'LAST_MANAGER'],
    [['a'], 'a', ['read', 'manage'], undefined],
    [['a', 'b'], 'a', [], undefined],
    [['b'], 'a', [], undefined],
    [[], 'a', [], undefined],
  ] as const)('with %j who manage, %s goes to %j: %s', (keepers, person, after, code) =>
    expect(lastKeeperRefusal('municipality', keepers, person, after)?.code).toBe(code),
  );

  it.each([
    ['municipality', 0, undefined, undefined],
    ['municipality', 1, undefined, 'HAND_OVER_NEEDED'],
    ['municipality', 1, { id: 'b', roles: ['read'] }, 'HAND_OVER_NOT_POSSIBLE'],
    ['municipality', 1, { id: 'a', roles: ['fill'] }, 'HAND_OVER_NOT_POSSIBLE'],
    ['municipality', 1, { id: 'b', roles: ['read', 'fill'] }, undefined],
    ['province', 2, { id: 'b', roles: ['decider'] }, 'HAND_OVER_NOT_POSSIBLE'],
    ['province', 2, { id: 'b', roles: ['assessor'] }, undefined],
  ] as const)('%s, %i cases, to %j: %s', (kind, open, colleague, code) =>
    expect(handOverRefusal(kind, open, 'a', colleague)?.code).toBe(code),
  );
});
