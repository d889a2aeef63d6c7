// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { FactsOf, LetterCase } from './letter-facts';

/** A letter about a decision term that stands still. */
export const sampleTermNotice = (common: LetterCase): FactsOf<'term_notice'> => ({
  ...common,
  kind: 'term_notice',
  receivedOn: localDate('2026-02-02'),
  change: {
    what: 'suspended',
    ground: 'consent',
    from: localDate('2026-03-23'),
    until: localDate('2026-04-10'),
    dueOn: localDate('2026-05-23'),
    reference: 'uw brief van 19 maart 2026',
  },
  explanation: 'U laat eerst nog een akoestisch onderzoek doen.',
});

/** A letter about a day that comes near. */
export const sampleDeadlineWarning = (common: LetterCase): FactsOf<'deadline_warning'> => ({
  ...common,
  kind: 'deadline_warning',
  what: 'U begint met de werkzaamheden',
  dueOn: localDate('2027-03-23'),
  article: 'artikel 11, eerste lid, onder a',
});

/** A letter about a date that moved. */
export const sampleDateMoved = (common: LetterCase): FactsOf<'date_moved'> => ({
  ...common,
  kind: 'date_moved',
  cause: 'outage',
  what: 'Door de storing van het portaal heeft u langer de tijd om uw aanvraag aan te vullen: tot en met woensdag 8 april 2026',
  dates: [{ text: 'Laatste dag om de aanvraag aan te vullen', dueOn: localDate('2026-04-08') }],
});

/** A letter about a visit. */
export const sampleVisitAnnounced = (common: LetterCase): FactsOf<'visit_announced'> => ({
  ...common,
  kind: 'visit_announced',
  what: 'planned',
  on: localDate('2026-06-09'),
  startsAt: '09:30',
  visitors: 'Anna de Vries',
  reason: 'Wij bekijken hoe ver de plaatsing is.',
});
