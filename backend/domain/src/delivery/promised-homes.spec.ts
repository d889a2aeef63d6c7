// SPDX-License-Identifier: EUPL-1.2
import type { HomesRule } from '../schemes/definition';
import { exampleScheme } from '../testing/example-schemes';
import { parseScheme } from '../schemes/parse-scheme';
import { grantType, question, scheme, text } from '../testing/samples';
import { homesForGroups, noHomes, promisedHomes, totalHomes } from './promised-homes';

const of = (homes: HomesRule): Pick<ReturnType<typeof grantType>, 'homes'> => ({ homes });

describe('the homes that an application promises', () => {
  const rule: HomesRule = {
    kinds: { self_contained: { question: 'homes', options: ['own', 'large'] }, shared: { question: 'rooms' } },
    groups: {
      homeless: { question: 'people', options: ['homeless'], column: 'homes' },
      evicted: { question: 'people', options: ['evicted'], column: 'homes' },
    },
  };

  test('are the named options together, a number, and one column of a grid', () => {
    const found = promisedHomes(of(rule), {
      homes: { own: 8, large: 4, shared: 90 },
      rooms: 0,
      people: { homeless: { homes: 3, children: 70 }, evicted: {} },
    });
    expect(found).toEqual({ kinds: { self_contained: 12, shared: 0 }, groups: { homeless: 3 } });
    expect([totalHomes(found), homesForGroups(found)]).toEqual([12, 3]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['no answers', {}],
    ['words', { homes: 'twelve', rooms: '4', people: null }],
    ['what is no count', { homes: { own: -1, large: 1.5 }, rooms: Number.NaN }],
  ])('are none with %s', (_, answers) => {
    expect(promisedHomes(of(rule), answers)).toEqual(noHomes);
  });

  test('are none for a type that brings none', () => {
    expect(promisedHomes({}, { homes: 4 })).toEqual(noHomes);
  });
});

describe('a scheme that says where the homes stand', () => {
  const problemsOf = (homes: HomesRule): string[] => {
    const pages = [
      ...grantType().pages,
      {
        key: 'more',
        title: text('p'),
        questions: [
          question('rooms', 'number'),
          question('people', 'grid', {
            options: [{ key: 'homeless', label: text('homeless') }],
            columns: [
              { key: 'homes', type: 'number', label: text('homes') },
              { key: 'what', type: 'text', label: text('what') },
            ],
          }),
          question('name', 'text'),
        ],
      },
    ];
    const parsed = parseScheme(scheme({ types: [grantType({ pages, homes })] }));
    return 'problems' in parsed ? parsed.problems.map((problem) => problem.replace('types.homes.homes.', '')) : [];
  };

  test.each<[string, HomesRule, string[]]>([
    ['a number', { kinds: { shared: { question: 'rooms' } } }, []],
    ['nothing at all', { kinds: {} }, ['kinds: names no kind of homes']],
    [
      'a text',
      { kinds: { shared: { question: 'name' } } },
      ['kinds.shared.question: name is no number, counts or grid question'],
    ],
    [
      'an option that is not there',
      { kinds: { shared: { question: 'rooms', options: ['own'] } } },
      ['kinds.shared.options: rooms has no option own'],
    ],
    [
      'a column with words',
      { kinds: { shared: { question: 'people', column: 'what' } } },
      ['kinds.shared.column: names no column of people with a number'],
    ],
    [
      'a column of a number',
      { kinds: { shared: { question: 'rooms', column: 'homes' } } },
      ['kinds.shared.column: belongs to a grid, and rooms is none'],
    ],
    [
      'the same number twice',
      { kinds: { shared: { question: 'rooms' }, self_contained: { question: 'rooms' } } },
      ['kinds.self_contained: counts what another counts too'],
    ],
  ])('may name %s', (_, homes, problems) => {
    expect(problemsOf(homes)).toEqual(problems);
  });

  test('the shipped types with homes do, and the study does not', () => {
    const flex = exampleScheme('flexwonen-zh');
    expect(flex.types.map(({ key, homes }) => [key, Object.keys(homes?.groups ?? {}).length])).toEqual([
      ['haalbaarheid', 0],
      ['plaatsing', 10],
      ['verplaatsing', 10],
    ]);
    const [type] = exampleScheme('wonen-zh-flex-2025').types;
    if (!type) throw new Error('no type');
    expect(promisedHomes(type, { homes: { self_contained: 7 } })).toEqual({ kinds: { self_contained: 7 }, groups: {} });
  });
});
