// SPDX-License-Identifier: EUPL-1.2
import { levelRefusal } from './assurance';
import { freshUntil, organisationOf, provedSince, returnPath, rolesOfGroups } from './sign-on-rules';

const leiden = { id: 'leiden', kvk: '27375169', rsin: '111222333', ended: false };
const delft = { id: 'delft', kvk: '27364168', rsin: null, ended: false };
const brielle = { id: 'brielle', kvk: '11111111', rsin: null, ended: true };
const known = [leiden, delft, brielle];

describe('signing in elsewhere', () => {
  test.each([
    [{ kvk: '27375169' }, 'leiden'],
    [{ rsin: '111222333' }, 'leiden'],
    [{ kvk: '27375169', rsin: '111222333' }, 'leiden'],
    // Delft has no RSIN here: the KvK number alone decides.
    [{ kvk: '27364168', rsin: '123456782' }, 'delft'],
    [{ kvk: '27364168', rsin: '111222333' }, 'ORGANISATION_UNKNOWN'],
    [{ kvk: '27375169', rsin: '123456782' }, 'ORGANISATION_UNKNOWN'],
    [{ kvk: '99999999' }, 'ORGANISATION_UNKNOWN'],
    [{ kvk: "27375169' or true" }, 'ORGANISATION_UNKNOWN'],
    [{}, 'ORGANISATION_UNKNOWN'],
    [{ kvk: '11111111' }, 'ORGANISATION_ENDED'],
  ])('%j belongs to %s', (numbers, expected) => {
    const found = organisationOf(numbers, known);
    expect('refusal' in found ? found.refusal.code : found.id).toBe(expected);
  });

  it('gives the roles of the groups, each once, and nothing for a name that every object has', () => {
    const given = { a: ['assessor'], b: ['decider', 'assessor'] } as const;
    expect(rolesOfGroups(['b', 'a', 'x'], given)).toEqual(['assessor', 'decider']);
    expect(rolesOfGroups(['constructor', '__proto__'], given)).toEqual([]);
  });

  test.each([
    ['basic', 'basic', undefined],
    ['low', 'substantial', 'LEVEL_TOO_LOW'],
    ['substantial', 'substantial', undefined],
    ['high', 'substantial', undefined],
    [null, 'basic', 'LEVEL_TOO_LOW'],
  ] as const)('level %s where %s is asked: %s', (level, minimum, code) => {
    expect(levelRefusal(level, minimum)?.code).toBe(code);
  });

  const now = new Date('2026-03-10T10:00:00Z');
  const at = (seconds: number): Date => new Date(now.getTime() + seconds * 1000);

  test.each([
    [null, null],
    [0, 900],
    [-899, 1],
    [-900, null],
    // A clock that is ahead gives no more than fifteen minutes.
    [30, 900],
  ])('a proof %s seconds from now is fresh for %s seconds', (proof, left) => {
    expect(freshUntil(proof === null ? null : at(proof), now)).toEqual(left === null ? null : at(left));
  });

  test.each([
    [null, false],
    [-31, false],
    [-30, true],
    [5, true],
  ])('a proof %s seconds after the question counts: %s', (proof, counts) => {
    expect(provedSince(proof === null ? null : at(proof), now)).toBe(counts);
  });

  test.each([
    [undefined, '/'],
    ['', '/'],
    ['/zaken/1?tab=2#x', '/zaken/1?tab=2#x'],
    ['//evil.example', undefined],
    ['/\\evil.example', undefined],
    ['/a\\b', undefined],
    ['/\t/evil.example', undefined],
    ['/..//evil.example', undefined],
    ['https://evil.example', undefined],
    ['javascript:alert(1)', undefined],
    ['/api/v1/sign-ins/staff', undefined],
    ['/a/../api/v1/sign-ins/staff', undefined],
  ])('goes back from %j to %j', (wanted, path) => {
    expect(returnPath(wanted)).toBe(path);
  });
});
