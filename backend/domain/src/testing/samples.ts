// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, ObligationRule, Question, SchemeDefinition } from '../schemes/definition';
import type { LocalizedText } from '../shared/text';

/** A text for tests, the same in both languages. */
export function text(words: string): LocalizedText {
  return { nl: words, en: words };
}

/** A required question of this type, with what a test wants to say about it. */
export function question(key: string, type: Question['type'], more: Partial<Question> = {}): Question {
  return { key, type, label: text(key), neededFor: text('the decision'), ...more };
}

/** The two kinds of homes that the tests count. */
export const homeKinds = [
  { key: 'own', label: { nl: 'Zelfstandig', en: 'Self-contained' } },
  { key: 'shared', label: { nl: 'Onzelfstandig', en: 'Shared' } },
];

/** A table of costs with a kind and an amount. */
export const costsTable = question('costs', 'table', {
  columns: [
    { key: 'what', type: 'text', label: text('what') },
    {
      key: 'kind',
      type: 'choice',
      label: text('kind'),
      options: [
        { key: 'work', label: text('work') },
        { key: 'vat', label: text('vat') },
      ],
    },
    { key: 'amount', type: 'money', label: text('amount') },
  ],
});

/** An obligation with what a test wants to say about it. */
export function obligation(key: string, more: Partial<ObligationRule> = {}): ObligationRule {
  return {
    key,
    kind: 'completion',
    text: text(key),
    article: 'artikel 11',
    due: { after: 'grant', months: 12 },
    evidence: 'none',
    ...more,
  };
}

/** A complete grant type with what a test wants to say about it. */
export function grantType(more: Partial<GrantTypeDefinition> = {}): GrantTypeDefinition {
  return {
    key: 'homes',
    name: text('Homes'),
    summary: text('Placing homes'),
    conditions: [],
    ceilingCents: 10_000_000,
    amount: {
      method: 'units',
      question: 'homes',
      pricesCents: { own: 150_000, shared: 50_000 },
      text: text('price per home'),
      article: 'artikel 8',
    },
    terms: {
      decisionWeeks: 13,
      decisionFrom: 'receipt',
      targetWeeks: 8,
      cureDays: 14,
      cureDaysMinimum: 7,
      article: 'artikel 6',
    },
    pages: [
      {
        key: 'project',
        title: text('Project'),
        questions: [question('projectName', 'text', { role: 'project_name' })],
      },
      { key: 'homes', title: text('Homes'), questions: [question('homes', 'counts', { options: homeKinds })] },
    ],
    documents: [{ key: 'plan', title: text('Plan'), required: true }],
    checklist: [{ key: 'signed', text: text('Signed'), phase: 'completeness' }],
    refusalGrounds: [
      {
        key: 'too_few',
        text: text('Too few'),
        article: 'artikel 10',
        mandatory: true,
        appliesWhen: 'homes.own + homes.shared < 5',
      },
      { key: 'other', text: text('Other'), article: 'artikel 10', mandatory: true },
    ],
    obligations: [
      obligation('start', { kind: 'start' }),
      obligation('report', { kind: 'report', due: { after: 'start', weeks: 13 } }),
    ],
    advances: [{ key: 'all', percentage: 100, on: 'grant', text: text('Advance'), article: 'artikel 13' }],
    determination: {
      mode: 'on_request',
      basis: 'units',
      amount: {
        method: 'units',
        question: 'placed',
        pricesCents: { own: 150_000, shared: 50_000 },
        text: text('price per home placed'),
        article: 'artikel 14',
      },
      questions: [question('placed', 'counts', { options: homeKinds })],
      documents: [],
      withinWeeks: 13,
      decideWithinWeeks: 13,
      article: 'artikel 14',
    },
    ...more,
  };
}

/** A complete scheme with what a test wants to say about it. */
export function scheme(more: Partial<SchemeDefinition> = {}): SchemeDefinition {
  return {
    key: 'sample',
    version: '1',
    name: text('Sample'),
    purpose: text('Homes'),
    legal: {
      citation: text('Sample scheme'),
      title42: 'by_analogy',
      title42Article: 'artikel 2',
      termsExtended: true,
      sisa: false,
      authority: text('the province'),
    },
    applicants: { kind: 'municipality' },
    window: { opensAt: '2026-01-05T09:00', closesAt: '2026-11-30T17:00' },
    ceilingCents: 10_000_000,
    allocation: { method: 'completeness_with_lots', partialGrant: true },
    exampleValues: ['types.homes.ceilingCents', 'ceilingCents'],
    tiers: [
      { fromCents: 0, account: 'sample' },
      { fromCents: 2_500_000, account: 'performance' },
      { fromCents: 12_500_000, account: 'performance_and_costs' },
    ],
    types: [grantType()],
    ...more,
  };
}
