// SPDX-License-Identifier: EUPL-1.2
import { isLocalDate } from '../shared/local-date';
import { amount, amountExtras } from './amount-shape';
import { obligationKinds } from './delivery-definition';
import { question } from './question-shape';
import { fields, flag, key, listOf, localized, oneOf, text, that, whole } from './shape';

const percentage = whole(1, 100);

const day = that(isLocalDate, 'must be a day written as YYYY-MM-DD', { type: 'string', format: 'date' });

// A leap day would not come every year.
const dayOfYear = that(
  (value) => typeof value === 'string' && /^\d\d-\d\d$/.test(value) && isLocalDate(`2026-${value}`),
  'must be a day of every year written as MM-DD',
  { type: 'string', pattern: '^\\d\\d-\\d\\d$' },
);

/** A document that is asked. */
export const document = fields(
  { key, title: localized, required: flag },
  { help: localized, requiredWhen: text, article: text },
);

/** What the recipient must do, and by when. */
export const obligation = fields(
  {
    key,
    kind: oneOf(...obligationKinds),
    text: localized,
    article: text,
    due: fields(
      { after: key },
      { months: whole(0, 600), weeks: whole(0, 600), years: whole(0, 100), until: day, before: day },
    ),
    evidence: oneOf('none', 'optional', 'required'),
  },
  {
    extension: fields(
      { times: whole(1, 20), maximumMonths: whole(1, 120) },
      { article: text, askWeeksBefore: whole(1, 52) },
    ),
    quota: fields({ percentage, whole: key, part: key }, { elsewhere: key }),
    every: fields(
      { until: key },
      { months: whole(1, 60), yearly: fields({ on: dayOfYear, before: dayOfYear }), costs: key },
    ),
    confirm: fields({ months: whole(1, 60), text: localized }),
  },
);

/** What the recipient tells by itself. */
export const notification = fields({
  key,
  event: oneOf('works_started', 'change', 'delay', 'other_funding', 'other'),
  withinDays: whole(0, 365),
  text: localized,
  article: text,
});

/** A part that is paid before the determination. */
export const advance = fields({ key, percentage, on: key, text: localized, article: text });

/** How the final amount is set. */
export const determination = fields(
  {
    mode: oneOf('ex_officio', 'on_request'),
    basis: oneOf('as_granted', 'units', 'actual_costs'),
    questions: listOf(question),
    documents: listOf(document),
    withinWeeks: whole(0, 104),
    decideWithinWeeks: whole(1, 104),
    article: text,
  },
  {
    amount,
    shortfall: amountExtras.shortfall,
    stacking: amountExtras.stacking,
    sanctions: listOf(
      fields(
        { key, text: localized, article: text, percentage, each: oneOf('once', 'week') },
        { maximumPercentage: percentage, obligation: key, notification: key },
      ),
    ),
  },
);

/** When people are warned of the days of a grant. */
export const warnings = fields({
  daysBefore: listOf(whole(1, 365)),
  daysAfter: listOf(whole(1, 365)),
  escalateAfterDays: whole(1, 365),
});
