// SPDX-License-Identifier: EUPL-1.2
import type { SchemeDefinition } from '#domain';

const text = (nl: string) => ({ nl });

/** A scheme without a queue in which every case gets the same lump sum, so that exactly so many fit. */
export function schemeWhere(fit: number, amountCents: number): SchemeDefinition {
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
    ceilingCents: fit * amountCents,
    allocation: { method: 'no_queue', partialGrant: true },
    exampleValues: [],
    tiers: [{ fromCents: 0, account: 'sample' }],
    types: [
      {
        key: 'vast',
        name: text('Vast bedrag'),
        summary: text('Vast bedrag'),
        conditions: [],
        ceilingCents: fit * amountCents,
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
      },
    ],
  };
}
