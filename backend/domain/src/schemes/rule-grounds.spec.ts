// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '../shared/local-date';
import { exampleScheme, exampleType } from '../testing/example-schemes';
import { deviableRules, deviatingType } from './hardship';
import { checkedGrounds, mandatoryGrounds, missingDocuments } from './grounds';
import { parseScheme } from './parse-scheme';
import { appliedType, type GroundFacts } from './rule-grounds';

const halls = exampleScheme('dorpshuizen');
const hall = appliedType(halls, exampleType('dorpshuizen', 'verduurzaming'));
const answers = {
  label: 'poor',
  consulted: true,
  monument: false,
  worksStart: '2027-02-20',
  hadAid: false,
  fundedElsewhere: false,
};
const facts: GroundFacts = {
  receivedOn: localDate('2027-02-06'),
  held: [],
  schemesHere: [],
  aidCents: 0,
  aidCeilingCents: 30_000_000,
};
const found = (given: Record<string, unknown>, known: GroundFacts = facts, type = hall) =>
  checkedGrounds(type, given, known).map(({ ground, applies }) => [ground.key, applies]);

describe('grounds that follow from the rules of a type', () => {
  test('stand behind those of the definition, with the article of their rule', () => {
    const rules = hall.refusalGrounds.filter(({ rule }) => rule);
    expect(rules.map(({ key, article, mandatory }) => [key, article, mandatory])).toEqual([
      ['works_start', 'artikel 10, onder d', true],
      ['exclusion_village_fund', 'artikel 10, onder e', true],
      ['state_aid_ceiling', 'Verordening (EU) 2023/2831', true],
    ]);
    expect(exampleType('dorpshuizen', 'verduurzaming').refusalGrounds).toHaveLength(3);
    expect(rules[0]?.text.nl).toBe('De werken beginnen binnen 2 weken na de ontvangst van de aanvraag.');
  });

  test('the works start too early by one day, and just in time', () => {
    expect(found({ ...answers, worksStart: '2027-02-19' })).toEqual([['works_start', true]]);
    expect(found(answers)).toEqual([]);
  });

  test('nothing is decided without the facts of the applicant, nor without an answer', () => {
    expect(checkedGrounds(hall, answers).map(({ applies }) => applies)).toEqual([
      'undecided',
      'undecided',
      'undecided',
    ]);
    expect(checkedGrounds(hall, { ...answers, worksStart: undefined }, facts)).toMatchObject([
      { applies: 'undecided', reason: 'not answered: worksStart' },
    ]);
  });

  test.each<[string, Record<string, unknown>, Partial<GroundFacts>, unknown[]]>([
    ['said no, of a scheme of somebody else', {}, {}, []],
    ['said yes', { fundedElsewhere: true }, {}, [true]],
    ['not said, of a scheme of somebody else', { fundedElsewhere: undefined }, {}, ['undecided']],
    [
      'not said, of a scheme that is carried out here',
      { fundedElsewhere: undefined },
      { schemesHere: ['dorpenfonds'] },
      [],
    ],
    [
      'said no, but it has it here',
      {},
      { held: [{ schemeKey: 'dorpenfonds', typeKey: 'x', number: 'FLX-1' }] },
      [true],
    ],
    ['it has another scheme', {}, { held: [{ schemeKey: 'other', typeKey: 'x' }] }, []],
  ])('an exclusion: %s', (_, more, known, expected) => {
    expect(found({ ...answers, ...more }, { ...facts, ...known }).map(([, applies]) => applies)).toEqual(expected);
  });

  test('whether it is the same project, only a person can see', () => {
    const [exclusion] = hall.exclusions ?? [];
    const type = { ...hall, exclusions: exclusion ? [{ ...exclusion, same: 'project' as const }] : [] };
    const held = [{ schemeKey: 'dorpenfonds', typeKey: 'x', number: 'FLX-2027-0001' }];
    expect(checkedGrounds(type, answers, { ...facts, held })).toMatchObject([
      { applies: 'undecided', cases: ['FLX-2027-0001'] },
    ]);
    expect(checkedGrounds(type, answers, facts)).toEqual([]);
  });

  test('the ceiling of aid is reached, and not reached by one cent', () => {
    expect(found(answers, { ...facts, aidCents: 30_000_000 })).toEqual([['state_aid_ceiling', true]]);
    expect(found(answers, { ...facts, aidCents: 29_999_999 })).toEqual([]);
    expect(found(answers, { ...facts, aidCents: undefined })).toEqual([['state_aid_ceiling', 'undecided']]);
  });

  test('the hardship clause reaches the rules of the scheme, and never European law', () => {
    const hardship = { article: 'artikel 16', from: [], by: { nl: 'gedeputeerde staten' } };
    const grounds = deviableRules(hall, hardship).filter(({ rule }) => rule === 'ground');
    expect(grounds.map(({ ruleKey }) => ruleKey)).toEqual([
      'not_consulted',
      'good_label',
      'works_start',
      'exclusion_village_fund',
    ]);
    const deviation = { rule: 'ground', ruleKey: 'works_start', amountCents: null, reason: 'x' } as const;
    expect(found({ ...answers, worksStart: '2027-02-07' }, facts, deviatingType(hall, [deviation]))).toEqual([]);
  });

  test('a ground that may be refused on is checked, but never demands a refusal', () => {
    const optional = { key: 'slow', mandatory: false, text: { nl: 'x' }, article: 'a', appliesWhen: 'label = "poor"' };
    const type = { ...hall, refusalGrounds: [optional] };
    expect(found(answers, facts, type)).toEqual([['slow', true]]);
    expect(mandatoryGrounds(type, answers, facts)).toEqual([]);
  });

  test('a definition may not use the name of such a ground, nor ask for an exclusion without yes or no', () => {
    const [own] = halls.types;
    if (!own) throw new Error('no type');
    const types = [
      {
        ...own,
        refusalGrounds: [{ key: 'works_start', mandatory: true, text: { nl: 'x' }, article: 'a' }],
        exclusions: [{ key: 'v', schemeKey: 'v', text: { nl: 'v' }, article: 'a', question: 'income' }],
      },
    ];
    const parsed = parseScheme({ ...halls, articles: undefined, types });
    expect('problems' in parsed ? parsed.problems : []).toEqual([
      expect.stringContaining('works_start.key: is the name of a ground that follows from a rule'),
      expect.stringContaining('exclusions.v.question: income is no question with yes or no'),
    ]);
  });
});

describe('a lead applicant', () => {
  const rents = exampleScheme('middenhuur');
  const homes = appliedType(rents, exampleType('middenhuur', 'woningen'));
  const missing = (given: Record<string, unknown>) =>
    missingDocuments(homes.documents, given, []).map(({ key }) => key);

  test('sends the statement of its partners, whatever else the document says', () => {
    expect(missing({ withPartners: false })).toEqual([]);
    expect(missing({ partners: [{ name: 'Gouda' }] })).toEqual(['partner_statement']);
    expect(missing({ partners: [] })).toEqual([]);
  });
});
