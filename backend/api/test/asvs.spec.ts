// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

interface Standing {
  readonly met: Record<string, { how: string; tests: string[] }>;
  readonly not_applicable: Record<string, string[]>;
  readonly deployer: Record<string, string[]>;
  readonly not_met: Record<string, string>;
}

/** The requirements of level 1 and 2 of ASVS 5.0.0: of each section the numbers, without those of level 3. */
const sections: Readonly<Record<string, string>> = {
  '1.1': '1-2',
  '1.2': '1-9',
  '1.3': '1-11',
  '1.4': '1-3',
  '1.5': '1-2',
  '2.1': '1-3',
  '2.2': '1-3',
  '2.3': '1-4',
  '2.4': '1',
  '3.2': '1-2',
  '3.3': '1-4',
  '3.4': '1-6',
  '3.5': '1-5',
  '3.7': '1-2',
  '4.1': '1-3',
  '4.2': '1',
  '4.3': '1-2',
  '4.4': '1-4',
  '5.1': '1',
  '5.2': '1-3',
  '5.3': '1-2',
  '5.4': '1-3',
  '6.1': '1-3',
  '6.2': '1-12',
  '6.3': '1-4',
  '6.4': '1-4',
  '6.5': '1-5',
  '6.6': '1-3',
  '6.8': '1-4',
  '7.1': '1-3',
  '7.2': '1-4',
  '7.3': '1-2',
  '7.4': '1-5',
  '7.5': '1-2',
  '7.6': '1-2',
  '8.1': '1-2',
  '8.2': '1-3',
  '8.3': '1',
  '8.4': '1',
  '9.1': '1-3',
  '9.2': '1-4',
  '10.1': '1-2',
  '10.2': '1-2',
  '10.3': '1-4',
  '10.4': '1-11',
  '10.5': '1-5',
  '10.6': '1-2',
  '10.7': '1-3',
  '11.1': '1-2',
  '11.2': '1-3',
  '11.3': '1-3',
  '11.4': '1-4',
  '11.5': '1',
  '11.6': '1',
  '12.1': '1-3',
  '12.2': '1-2',
  '12.3': '1-4',
  '13.1': '1',
  '13.2': '1-5',
  '13.3': '1-2',
  '13.4': '1-5',
  '14.1': '1-2',
  '14.2': '1-4',
  '14.3': '1-3',
  '15.1': '1-3',
  '15.2': '1-3',
  '15.3': '1-7',
  '16.1': '1',
  '16.2': '1-5',
  '16.3': '1-4',
  '16.4': '1-3',
  '16.5': '1-3',
  '17.1': '1',
  '17.2': '1-4',
  '17.3': '1-2',
};

const asked = Object.entries(sections).flatMap(([section, range]) => {
  const [first = 0, last = first] = range.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, i) => `${section}.${first + i}`);
});

const root = join(__dirname, '../../..');
const standing = parse(readFileSync(join(root, 'docs/security/asvs.yaml'), 'utf8')) as Standing;

describe('The list of ASVS 5.0, level 2', () => {
  it('says of every requirement once how we stand', () => {
    const said = [
      ...Object.keys(standing.met),
      ...Object.values(standing.not_applicable).flat(),
      ...Object.values(standing.deployer).flat(),
      ...Object.keys(standing.not_met),
    ].sort();
    expect(said).toEqual([...asked].sort());
    expect(new Set(said).size).toBe(said.length);
  });

  it('names for each that is met a test that exists', () => {
    const missing = Object.entries(standing.met).flatMap(([id, { how, tests }]) =>
      how.length > 3 && tests.length > 0
        ? tests.filter((file) => !existsSync(join(root, file))).map((file) => `${id}: ${file}`)
        : [`${id}: nothing`],
    );
    expect(missing).toEqual([]);
  });

  it('gives a reason for each that is not', () => {
    for (const reason of Object.values(standing.not_met)) expect(reason.length).toBeGreaterThan(20);
  });
});
