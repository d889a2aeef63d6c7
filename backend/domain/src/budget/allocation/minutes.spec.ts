// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { localDate } from '../../shared/local-date';
import { type DrawMinutes, minutedDraw } from './minutes';

const given = {
  account: 'flexwonen/grants/flexwonen-zh/plaatsing',
  among: localDate('2026-03-09'),
  leftCents: 1_500_000,
  seed: '8f14e45fceea167a5a36dedd4bea2543',
  participants: ['FW-2026-0003', 'FW-2026-0001', 'FW-2026-0002'].map((id) => ({
    id,
    name: `Gemeente van ${id}`,
    amountCents: 900_000,
  })),
  drawnAt: '2026-03-16T10:00:00.000Z',
  drawnBy: 'B. Beheer',
  witness: 'mr. N. Notaris',
};

describe('the minutes of a draw', () => {
  const dir = mkdtempSync(join(tmpdir(), 'flexloket-draw-'));
  afterAll(() => rmSync(dir, { recursive: true }));
  const tool = join(__dirname, '../../../../../tools/draw-verify.mjs');

  const verified = (minutes: unknown, text = JSON.stringify(minutes)) => {
    const file = join(dir, 'minutes.json');
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, file], { encoding: 'utf8' });
    return { status, said: stdout + stderr };
  };

  test('can be repeated without the system', () => {
    const minutes = minutedDraw(given);
    const { status, said } = verified(minutes);
    expect(said).toContain('The draw is right');
    for (const id of minutes.order) expect(said).toContain(`${id}  ${minutes.lots[id]}`);
    expect(status).toBe(0);
  });

  const swapped = ({ order: [first = '', second = '', ...rest], ...minutes }: DrawMinutes) => ({
    ...minutes,
    order: [second, first, ...rest],
  });
  test.each<[string, (minutes: DrawMinutes) => unknown, string]>([
    ['two places swapped', swapped, 'place 1'],
    ['another seed', (minutes) => ({ ...minutes, seed: `${minutes.seed}0` }), 'lot of FW-2026-000'],
    [
      'a participant left out',
      ({ participants: [, ...rest], ...minutes }) => ({ ...minutes, participants: rest }),
      'FW-2026-0001',
    ],
    ['a participant added', (minutes) => ({ ...minutes, participants: [...minutes.participants, { id: 'X' }] }), 'X'],
    [
      'a participant twice',
      (minutes) => ({ ...minutes, participants: [...minutes.participants, ...minutes.participants] }),
      'twice',
    ],
    [
      'a lot by hand',
      (minutes) => ({ ...minutes, lots: { ...minutes.lots, 'FW-2026-0002': '00' } }),
      'lot of FW-2026-0002',
    ],
    ['no witness', (minutes) => ({ ...minutes, witness: ' ' }), 'witness'],
    ['an algorithm nobody knows', (minutes) => ({ ...minutes, algorithm: 'dice' }), 'dice'],
  ])('%s: it is said', (_, change, sentence) => {
    const { status, said } = verified(change(minutedDraw(given)));
    expect(said).toContain(sentence);
    expect(said).not.toContain('The draw is right');
    expect(status).toBe(1);
  });

  test('what is no minutes at all ends with 2', () => {
    expect(verified(undefined, 'no JSON').status).toBe(2);
    expect(verified({ some: 'thing' }).status).toBe(2);
  });

  test.each([
    ['nobody looks on', { ...given, witness: '' }],
    ['who draws is the witness', { ...given, witness: given.drawnBy }],
    ['nobody draws', { ...given, drawnBy: ' ' }],
  ])('%s: no draw', (_, input) => {
    expect(() => minutedDraw(input)).toThrow(RangeError);
  });
});
