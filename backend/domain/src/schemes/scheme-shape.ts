// SPDX-License-Identifier: EUPL-1.2
import { amount, amountExtras } from './amount-shape';
import { advance, determination, document, notification, obligation } from './delivery-shape';
import { homes } from './homes-shape';
import { allocation, applicants, applicationWindow, legal, schemeExtras, stateAid, tier } from './legal-shape';
import { question } from './question-shape';
import { cents, fields, flag, key, listOf, localized, named, oneOf, slug, text, whole } from './shape';

const formQuestion = named('question', question);

const terms = fields(
  {
    decisionWeeks: whole(1, 104),
    decisionFrom: oneOf('receipt', 'closing'),
    targetWeeks: whole(1, 104),
    cureDays: whole(1, 365),
    cureDaysMinimum: whole(1, 365),
    article: text,
  },
  { adjournment: fields({ weeks: whole(1, 52), article: text }), reasonableTerm: flag },
);

const scoreSheet = fields(
  {
    criteria: listOf(
      fields({ key, text: localized, maximumPoints: whole(1, 1000) }, { minimumPoints: whole(0, 1000), article: text }),
      1,
    ),
    article: text,
  },
  { minimumPoints: whole(0, 100_000) },
);

const exclusion = fields(
  { key, schemeKey: slug, text: localized, article: text },
  { typeKey: slug, same: oneOf('applicant', 'project'), question: key },
);

/** One grant type: a file of its own beside `scheme.yaml`. */
export const grantTypeShape = named(
  'grantTypeFile',
  fields(
    {
      key: slug,
      name: localized,
      summary: localized,
      conditions: listOf(localized),
      ceilingCents: cents,
      amount,
      terms,
      pages: listOf(
        fields({ key: slug, title: localized, questions: listOf(formQuestion, 1) }, { intro: localized }),
        1,
      ),
      documents: listOf(document),
      checklist: listOf(
        fields({ key, text: localized, phase: oneOf('completeness', 'substance') }, { article: text }),
        1,
      ),
      refusalGrounds: listOf(fields({ key, text: localized, article: text, mandatory: flag }, { appliesWhen: text })),
      obligations: listOf(obligation),
      advances: listOf(advance),
      determination,
    },
    {
      ...amountExtras,
      stateAid,
      scoreSheet,
      worksStart: fields({ question: key, weeksAfterReceipt: whole(0, 104), article: text }),
      exclusions: listOf(exclusion),
      homes,
      notifications: listOf(notification),
      advanceMaximum: fields({ percentage: whole(1, 100), article: text }),
      letterPassages: fields(
        {},
        { grant: listOf(localized), refuse: listOf(localized), determination: listOf(localized) },
      ),
    },
  ),
);

/** What stands in `scheme.yaml` itself, without the types. */
export const schemeFields = {
  key: slug,
  version: text,
  name: localized,
  purpose: localized,
  legal,
  applicants,
  window: applicationWindow,
  ceilingCents: cents,
  allocation,
  exampleValues: listOf(text),
  tiers: listOf(tier, 1),
};

/** The shape of a scheme definition: every field, what it may hold, and nothing else. */
export const schemeShape = fields({ ...schemeFields, types: listOf(grantTypeShape, 1) }, schemeExtras);
