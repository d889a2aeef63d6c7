// SPDX-License-Identifier: EUPL-1.2
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { answersSchema, clearHidden, localDate, type Question, questionsOf, validateAnswers } from '#domain';
import supertest from 'supertest';
import { startApp, type TestApp } from './app';
import { randomScheme } from './random-scheme';
import { sampleAnswers } from '../src/demo/sample-answers';
import { loadSchemes } from '../src/modules/schemes/scheme-loader';

const today = localDate('2026-03-02');
const id = 'https://example.org/schema';

function compiled(type: Parameters<typeof answersSchema>[0]) {
  const ajv = new Ajv2020({
    allErrors: true,
    multipleOfPrecision: 9,
    strict: true,
    strictTypes: false,
    strictRequired: false,
  });
  ajv.addVocabulary(['x-neededFor', 'x-visibleWhen', 'x-checks', 'x-balance', 'x-earliest', 'x-latest']);
  addFormats(ajv);
  return ajv.compile(answersSchema(type, { id }));
}

/** What a schema cannot say: days that move, check digits, sums, what holds together, and what is asked only sometimes. */
function expressible(questions: readonly Question[], answers: Record<string, unknown>): string[] {
  const conditional = new Set(questions.filter(({ visibleWhen }) => visibleWhen).map(({ key }) => key));
  const kindOf = (path: string) => questions.find(({ key }) => key === path)?.type;
  return validateAnswers(questions, answers, { today, mode: 'final' })
    .filter(
      ({ path, code }) =>
        !['TOO_EARLY', 'TOO_LATE', 'DOES_NOT_HOLD', 'NOT_BALANCED'].includes(code) &&
        !(code === 'REQUIRED' && conditional.has(path)),
    )
    .filter(({ path, code }) => !(kindOf(path) === 'counts' && (code === 'TOO_SMALL' || code === 'TOO_LARGE')))
    .filter(
      ({ code, path }) =>
        !(
          code === 'NOT_AN_IBAN' &&
          typeof answers[path] === 'string' &&
          /^\s*[A-Za-z]{2}[0-9A-Za-z ]+\s*$/.test(answers[path])
        ),
    )
    .map(({ path, code }) => `${path} ${code}`);
}

/** Something that may or may not be right. */
function anything(question: Question, good: unknown): fc.Arbitrary<unknown> {
  const odd = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      ' ',
      [],
      {},
      [{}],
      [''],
      { a: '' },
      0,
      -1,
      1.5,
      0.07,
      1e12,
      1e13,
      true,
      '2026-02-30',
      'x\u0000',
      '😀',
    ),
    fc.string({ maxLength: 12 }),
    fc.integer({ min: -5, max: 200 }),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const changed = fc.tuple(fc.nat(), odd).map(([place, value]) => changeOne(good, place, value));
  const options = (question.options ?? []).map(({ key }) => key);
  const choices = options.length > 0 ? [fc.array(fc.constantFrom(...options), { maxLength: 4 })] : [];
  return fc.oneof({ weight: 3, arbitrary: fc.constant(good) }, { weight: 2, arbitrary: changed }, odd, ...choices);
}

/** One part of the answer replaced, or one more part added. */
function changeOne(value: unknown, place: number, part: unknown): unknown {
  if (Array.isArray(value)) {
    const at = place % (value.length + 1);
    const old: unknown = value[at];
    return [
      ...value.slice(0, at),
      typeof old === 'object' ? changeOne(old, place, part) : part,
      ...value.slice(at + 1),
    ];
  }
  if (typeof value !== 'object' || value === null) return part;
  const names = [...Object.keys(value), 'more'];
  const name = names[place % names.length] ?? 'more';
  const old: unknown = Reflect.get(value, name);
  return { ...value, [name]: typeof old === 'object' ? changeOne(old, place >> 3, part) : part };
}

const types = [
  ...loadSchemes().flatMap((scheme) => scheme.types),
  ...[1, 2, 3, 4, 5, 6].flatMap((seed) => randomScheme(seed).types),
];

describe('the schema of the answers', () => {
  it.each(types.map((type) => [type.key, type] as const))('%s: says the same as the rules', (_, type) => {
    const questions = questionsOf(type);
    const valid = compiled(type);
    const sample = Object.assign(
      {},
      ...Object.values(sampleAnswers(type.pages, { today, projectName: 'Flexwoningen Sportlaan' })),
    ) as Record<string, unknown>;
    const answers = fc.record(
      Object.fromEntries(questions.map((question) => [question.key, anything(question, sample[question.key])])),
    );
    const few = fc.subarray(
      questions.map(({ key }) => key),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(answers, few, (odd, changed) => {
        const mixed = { ...sample, ...Object.fromEntries(changed.map((key) => [key, odd[key]])) };
        const sent = JSON.parse(JSON.stringify(clearHidden(questions, mixed))) as Record<string, unknown>;
        const errors = expressible(questions, sent);
        const says = valid(sent);
        if (says !== (errors.length === 0)) {
          throw new Error(JSON.stringify({ sent, errors, says: valid.errors?.slice(0, 5) }, null, 1));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('knows every type of question that a scheme can have', () => {
    expect(new Set(types.flatMap(questionsOf).map(({ type }) => type)).size).toBeGreaterThanOrEqual(16);
  });

  it('says which questions are voluntary, and what the others are needed for', () => {
    const [type] = loadSchemes()[0]?.types ?? [];
    const schema = answersSchema(type ?? { pages: [], name: { nl: '' } }, { id });
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
    const properties = schema['properties'] as Record<string, Record<string, unknown>>;
    for (const question of type ? questionsOf(type) : []) {
      expect(properties[question.key]?.['x-neededFor']).toBe(question.neededFor?.nl);
    }
  });
});

describe('the open document', () => {
  let app: TestApp;
  let base: string;
  beforeAll(async () => {
    app = await startApp({ now: '2026-03-02T09:00:00Z' });
    base = await app.listen();
  });
  afterAll(() => app.close());

  it('may be read by anybody, from any site', async () => {
    const path = '/api/v1/schemes/flexwonen-zh/versions/1/types/plaatsing/answers-schema';
    const response = await supertest(base).get(path).expect(200);
    expect(response.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'content-type': 'application/schema+json; charset=utf-8',
    });
    const document = JSON.parse(response.text) as Record<string, unknown>;
    expect(document['$id']).toEqual(expect.stringContaining(path));
    expect(new Ajv2020({ strict: false, validateFormats: false }).validateSchema(document)).toBe(true);
  });

  it.each([
    'flexwonen-zh/versions/99/types/plaatsing',
    'flexwonen-zh/versions/1/types/x',
    'x/versions/1/types/plaatsing',
  ])('does not exist for %s', (path) => supertest(base).get(`/api/v1/schemes/${path}/answers-schema`).expect(404));
});
