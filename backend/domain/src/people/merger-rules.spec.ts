// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import {
  inheritedReachability,
  inheritedYear,
  mergerConfirmationRefusal,
  mergerErrors,
  type MergingOrganisation,
} from './merger-rules';

const day = localDate('2023-01-01');
const old = (id: string, change: Partial<MergingOrganisation> = {}): MergingOrganisation => ({
  id,
  kind: 'municipality',
  validFrom: null,
  validTo: '2023-01-01',
  successorId: 'voorne',
  succeeded: false,
  ...change,
});
const voorne = old('voorne', { validFrom: '2023-01-01', validTo: null, successorId: null });
const three = [old('brielle'), old('hellevoetsluis'), old('westvoorne')];
const paths = (...given: Parameters<typeof mergerErrors>): string[] =>
  mergerErrors(...given).map(({ path, code }) => `${path} ${code}`);

describe('A merger of municipalities', () => {
  it('takes what the register says, and a municipality of which it says nothing', () => {
    expect(paths({ predecessors: three, successor: voorne, effectiveOn: day })).toEqual([]);
    const silent = [old('brielle', { validTo: null, successorId: null })];
    expect(paths({ predecessors: silent, successor: voorne, effectiveOn: day })).toEqual([]);
  });

  it.each([
    ['nobody', [], voorne, 'predecessorIds REQUIRED'],
    ['one twice', [old('brielle'), old('brielle')], voorne, 'predecessorIds REQUIRED'],
    [
      'the successor itself',
      [old('voorne')],
      old('voorne', { validTo: null, successorId: null, validFrom: null }),
      'predecessorIds REQUIRED',
    ],
    ['the province', [old('pzh', { kind: 'province' })], voorne, 'predecessorIds REQUIRED'],
    ['one that passed before', [old('brielle', { succeeded: true })], voorne, 'predecessorIds NOT_AN_OPTION'],
    ['another day', [old('brielle', { validTo: '2022-12-31' })], voorne, 'predecessorIds NOT_AN_OPTION'],
    ['another successor', [old('brielle', { successorId: 'leiden' })], voorne, 'predecessorIds NOT_AN_OPTION'],
    ['no successor', [old('brielle', { successorId: null })], undefined, 'successorId NOT_AN_OPTION'],
    ['a successor that comes later', three, { ...voorne, validFrom: '2023-01-02' }, 'successorId NOT_AN_OPTION'],
    ['a successor that ended', three, { ...voorne, validTo: '2023-01-01' }, 'successorId NOT_AN_OPTION'],
    ['a province as successor', three, { ...voorne, kind: 'province' as const }, 'successorId NOT_AN_OPTION'],
  ])('refuses %s', (_what, predecessors, successor, error) => {
    expect(paths({ predecessors, successor, effectiveOn: day })).toContain(error);
  });

  it('says all that is wrong at once', () => {
    expect(paths({ predecessors: [], successor: undefined, effectiveOn: day })).toHaveLength(2);
  });

  it('is confirmed by somebody else, from its day on, once', () => {
    const proposed = { state: 'proposed', proposedBy: 'a', effectiveOn: day };
    const asked = (today: string, actorId: string | null = 'b', state = 'proposed') =>
      mergerConfirmationRefusal({ ...proposed, state }, { actorId, today: localDate(today) })?.code;
    expect(asked('2023-01-01')).toBeUndefined();
    expect(asked('2022-12-31')).toBe('MERGER_NOT_YET');
    expect(asked('2023-01-01', 'a')).toBe('FOUR_EYES');
    expect(asked('2023-01-01', null)).toBe('FOUR_EYES');
    expect(asked('2023-01-01', 'b', 'done')).toBe('NOT_IN_THIS_STATE');
    expect(asked('2023-01-01', 'b', 'retracted')).toBe('NOT_IN_THIS_STATE');
  });

  it('lets the successor inherit a year: room within the maximum, and never below what was granted', () => {
    const year = (grantedCents: number, maximumCents: number | null) => ({ grantedCents, maximumCents });
    expect(inheritedYear([year(40, 100), year(60, 100)])).toEqual(year(100, 100));
    expect(inheritedYear([year(40, 100), year(61, 100)])).toEqual(year(101, 101));
    expect(inheritedYear([year(40, 100)])).toEqual(year(40, 100));
    expect(inheritedYear([year(400, 500), year(400, 500), year(400, 500)])).toEqual(year(1200, 1200));
    expect(inheritedYear([year(40, null), year(61, 100)])).toEqual(year(101, null));
  });

  it('leaves the question of electronic messages open unless all who answered said yes', () => {
    expect(inheritedReachability([true, null, true])).toBe(true);
    expect(inheritedReachability([true, false])).toBeNull();
    expect(inheritedReachability([null])).toBeNull();
    expect(inheritedReachability([])).toBeNull();
  });
});
