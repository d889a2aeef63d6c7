// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { InterestLetterFacts } from './interest-facts';
import type { LetterCase } from './letter-facts';

/** What a sample about statutory interest adds to a sample of a case. */
export const sampleInterest: Omit<InterestLetterFacts, keyof LetterCase> = {
  kind: 'interest',
  about: 'recovery',
  debtor: 'municipality',
  principalCents: 1_000_000,
  dueOn: localDate('2026-03-31'),
  paidOn: localDate('2026-06-12'),
  lateDecision: false,
  days: 73,
  rows: [
    {
      from: localDate('2026-04-01'),
      until: localDate('2026-06-12'),
      days: 73,
      basisPoints: 400,
      baseCents: 1_000_000,
      amountCents: 8_000,
    },
  ],
  amountCents: 8_000,
  payBy: localDate('2026-07-27'),
  objectionDueOn: localDate('2026-07-27'),
};
