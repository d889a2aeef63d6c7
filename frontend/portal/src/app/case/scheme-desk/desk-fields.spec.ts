// SPDX-License-Identifier: EUPL-1.2
import type { EditableFieldResponse } from '../api-models';
import { type Typed, changedByOthers, placesOf, questionOf, readTyped } from './desk-fields';
import { fileProblems } from './file-problems';

const field = (more: Partial<EditableFieldResponse>): EditableFieldResponse => ({
  path: 'types.a.maximumCents',
  group: 'limits',
  kind: 'money',
  label: { nl: 'het maximum per aanvraag', en: 'the maximum per application' },
  place: { nl: 'verlening', en: 'grant' },
  value: 1_500_000,
  optional: true,
  isExample: false,
  ...more,
});
const typed = (path: string, draft: string, seen: string | number | null): Typed => new Map([[path, { draft, seen }]]);

describe('the fields of the desk', () => {
  it('are labels, not parts of a sentence, with their unit or language', () => {
    expect(questionOf(field({})).label).toEqual({ nl: 'Maximum per aanvraag', en: 'Maximum per application' });
    const weeks = field({ kind: 'weeks', label: { nl: 'de beslistermijn', en: 'the decision term' } });
    expect(questionOf(weeks).label.nl).toBe('Beslistermijn (weken)');
    expect(questionOf(field({ kind: 'text', value: 'kort', language: 'en' })).label.en).toMatch(
      /\(Dutch\)|\(English\)/,
    );
  });

  it('put the two languages of a text beside each other', () => {
    const text = { kind: 'text', group: 'help', value: 'Uitleg' };
    const [place] = placesOf([
      field({ ...text, path: 'pages.a.help.nl', language: 'nl' }),
      field({ ...text, path: 'pages.a.help.en', language: 'en' }),
      field({ ...text, path: 'pages.b.help.nl', language: 'nl' }),
    ]);
    expect(place?.name.nl).toBe('Verlening');
    expect(place?.rows.map((row) => row.length)).toEqual([2, 1]);
  });

  it('read amounts in cents, leave out what is as it was, and take an optional limit away', () => {
    const { path } = field({});
    expect(readTyped([field({})], typed(path, '€ 12.500,50', 1_500_000)).edits).toEqual([{ path, value: 1_250_050 }]);
    expect(readTyped([field({})], typed(path, '15000', 1_500_000)).edits).toEqual([]);
    expect(readTyped([field({})], typed(path, '', 1_500_000)).edits).toEqual([{ path, value: null }]);
  });

  it('say what cannot be read, is empty, or is no whole number', () => {
    const { path } = field({});
    const errors = (more: Partial<EditableFieldResponse>, text: string) =>
      readTyped([field(more)], typed(path, text, 1)).errors.map((error) => error.path);
    expect(errors({}, 'veel')).toEqual([path]);
    expect(errors({ optional: false }, '')).toEqual([path]);
    expect(errors({ kind: 'weeks' }, '1,5')).toEqual([path]);
    expect(errors({ kind: 'percentage' }, '101')).toEqual([path]);
    expect(errors({ kind: 'percentage' }, '100')).toEqual([]);
  });

  it('name what a colleague changed while somebody typed', () => {
    const { path } = field({});
    expect(changedByOthers([field({ value: 1 })], typed(path, '2', 1_500_000)).map((one) => one.path)).toEqual([path]);
    expect(changedByOthers([field({})], typed(path, '2', 1_500_000))).toEqual([]);
  });
});

describe('the errors in files', () => {
  it('stand in reading order with the line itself', () => {
    const message = { nl: 'Vul een heel getal in.', en: 'Fill in a whole number.' };
    const errors = [
      { path: 'scheme.yaml:2:3 ceilingCents', code: 'WRONG_FORM', message },
      { path: 'a.yaml:1:1', code: 'WRONG_FORM', message },
      { path: 'elsewhere', code: 'WRONG_FORM', message },
    ];
    const files = [{ name: 'scheme.yaml', text: 'key: x\n  ceilingCents: veel\n' }];
    expect(fileProblems(errors, files)).toEqual([
      { file: 'a.yaml', line: 1, column: 1, path: '', reason: message, text: '' },
      { file: 'scheme.yaml', line: 2, column: 3, path: 'ceilingCents', reason: message, text: 'ceilingCents: veel' },
    ]);
  });
});
