// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../../../..');
const page = readFileSync(join(root, 'docs/schemes.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| *\d/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));
const features = rows.filter(({ length }) => length === 7);
const cases = rows.filter(({ length }) => length === 5);

const read = (path: string): string => readFileSync(join(root, path), 'utf8').toLowerCase();
const calculations = readdirSync(join(root, 'backend/domain/examples/calculations'));
const examples = calculations.map((name) => name + read(`backend/domain/examples/calculations/${name}`)).join('\n');
const ofFeatures = read('backend/domain/src/schemes/features.spec.ts').replace(
  'a %s is refused',
  'a guarantee is refused',
);

/** What stands behind a name, for instance `features: a quota`, as the pieces that must be found. */
function piecesOf(cell: string): { readonly where: string; readonly what: readonly string[] }[] {
  return cell.split(/;\s*|,\s*(?=`)/).map((part) => {
    const [where = '', what = ''] = part.split(/:\s*/);
    return { where: where.replaceAll('`', ''), what: what ? what.toLowerCase().split(/,\s*/) : [] };
  });
}

function placeOf(where: string): string | undefined {
  if (where === 'features') return ofFeatures;
  if (where === 'calculations') return examples;
  if (where === 'properties') return read('backend/domain/src/schemes/amount-properties.spec.ts');
  const places = [
    'backend/api/test',
    'backend/api/src/modules/applications',
    'backend/api',
    'backend/api/src',
    'backend/domain/src',
    'backend/domain',
    '.',
  ];
  const names = [where, `${where}.e2e.ts`];
  const found = places
    .flatMap((place) => names.map((name) => join(place, name)))
    .find((path) => existsSync(join(root, path)));
  if (!found) return undefined;
  return found.endsWith('.ts') ? read(found) : '';
}

describe('the table of what a scheme can say', () => {
  test('has every row from 1 to 40', () => {
    const numbers = new Set(features.map(([, number]) => Number.parseInt(number ?? '', 10)));
    expect(Array.from({ length: 40 }, (_, at) => at + 1).filter((number) => !numbers.has(number))).toEqual([]);
  });

  test.each([...features.map((row) => [row[1], row[5]]), ...cases.map((row) => [row[1], row[3]])])(
    'row %s is shown by a test that exists: %s',
    (_, cell) => {
      for (const { where, what } of piecesOf(cell ?? '')) {
        const text = placeOf(where);
        expect([where, text === undefined]).toEqual([where, false]);
        for (const piece of what) expect([piece, text?.includes(piece)]).toEqual([piece, true]);
      }
    },
  );
});
