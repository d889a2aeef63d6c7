// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { PenaltyLetterFacts } from './late-facts';
import type { LetterCase } from './letter-facts';

/** What a sample about a penalty adds to a sample of a case. */
export const samplePenalty: Omit<PenaltyLetterFacts, keyof LetterCase> = {
  kind: 'penalty',
  about: 'decision',
  dueOn: localDate('2026-05-04'),
  noticeOn: localDate('2026-05-11'),
  firstDayOn: localDate('2026-05-26'),
  lastDayOn: localDate('2026-06-10'),
  decidedOn: localDate('2026-06-11'),
  days: 16,
  rows: [
    { days: 14, centsPerDay: 2300, amountCents: 32200 },
    { days: 2, centsPerDay: 3500, amountCents: 7000 },
  ],
  amountCents: 39200,
  bankAccount: 'NL91 ABNA 0417 1643 00',
  objectionDueOn: localDate('2026-07-27'),
};
