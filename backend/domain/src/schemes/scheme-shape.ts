// SPDX-License-Identifier: EUPL-1.2
import { isLocalDate } from '../shared/local-date';
import { question } from './question-shape';
import { cents, chosenBy, fields, flag, key, listOf, localized, mapOf, oneOf, slug, text, that, whole } from './shape';
import type { Check } from './shape';

const localTime = that((value) => {
  const [date, time] = typeof value === 'string' ? value.split('T') : [];
  return isLocalDate(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time ?? '');
}, 'must be a local time YYYY-MM-DDTHH:mm that exists');

const amount = chosenBy('method', {
  lump_sum: fields({ method: text, amountCents: whole(1), text: localized, article: text }),
  percentage_of_costs: fields(
    { method: text, costs: key, percentage: whole(1, 100), text: localized, article: text },
    {
      excluding: fields({ column: key, values: listOf(text, 1) }),
      perUnit: fields({ question: key, maximumCents: whole(1) }),
    },
  ),
  units: fields({ method: text, question: key, pricesCents: mapOf(cents), text: localized, article: text }),
});

const document = fields({ key, title: localized, required: flag }, { help: localized, requiredWhen: text });

const obligation = fields(
  {
    key,
    kind: oneOf('start', 'completion', 'report', 'continuing'),
    text: localized,
    article: text,
    due: fields({ after: key }, { months: whole(0, 600), weeks: whole(0, 600), years: whole(0, 100) }),
    evidence: oneOf('none', 'optional', 'required'),
  },
  { extension: fields({ times: whole(1, 20), maximumMonths: whole(1, 120) }) },
);

const determination = fields(
  {
    mode: oneOf('ex_officio', 'on_request'),
    basis: oneOf('as_granted', 'units', 'actual_costs'),
    questions: listOf(question),
    documents: listOf(document),
    withinWeeks: whole(1, 104),
    decideWithinWeeks: whole(1, 104),
    article: text,
  },
  { amount },
);

const terms = fields({
  decisionWeeks: whole(1, 104),
  decisionFrom: oneOf('receipt', 'closing'),
  targetWeeks: whole(1, 104),
  cureDays: whole(1, 365),
  cureDaysMinimum: whole(1, 365),
  article: text,
});

const grantType = fields(
  {
    key: slug,
    name: localized,
    summary: localized,
    conditions: listOf(localized),
    ceilingCents: cents,
    amount,
    terms,
    pages: listOf(fields({ key: slug, title: localized, questions: listOf(question, 1) }, { intro: localized }), 1),
    documents: listOf(document),
    checklist: listOf(
      fields({ key, text: localized, phase: oneOf('completeness', 'substance') }, { article: text }),
      1,
    ),
    refusalGrounds: listOf(fields({ key, text: localized, article: text, mandatory: flag }, { appliesWhen: text })),
    obligations: listOf(obligation),
    advances: listOf(fields({ key, percentage: whole(1, 100), on: key, text: localized, article: text })),
    determination,
  },
  {
    minimumCents: cents,
    maximumCents: whole(1),
    maximumPerApplicantPerYearCents: whole(1),
    letterPassages: fields(
      {},
      { grant: listOf(localized), refuse: listOf(localized), determination: listOf(localized) },
    ),
  },
);

/** The shape of a scheme definition: every field, what it may hold, and nothing else. */
export const schemeShape: Check = fields({
  key: slug,
  version: text,
  name: localized,
  purpose: localized,
  legal: fields(
    {
      citation: localized,
      title42: oneOf('direct', 'by_analogy', 'not_applicable'),
      termsExtended: flag,
      sisa: flag,
      authority: localized,
    },
    { title42Article: text },
  ),
  applicants: fields({ kind: oneOf('municipality') }, { only: listOf(text, 1) }),
  window: fields({ opensAt: localTime, closesAt: localTime }),
  ceilingCents: cents,
  allocation: fields({ method: oneOf('completeness_with_lots', 'no_queue'), partialGrant: flag }),
  exampleValues: listOf(text),
  tiers: listOf(fields({ fromCents: cents, account: oneOf('sample', 'performance', 'performance_and_costs') }), 1),
  types: listOf(grantType, 1),
});
