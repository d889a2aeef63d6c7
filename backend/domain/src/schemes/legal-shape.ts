// SPDX-License-Identifier: EUPL-1.2

import { assuranceLevels } from '../people/assurance';
import { isLocalDate } from '../shared/local-date';
import { warnings } from './delivery-shape';
import { earlyWarning } from './early-warning-shape';
import { cents, except, fields, flag, key, listOf, localized, oneOf, text, that, whole } from './shape';

const localTime = that(
  (value) => {
    const [date, time] = typeof value === 'string' ? value.split('T') : [];
    return isLocalDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? '');
  },
  'must be a local time YYYY-MM-DDTHH:mm that exists',
  { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T([01]\\d|2[0-3]):[0-5]\\d$' },
);

const day = that(isLocalDate, 'must be a date YYYY-MM-DD that exists', { type: 'string', format: 'date' });

const applicantKind = oneOf('municipality', 'association', 'joint_body');

/** When applications may come in. */
export const applicationWindow = fields({ opensAt: localTime, closesAt: localTime });

/** Who may apply. */
export const applicants = fields(
  { kind: applicantKind },
  {
    otherKinds: listOf(applicantKind, 1),
    only: listOf(text, 1),
    article: text,
    minimumLevel: oneOf(...assuranceLevels),
    lead: fields({ partners: key, statement: key, article: text }),
  },
);

/** A ceiling that is spread over time. */
export const tranches = fields({
  list: listOf(
    fields(
      { key, name: localized, from: day, until: day, ceilingCents: cents },
      {
        division: listOf(fields({ type: key, ceilingCents: cents }), 1),
        raised: listOf(fields({ on: day, ceilingCents: cents, article: text }), 1),
      },
    ),
    1,
  ),
  unspent: oneOf('lapses', 'carried_over'),
  article: text,
});

const method = except(
  {
    tender: 'a ranking by points needs a jury and a ranking decision, which the case system does not have',
    pro_rata: 'a division in proportion to what was asked is not there yet',
  },
  oneOf('completeness_with_lots', 'no_queue', 'equal_up_to_first_day', 'ranked_categories', 'named_recipients'),
);

/** How the money is allocated. */
export const allocation = fields(
  { method, partialGrant: flag },
  {
    releaseGrantable: flag,
    article: text,
    firstDay: day,
    categories: listOf(fields({ key, label: localized }, { when: text, minimumPoints: whole(1, 100_000) }), 1),
    recipients: listOf(fields({ applicant: text, amountCents: whole(1) }), 1),
  },
);

/** The basis of the scheme. */
export const legal = fields(
  {
    citation: localized,
    title42: oneOf('direct', 'by_analogy', 'not_applicable'),
    termsExtended: flag,
    sisa: flag,
    authority: localized,
  },
  { title42Article: text },
);

/** Accountability by amount. */
export const tier = fields(
  {
    fromCents: cents,
    account: oneOf('none', 'sample', 'performance', 'performance_and_costs', 'accountant', 'sisa', 'yearly_together'),
  },
  { article: text, samplePercentage: whole(1, 100) },
);

/** The ground in European law. */
export const stateAid = fields(
  { basis: oneOf('none', 'de_minimis', 'sgei_de_minimis', 'sgei_decision', 'block_exemption'), article: text },
  { ceilingCents: whole(1), declaration: key, beneficiary: key },
);

/** What a scheme may say beside what it must. */
export const schemeExtras = {
  budgetReservation: fields({ article: text }),
  laterWindows: listOf(applicationWindow, 1),
  tranches,
  stateAid,
  limits: fields(
    { article: text },
    {
      maximumPerApplicantPerYearCents: whole(1),
      maximumPerApplicantCents: whole(1),
      maximumProjectsPerYear: whole(1, 1000),
    },
  ),
  hardship: fields({ article: text, from: listOf(text), by: localized }),
  reservation: fields({ budgetYear: whole(2000, 2100), invokeWithinWeeks: whole(1, 52), article: text }),
  retention: fields({ years: whole(1, 200), article: text }),
  transitional: fields({ running: oneOf('old_version', 'this_version'), article: text, text: localized }),
  validity: fields({ from: day }, { until: day }),
  warnings,
  earlyWarning,
  articles: listOf(fields({ key: text, title: localized }, { text: localized }), 1),
  instrument: except(
    { guarantee: 'the product pays subsidies and books no contingent liabilities', loan: 'the product pays no loans' },
    oneOf('subsidy'),
  ),
};
