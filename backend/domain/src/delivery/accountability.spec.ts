// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, SchemeDefinition } from '../schemes/definition';
import { localDate } from '../shared/local-date';
import { ordinaryCalendar } from '../terms/holidays';
import { grantType, scheme } from '../testing/samples';
import { accountabilityOf, accountAsked, isSampled, opinionIn, opinionTask } from './accountability';
import { finalComparison } from './final-comparison';
import { sampleDrawn } from './grant-lifecycle';
import {
  awaitedDraw,
  awaitedReport,
  determinesItself,
  samplePercentageOf,
  sampleReportTerm,
  sampleSizeOf,
} from './sample-check';

const type = (more: Partial<GrantTypeDefinition['determination']> = {}): GrantTypeDefinition => {
  const plain = grantType();
  return { ...plain, determination: { ...plain.determination, ...more } };
};
const exOfficio = type({ mode: 'ex_officio', basis: 'as_granted', amount: undefined });
const onRequest = type({ mode: 'on_request' });

describe('how is accounted for a grant', () => {
  test.each([
    [1, 'sample'],
    [2_499_999, 'sample'],
    [2_500_000, 'performance'],
    [12_499_999, 'performance'],
    [12_500_000, 'performance_and_costs'],
  ])('%i cents, determined ex officio: %s', (cents, kind) => {
    expect(accountabilityOf(scheme(), exOfficio, cents).kind).toBe(kind);
    expect(isSampled(scheme(), exOfficio, cents)).toBe(kind === 'sample');
  });

  test('who asks for determination is in the same tier, and is never drawn', () => {
    expect(accountabilityOf(scheme(), onRequest, 2_499_999).kind).toBe('sample');
    expect(isSampled(scheme(), onRequest, 1)).toBe(false);
  });

  test('the article is that of the tier, or of the determination', () => {
    const tiers = [{ fromCents: 0, account: 'sample', article: 'artikel 15' }] as const;
    expect(accountabilityOf({ ...scheme(), tiers }, exOfficio, 1).article).toBe('artikel 15');
    expect(accountabilityOf(scheme(), exOfficio, 1).article).toBe(exOfficio.determination.article);
  });

  test('the tiers do not hold for SiSa; state aid outside de-minimis asks for the costs', () => {
    const legal = { ...scheme().legal, sisa: true };
    expect(accountabilityOf(scheme({ legal }), exOfficio, 12_500_000).kind).toBe('sisa');
    const aid = (basis: NonNullable<SchemeDefinition['stateAid']>['basis']) =>
      accountabilityOf(scheme({ stateAid: { basis, article: 'a' } }), exOfficio, 1).kind;
    expect([aid('none'), aid('de_minimis'), aid('block_exemption'), aid('sgei_decision')]).toEqual([
      ...['sample', 'sample', 'performance_and_costs', 'performance_and_costs'],
    ]);
  });
});

describe('what the final account asks', () => {
  const keysFor = (
    asked: GrantTypeDefinition,
    account: SchemeDefinition['tiers'][number]['account'],
    drawn = false,
  ) => {
    const { questions, documents } = accountAsked({ ...scheme(), tiers: [{ fromCents: 0, account }] }, asked, {
      grantedCents: 1,
      drawn,
    });
    return { questions: questions.map(({ key }) => key), needed: documents.flatMap((d) => (d.required ? d.key : [])) };
  };
  const silent = type({ mode: 'ex_officio', basis: 'as_granted', amount: undefined, questions: [], documents: [] });

  test('of a type that asks nothing itself: performance, costs, an accountant', () => {
    expect(keysFor(silent, 'none')).toEqual({ questions: [], needed: [] });
    expect(keysFor(silent, 'performance').questions).toEqual(['performance']);
    expect(keysFor(silent, 'performance_and_costs').questions).toEqual(['performance', 'totalCosts', 'otherIncome']);
    expect(keysFor(silent, 'accountant')).toEqual({
      questions: ['performance', 'totalCosts', 'otherIncome', 'accountantOpinion', 'accountantRemarks'],
      needed: ['accountant_statement'],
    });
  });

  test('of a type that asks amounts itself: no amounts twice', () => {
    const own = { key: 'actualCosts', type: 'money', label: { nl: 'Kosten' } } as const;
    expect(keysFor(type({ questions: [own] }), 'performance_and_costs').questions).toEqual(['actualCosts']);
  });

  test('who was drawn shows the proof', () => {
    const documents = [{ key: 'study_report', title: { nl: 'Rapport' }, required: false }];
    const asked = type({ mode: 'ex_officio', documents });
    expect(keysFor(asked, 'performance').needed).toEqual([]);
    expect(keysFor(asked, 'performance', true).needed).toEqual(['study_report']);
    // Who accounts without waiting for the draw shows as much as who was drawn.
    expect(keysFor(asked, 'sample').needed).toEqual(['study_report']);
  });

  test('who was drawn answers what the scheme needs then, or says what was carried out when nothing would be asked', () => {
    const neededWhenDrawn = { nl: 'Zo zien wij dat het is gedaan.' };
    const outcome = { key: 'outcome', type: 'text', label: { nl: 'Uitkomst' }, neededWhenDrawn } as const;
    const lessons = { key: 'lessons', type: 'text', label: { nl: 'Lessen' } } as const;
    const needed = (questions: GrantTypeDefinition['determination']['questions'], drawn: boolean) =>
      accountAsked(scheme(), type({ mode: 'ex_officio', questions, documents: [] }), { grantedCents: 2_500_000, drawn })
        .questions.filter(({ neededFor }) => neededFor)
        .map(({ key }) => key);
    expect(needed([outcome, lessons], false)).toEqual([]);
    expect(needed([outcome, lessons], true)).toEqual(['outcome']);
    expect(needed([lessons], false)).toEqual([]);
    expect(needed([lessons], true)).toEqual(['performance']);
  });

  test('an opinion asks something of who judges, and lowers nothing', () => {
    expect(opinionTask(opinionIn({ accountantOpinion: 'unqualified' }))).toBeUndefined();
    expect(opinionTask(opinionIn({ accountantOpinion: 'rubbish' }))).toBeUndefined();
    for (const accountantOpinion of ['qualified', 'disclaimer', 'adverse'])
      expect(opinionTask(opinionIn({ accountantOpinion }))?.nl).toContain('accountant');
  });
});

describe('a sample check', () => {
  test.each([
    [0, 10, 0],
    [1, 10, 1],
    [10, 10, 1],
    [11, 10, 2],
    [100, 1, 1],
    [101, 1, 2],
    [7, 100, 7],
  ])('of %i, %i%%: %i', (count, percentage, size) => expect(sampleSizeOf(count, percentage)).toBe(size));

  test('is 1 to 100 percent, ten where the scheme names none', () => {
    for (const wrong of [0, 101, 1.5]) expect(() => sampleSizeOf(10, wrong)).toThrow(RangeError);
    expect(samplePercentageOf(scheme())).toBe(10);
    const tiers = [{ fromCents: 0, account: 'sample', samplePercentage: 25 }] as const;
    expect(samplePercentageOf({ tiers })).toBe(25);
  });

  test('gives four weeks, and a holiday or weekend more', () => {
    const term = (day: string) =>
      sampleReportTerm({ askedOn: localDate(day), calendar: ordinaryCalendar, extended: true, article: 'artikel 14' });
    expect(term('2026-03-02')).toMatchObject({ dueOn: '2026-03-30' });
    expect(term('2026-03-09')).toMatchObject({ dueOn: '2026-04-07' });
    expect(term('2026-03-02').trace[0]?.source).toBe('artikel 14');
  });

  test('is waited for until the report came or the second term passed', () => {
    const dueOn = localDate('2026-03-30');
    const asked = { sampled: { drawn: true, dueOn }, requested: false, secondTermPassed: false };
    expect(awaitedReport(asked)).toEqual({ dueOn });
    expect(awaitedReport({ ...asked, requested: true })).toBeUndefined();
    expect(awaitedReport({ ...asked, secondTermPassed: true })).toBeUndefined();
    expect(awaitedReport({ ...asked, sampled: { drawn: false, dueOn: null } })).toBeUndefined();
    expect(awaitedReport({ ...asked, sampled: undefined })).toBeUndefined();
    const mode = 'ex_officio' as const;
    expect(determinesItself({ mode, drawn: true, secondTermPassed: false })).toBe(false);
    expect(determinesItself({ mode, drawn: true, secondTermPassed: true })).toBe(true);
    expect(determinesItself({ mode, drawn: false, secondTermPassed: false })).toBe(true);
  });

  test('comes first: until it took part, asked itself or let a second term pass, nothing is determined', () => {
    const determinationDueOn = localDate('2026-08-07');
    const none = { inSampleTier: true, sampled: null, requested: false, secondTermPassed: false, determinationDueOn };
    expect(awaitedDraw(none)).toEqual({ dueOn: determinationDueOn });
    expect(awaitedDraw({ ...none, inSampleTier: false })).toBeUndefined();
    expect(awaitedDraw({ ...none, sampled: { drawn: false, dueOn: null } })).toBeUndefined();
    expect(awaitedDraw({ ...none, sampled: { drawn: true, dueOn: determinationDueOn } })).toBeUndefined();
    expect(awaitedDraw({ ...none, requested: true })).toBeUndefined();
    expect(awaitedDraw({ ...none, secondTermPassed: true })).toBeUndefined();
    expect(
      sampleDrawn({
        actorId: 'a',
        conflictsOf: [],
        exOfficio: true,
        requested: false,
        openObligations: [],
        sampleDraw: { dueOn: determinationDueOn },
      }),
    ).toMatchObject({ code: 'SAMPLE_NOT_DRAWN', details: { dueOn: '2026-08-07' } });
  });
});

describe('promised, reported and accounted for', () => {
  test('side by side, with what differs', () => {
    const homes = { key: 'homes', type: 'counts', label: { nl: 'Woningen' } } as const;
    const options = [{ key: 'own', label: { nl: 'Zelfstandig' } }];
    const units = { method: 'units', pricesCents: { own: 1 }, text: { nl: 'Prijs' }, article: 'a' } as const;
    const placing: GrantTypeDefinition = {
      ...grantType(),
      pages: [{ key: 'p', title: { nl: 'P' }, questions: [{ ...homes, options }] }],
      amount: { ...units, question: 'homes' },
      determination: {
        ...grantType().determination,
        basis: 'units',
        amount: { ...units, question: 'placed' },
        questions: [{ ...homes, key: 'placed', options }],
      },
    };
    const compare = (accounted: number, reported?: number) =>
      finalComparison(
        placing,
        { homes: { own: 8 } },
        { placed: { own: accounted } },
        { placed: { own: reported ?? 8 } },
      );
    expect(compare(8)).toMatchObject([{ promised: 8, reported: 8, accounted: 8, differs: 'no' }]);
    expect(compare(7)).toMatchObject([{ promised: 8, accounted: 7, differs: 'yes' }]);
    expect(compare(8, 9)).toMatchObject([{ reported: 9, differs: 'yes' }]);
    expect(finalComparison(placing, {}, {})).toMatchObject([{ accounted: null, differs: 'unknown' }]);
    expect(finalComparison(placing, {}, { totalCosts: 500 }, { spentCents: 499 }).at(-1)).toMatchObject({
      key: 'costs',
      unit: 'cents',
      accounted: 500,
      differs: 'yes',
    });
  });
});
