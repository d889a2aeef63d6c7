// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { GrantFacts, LetterCase, LetterFacts } from './letter-facts';

type Kinds = 'objection_received' | 'objection_defect' | 'objection_hearing' | 'objection_adjourned' | 'objection';

/** One of each kind about an objection, to look at and to test with. */
export function objectionSamples(common: LetterCase, grant: GrantFacts): Readonly<Record<Kinds, LetterFacts>> {
  const receivedOn = localDate('2026-04-20');
  return {
    objection_received: {
      ...common,
      kind: 'objection_received',
      receivedOn,
      contestedKind: 'refusal',
      contestedOn: localDate('2026-03-23'),
      decideBy: localDate('2026-06-15'),
      late: false,
      withGrounds: false,
    },
    objection_defect: {
      ...common,
      kind: 'objection_defect',
      receivedOn,
      missing: ['De reden waarom u het niet eens bent met het besluit'],
      cureDueOn: localDate('2026-05-06'),
    },
    objection_hearing: {
      ...common,
      kind: 'objection_hearing',
      receivedOn,
      hearingOn: localDate('2026-05-20'),
      place: 'Om 10.00 uur, Zuid-Hollandplein 1 in Den Haag.',
      papersUntil: localDate('2026-05-10'),
      fileOpenFrom: localDate('2026-05-13'),
    },
    objection_adjourned: {
      ...common,
      kind: 'objection_adjourned',
      receivedOn,
      reason: 'Wij wachten nog op het advies van de commissie.',
      decideBy: localDate('2026-07-27'),
    },
    objection: {
      ...common,
      kind: 'objection',
      receivedOn,
      contestedKind: 'refusal',
      contestedOn: localDate('2026-03-23'),
      outcome: 'upheld',
      reason: 'Uit de tekening blijkt dat het project wel vijf woningen heeft. De grond om te weigeren geldt dus niet.',
      heardOn: localDate('2026-05-20'),
      committeeAdvice: 'De commissie adviseert om het bezwaar gegrond te verklaren.',
      costs: { asked: true, cents: 0 },
      about: 'grant',
      ownCents: 0,
      totalCents: 2300000,
      overrunCents: 800000,
      rows: grant.rows,
      amountArticle: grant.amountArticle,
      obligations: grant.obligations,
      advances: grant.advances,
      bankAccount: grant.bankAccount,
      objectionDueOn: localDate('2026-07-29'),
    },
  };
}
