// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { ReceiptData } from './letter-data';
import type { FactsOf, GrantFacts, LetterFacts } from './letter-facts';
import { changeSamples } from './change-samples';
import { sampleDateMoved, sampleDeadlineWarning, sampleTermNotice, sampleVisitAnnounced } from './term-sample';
import { objectionSamples } from './objection-samples';
import { sampleInterest } from './interest-sample';
import { samplePenalty } from './penalty-sample';
import { common, objectionDueOn } from './sample-case';

export const sampleGrant: GrantFacts = {
  ...common,
  kind: 'grant',
  receivedOn: localDate('2026-02-02'),
  requestedCents: 2300000,
  grantedCents: 2300000,
  activity: 'het plaatsen van 14 zelfstandige en 4 onzelfstandige woningen aan de Sportlaan in Leiden.',
  rows: [
    {
      text: 'Vast bedrag per woning: zelfstandige woningen',
      article: 'artikel 8, tweede lid',
      amountCents: 2100000,
      quantity: 14,
      unitCents: 150000,
    },
    {
      text: 'Vast bedrag per woning: onzelfstandige woningen',
      article: 'artikel 8, tweede lid',
      amountCents: 200000,
      quantity: 4,
      unitCents: 50000,
    },
  ],
  amountArticle: 'artikel 8, tweede lid',
  grounds: [],
  obligations: [
    {
      key: 'start',
      kind: 'start',
      text: 'U begint met de werkzaamheden.',
      article: 'artikel 11, eerste lid, onder a',
      due: { after: 'grant', months: 12 },
      dueOn: localDate('2027-03-23'),
    },
    {
      key: 'completion',
      kind: 'completion',
      text: 'De woningen staan op de locatie en kunnen worden bewoond.',
      article: 'artikel 11, eerste lid, onder b',
      due: { after: 'grant', months: 24 },
      dueOn: localDate('2028-03-23'),
    },
    {
      key: 'report',
      kind: 'report',
      text: 'U vraagt de vaststelling van de subsidie aan.',
      article: 'artikel 14, tweede lid',
      due: { after: 'completion', weeks: 13 },
    },
    {
      key: 'availability',
      kind: 'continuing',
      text: 'De woningen blijven vijf jaar beschikbaar voor mensen die met spoed een woning zoeken.',
      article: 'artikel 12',
      due: { after: 'completion', years: 5 },
    },
  ],
  advances: [
    {
      text: 'Eerste helft na de verlening',
      article: 'artikel 13, tweede lid',
      amountCents: 1150000,
      percentage: 50,
      on: 'grant',
    },
    {
      text: 'Tweede helft als de werkzaamheden zijn begonnen',
      article: 'artikel 13, tweede lid',
      amountCents: 1150000,
      percentage: 50,
      on: 'start',
    },
  ],
  bankAccount: 'NL02 ABNA 0123 4567 89',
  determination: { mode: 'on_request', withinWeeks: 13, article: 'artikel 14, tweede lid' },
  passages: ['Verandert het project, of loopt het uit? Laat het ons dan meteen weten.'],
  objectionDueOn,
};

const sampleDetermination: FactsOf<'determination'> = {
  ...common,
  kind: 'determination',
  grantedOn: localDate('2026-03-23'),
  grantedCents: 2300000,
  determinedCents: 2150000,
  paidCents: 2300000,
  exOfficio: false,
  rows: [
    {
      text: 'Vast bedrag per geplaatste woning: zelfstandige woningen',
      article: 'artikel 14, derde lid',
      amountCents: 2150000,
    },
  ],
  article: 'artikel 14, derde lid',
  reason: 'U plaatste een zelfstandige woning minder dan gepland.',
  repayBy: objectionDueOn,
  passages: [],
  objectionDueOn,
};

/** One of each kind, to look at and to test with. */
export const sampleLetters: Readonly<Record<LetterFacts['kind'], LetterFacts>> = {
  ...objectionSamples(common, sampleGrant),
  grant: sampleGrant,
  partial_grant: {
    ...sampleGrant,
    kind: 'partial_grant',
    ceiling: true,
    grantedCents: 1800000,
    reason: 'Voor deze subsidie was nog € 18.000,00 over. Daarom verlenen wij een deel.',
    rows: [...sampleGrant.rows, { text: 'Wat er nog beschikbaar was', article: 'artikel 5', amountCents: -500000 }],
  },
  refusal: {
    ...common,
    kind: 'refusal',
    receivedOn: localDate('2026-02-02'),
    grounds: [{ text: 'Het project heeft minder dan vijf woningen.', article: 'artikel 10, eerste lid, onder b' }],
    reason: 'In uw aanvraag staan vier woningen. De regeling vraagt er minstens vijf.',
    passages: ['U mag een nieuwe aanvraag doen als uw plan verandert en de regeling nog open is.'],
    objectionDueOn,
  },
  not_processed: {
    ...common,
    kind: 'not_processed',
    receivedOn: localDate('2026-02-02'),
    invitedOn: localDate('2026-02-09'),
    cureDueOn: localDate('2026-02-23'),
    missing: ['Begroting en financieringsplan'],
    objectionDueOn,
  },
  lots_drawn: {
    ...common,
    kind: 'lots_drawn',
    day: localDate('2026-03-02'),
    drawnOn: localDate('2026-03-09'),
    place: 2,
    participants: 5,
    seed: '8f14e45fceea167a5a36dedd4bea2543',
    lot: '4b227777d4dd1fc61c6f884f48641d02b4d121d3fd328cb08b5531fcacdabf8a',
    witness: 'mr. N. Notaris',
    article: 'artikel 7',
  },
  completion_request: {
    ...common,
    kind: 'completion_request',
    receivedOn: localDate('2026-02-02'),
    missing: ['Begroting en financieringsplan', 'Tekening van de locatie: de woningen zijn niet te tellen'],
    explanation: 'Bel ons gerust als u hier vragen over heeft.',
    cureDueOn: localDate('2026-04-07'),
    rankedByCompleteness: true,
  },
  views_invitation: {
    ...common,
    kind: 'views_invitation',
    of: 'applicant',
    applicantName: 'Leiden',
    about: 'Wij zijn van plan uw aanvraag af te wijzen. Volgens het kadaster hoort het perceel niet aan uw gemeente.',
    viewsDueOn: localDate('2026-04-07'),
  },
  term_notice: sampleTermNotice(common),
  date_moved: sampleDateMoved(common),
  deadline_warning: sampleDeadlineWarning(common),
  visit_announced: sampleVisitAnnounced(common),
  determination: sampleDetermination,
  recovery: {
    ...common,
    kind: 'recovery',
    determinedOn: localDate('2026-03-20'),
    determinedCents: 2150000,
    paidCents: 2300000,
    repayBy: objectionDueOn,
    objectionDueOn,
  },
  extension_granted: {
    ...common,
    kind: 'extension_granted',
    askedOn: localDate('2027-02-01'),
    obligation: { text: 'U begint met de werkzaamheden.', article: 'artikel 11, eerste lid, onder a' },
    dueOn: localDate('2027-03-23'),
    newDueOn: localDate('2027-09-23'),
    reason: 'De netbeheerder sluit de woningen later aan dan gepland.',
    objectionDueOn,
  },
  extension_refused: {
    ...common,
    kind: 'extension_refused',
    askedOn: localDate('2027-02-01'),
    obligation: { text: 'U begint met de werkzaamheden.', article: 'artikel 11, eerste lid, onder a' },
    dueOn: localDate('2027-03-23'),
    reason: 'U kreeg al een keer uitstel.',
    objectionDueOn,
  },
  ...changeSamples,
  receipt: {
    ...common,
    kind: 'receipt',
    receivedOn: localDate('2026-02-02'),
    targetOn: localDate('2026-03-30'),
    decideBy: localDate('2026-05-04'),
  },
  penalty: { ...common, ...samplePenalty },
  interest: { ...common, ...sampleInterest },
};

export const sampleReceipt: ReceiptData = {
  language: 'nl',
  title: 'Kopie van uw aanvraag: Flexwoningen Sportlaan',
  authority: 'Gedeputeerde staten van Zuid-Holland',
  caseNumber: 'FLX-2026-000123',
  scheme: 'Voorbeeldregeling flexwonen, Plaatsing',
  applicant: 'Gemeente Leiden',
  submittedBy: 'I. Indiener',
  submittedAt: 'maandag 2 februari 2026, 10.15 uur',
  sections: [
    {
      title: 'Het project',
      rows: [
        { question: 'Hoe heet het project?', answer: 'Flexwoningen Sportlaan' },
        { question: 'Wat gaat u doen?', answer: 'Wij plaatsen achttien woningen.\nZe blijven tien jaar staan.' },
      ],
    },
    { title: 'De locatie', rows: [{ question: 'Wat is het adres?', answer: 'Sportlaan 12, 2321 AB Leiden' }] },
  ],
  documents: [
    {
      title: 'Tekening van de locatie',
      fileName: 'tekening-sportlaan-definitief-versie-3-met-maatvoering.pdf',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
  ],
  amountRows: [{ text: 'Vast bedrag per woning', article: 'artikel 8, tweede lid', amount: '€ 23.000,00' }],
  total: { text: 'Berekend bedrag', amount: '€ 23.000,00' },
};
