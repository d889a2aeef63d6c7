// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemText, readScheme, type SchemeFiles } from './scheme-files';
import { schemesFolder } from './scheme-loader';

const folder = join(schemesFolder, 'flexwonen-zh/1');
const good: SchemeFiles = Object.fromEntries(
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

/** The files with a change in one of them. */
function changed(file: string, from: string, to: string): SchemeFiles {
  const text = good[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  return { ...good, [file]: text.replace(from, to) };
}

function problemsOf(files: SchemeFiles): string[] {
  const read = readScheme(files);
  return 'problems' in read ? read.problems.map(problemText) : [];
}

function lineOf(file: string, words: string): number {
  return (good[file] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1;
}

describe('The files of a scheme', () => {
  it('are read when they are right, without a warning', () => {
    expect(readScheme(good)).toMatchObject({ scheme: { key: 'flexwonen-zh' }, warnings: [] });
  });

  it.each<[string, SchemeFiles, string, string]>([
    [
      'an unknown field',
      changed('plaatsing.yaml', 'minimumCents: 500000', 'minimumCent: 500000'),
      `plaatsing.yaml:${lineOf('plaatsing.yaml', 'minimumCents: 500000')}:1`,
      'is not a field that a scheme has',
    ],
    [
      'a percentage of 120',
      changed('haalbaarheid.yaml', '  percentage: 50', '  percentage: 120'),
      `haalbaarheid.yaml:${lineOf('haalbaarheid.yaml', '  percentage: 50')}:3`,
      'must be a whole number from 1 to 100, but is 120',
    ],
    [
      'sub-ceilings above the ceiling',
      changed('scheme.yaml', 'ceilingCents: 31901800', 'ceilingCents: 31901799'),
      `scheme.yaml:${lineOf('scheme.yaml', 'ceilingCents: 31901800')}:1`,
      'the types together have 31901800 cents, more than the 31901799 of the scheme',
    ],
    [
      'windows that overlap',
      changed(
        'scheme.yaml',
        "closesAt: '2027-11-30T17:00'",
        "closesAt: '2027-11-30T17:00'\nlaterWindows:\n  - opensAt: '2027-11-30T16:59'\n    closesAt: '2028-11-30T17:00'",
      ),
      `scheme.yaml:${lineOf('scheme.yaml', "closesAt: '2027") + 2}:5`,
      'overlaps the window before it, which closes at 2027-11-30T17:00',
    ],
    [
      'conditions in a circle',
      changed(
        'plaatsing.yaml',
        '        label: { nl: Heeft deze locatie een adres?, en: Does this site have an address? }',
        '        visibleWhen: sitePlot = "x"\n        label: { nl: Heeft deze locatie een adres?, en: Does this site have an address? }',
      ),
      `plaatsing.yaml:${lineOf('plaatsing.yaml', 'Heeft deze locatie een adres?')}:9`,
      'goes round in a circle: siteKind → sitePlot → siteKind',
    ],
    [
      'a condition that is no condition',
      changed(
        'plaatsing.yaml',
        'appliesWhen: homes.self_contained + homes.shared < 5',
        'appliesWhen: homes.shared + 5',
      ),
      `plaatsing.yaml:${lineOf('plaatsing.yaml', 'homes.self_contained + homes.shared < 5')}:5`,
      'is not yes or no',
    ],
    [
      'a tender',
      changed('scheme.yaml', 'method: completeness_with_lots', 'method: tender'),
      `scheme.yaml:${lineOf('scheme.yaml', 'method: completeness_with_lots')}:3`,
      'tender is not supported: a ranking by points needs a jury',
    ],
    [
      'a guarantee',
      changed('scheme.yaml', 'ceilingCents: 31901800', 'instrument: guarantee\nceilingCents: 31901800'),
      `scheme.yaml:${lineOf('scheme.yaml', 'ceilingCents: 31901800')}:1`,
      'guarantee is not supported',
    ],
    [
      'a key twice',
      changed('scheme.yaml', "version: '1'", "version: '1'\nversion: '2'"),
      `scheme.yaml:${lineOf('scheme.yaml', "version: '1'") + 1}:1`,
      'Map keys must be unique',
    ],
    [
      'a file that is not there',
      changed('scheme.yaml', '- plaatsing.yaml', '- placing.yaml'),
      `scheme.yaml:${lineOf('scheme.yaml', '- plaatsing.yaml')}:5`,
      'placing.yaml is not among the files',
    ],
    [
      'a name that leads elsewhere',
      changed('scheme.yaml', '- plaatsing.yaml', '- ../../secret.yaml'),
      `scheme.yaml:${lineOf('scheme.yaml', '- plaatsing.yaml')}:5`,
      'is no name of a file beside scheme.yaml',
    ],
  ])('%s is refused with its line and the reason', (_, files, place, reason) => {
    const problems = problemsOf(files);
    const found = problems.find((text) => text.includes(reason));
    expect(found ?? problems.join('\n')).toContain(reason);
    expect(found?.startsWith(`${place}:`)).toBe(true);
  });

  it('that unfold into too much are refused before they do', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 9; i += 1) {
      bomb.push(`a${i}: &a${i} [${Array.from({ length: 9 }, () => `*a${i - 1}`).join(', ')}]`);
    }
    const many = `list: &one [x]\nagain:\n${'  - *one\n'.repeat(300)}`;
    const started = performance.now();
    expect(problemsOf({ 'scheme.yaml': bomb.join('\n') })).toEqual([
      'scheme.yaml:1:1: aliases that unfold into too much, or into themselves',
    ]);
    expect(problemsOf({ 'scheme.yaml': many })).toEqual(['scheme.yaml:203:5: more than 200 aliases']);
    expect(problemsOf({ 'scheme.yaml': 'a: &a [x]\n' + 'b: *a\n'.repeat(900_000) })).toEqual([
      'scheme.yaml:1:1: the file is larger than 512 kB',
    ]);
    expect(problemsOf({ 'scheme.yaml': '['.repeat(200_000) })[0]).toMatch(/^scheme.yaml:\d+:\d+: /);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('without an English text are taken with a warning at the line', () => {
    const read = readScheme(
      changed('plaatsing.yaml', 'name: { nl: Plaatsing, en: Placement }', 'name: { nl: Plaatsing }'),
    );
    expect('warnings' in read && read.warnings.map(problemText)).toEqual([
      `plaatsing.yaml:${lineOf('plaatsing.yaml', 'name: { nl: Plaatsing')}:1: types.plaatsing.name.en: has no English text; the Dutch text is shown`,
    ]);
  });
});
