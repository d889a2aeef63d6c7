// SPDX-License-Identifier: EUPL-1.2
import { localDate } from '#domain';
import type { ChangeFacts, GrantNoticeFacts } from './change-facts';
import { common, objectionDueOn } from './sample-case';

const sampleAmendment: ChangeFacts = {
  ...common,
  kind: 'amendment',
  refused: false,
  ofDetermination: false,
  askedOn: localDate('2026-09-01'),
  grantedOn: localDate('2026-03-23'),
  beforeCents: 2300000,
  afterCents: 2000000,
  activity: 'het plaatsen van 12 zelfstandige en 4 onzelfstandige woningen aan de Sportlaan in Leiden.',
  dates: [
    { text: 'De woningen staan op de locatie.', article: 'artikel 11, eerste lid', dueOn: localDate('2028-09-01') },
  ],
  ground: { text: 'De ontvanger vraagt om de wijziging.' },
  views: [],
  reason: 'Door de bodemsanering is er plaats voor twee woningen minder.',
  paidCents: 1150000,
  claimCents: 0,
  objectionDueOn,
};

/** One of each letter about a grant after its decision. */
export const changeSamples: Readonly<Record<ChangeFacts['kind'], ChangeFacts>> &
  Readonly<Record<GrantNoticeFacts['kind'], GrantNoticeFacts>> = {
  amendment: sampleAmendment,
  withdrawal: {
    ...sampleAmendment,
    kind: 'withdrawal',
    askedOn: undefined,
    activity: undefined,
    dates: [],
    afterCents: 0,
    claimCents: 1150000,
    repayBy: objectionDueOn,
    ground: { text: 'De activiteiten zijn niet of niet helemaal uitgevoerd, of worden dat niet.', article: '4:48' },
    reason: 'De locatie is verkocht. Het project gaat niet door.',
  },
  determination_reminder: {
    ...common,
    kind: 'determination_reminder',
    grantedOn: localDate('2026-03-23'),
    grantedCents: 2300000,
    dueOn: localDate('2028-09-04'),
  },
  sample_report: {
    ...common,
    kind: 'sample_report',
    grantedOn: localDate('2026-03-23'),
    grantedCents: 600000,
    dueOn: localDate('2027-06-07'),
    reason: 'Van de 24 subsidies die tussen 1 april 2027 en 30 juni 2027 aan de beurt zijn, lootten wij er 3.',
    article: 'artikel 14, eerste lid',
    asked: ['Rapport van het onderzoek'],
  },
  payment_suspension: {
    ...common,
    kind: 'payment_suspension',
    grantedOn: localDate('2026-03-23'),
    grantedCents: 2300000,
    dueOn: localDate('2026-08-03'),
    reason: 'Op de locatie staan geen woningen, terwijl u meldde dat het werk is begonnen.',
  },
};
