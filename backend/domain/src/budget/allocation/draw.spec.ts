// SPDX-License-Identifier: EUPL-1.2
import fc from 'fast-check';
import { drawLots } from './draw';

describe('the draw', () => {
  test('the vector that every other implementation must give', () => {
    const participants = ['FW-2026-0003', 'FW-2026-0001', 'FW-2026-0004', 'FW-2026-0002'];
    const draw = drawLots({ participants, seed: 'flexloket' });
    expect(draw).toMatchInlineSnapshot(`
      {
        "algorithm": "sha256-sort-1",
        "lots": {
          "FW-2026-0001": "6a7667ee680ec6db4435bdf7c9f36d89daf87587cdfa2ac5de20e1d0061e7c82",
          "FW-2026-0002": "ec14f02f824e148791f8451a8e7032889ff362cb18e5de443347645f776aa331",
          "FW-2026-0003": "0f536767d2d88929a2218203b3f281a11de4c5d16adebfc84d0d409d34e2f69e",
          "FW-2026-0004": "469efafa66318e0bc663a588aaef34e3a2ca3b8b189035f70b57d56b24327cb7",
        },
        "order": [
          "FW-2026-0003",
          "FW-2026-0004",
          "FW-2026-0001",
          "FW-2026-0002",
        ],
        "seed": "flexloket",
      }
    `);
  });

  const draws = fc.record({
    participants: fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 12 }),
    seed: fc.string({ minLength: 1 }),
  });

  test('does not depend on the order in which the participants are named', () => {
    fc.assert(
      fc.property(draws, ({ participants, seed }) => {
        expect(drawLots({ participants: [...participants].reverse(), seed })).toEqual(drawLots({ participants, seed }));
      }),
    );
  });

  test('whoever leaves changes nothing between the others', () => {
    fc.assert(
      fc.property(draws, fc.nat(), ({ participants, seed }, nth) => {
        const leaves = participants[nth % participants.length];
        const stays = (id: string) => id !== leaves;
        const without = drawLots({ participants: participants.filter(stays), seed }).order;
        expect(without).toEqual(drawLots({ participants, seed }).order.filter(stays));
      }),
    );
  });

  test('is fair: over many seeds everyone is as often first', () => {
    const participants = ['a', 'b', 'c', 'd'];
    const first = new Map(participants.map((id) => [id, 0]));
    for (let seed = 0; seed < 4_000; seed++) {
      const [winner = ''] = drawLots({ participants, seed: `seed ${seed}` }).order;
      first.set(winner, (first.get(winner) ?? 0) + 1);
    }
    for (const times of first.values()) expect(Math.abs(times - 1_000)).toBeLessThan(120);
  });

  test.each([
    ['no seed', { participants: ['a'], seed: '' }],
    ['nobody', { participants: [], seed: 's' }],
    ['somebody twice', { participants: ['a', 'b', 'a'], seed: 's' }],
  ])('%s: no draw', (_, input) => {
    expect(() => drawLots(input)).toThrow(RangeError);
  });
});
