// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type TermExample, termsOfExample } from '../testing/term-cases';
import { refusalSentences } from '../texts/refusal-sentences';
import { explain } from './explain';
import { awbSource, isInTitle42, sourceUnder } from './title42';

const folder = join(__dirname, '../../examples/terms');
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => parse(readFileSync(join(folder, name), 'utf8')) as TermExample[]);

/** Every article of title 4.2 that a text names. */
const namedIn = (text: string): string[] => (text.match(/\b4:\d+/g) ?? []).filter(isInTitle42);

test('title 4.2 runs from 4:21 to 4:80', () => {
  expect(['4:20', '4:21', '4:80', '4:81', '4:4', '14:25'].map(isInTitle42)).toEqual([
    false,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(awbSource('4:49(3)', { title42: 'not_applicable' })).toBeUndefined();
  expect(awbSource('4:87(1)', { title42: 'not_applicable' })).toBe('Awb 4:87(1)');
});

test('the source of a refusal is named as the scheme makes it apply', () => {
  const none = { title42: 'not_applicable' } as const;
  expect(sourceUnder('Awb 4:25(2), 4:35', { title42: 'direct' })).toBe('Awb 4:25(2), 4:35');
  expect(sourceUnder('Awb 4:25(2), 4:35', none)).toBeUndefined();
  expect(sourceUnder('Awb 4:5(1), 4:35', none)).toBe('Awb 4:5(1)');
  expect(sourceUnder('artikel 6', none)).toBe('artikel 6');
  expect(sourceUnder('Awb 4:25(2)', { title42: 'by_analogy', title42Article: 'artikel 2' })).toBe(
    'artikel 2, Awb 4:25(2)',
  );
});

test('no sentence of a refusal names an article of title 4.2: its source does, as far as the title applies', () => {
  const sentences = Object.values(refusalSentences).flatMap(({ nl, en = '' }) => [nl, en]);
  expect(sentences.flatMap(namedIn)).toEqual([]);
});

test('where title 4.2 does not apply, no trace and no explanation names an article of it, whatever happened', () => {
  for (const example of examples) {
    const { terms, filings, penalties } = termsOfExample({
      ...example,
      rules: { ...example.rules, title42: 'not_applicable' },
    });
    const words = terms.flatMap((term) =>
      (['nl', 'en'] as const).flatMap((language) => [
        ...explain(term, 'staff', language),
        ...explain(term, 'applicant', language),
      ]),
    );
    expect([example.title, namedIn([...words, JSON.stringify([terms, filings, penalties])].join(' '))]).toEqual([
      example.title,
      [],
    ]);
  }
});
