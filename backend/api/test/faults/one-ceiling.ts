// SPDX-License-Identifier: EUPL-1.2
import type { GrantTypeDefinition, SchemeDefinition } from '#domain';

const text = (nl: string) => ({ nl });

/** What the scheme gives: the lump sum of a case, and the ceiling of each of its two types. */
export interface FixedAmount {
  readonly amountCents: number;
  readonly typeCents: number;
}

/** A scheme without a queue in which every case of its two types gets the same lump sum. */
export function schemeWhere(money: FixedAmount): SchemeDefinition {
  return {
    key: 'proefregeling-plafond',
    version: '1',
    name: text('Proefregeling'),
    purpose: text('Proef met één plafond.'),
    legal: {
      citation: text('Proefregeling'),
      title42: 'direct',
      termsExtended: true,
      sisa: false,
      authority: text('gedeputeerde staten van Zuid-Holland'),
    },
    applicants: { kind: 'municipality' },
    window: { opensAt: '2026-01-01T09:00', closesAt: '2026-12-31T17:00' },
    ceilingCents: 2 * money.typeCents,
    allocation: { method: 'no_queue', partialGrant: true },
    exampleValues: [],
    tiers: [{ fromCents: 0, account: 'sample' }],
    types: [typeOf('vast', money), typeOf('los', money)],
  };
}

function typeOf(key: string, { amountCents, typeCents }: FixedAmount): GrantTypeDefinition {
  return {
    key,
    name: text(`Vast bedrag ${key}`),
    summary: text('Vast bedrag'),
    conditions: [],
    ceilingCents: typeCents,
    amount: { method: 'lump_sum', amountCents, text: text('Vast bedrag'), article: 'artikel 1' },
    terms: {
      decisionWeeks: 13,
      decisionFrom: 'receipt',
      targetWeeks: 4,
      cureDays: 14,
      cureDaysMinimum: 7,
      article: 'artikel 2',
    },
    pages: [
      {
        key: 'project',
        title: text('Project'),
        questions: [
          { key: 'naam', type: 'text', label: text('Naam'), role: 'project_name', neededFor: text('Herkennen') },
          {
            key: 'rekening',
            type: 'iban',
            label: text('Rekening'),
            role: 'bank_account',
            neededFor: text('Betalen'),
          },
        ],
      },
    ],
    documents: [],
    checklist: [],
    refusalGrounds: [{ key: 'plafond', text: text('Het geld is op.'), article: 'artikel 3', mandatory: false }],
    obligations: [
      {
        key: 'af',
        kind: 'completion',
        text: text('Rond af.'),
        article: 'artikel 4',
        due: { after: 'grant', months: 6 },
        evidence: 'none',
      },
    ],
    advances: [{ key: 'ineens', percentage: 100, on: 'grant', text: text('Ineens'), article: 'artikel 5' }],
    determination: {
      mode: 'ex_officio',
      basis: 'as_granted',
      questions: [],
      documents: [],
      withinWeeks: 13,
      decideWithinWeeks: 13,
      article: 'artikel 6',
    },
  };
}
