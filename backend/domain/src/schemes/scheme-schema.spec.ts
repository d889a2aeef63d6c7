// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { grantType, scheme, text } from '../testing/samples';
import { schemeJsonSchema } from './scheme-schema';
import { schemeShape } from './scheme-shape';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
const isValid = ajv.compile(schemeJsonSchema);

function shapeTakes(value: unknown): boolean {
  const problems: string[] = [];
  schemeShape(value, '', problems);
  return problems.length === 0;
}

describe('the published JSON Schema of a scheme', () => {
  // After a change of the shape: node tools/build.mjs && node tools/print-scheme-schema.mjs
  test('is the file in the repository', () => {
    const file = join(__dirname, '../../../schemes/scheme.schema.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schemeJsonSchema)));
  });

  test.each<[string, unknown]>([
    ['a good scheme', scheme()],
    ['nothing', undefined],
    ['a list', []],
    ['without a purpose', { ...scheme(), purpose: undefined }],
    ['a text in English alone', scheme({ name: { en: 'x' } as never })],
    ['a blank text', scheme({ name: { nl: '  ' } })],
    ['an unknown field', { ...scheme(), colour: 'red' }],
    [
      'a percentage of 120',
      scheme({ types: [grantType({ advances: [{ ...grantType().advances[0]!, percentage: 120 }] })] }),
    ],
    ['half a cent', scheme({ ceilingCents: 10.5 })],
    ['an unknown method', scheme({ types: [grantType({ amount: { method: 'guess' } as never })] })],
    [
      'a lump sum with a percentage',
      scheme({
        types: [
          grantType({
            amount: { method: 'lump_sum', amountCents: 1, percentage: 3, text: text('x'), article: 'a' } as never,
          }),
        ],
      }),
    ],
    [
      'a lump sum',
      scheme({ types: [grantType({ amount: { method: 'lump_sum', amountCents: 1, text: text('x'), article: 'a' } })] }),
    ],
    ['a tender', scheme({ allocation: { method: 'tender' as never, partialGrant: false } })],
    [
      'a question of an unknown type',
      scheme({
        types: [
          grantType({
            pages: [
              { key: 'p', title: text('p'), questions: [{ key: 'q', type: 'riddle' as never, label: text('q') }] },
            ],
          }),
        ],
      }),
    ],
  ])('says the same as the check at loading: %s', (_, value) => {
    expect(isValid(JSON.parse(JSON.stringify(value ?? null)))).toBe(shapeTakes(value));
  });
});
