// SPDX-License-Identifier: EUPL-1.2
import type { AmountRule, FormPage, LocalizedText, Question, QuestionType, SchemeDefinition } from '#domain';

/** Repeatable chance: the same seed gives the same scheme. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const text = (nl: string): LocalizedText => ({ nl });
const kinds: readonly QuestionType[] = [
  'text',
  'long_text',
  'number',
  'money',
  'percentage',
  'date',
  'boolean',
  'choice',
  'multi_choice',
  'address',
  'counts',
  'table',
  'grid',
  'partners',
  'iban',
  'contact',
];

/** A scheme that nobody has seen: random keys, question types, limits and amounts, within what a definition can say. */
export function randomScheme(seed: number): SchemeDefinition {
  const next = chance(seed);
  const int = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const key = (prefix: string): string => `${prefix}${Math.floor(next() * 1e9).toString(36)}`;
  const options = (): { key: string; label: LocalizedText }[] =>
    Array.from({ length: int(2, 5) }, () => ({ key: key('o'), label: text(key('Keuze ')) }));

  const question = (type: QuestionType, role?: Question['role']): Question => ({
    key: key('q'),
    type,
    label: text(`Vraag ${key('')}`),
    ...(next() < 0.7 || role ? { neededFor: text('Nodig voor de beslissing.') } : {}),
    ...(role ? { role } : {}),
    ...(type === 'choice' || type === 'multi_choice' || type === 'counts' || type === 'grid'
      ? { options: options() }
      : {}),
    ...(type === 'number' ? { minimum: int(0, 5), maximum: int(50, 99) } : {}),
    ...(type === 'text' ? { minLength: int(1, 8), maxLength: int(60, 200) } : {}),
    ...(type === 'table' ? { minRows: 1, maxRows: int(2, 9) } : {}),
    ...(type === 'table' || type === 'grid'
      ? {
          columns: [
            { key: key('k'), type: 'text' as const, label: text('Omschrijving') },
            { key: key('k'), type: 'money' as const, label: text('Bedrag') },
          ],
        }
      : {}),
  });

  const units = question('counts');
  const costs = question('money');
  const units2 = question('counts');
  const costs2 = question('money');
  const byUnits = next() < 0.5;
  const amountOf = (counts: Question, money: Question): AmountRule =>
    byUnits
      ? {
          method: 'units',
          question: counts.key,
          pricesCents: Object.fromEntries((counts.options ?? []).map((option) => [option.key, int(10_000, 90_000)])),
          text: text('Bedrag per eenheid'),
          article: 'artikel 4',
        }
      : {
          method: 'percentage_of_costs',
          costs: money.key,
          percentage: int(20, 80),
          text: text('Deel van de kosten'),
          article: 'artikel 4',
        };
  const needed = text('Nodig voor het bedrag.');
  const pages: FormPage[] = [
    {
      key: key('p'),
      title: text('Het project'),
      questions: [
        question('text', 'project_name'),
        { ...units, neededFor: needed },
        { ...costs, neededFor: needed },
        question('iban', 'bank_account'),
      ],
    },
    ...Array.from({ length: int(1, 4) }, () => ({
      key: key('p'),
      title: text(key('Pagina ')),
      questions: Array.from({ length: int(1, 6) }, () => question(kinds[int(0, kinds.length - 1)] ?? 'text')),
    })),
  ];
  const start = key('v');
  const done = key('v');
  const typeKey = key('t');
  const ceilingCents = int(50_000_000, 90_000_000);
  return {
    key: key('regeling-'),
    version: '1',
    name: text('Proefregeling'),
    purpose: text('Een regeling die niemand kent.'),
    legal: {
      citation: text('Proefregeling'),
      title42: (['direct', 'by_analogy', 'not_applicable'] as const)[int(0, 2)] ?? 'direct',
      title42Article: 'artikel 2',
      termsExtended: next() < 0.5,
      sisa: false,
      authority: text('gedeputeerde staten van Zuid-Holland'),
    },
    applicants: { kind: 'municipality' },
    window: { opensAt: '2026-01-01T09:00', closesAt: '2026-12-31T17:00' },
    ceilingCents,
    allocation: { method: next() < 0.5 ? 'completeness_with_lots' : 'no_queue', partialGrant: true },
    exampleValues: [],
    tiers: [{ fromCents: 0, account: 'performance' }],
    types: [
      {
        key: typeKey,
        name: text('Proefsoort'),
        summary: text('Een soort die niemand kent.'),
        conditions: [],
        ceilingCents,
        amount: amountOf(units, costs),
        minimumCents: 1_000,
        maximumCents: int(3_000_000, 9_000_000),
        maximumPerApplicantPerYearCents: int(10_000_000, 20_000_000),
        terms: {
          decisionWeeks: int(6, 22),
          decisionFrom: 'receipt',
          targetWeeks: int(2, 6),
          cureDays: 14,
          cureDaysMinimum: 7,
          article: 'artikel 5',
        },
        pages,
        documents: [{ key: key('d'), title: text('Een document'), required: next() < 0.7 }],
        checklist: [{ key: key('c'), text: text('Klopt het?'), phase: 'substance' }],
        refusalGrounds: [{ key: key('g'), text: text('Het klopt niet.'), article: 'artikel 6', mandatory: false }],
        obligations: [
          {
            key: start,
            kind: 'start',
            text: text('Begin op tijd.'),
            article: 'artikel 7',
            due: { after: 'grant', months: int(2, 9) },
            evidence: 'none',
          },
          {
            key: done,
            kind: 'completion',
            text: text('Rond op tijd af.'),
            article: 'artikel 7',
            due: { after: 'grant', months: int(10, 30) },
            extension: { times: 1, maximumMonths: int(3, 12) },
            evidence: 'none',
          },
        ],
        advances: [
          { key: key('a'), percentage: 60, on: 'grant', text: text('Voorschot'), article: 'artikel 8' },
          { key: key('a'), percentage: 20, on: start, text: text('Tweede voorschot'), article: 'artikel 8' },
        ],
        determination: {
          mode: 'on_request',
          basis: byUnits ? 'units' : 'actual_costs',
          amount: byUnits
            ? ({
                ...amountOf(units2, costs2),
                question: units2.key,
                pricesCents: Object.fromEntries((units2.options ?? []).map((option) => [option.key, 20_000])),
              } as AmountRule)
            : amountOf(units2, costs2),
          questions: [{ ...units2, neededFor: needed }, { ...costs2, neededFor: needed }, question('long_text')],
          documents: [],
          withinWeeks: 13,
          decideWithinWeeks: 13,
          article: 'artikel 9',
        },
      },
    ],
  };
}
