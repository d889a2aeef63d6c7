// SPDX-License-Identifier: EUPL-1.2
import { amount } from './amount-shape';
import { question } from './question-shape';
import { fields, flag, key, listOf, localized, oneOf, text, whole } from './shape';

const percentage = whole(1, 100);

/** A document that is asked. */
export const document = fields(
  { key, title: localized, required: flag },
  { help: localized, requiredWhen: text, article: text },
);

/** What the recipient must do, and by when. */
export const obligation = fields(
  {
    key,
    kind: oneOf('start', 'completion', 'report', 'continuing'),
    text: localized,
    article: text,
    due: fields({ after: key }, { months: whole(0, 600), weeks: whole(0, 600), years: whole(0, 100) }),
    evidence: oneOf('none', 'optional', 'required'),
  },
  {
    extension: fields(
      { times: whole(1, 20), maximumMonths: whole(1, 120) },
      { article: text, askWeeksBefore: whole(1, 52) },
    ),
    quota: fields({ percentage, whole: key, part: key }, { elsewhere: key }),
  },
);

/** What the recipient tells by itself. */
export const notification = fields({
  key,
  event: oneOf('works_started', 'change', 'delay', 'other'),
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
    sanctions: listOf(
      fields(
        { key, text: localized, article: text, percentage, each: oneOf('once', 'week') },
        { maximumPercentage: percentage },
      ),
    ),
  },
);
